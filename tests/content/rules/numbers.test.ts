import { expect, test } from 'vitest';
import { listNumbers } from '../../../scripts/check/numbers.ts';

test.each([
  ['In 2020, 80 of 193 countries.', ['2020', '80', '193']],
  ['1,000 and 1.000 and 1\u00a0000 and 1\u202f000', ['1000', '1000', '1000', '1000']],
  ['2.5 and 2,5 and ٢٫٥', ['2.5', '2.5', '2.5']],
  ['٢٠٢٠ and ２０２０ and ۲۰۲۰', ['2020', '2020', '2020']],
  ['12,345,678', ['12345678']],
  ['the 1st of 4Cs, C20/57', ['1', '4', '20', '57']],
  ['9, 10', ['9', '10']],
  ['2020年6月23日', ['2020', '23']],
  ['2020年11 月', ['2020']],
  ['6个月', ['6']],
  ['none', []],
])('%j holds the numbers %j', (text, numbers) => {
  expect(listNumbers(text)).toEqual(numbers);
});
