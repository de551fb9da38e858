import type { Attributes } from './element.ts';
import { listStyleFaults } from './style-sheet.ts';

const runningTypes = ['', 'module'];
const dataTypes = ['application/json', 'application/ld+json'];

/** Reads the scripts and styles of a page, handed to it part by part. */
export class CodeReader {
  readonly faults: string[] = [];
  /** Texts of the scripts that stand in the page itself and run. */
  readonly scripts: string[] = [];
  #open: 'script' | 'style' | undefined;
  #isRunning = false;
  #text = '';
  #mains = 0;

  open(name: string, { src, type = '' }: Attributes): void {
    if (name === 'main') this.#mains += 1;
    if (name !== 'script' && name !== 'style') return;
    this.#open = name;
    this.#text = '';
    this.#isRunning = name === 'script' && src === undefined && !dataTypes.includes(type);
    if (name === 'style') this.#judgePlace('style', 'src/styles');
    else this.#judgeScript(type, src);
  }

  #judgeScript(type: string, src: string | undefined): void {
    if (![...runningTypes, ...dataTypes].includes(type)) {
      this.faults.push(`<script type="${type}"> — write a module, or data as application/json`);
    }
    if (src !== undefined && !/^\/_astro\/[^?#]+\.js$/.test(src)) {
      this.faults.push(`<script> runs ${src} — put the code into src/client`);
    }
    if (this.#isRunning) this.#judgePlace('script', 'src/client');
  }

  #judgePlace(what: string, room: string): void {
    if (this.#mains > 0) {
      this.faults.push(`a ${what} stands inside the text — put it into ${room}`);
    }
  }

  read(text: string): void {
    if (this.#open) this.#text += text;
  }

  close(name: string): void {
    if (name === 'main') this.#mains -= 1;
    if (name !== this.#open) return;
    if (name === 'style') this.faults.push(...listStyleFaults(this.#text));
    else if (this.#isRunning) this.scripts.push(this.#text);
    this.#open = undefined;
  }
}
