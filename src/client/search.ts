import type { Dictionary } from '../search/dictionary.ts';
import { type PagefindModule, startEngine } from '../search/pagefind-engine.ts';
import { type Answer, createSession, type SearchSession } from '../search/session.ts';
import type { SearchSettings } from '../search/settings.ts';
import { createSpeaker } from '../search/speak.ts';
import { isWorrying } from '../search/worry.ts';
import { findPart } from './parts.ts';
import { copyTemplate, showResult } from './search-view.ts';

/** Milliseconds from the last key to the search, and to what a screen reader is told. */
const typingPause = 180;
const speakingPause = 700;
/** Milliseconds after which a search that takes long says so. */
const patience = 500;
const pageSize = 10;

async function fetchFile(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

async function loadSession(
  { base, dictionary }: SearchSettings,
  attempt: number,
): Promise<SearchSession> {
  // A browser remembers that a module failed to load: another attempt needs another address.
  const address = `${base}pagefind.js${attempt === 0 ? '' : `?${attempt}`}`;
  const [module, words] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    fetchFile(dictionary).then((response) => response.json() as Promise<Dictionary>),
  ]);
  return createSession(words, await startEngine(module, base));
}

/** The words that this entry of the history keeps, for a way back or another loading of the page. */
function readKeptQuery(): string | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('query' in state)) return null;
  return typeof state.query === 'string' ? state.query : null;
}

/** The words after `#q=`; they stay in the browser. An address with `?q=` is understood too. */
function readQuery(): string | null {
  const fragment = new URLSearchParams(location.hash.slice(1)).get('q');
  return fragment ?? new URLSearchParams(location.search).get('q') ?? readKeptQuery();
}

/** Takes the words out of the address: the list of pages that a browser keeps need not tell them. */
function keepQuery(query: string): void {
  history.replaceState(query === '' ? null : { query }, '', location.pathname);
}

/**
 * The search of the search page. Its markup and its sentences come from `SearchPanel.astro`;
 * without this script the markup shows where else to go.
 */
class SearchBox extends HTMLElement {
  readonly #settings: SearchSettings = JSON.parse(this.dataset['settings'] ?? '{}');
  readonly #say = createSpeaker(this.#settings.intl);
  readonly #form = findPart(this, 'form', HTMLFormElement);
  readonly #input = findPart(this, 'input', HTMLInputElement);
  readonly #status = findPart(this, 'status', HTMLElement);
  readonly #results = findPart(this, 'results', HTMLElement);
  readonly #more = findPart(this, 'more', HTMLButtonElement);
  readonly #fallback = findPart(this, 'fallback', HTMLElement);
  readonly #reason = findPart(this, 'reason', HTMLElement);
  readonly #resultTemplate = findPart(this, 'result-template', HTMLTemplateElement);
  readonly #helpTemplate = findPart(this, 'help-template', HTMLTemplateElement);
  #session: Promise<SearchSession> | undefined;
  #attempt = 0;
  /** Number of the search that may still show something: the last one. */
  #search = 0;
  #lastKey = 0;
  #typingTimer = 0;
  #statusTimer = 0;

  connectedCallback(): void {
    this.#fallback.hidden = true;
    findPart(this, 'keys', HTMLElement).hidden = false;
    this.#input.addEventListener('focus', () => void this.#load().catch(() => {}));
    this.#input.addEventListener('input', (event) => this.#onInput(event));
    this.#input.addEventListener('compositionend', () => this.#wait());
    this.#form.addEventListener('submit', (event) => this.#onSubmit(event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    window.addEventListener('hashchange', this.#onAddress);
    document.querySelector('.languages')?.addEventListener('click', this.#onLanguage);
    this.#onAddress();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#onAddress);
    document.querySelector('.languages')?.removeEventListener('click', this.#onLanguage);
    window.clearTimeout(this.#typingTimer);
    window.clearTimeout(this.#statusTimer);
  }

  readonly #onAddress = (): void => {
    const query = readQuery();
    if (query === null || query === this.#input.value.trim()) return;
    this.#input.value = query;
    this.#start();
  };

  /** The same search in another language, whose page takes the words out of its address again. */
  readonly #onLanguage = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest('a') : null;
    const query = this.#input.value.trim();
    if (link && query !== '') link.hash = String(new URLSearchParams({ q: query }));
  };

  #onInput(event: Event): void {
    if (!(event instanceof InputEvent && event.isComposing)) this.#wait();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#lastKey = 0;
    this.#start();
  }

  #wait(): void {
    this.#lastKey = performance.now();
    window.clearTimeout(this.#statusTimer);
    window.clearTimeout(this.#typingTimer);
    this.#typingTimer = window.setTimeout(() => this.#start(), typingPause);
  }

  #start(): void {
    window.clearTimeout(this.#typingTimer);
    const query = this.#input.value.trim();
    keepQuery(query);
    this.#search += 1;
    if (query === '') this.#clear();
    else void this.#find(query, this.#search);
  }

  #load(): Promise<SearchSession> {
    this.#session ??= loadSession(this.#settings, this.#attempt).catch((error: unknown) => {
      this.#session = undefined;
      this.#attempt += 1;
      throw error;
    });
    return this.#session;
  }

  async #find(query: string, search: number): Promise<void> {
    const { messages, worry, base } = this.#settings;
    const help = isWorrying(query, worry) ? [copyTemplate(this.#helpTemplate)] : [];
    // Help never waits for a download.
    if (help.length > 0) this.#show(help);
    const slow = window.setTimeout(() => this.#announce(this.#say(messages.loading)), patience);
    try {
      const answer = await (await this.#load()).find(query);
      // The engine keeps quiet about files it cannot fetch: ask the site whether it is there.
      if (answer.count === 0 && answer.isKnown) {
        await fetchFile(`${base}pagefind-entry.json`, { cache: 'no-store' });
      }
      const first = await this.#readItems(answer, 0);
      if (search !== this.#search) return;
      this.#show([...help, ...first]);
      this.#showAnswer(query, answer);
    } catch {
      if (search !== this.#search) return;
      this.#show(help);
      this.#showFallback('');
      this.#announce(this.#say(messages.failed));
    } finally {
      window.clearTimeout(slow);
    }
  }

  async #readItems(answer: Answer, from: number): Promise<readonly HTMLElement[]> {
    const results = await answer.read(from, from + pageSize);
    return results.map((result) =>
      showResult(this.#resultTemplate, result, this.#settings.audiences),
    );
  }

  #showAnswer(query: string, answer: Answer): void {
    const { messages } = this.#settings;
    const { count, correction } = answer;
    if (count === 0) {
      this.#showFallback(this.#say(messages.noneHint));
      this.#announce(this.#say(messages.none, { query }));
      return;
    }
    const corrected = correction ? this.#say(messages.corrected, { query, correction }) : '';
    const counted = this.#say(messages.count, { query: correction ?? query, count });
    this.#announce(`${corrected} ${counted}`.trim());
    this.#offerMore(answer, pageSize);
  }

  #offerMore(answer: Answer, from: number): void {
    const search = this.#search;
    this.#more.hidden = answer.count <= from;
    this.#more.onclick = async () => {
      const items = await this.#readItems(answer, from);
      if (search !== this.#search) return;
      this.#results.append(...items);
      this.#offerMore(answer, from + pageSize);
      items[0]?.querySelector('a')?.focus();
    };
  }

  #show(items: readonly HTMLElement[]): void {
    this.#results.replaceChildren(...items);
    this.#results.hidden = items.length === 0;
    this.#more.hidden = true;
    this.#fallback.hidden = true;
  }

  #showFallback(reason: string): void {
    this.#reason.textContent = reason;
    this.#reason.hidden = reason === '';
    this.#fallback.hidden = false;
  }

  /** Says a sentence once typing rests, so that a screen reader is not interrupted by each key. */
  #announce(sentence: string): void {
    const rest = this.#lastKey === 0 ? 0 : this.#lastKey + speakingPause - performance.now();
    window.clearTimeout(this.#statusTimer);
    this.#statusTimer = window.setTimeout(
      () => {
        this.#status.textContent = sentence;
      },
      Math.max(0, rest),
    );
  }

  #clear(): void {
    this.#show([]);
    window.clearTimeout(this.#statusTimer);
    this.#status.textContent = '';
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    if (event.key === 'Escape' && this.#input.value !== '') {
      this.#input.value = '';
      this.#start();
      this.#input.focus();
      event.preventDefault();
      return;
    }
    const next = this.#findNext(event.key);
    if (!next) return;
    next.focus();
    event.preventDefault();
  }

  /** Where a key leads from the focused element: along the links of the results, or to the input. */
  #findNext(key: string): HTMLElement | undefined {
    const links = [...this.#results.querySelectorAll('a')];
    const here = links.findIndex((link) => link.matches(':focus'));
    if (document.activeElement === this.#input) return key === 'ArrowDown' ? links[0] : undefined;
    if (here < 0) return undefined;
    if (key === 'ArrowDown') return links[here + 1];
    if (key === 'ArrowUp') return here === 0 ? this.#input : links[here - 1];
    if (key === 'Home') return links[0];
    return key === 'End' ? links.at(-1) : undefined;
  }
}

customElements.define('search-box', SearchBox);
