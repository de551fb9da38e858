import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { z } from 'zod';

/** A tab of Firefox, driven by WebDriver BiDi (W3C): what is needed to walk through its history. */
export type FirefoxTab = {
  open(url: string): Promise<void>;
  /** Runs an expression in the page; gives what it gives, as text. Waits for a promise. */
  read(expression: string): Promise<string>;
  /** Clicks the first element that the selector finds, as a person would. */
  click(selector: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Goes back one entry of the history; `false` where there is none. */
  goBack(): Promise<boolean>;
};
export type Firefox = {
  readonly version: string;
  readonly tab: FirefoxTab;
  close(): Promise<void>;
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The installed Firefox: what `FIREFOX_PATH` names, else the first on the path; `null` without one. */
export function findFirefox(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = ['firefox', 'firefox-esr'];
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env['FIREFOX_PATH'] ?? '', ...places].find(isProgram) ?? null;
}

const answerSchema = z.object({
  id: z.number().optional(),
  type: z.string(),
  result: z.unknown().optional(),
  message: z.string().optional(),
});
const contextSchema = z.object({ context: z.string() });
const sessionSchema = z.object({ capabilities: z.object({ browserVersion: z.string() }) });
const valueSchema = z.object({
  result: z.object({ value: z.union([z.string(), z.number(), z.boolean()]).optional() }).optional(),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

/** Settings with which Firefox asks nothing of anybody and shows no page of its own. */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

async function waitForAddress(browser: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    browser.once('exit', () => reject(new Error(`Firefox ended at once: ${said}`)));
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

type Send = (method: string, params: object) => Promise<unknown>;

async function connect(address: string): Promise<{ send: Send; socket: WebSocket }> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message } = answerSchema.parse(JSON.parse(String(data)));
    if (id === undefined) return;
    if (type === 'success') waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(message));
    waiting.delete(id);
  });
  const send: Send = (method, params) => {
    const answer = Promise.withResolvers<unknown>();
    last += 1;
    waiting.set(last, answer);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answer.promise;
  };
  return { send, socket };
}

function makeTab(send: Send, context: string): FirefoxTab {
  const evaluate = async (expression: string): Promise<string> => {
    const answer = await send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = valueSchema.parse(answer);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return String(result?.value);
  };
  const act = (source: object) =>
    send('input.performActions', { context, actions: [{ id: 'reader', ...source }] });
  return {
    read: evaluate,
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async click(selector) {
      const place = await evaluate(`(() => {
        const link = document.querySelector(${JSON.stringify(selector)});
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = link.getBoundingClientRect();
        return Math.round(x + width / 2) + ' ' + Math.round(y + height / 2);
      })()`);
      const [x, y] = place.split(' ').map(Number);
      await act({
        type: 'pointer',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async press(key) {
      await act({
        type: 'key',
        actions: [
          { type: 'keyDown', value: key },
          { type: 'keyUp', value: key },
        ],
      });
    },
    async goBack() {
      try {
        await send('browsingContext.traverseHistory', { context, delta: -1 });
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Starts Firefox without a window, with a new profile; what it keeps is gone when it is closed. */
export async function openFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  const browser = spawn(path, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  const { send, socket } = await connect(await waitForAddress(browser));
  const { capabilities } = sessionSchema.parse(await send('session.new', { capabilities: {} }));
  const { context } = contextSchema.parse(await send('browsingContext.create', { type: 'tab' }));
  return {
    version: capabilities.browserVersion,
    tab: makeTab(send, context),
    async close() {
      const ended = new Promise((resolve) => {
        browser.once('exit', resolve);
      });
      await send('browser.close', {}).catch(() => browser.kill());
      await ended;
      socket.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
