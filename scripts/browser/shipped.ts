import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fillOnce } from './fill-once.ts';
import { probeBrowser } from './probe.ts';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '../../node_modules/.cache/browser');
const noBrowser = 'no browser found — install Chrome or Chromium, or set CHROMIUM_PATH';

type Shipped = {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
};

async function readPackage(): Promise<{ readonly packed: string; readonly version: string }> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return { packed: join(root, 'bin'), version: hasVersion ? String(manifest.version) : '0' };
}

/** Fonts of the system, and the packed ones for a machine that has none. */
function formatFontConfig(folder: string): string {
  const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escapeXml(join(folder, 'fonts'))}</dir>
  <cachedir>${escapeXml(join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`;
}

async function unpack(packed: string, folder: string): Promise<void> {
  await fillOnce(folder, async (draft) => {
    const script = join(import.meta.dirname, 'unpack.ts');
    await run(process.execPath, [script, packed], { env: { ...process.env, TMPDIR: draft } });
    await writeFile(join(draft, 'fonts.conf'), formatFontConfig(folder));
  });
}

/**
 * The browser of the npm packages, unpacked once into `node_modules/.cache`. Libraries that the
 * machine lacks are taken from the package, its own are preferred.
 * @throws an error of one line when the package does not fit this machine or does not run on it.
 */
export async function findShipped(): Promise<Shipped> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(noBrowser);
  const { packed, version } = await readPackage().catch(() => {
    throw new Error(noBrowser);
  });
  const folder = join(cache, version);
  const executablePath = join(folder, 'chromium');
  await unpack(packed, folder);
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const bare = await probeBrowser(executablePath, fonts);
  if (bare.isRunning) return { executablePath, env: fonts };
  const { LD_LIBRARY_PATH } = process.env;
  const libraries = [LD_LIBRARY_PATH, join(folder, 'al2023/lib')].filter((path) => path).join(':');
  const env = { ...fonts, LD_LIBRARY_PATH: libraries };
  const helped = await probeBrowser(executablePath, env);
  if (helped.isRunning) return { executablePath, env };
  throw new Error(`${noBrowser} (the one of the npm packages does not run: ${helped.reason})`);
}
