import { headersFor } from '../../../src/headers/index.ts';
import type { Policies } from '../../../src/headers/policies.ts';

/** What a star inside a pattern stands for: with Cloudflare it goes past slashes. */
export const stars = { Cloudflare: '.*', Netlify: '[^/]*' } as const;

/** The patterns of `_headers`. */
export function listRules(file: string): readonly string[] {
  return file.split('\n').filter((line) => line.startsWith('/'));
}

/** Reads `_headers` as a host does: every matching rule counts, equal names are joined. */
export function headersOnHost(
  file: string,
  host: keyof typeof stars,
  path: string,
): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let isMatch = false;
  for (const line of file.trimEnd().split('\n')) {
    const [name, value] = line.trim().split(/: (.*)/s);
    if (line.startsWith('/')) {
      const pattern = line
        .replaceAll('.', '\\.')
        .replace(/:[a-z]+/g, '[^/]+')
        .split(/\*(?=.)/)
        .join(stars[host])
        .replace(/(?<=\/)\*$/, '.*');
      isMatch = new RegExp(`^${pattern}$`).test(path);
    } else if (isMatch && name !== undefined && value !== undefined) {
      found[name] = [...(found[name] ?? []), value];
    }
  }
  return found;
}

/** What such a host must give a file: one cache rule, and one policy beside the ground policy. */
export function headersMeant(path: string, policies: Policies): Record<string, string[]> {
  const { 'Cache-Control': cache = '', 'Content-Security-Policy': policy = '' } = headersFor(
    path,
    policies,
  );
  return { 'Cache-Control': [cache], 'Content-Security-Policy': [policies.ground, policy] };
}
