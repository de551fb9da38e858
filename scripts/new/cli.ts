import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/catalog/load.ts';
import { ContentError } from '../../src/catalog/problem.ts';
import { readContent } from '../../src/catalog/read.ts';
import type { Content } from '../../src/catalog/types.ts';
import { planLanguage, planPage, type Scaffold, ScaffoldRefusal } from './index.ts';

const usages = {
  page: 'page <section>/<name> --title "…" --description "…"',
  language: 'language <folder> --label "…" --lang <tag> --dir ltr|rtl [--open-graph pt_BR]',
} as const;

type Options = Readonly<Record<string, string | undefined>>;

/** The one name of a command, and its options. */
function readArguments(
  command: keyof typeof usages,
  args: readonly string[],
  names: readonly string[],
): { readonly name: string; readonly options: Options } {
  const usage = `say: npm run new -- ${usages[command]}`;
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name, ...others] = positionals;
    if (name !== undefined && others.length === 0) return { name, options: { ...values } };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new ScaffoldRefusal(usage);
}

function requireOption(options: Options, name: string, command: keyof typeof usages): string {
  const value = options[name];
  if (value !== undefined && value.trim() !== '') return value;
  throw new ScaffoldRefusal(`--${name} is missing — say: npm run new -- ${usages[command]}`);
}

function plan([command, ...args]: readonly string[], content: Content): Scaffold {
  if (command === 'page') {
    const { name, options } = readArguments(command, args, ['title', 'description']);
    const read = (option: string) => requireOption(options, option, command);
    const today = new Date().toISOString().slice(0, 10);
    const [title, description] = [read('title'), read('description')];
    return planPage(content, { name, title, description, today });
  }
  if (command === 'language') {
    const names = ['label', 'lang', 'dir', 'open-graph'];
    const { name, options } = readArguments(command, args, names);
    const read = (option: string) => requireOption(options, option, command);
    const openGraph = options['open-graph'];
    return planLanguage(content, {
      locale: name,
      label: read('label'),
      lang: read('lang'),
      dir: read('dir'),
      ...(openGraph === undefined ? {} : { openGraph }),
    });
  }
  throw new ScaffoldRefusal(
    `say: npm run new -- ${Object.values(usages).join('\nor:  npm run new -- ')}`,
  );
}

/** Writes all files or none. */
function write(content: Content, { files }: Scaffold): void {
  const taken = files.find(({ path }) => existsSync(join(content.root, path)));
  if (taken) throw new ScaffoldRefusal(`${content.label}/${taken.path} exists`);
  for (const { path, text } of files) {
    const file = join(content.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}

try {
  const { content } = readContent(contentRoot());
  const scaffold = plan(process.argv.slice(2), content);
  write(content, scaffold);
  for (const { path } of scaffold.files) console.log(`${content.label}/${path} written`);
  for (const note of scaffold.notes) console.log(note);
} catch (error) {
  if (!(error instanceof ScaffoldRefusal || error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
