import { escapeHtml } from './escape.ts';

/**
 * Runs that the bidirectional algorithm may tear apart inside right-to-left text: words in Latin
 * letters with what joins them (`BDT/DNS/DGS/112`, `ITU Academy`, `cop@itu.int`) and numbers made
 * of several parts (`116 111`, `2030-2021`). A single number keeps its order by itself.
 * Source: Unicode Standard Annex 9; W3C "Inline markup and bidirectional text in HTML".
 */
const latinRun =
  /\p{Nd}*\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd}]*(?:[ \u00a0]?[-‐–./:@&+_#’' ][ \u00a0]?(?=[\p{Script=Latin}\p{Nd}])[\p{Script=Latin}\p{M}\p{Nd}]+)*(?: \([\p{Script=Latin}\p{Nd} .&-]+\))?/u;
const numberRun = /\p{Nd}+(?:[-‐–./:,\u00a0 ]\p{Nd}+)+%?/u;
const run = new RegExp(
  `\\p{Nd}+[-/](?=\\p{Script=Latin})${latinRun.source}|${latinRun.source}|${numberRun.source}`,
  'gu',
);

/**
 * Text as HTML; in right-to-left text every foreign run stands in a `<bdi>` of its own, left to
 * right, so that punctuation around it stays where the reader expects it.
 */
export function isolateRuns(text: string, dir: 'ltr' | 'rtl'): string {
  if (dir === 'ltr') return escapeHtml(text);
  let html = '';
  let end = 0;
  for (const match of text.matchAll(run)) {
    html += `${escapeHtml(text.slice(end, match.index))}<bdi dir="ltr">${escapeHtml(match[0])}</bdi>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}
