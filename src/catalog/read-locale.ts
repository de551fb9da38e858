import { join } from 'node:path';
import type { Problem } from '../blocks/types.ts';
import { helplineWordsSchema } from '../content-model/helpline-words.ts';
import { localeSchema } from '../content-model/locale.ts';
import { lockName, lockSchema } from '../content-model/lock.ts';
import { pushingSchema } from '../content-model/pushing.ts';
import { readabilitySchema } from '../content-model/readability.ts';
import { searchSchema } from '../content-model/search.ts';
import { definitionsSchema } from '../content-model/term.ts';
import { uiSchema } from '../content-model/ui.ts';
import { readJsonFile, readOptionalJsonFile } from './json-file.ts';
import { readPages } from './read-pages.ts';
import type { SourceFile } from './text-file.ts';
import type { LocaleContent } from './types.ts';

const emptySearch = searchSchema.parse({ stopWords: [], synonyms: [] });
const noPushing = pushingSchema.parse({});
const noHelplineWords = helplineWordsSchema.parse({ lines: {}, emergency: {} });
const plainReadability = readabilitySchema.parse({});

function fileIn(folder: SourceFile, name: string): SourceFile {
  return { path: join(folder.path, name), label: `${folder.label}/${name}` };
}

export type LocaleResult = {
  /** `null` when the language has no valid `locale.json` or `ui.json`. */
  readonly content: LocaleContent | null;
  readonly problems: readonly Problem[];
  /** The JSON files that were read. */
  readonly sources: readonly { readonly label: string; readonly text: string }[];
};

/** Everything in the folder of one language. */
export function readLocale(locale: string, folder: SourceFile): LocaleResult {
  const info = readJsonFile(fileIn(folder, 'locale.json'), localeSchema);
  const ui = readJsonFile(fileIn(folder, 'ui.json'), uiSchema);
  const search = readOptionalJsonFile(fileIn(folder, 'search.json'), searchSchema);
  const readability = readOptionalJsonFile(fileIn(folder, 'readability.json'), readabilitySchema);
  const pushing = readOptionalJsonFile(fileIn(folder, 'pushing.json'), pushingSchema);
  const helplines = readOptionalJsonFile(fileIn(folder, 'helplines.json'), helplineWordsSchema);
  const definitions = readOptionalJsonFile(fileIn(folder, 'definitions.json'), definitionsSchema);
  const lock = readOptionalJsonFile(fileIn(folder, lockName), lockSchema);
  const pages = readPages(locale, folder);
  const files = [info, ui, search, readability, pushing, helplines, definitions, lock];
  const problems = [...files, pages].flatMap((part) => part.problems);
  const sources = files.flatMap(({ source }) => source ?? []);
  if (info.value === null || ui.value === null) return { content: null, problems, sources };
  const content = {
    locale,
    info: info.value,
    ui: ui.value,
    search: search.value ?? emptySearch,
    readability: readability.value ?? plainReadability,
    pushing: pushing.value ?? noPushing,
    helplineWords: helplines.value ?? noHelplineWords,
    definitions: definitions.value ?? {},
    lock: lock.value ?? {},
    entries: pages.entries,
  };
  return { content, problems, sources };
}
