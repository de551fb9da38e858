import { execFile } from 'node:child_process';

/** How a program answered `--version`. */
export type Probe =
  | { readonly isRunning: true; readonly version: string }
  | { readonly isRunning: false; readonly reason: string };

/**
 * Asks a Chrome or Chromium for its version, which fails when a library is missing or when the
 * file is a mere signpost to another installer. On Windows Chrome opens a window instead, so
 * there the file is trusted.
 */
export async function probeBrowser(
  executablePath: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Probe> {
  if (process.platform === 'win32') return { isRunning: true, version: '' };
  return new Promise((resolve) => {
    execFile(
      executablePath,
      ['--version'],
      { timeout: 20_000, env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        const version = /\b(?:Chrome|Chromium|Headless\S*)\b.*?(\d+(?:\.\d+)+)/.exec(stdout)?.[1];
        if (!error && version !== undefined) resolve({ isRunning: true, version });
        else {
          const lines = `${stderr}\n${error?.message ?? ''}`.split('\n').map((line) => line.trim());
          const reason = lines.find((line) => line !== '') ?? 'it is no Chrome or Chromium';
          resolve({ isRunning: false, reason });
        }
      },
    );
  });
}
