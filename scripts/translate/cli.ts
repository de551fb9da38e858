import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../../src/catalog/load.ts';
import { ContentError } from '../../src/catalog/problem.ts';
import { readContent } from '../../src/catalog/read.ts';
import type { Content } from '../../src/catalog/types.ts';
import { formatStatus, judgeSite, pinPages, TranslateRefusal } from './index.ts';

const usage = 'say "status", or "pin <language> [page …]"';

/** Half-read content would be judged, and pinned, as if pages were gone. */
function readWhole(): Content {
  const { content, problems } = readContent(contentRoot());
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

function run([command, ...names]: readonly string[]): string {
  if (command === 'status' && names.length === 0) return formatStatus(judgeSite(readWhole()));
  const [locale, ...pages] = names;
  if (command !== 'pin' || locale === undefined) throw new TranslateRefusal(usage);
  const content = readWhole();
  const { path, text, report } = pinPages(content, locale, pages);
  writeFileSync(join(content.root, path), text);
  return `${[...report, `${content.label}/${path} written`].join('\n')}\n`;
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof TranslateRefusal || error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
