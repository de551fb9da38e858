import { chooseVoice, findSentences } from '../listen/sentences.ts';

/** Name of the highlight that the stylesheet colours. */
const highlightName = 'reading';
/** Milliseconds to wait for the voices, which some browsers load late. */
const patience = 2000;

function* listTextNodes(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) yield walker.currentNode;
}

/** The range of a stretch of an element's text, across its inline parts. */
function findRange(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  let offset = 0;
  for (const node of listTextNodes(element)) {
    const next = offset + node.length;
    if (start >= offset && start < next) range.setStart(node, start - offset);
    if (end > offset && end <= next) range.setEnd(node, end - offset);
    offset = next;
  }
  return range;
}

type Sentence = { readonly text: string; readonly range: Range };

/** What a child sees of the page, without what is said to the adult. */
function listSentences(page: Element, lang: string): readonly Sentence[] {
  const parts = page.querySelectorAll(
    'h1, .text > p, .text > ol > li, .choices a, .sheet h2, .sheet p, .sheet li',
  );
  return [...parts].flatMap((part) => {
    const text = part.textContent ?? '';
    return findSentences(text, lang).map(({ start, end }) => ({
      text: text.slice(start, end),
      range: findRange(part, start, end),
    }));
  });
}

/**
 * Reads a page of the picture book with the device's own voice, sentence by sentence, and marks the
 * one that is being read. The button stays hidden where the device has no voice for the language.
 */
function offerListening(button: HTMLButtonElement): void {
  const page = button.closest('main');
  const { lang } = document.documentElement;
  const voice = chooseVoice(speechSynthesis.getVoices(), lang);
  if (!page || !voice) return;
  const label = button.textContent ?? '';
  let reading = 0;

  const mark = (range?: Range): void => {
    if (!('highlights' in CSS)) return;
    if (range) CSS.highlights.set(highlightName, new Highlight(range));
    else CSS.highlights.delete(highlightName);
  };
  const stop = (): void => {
    reading += 1;
    speechSynthesis.cancel();
    mark();
    button.textContent = label;
    button.setAttribute('aria-pressed', 'false');
  };
  const read = (sentences: readonly Sentence[], mine: number): void => {
    const [sentence, ...rest] = sentences;
    if (mine !== reading) return;
    if (!sentence) {
      stop();
      return;
    }
    const speech = new SpeechSynthesisUtterance(sentence.text);
    speech.voice = voice;
    speech.lang = voice.lang;
    speech.rate = 0.85;
    speech.onstart = () => mark(sentence.range);
    speech.onend = () => read(rest, mine);
    speech.onerror = () => mine === reading && stop();
    speechSynthesis.speak(speech);
  };
  button.onclick = () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      stop();
      return;
    }
    button.setAttribute('aria-pressed', 'true');
    button.textContent = button.dataset['stop'] ?? label;
    reading += 1;
    read(listSentences(page, lang), reading);
  };
  addEventListener('pagehide', stop);
  button.hidden = false;
}

const button = document.querySelector<HTMLButtonElement>('[data-listen]');
if (button && 'speechSynthesis' in window) {
  offerListening(button);
  const offerLate = () => button.hidden && offerListening(button);
  speechSynthesis.addEventListener?.('voiceschanged', offerLate, { once: true });
  setTimeout(offerLate, patience);
}
