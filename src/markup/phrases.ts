import { escapeHtml } from './escape.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const made = new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, made);
  return made;
}

const opening = /^[“‘（《〈「『【]$/u;
const clauses = /[^，、；：。！？]+[，、；：。！？”’）》」』】]*/gu;
/** Characters of a clause that fits on a line of a heading on a phone. */
const shortClause = 10;

/** The words of a text, a mark of punctuation with the word it belongs to. */
function listWords(text: string, lang: string): readonly string[] {
  const words: string[] = [];
  let isAfterOpening = true;
  for (const { segment, isWordLike } of segmenterOf(lang).segment(text)) {
    const isOpening = opening.test(segment);
    const last = words.length - 1;
    if (last < 0 || ((isWordLike || isOpening) && !isAfterOpening)) words.push(segment);
    else words[last] += segment;
    isAfterOpening = isOpening || /\s/.test(segment);
  }
  return words;
}

/**
 * Text as HTML with break opportunities (`<wbr>`), for scripts that write no spaces: after each
 * clause when all clauses are short, else before each word. With `word-break: keep-all` a heading
 * then never breaks inside a word or before a full stop. Words by Unicode segmentation
 * (Intl.Segmenter). Source: DESIGN "Direction".
 */
export function breakPhrases(text: string, lang: string): string {
  const parts = text.match(clauses) ?? [text];
  const isShort = parts.length > 1 && parts.every((part) => [...part].length <= shortClause);
  return (isShort ? parts : listWords(text, lang)).map(escapeHtml).join('<wbr>');
}
