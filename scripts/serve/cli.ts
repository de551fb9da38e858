import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join, relative, resolve } from 'node:path';
import { openSiteHeaders } from '../headers/index.ts';
import { createSiteServer, listenOnLoopback } from './index.ts';

const project = join(import.meta.dirname, '../..');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
/** The folder to serve: `dist/`, or another that was named. */
const root = resolve(project, names[0] ?? 'dist');

/** What went wrong, in one line for the person at the keyboard. */
class PlainError extends Error {}

function readPort(text = '4321'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new PlainError(`PORT=${text} is no port — give a number from 1 to 65535`);
}

function explainListen(error: unknown, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new PlainError(`port ${port} is taken — set PORT=…`);
  if (code === 'EACCES')
    return new PlainError(`port ${port} is not yours to use — set PORT=… above 1023`);
  return error instanceof Error ? error : new Error(String(error));
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<string> {
  try {
    return await listenOnLoopback(server, port);
  } catch (error) {
    throw explainListen(error, port);
  }
}

/** Tells of a taken port before the build, not after. */
async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

function build(): void {
  const guard = join(project, 'scripts/node/require.mjs');
  const { status } = spawnSync(
    process.execPath,
    ['--import', guard, join(project, 'scripts/build/cli.ts')],
    { cwd: project, stdio: 'inherit' },
  );
  if (status !== 0) throw new PlainError('the build failed, so nothing is served');
}

async function serve(port: number): Promise<void> {
  const headers = await openSiteHeaders(root).catch(() => {
    throw new PlainError('nothing built yet — run npm run build');
  });
  const server = createSiteServer({ root, headers });
  const origin = await listen(server, port);
  process.stdout.write(`Serving ${relative(project, root)}/ at ${origin}/ — stop with Ctrl+C\n`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  const { PORT } = process.env;
  const port = readPort(PORT);
  if (process.argv.includes('--build')) {
    await checkPort(port);
    build();
  }
  await serve(port);
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
