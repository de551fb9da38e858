import type { Inline } from './types.ts';

/**
 * Characters written without spaces between words. Source: CSS Text 3, "Segment Break
 * Transformation Rules": a line break between two East Asian wide characters (Hangul left out)
 * is no space.
 */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** Marks that are wide only beside wide text. */
const ambiguous = /[“”‘’…—·]/u;

function joinsWithoutSpace(before: string, after: string): boolean {
  const isWideBefore = wide.test(before);
  const isWideAfter = wide.test(after);
  return (
    (isWideBefore && isWideAfter) ||
    (isWideBefore && ambiguous.test(after)) ||
    (ambiguous.test(before) && isWideAfter)
  );
}

/** Everything of a paragraph that can stand beside a line break, in reading order. */
function collectText(inlines: readonly Inline[], found: string[]): void {
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'code') found.push(inline.text);
    else if (inline.type === 'break') found.push(' ');
    else if (inline.type !== 'note') collectText(inline.children, found);
  }
}

function firstCharacter(text: string): string {
  const point = text.trimStart().codePointAt(0);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function lastCharacter(text: string): string {
  return Array.from(text.trimEnd().slice(-2)).at(-1) ?? '';
}

function join(inlines: readonly Inline[], isSpace: () => boolean): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') {
      const text = inline.text.replace(/[ \t]*\n[ \t]*/g, () => (isSpace() ? ' ' : ''));
      const previous = joined.at(-1);
      if (previous?.type === 'text') {
        joined[joined.length - 1] = { type: 'text', text: previous.text + text };
      } else if (text !== '') joined.push({ type: 'text', text });
    } else if ('children' in inline) {
      joined.push({ ...inline, children: join(inline.children, isSpace) });
    } else joined.push(inline);
  }
  return joined;
}

/**
 * Inlines with each line break of the source made one space, or nothing between two characters of
 * a script that writes no spaces; neighbouring texts are merged.
 */
export function joinLines(inlines: readonly Inline[]): readonly Inline[] {
  const pieces: string[] = [];
  collectText(inlines, pieces);
  const parts = pieces.join('').split('\n');
  const spaces = parts
    .slice(1)
    .map(
      (part, index) => !joinsWithoutSpace(lastCharacter(parts[index] ?? ''), firstCharacter(part)),
    );
  let next = 0;
  return join(inlines, () => spaces[next++] ?? true);
}
