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

/**
 * Text as HTML with a break opportunity (`<wbr>`) before each word, for scripts that write no
 * spaces; with `word-break: keep-all` a heading then never breaks inside a word or before a full
 * stop. Words by Unicode segmentation (Intl.Segmenter). Source: DESIGN "Direction".
 */
export function breakPhrases(text: string, lang: string): string {
  let html = '';
  let isAfterOpening = true;
  for (const { segment, isWordLike } of segmenterOf(lang).segment(text)) {
    const isOpening = opening.test(segment);
    if ((isWordLike || isOpening) && !isAfterOpening) html += '<wbr>';
    html += escapeHtml(segment);
    isAfterOpening = isOpening || /\s/.test(segment);
  }
  return html;
}
