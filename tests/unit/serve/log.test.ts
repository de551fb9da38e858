import { expect, test } from 'vitest';
import { createLog, mostLines } from '../../../scripts/serve/log.ts';

test('a flood of failures leaves a few lines a minute and their number', () => {
  let time = 0;
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => time,
  );
  for (let i = 0; i < 1000; i += 1) log(`failure ${i}`);
  expect(lines).toHaveLength(mostLines);
  expect(lines[0]).toBe('serve: failure 0\n');
  time = 59_999;
  log('still the same minute');
  expect(lines).toHaveLength(mostLines);
  time = 60_000;
  log('a later one');
  expect(lines.slice(mostLines)).toEqual([
    `serve: ${1001 - mostLines} more of this sort\n`,
    'serve: a later one\n',
  ]);
});

test('a quiet log says nothing of lines it kept', () => {
  let time = 0;
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => time,
  );
  log('one');
  time = 100_000;
  log('two');
  expect(lines).toEqual(['serve: one\n', 'serve: two\n']);
});
