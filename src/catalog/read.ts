import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Problem } from '../blocks/types.ts';
import { documentsSchema } from '../content-model/documents.ts';
import { helplinesSchema } from '../content-model/helpline.ts';
import { helplineReviewSchema } from '../content-model/helpline-review.ts';
import { privacyProofSchema } from '../content-model/privacy-proof.ts';
import { readingBudgetsSchema } from '../content-model/readability.ts';
import { recordIdsSchema } from '../content-model/record-ids.ts';
import { siteSchema } from '../content-model/site.ts';
import { sourcesSchema } from '../content-model/source.ts';
import { termsSchema } from '../content-model/term.ts';
import { addCountryPages } from './country-pages.ts';
import { type JsonResult, readJsonFile, readOptionalJsonFile } from './json-file.ts';
import { locateKeys } from './json-lines.ts';
import { readMedia } from './media-files.ts';
import { ContentError } from './problem.ts';
import { readLocale } from './read-locale.ts';
import type { SourceFile } from './text-file.ts';
import type { LocaleContent, ReadContent } from './types.ts';

const mediaFolder = 'media';

/** The path that messages show: from the project root, or `content/…` for a folder elsewhere. */
function labelOf(root: string): string {
  const path = relative(process.cwd(), resolve(root)).replaceAll('\\', '/');
  return path === '' || path.startsWith('..') ? basename(resolve(root)) : path;
}

function listFolders(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((item: Dirent) => item.isDirectory() && !item.name.startsWith('.'))
    .map((item) => item.name)
    .filter((name) => name !== mediaFolder)
    .sort();
}

/** Ids that an earlier item of the list has too. */
function findDoubles(
  items: readonly { readonly id: string }[] | null,
  source: JsonResult<unknown>['source'],
): readonly Problem[] {
  if (!items || !source) return [];
  const { lineOf } = locateKeys(source.text);
  const known = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, { id }] of items.entries()) {
    if (known.has(id)) {
      const message = `id ${id} is given twice`;
      const remedy = 'give one of the two another id';
      problems.push({ file: source.label, line: lineOf([index, 'id']), message, remedy });
    }
    known.add(id);
  }
  return problems;
}

/** Languages in the site's order, then the others by folder name. */
function sortLocales(locales: readonly LocaleContent[], order: readonly string[]) {
  const rank = ({ locale }: LocaleContent) => {
    const index = order.indexOf(locale);
    return index === -1 ? order.length : index;
  };
  return locales.toSorted((a, b) => rank(a) - rank(b) || (a.locale < b.locale ? -1 : 1));
}

/**
 * Reads and validates everything below `root` (the folder `content`). Problems of single pages and
 * optional files are returned and what has them is left out; throws a {@link ContentError} when a
 * file of the whole site, or `locale.json` or `ui.json` of a language, cannot be used.
 */
export const readContent: ReadContent = (root) => {
  const label = labelOf(root);
  const fileOf = (name: string): SourceFile => ({
    path: join(root, name),
    label: `${label}/${name}`,
  });
  if (!existsSync(root)) {
    const remedy = 'run the command from the project folder, or set COP_CONTENT';
    throw new ContentError([{ file: label, line: 1, message: 'folder does not exist', remedy }]);
  }
  const site = readJsonFile(fileOf('site.json'), siteSchema);
  const sources = readJsonFile(fileOf('sources.json'), sourcesSchema);
  const terms = readJsonFile(fileOf('terms.json'), termsSchema);
  const budgets = readOptionalJsonFile(fileOf('readability.json'), readingBudgetsSchema);
  const documents = readOptionalJsonFile(fileOf('documents.json'), documentsSchema);
  const helplines = readOptionalJsonFile(fileOf('helplines.json'), helplinesSchema);
  const recordIds = readOptionalJsonFile(fileOf('record-ids.json'), recordIdsSchema);

  const review = readOptionalJsonFile(fileOf('helplines-review.json'), helplineReviewSchema);
  const proof = readOptionalJsonFile(fileOf('privacy-proof.json'), privacyProofSchema);

  const files = [site, sources, terms, budgets, recordIds, documents, helplines, review, proof];
  const problems = files.flatMap((part) => part.problems);
  problems.push(
    ...findDoubles(sources.value, sources.source),
    ...findDoubles(terms.value, terms.source),
  );
  const texts = files.flatMap(({ source }) => source ?? []);
  const locales: LocaleContent[] = [];
  let isUsable = true;
  const folders = listFolders(root);
  for (const name of folders) {
    const folder = fileOf(name);
    if (!existsSync(join(folder.path, 'locale.json'))) {
      const remedy = 'add locale.json, or remove the folder';
      const message = 'folder is no language: it has no locale.json';
      problems.push({ file: folder.label, line: 1, message, remedy });
      continue;
    }
    const { content, problems: found, sources: read } = readLocale(name, folder);
    problems.push(...found);
    texts.push(...read);
    if (content) locales.push(content);
    else isUsable = false;
  }
  const media = readMedia(fileOf(mediaFolder), folders);
  problems.push(...media.problems);
  if (!isUsable || site.value === null || sources.value === null || terms.value === null) {
    throw new ContentError(problems);
  }
  const content = {
    root,
    label,
    texts: new Map(texts.map((source) => [source.label, source.text])),
    site: site.value,
    sources: new Map(sources.value.map((source) => [source.id, source])),
    terms: terms.value,
    recordIds: recordIds.value ?? {},
    documents: documents.value ?? documentsSchema.parse({}),
    readingBudgets: budgets.value,
    helplines: helplines.value ?? [],
    helplineReview: review.value,
    privacyProof: proof.value,
    locales: sortLocales(locales, site.value.localeOrder).map((locale) =>
      addCountryPages(locale, helplines.value ?? []),
    ),
    media: media.names,
  };
  return { content, problems };
};
