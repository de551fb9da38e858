import { defineConfig } from 'vitest/config';

const project = (name: string, timeout: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
  },
});

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      project('unit', 10_000),
      project('content', 30_000),
      project('dist', 240_000),
      { test: { ...project('browser', 300_000).test, fileParallelism: false } },
    ],
  },
});
