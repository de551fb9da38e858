import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter, splitFrontMatter } from '../blocks/front-matter.ts';
import type { Problem } from '../blocks/types.ts';
import { frontMatterSchema } from '../content-model/page.ts';
import { listSchemaProblems } from './schema-problems.ts';
import { readTextFile, type SourceFile } from './text-file.ts';
import type { Entry } from './types.ts';

const knownKeys = Object.keys(frontMatterSchema.shape);
const segment = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `parents/index.mdx` → `parents`, `index.mdx` → ``, `help/now.mdx` → `help/now`. */
export function slugOf(path: string): string {
  return path.replace(/\.mdx$/, '').replace(/(^|\/)index$/, '');
}

function readEntry(
  locale: string,
  slug: string,
  file: SourceFile,
): { readonly entry: Entry | null; readonly problems: readonly Problem[] } {
  const { text, problems } = readTextFile(file);
  const { yaml, lines } = splitFrontMatter(text);
  const frontMatter = parseFrontMatter(yaml, file.label);
  if (frontMatter.problems.length > 0) {
    return { entry: null, problems: [...problems, ...frontMatter.problems] };
  }
  const result = frontMatterSchema.safeParse(frontMatter.value);
  if (!result.success) {
    const lineOf = (path: readonly PropertyKey[]) => lines[String(path[0])] ?? 1;
    return {
      entry: null,
      problems: [
        ...problems,
        ...listSchemaProblems(result.error, frontMatter.value, file.label, lineOf, knownKeys),
      ],
    };
  }
  return { entry: { locale, slug, file: file.label, text, frontMatter: result.data }, problems };
}

function findNameProblem(path: string): readonly [message: string, remedy: string] | null {
  if (/\.(?:md|markdown|mdx)$/i.test(path) && !path.endsWith('.mdx')) {
    return ['page is not an .mdx file', 'rename it so that it ends in .mdx'];
  }
  if (
    !path.endsWith('.mdx') ||
    slugOf(path)
      .split('/')
      .every((part) => segment.test(part))
  ) {
    return null;
  }
  return slugOf(path) === ''
    ? null
    : ['file name is no address', 'use lower-case English words, digits and hyphens'];
}

/** Every page of a language, in slug order. A page with a problem is left out. */
export function readPages(
  locale: string,
  folder: SourceFile,
): { readonly entries: ReadonlyMap<string, Entry>; readonly problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  const paths = readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
  for (const path of paths) {
    const file = { path: join(folder.path, path), label: `${folder.label}/${path}` };
    const nameProblem = findNameProblem(path);
    if (nameProblem) {
      const [message, remedy] = nameProblem;
      problems.push({ file: file.label, line: 1, message, remedy });
    }
    if (nameProblem || !path.endsWith('.mdx')) continue;
    const slug = slugOf(path);
    const other = files.get(slug);
    if (other !== undefined) {
      const message = `page has the same address as ${other}`;
      problems.push({ file: file.label, line: 1, message, remedy: 'keep one of the two files' });
      continue;
    }
    files.set(slug, file.label);
    const page = readEntry(locale, slug, file);
    problems.push(...page.problems);
    if (page.entry) entries.push(page.entry);
  }
  entries.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return { entries: new Map(entries.map((entry) => [entry.slug, entry])), problems };
}
