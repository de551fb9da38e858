/** Where the keys of a JSON text stand. */
export type JsonLines = {
  /** Line of the value at a path, 1-based; of the nearest path above it when there is none. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Keys written twice in one object: JSON.parse keeps the last and says nothing. */
  readonly duplicates: readonly { readonly key: string; readonly line: number }[];
};

type Frame = { readonly path: string; index: number; readonly keys: Set<string> | null };

const separator = '\u0000';

/** Finds the line of every key and item. `text` must be valid JSON. */
export function locateKeys(text: string): JsonLines {
  const lines = new Map<string, number>([['', 1]]);
  const duplicates: { key: string; line: number }[] = [];
  const frames: Frame[] = [];
  let line = 1;
  let path = '';
  let isKey = false;

  const enterItem = () => {
    const frame = frames.at(-1);
    if (!frame || frame.keys !== null) return;
    path = `${frame.path}${separator}${frame.index}`;
    lines.set(path, line);
  };
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],\n]|[^\s"{}[\],:]+/g)) {
    const frame = frames.at(-1);
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      if (!isKey) enterItem();
      frames.push({ path, index: 0, keys: token === '{' ? new Set() : null });
      isKey = token === '{';
    } else if (token === '}' || token === ']') {
      path = frames.pop()?.path ?? '';
      isKey = false;
    } else if (token === ',') {
      if (frame?.keys) isKey = true;
      else if (frame) frame.index++;
    } else if (isKey && frame?.keys) {
      const key: string = JSON.parse(token);
      if (frame.keys.has(key)) duplicates.push({ key, line });
      frame.keys.add(key);
      path = `${frame.path}${separator}${key}`;
      lines.set(path, line);
      isKey = false;
    } else enterItem();
  }

  const lineOf = (wanted: readonly PropertyKey[]): number => {
    for (let length = wanted.length; length > 0; length--) {
      const key = wanted.slice(0, length).map((part) => `${separator}${String(part)}`);
      const found = lines.get(key.join(''));
      if (found !== undefined) return found;
    }
    return 1;
  };
  return { lineOf, duplicates };
}
