import { stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { probeBrowser } from './probe.ts';

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
] as const;

function listCandidates(env: NodeJS.ProcessEnv): readonly string[] {
  const { HOME = '', LOCALAPPDATA, PATH = '', PROGRAMFILES } = env;
  const programFilesX86 = env['PROGRAMFILES(X86)'];
  if (process.platform === 'win32') {
    return [PROGRAMFILES, programFilesX86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  if (process.platform !== 'darwin') return onPath;
  const applications = ['/Applications', join(HOME, 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
  ]);
  return [...applications, ...onPath];
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
}

/** The first installed Chrome or Chromium that runs, or `undefined`. */
export async function findInstalled(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const path of listCandidates(env)) {
    if ((await isFile(path)) && (await probeBrowser(path)).isRunning) return path;
  }
  return undefined;
}

/**
 * The browser that a person named, who is told rather than second-guessed when it does not run.
 * @throws an error of one line.
 */
export async function checkNamed(path: string): Promise<string> {
  const remedy = 'name a Chrome or Chromium, or unset CHROMIUM_PATH';
  if (!(await isFile(path))) throw new Error(`CHROMIUM_PATH: no file ${path} — ${remedy}`);
  const probe = await probeBrowser(path);
  if (!probe.isRunning) throw new Error(`CHROMIUM_PATH: ${path}: ${probe.reason} — ${remedy}`);
  return path;
}
