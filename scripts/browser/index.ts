import { type Browser, chromium } from 'playwright-core';
import { checkNamed, findInstalled } from './installed.ts';
import { findShipped } from './shipped.ts';

/** A browser that was seen to run, and how to start it. */
export type BrowserProgram = {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Variables the browser needs on top of those of this process. */
  readonly env: Readonly<Record<string, string>>;
};

/**
 * What the browser does not do. It reads one such list only, the last, so this repeats the one of
 * playwright-core 1.65 (`chromiumSwitches.ts`; a test compares) and adds what else asks the browser's
 * maker something by itself.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  // Added: help with forms, offers to translate, lists of certificates, devices and news.
  'AutofillServerCommunication',
  'Translate',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
] as const;

/**
 * Besides what playwright-core sets: no graphics card, no message home, no traffic past a proxy, glyphs
 * at exact widths.
 */
const browserArguments = [
  '--disable-gpu',
  '--disable-domain-reliability',
  `--disable-features=${disabledFeatures.join(',')}`,
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--font-render-hinting=none',
] as const;

/**
 * Finds a Chrome or Chromium: the one `CHROMIUM_PATH` names, else an installed one, else the one
 * that comes with the npm packages (Linux on x64), which is unpacked at the first use.
 * @throws an error of one line with the remedy when there is none.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<BrowserProgram> {
  const { CHROMIUM_PATH } = env;
  const args = [...browserArguments];
  if (CHROMIUM_PATH) return { executablePath: await checkNamed(CHROMIUM_PATH), args, env: {} };
  const installed = await findInstalled(env);
  if (installed !== undefined) return { executablePath: installed, args, env: {} };
  return { ...(await findShipped()), args };
}

/**
 * Starts the browser that {@link findBrowser} finds, without a window. One is enough for many
 * contexts. The sandbox is off, because it cannot be had as root in a container and the browser
 * opens nothing but this site; the caller closes it.
 */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const program = await findBrowser(env);
  return chromium.launch({
    executablePath: program.executablePath,
    args: [...program.args],
    chromiumSandbox: false,
    env: { ...env, ...program.env },
  });
}
