import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/catalog/problem.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { findPins, formatLock, pinUnits } from '../../../src/freshness/lock.ts';
import { makeSite } from '../../fixtures/make-site.ts';

const hash = 'a'.repeat(64);

describe('a lock', () => {
  test('is written with sorted keys, two spaces and LF, whatever order it was made in', () => {
    const lock = {
      help: { who: hash, '@front-matter': hash },
      '404': { a: hash },
      '': { b: hash },
    };
    expect(formatLock(lock)).toBe(
      `{
  "": {
    "b": "${hash}"
  },
  "404": {
    "a": "${hash}"
  },
  "help": {
    "@front-matter": "${hash}",
    "who": "${hash}"
  }
}
`,
    );
    expect(JSON.parse(formatLock(lock))).toEqual(lock);
  });

  test('without pages is an empty object', () => {
    expect(formatLock({})).toBe('{}\n');
  });

  test('has no pins for a page it does not name', () => {
    expect(findPins({}, 'constructor')).toBeNull();
    expect(findPins({ '': { a: hash } }, '')).toEqual({ a: hash });
  });

  test('pins the hash of the original under what both have', () => {
    const units = [
      { id: 'a', hash: '1', line: 1 },
      { id: 'b', hash: '2', line: 2 },
    ];
    expect(pinUnits(units, [{ id: 'b' }, { id: 'c' }])).toEqual({ b: '2' });
  });
});

describe('reading a lock', () => {
  const lockOf = (changes = {}) => {
    const { content, problems } = readContent(makeSite(changes));
    const arabic = content.locales.find(({ locale }) => locale === 'ar');
    return { lock: arabic?.lock, problems: problems.map(formatProblem) };
  };

  test('a language may have none', () => {
    expect(lockOf()).toEqual({ lock: {}, problems: [] });
  });

  test('gives slug, unit and hash', () => {
    const lock = { '': { start: hash } };
    expect(lockOf({ 'ar/translation.lock.json': JSON.stringify(lock) })).toEqual({
      lock,
      problems: [],
    });
  });

  test('names what is no hash, and is then empty', () => {
    expect(lockOf({ 'ar/translation.lock.json': '{\n "help": {\n  "who": "1"\n }\n}' })).toEqual({
      lock: {},
      problems: [
        'content/ar/translation.lock.json:3  help.who is "1" — restore the line as npm run translate -- pin wrote it',
      ],
    });
  });
});
