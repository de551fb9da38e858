import type { Problem } from './types.ts';

type Wording = { readonly message: string; readonly remedy: string };

const wordings: readonly (readonly [RegExp, (found: RegExpMatchArray) => Wording])[] = [
  [
    /Expected a closing tag for `<([^>`]*)>`/,
    ([, name = '']) => ({
      message: `<${name}> is not closed`,
      remedy: `write </${name}> after its content, or <${name} …/> when it has none`,
    }),
  ],
  [
    /Unexpected closing (?:slash|tag)/,
    () => ({
      message: 'a closing tag has no opening tag',
      remedy: 'remove it, or open the component before it',
    }),
  ],
  [
    /create a comment in MDX/,
    () => ({
      message: 'an HTML comment cannot stand in a page',
      remedy: 'remove it, or write {/* … */}',
    }),
  ],
  [
    /create a link in MDX|before name|valid JSX tag/,
    () => ({
      message: 'a bare < begins no component',
      remedy: 'write \\< for the character, or [text](address) for a link',
    }),
  ],
  [
    /expression|acorn|oxc|corresponding closing brace/,
    () => ({
      message: 'braces hold code, which a page cannot have',
      remedy: 'remove them, write \\{ for the character, or put {#id} at the end of a heading',
    }),
  ],
];

/** What the parser's exception (`line:col: text (rule)`) means to a writer. */
export function readSyntaxError(error: unknown, file: string): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', detail = text] =
    /^(\d+):\d+: ([\s\S]*?)(?: \([a-z-]+:[a-z-]+\))?$/.exec(text) ?? [];
  for (const [pattern, word] of wordings) {
    const found = detail.match(pattern);
    if (found) return { file, line: Number(line), ...word(found) };
  }
  return { file, line: Number(line), message: detail, remedy: 'mend the tag on this line' };
}
