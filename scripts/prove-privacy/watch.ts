import type { BrowserContext } from 'playwright-core';
import { emptyPath } from './recorder.ts';

/**
 * `cookie`: its name. `store`: where something was kept. `host`: a host, or a way to hosts, that no
 * proxy sees. `refused`: what a policy refused.
 */
export type NoteKind = 'cookie' | 'store' | 'host' | 'refused';
export type Note = { readonly kind: NoteKind; readonly what: string };

const bindingName = 'noteForTheRecorder';

type Settings = { readonly bindingName: string; readonly emptyPath: string };

/**
 * Runs in every page before its own code and tells of each attempt to keep something or to get past the
 * proxy, so that what is taken back at once counts too. It uses nothing from outside itself.
 */
function watchPage(settings: Settings): void {
  if (location.pathname === settings.emptyPath) return;
  const note = (kind: NoteKind, what: string): void => {
    const tell: unknown = Reflect.get(globalThis, settings.bindingName);
    if (typeof tell === 'function') tell(kind, what);
  };
  const noteStore = (what: string) => () => note('store', what);

  const prototypeOf = (name: string): object | undefined =>
    (Reflect.get(globalThis, name) as { prototype?: object } | undefined)?.prototype;
  /** Tells of each call, with what it was given, and then makes it. */
  const watchMethod = (
    owner: object | undefined,
    name: string,
    say: (...given: readonly unknown[]) => void,
  ): void => {
    const method: unknown = owner && Reflect.get(owner, name);
    if (!owner || typeof method !== 'function') return;
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...given: readonly unknown[]): unknown {
        say(...given);
        return Reflect.apply(method, this, given);
      },
    });
  };
  /** Tells of each use of an accessor: of its getter, its setter or both. */
  const watchAccessor = (
    owner: object,
    name: string,
    say: { readonly get?: () => void; readonly set?: (value: unknown) => void },
  ): void => {
    const accessor = Object.getOwnPropertyDescriptor(owner, name);
    if (!accessor?.get) return;
    const { get, set } = accessor;
    Object.defineProperty(owner, name, {
      configurable: true,
      get(this: unknown) {
        say.get?.();
        return Reflect.apply(get, this, []);
      },
      set(this: unknown, value: unknown) {
        say.set?.(value);
        if (set) Reflect.apply(set, this, [value]);
      },
    });
  };

  watchAccessor(Document.prototype, 'cookie', {
    set: (value) => note('cookie', String(value).split('=')[0] ?? ''),
  });
  const nameCookie = (cookie: unknown): void =>
    note('cookie', String(typeof cookie === 'object' ? Reflect.get(cookie ?? {}, 'name') : cookie));
  watchMethod(prototypeOf('CookieStore'), 'set', nameCookie);
  watchMethod(prototypeOf('CookieStore'), 'delete', nameCookie);

  for (const name of ['localStorage', 'sessionStorage']) {
    watchAccessor(globalThis, name, { get: noteStore(name) });
  }
  watchAccessor(globalThis, 'name', { set: noteStore('window.name') });
  for (const [owner, method, store] of [
    ['IDBFactory', 'open', 'indexedDB'],
    ['CacheStorage', 'open', 'caches'],
    ['StorageManager', 'getDirectory', 'private files'],
    ['StorageBucketManager', 'open', 'storageBuckets'],
    ['ServiceWorkerContainer', 'register', 'serviceWorker'],
    ['Navigation', 'updateCurrentEntry', 'history.state'],
  ] as const) {
    watchMethod(prototypeOf(owner), method, noteStore(store));
  }
  /** The search page keeps its words in its entry of the history, for the way back: nothing else may. */
  const isKeptQuery = (state: unknown): boolean =>
    location.pathname.endsWith('/search/') &&
    typeof state === 'object' &&
    state !== null &&
    Object.entries(state).every(([key, value]) => key === 'query' && typeof value === 'string');
  for (const method of ['pushState', 'replaceState']) {
    watchMethod(History.prototype, method, (state) => {
      if (state !== null && state !== undefined && !isKeptQuery(state)) {
        note('store', 'history.state');
      }
    });
  }

  for (const name of ['RTCPeerConnection', 'WebTransport']) {
    const original: unknown = Reflect.get(globalThis, name);
    if (typeof original !== 'function') continue;
    const construct = (target: object, given: readonly unknown[], called: object): object => {
      note('host', name);
      return Reflect.construct(target as typeof Object, given, called as typeof Object);
    };
    Reflect.set(globalThis, name, new Proxy(original, { construct }));
  }
  /** Connections that a browser may open in advance; the element may be gone again the next moment. */
  const noteHints = (node: Node): void => {
    if (!(node instanceof Element)) return;
    const links = node instanceof HTMLLinkElement ? [node] : node.querySelectorAll('link');
    for (const { rel, href } of links) {
      if (!/\b(?:preconnect|dns-prefetch|prefetch|prerender)\b/i.test(rel)) continue;
      const host = URL.parse(href)?.host ?? '';
      if (host !== '' && host !== location.host) note('host', host);
    }
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof HTMLLinkElement) noteHints(target);
      for (const node of addedNodes) noteHints(node);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['href', 'rel'],
  });

  document.addEventListener('securitypolicyviolation', (event) => {
    note('refused', `${event.effectiveDirective} ${event.blockedURI}`);
  });

  // Nobody is there to close the window for printing; pages hear of it all the same.
  globalThis.print = () => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
  };
}

/** Lets all pages of a context tell what they do, before they go anywhere. */
export async function watchContext(
  context: BrowserContext,
  tell: (note: Note) => void,
): Promise<void> {
  await context.exposeBinding(bindingName, (_source, kind: NoteKind, what: string) =>
    tell({ kind, what }),
  );
  await context.addInitScript(watchPage, { bindingName, emptyPath });
}
