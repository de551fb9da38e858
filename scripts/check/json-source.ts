import { type JsonLines, locateKeys } from '../../src/catalog/json-lines.ts';
import type { Content } from '../../src/catalog/types.ts';

export type JsonSource = { readonly file: string; readonly lineOf: JsonLines['lineOf'] };

/** Path for messages and lines of a JSON file of the content, such as `fr/ui.json`. */
export function openJsonSource(content: Content, name: string): JsonSource {
  const file = `${content.label}/${name}`;
  const text = content.texts.get(file);
  return { file, lineOf: text === undefined ? () => 1 : locateKeys(text).lineOf };
}
