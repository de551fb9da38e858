import { describe, expect, it } from 'vitest';
import { isolateRuns } from '../../../src/markup/bidi.ts';
import { breakPhrases } from '../../../src/markup/phrases.ts';

describe('a foreign run in right-to-left text', () => {
  it.each([
    ['a word', 'مع ITU هنا', 'مع <bdi dir="ltr">ITU</bdi> هنا'],
    ['several words', 'في ITU Academy الآن', 'في <bdi dir="ltr">ITU Academy</bdi> الآن'],
    ['a reference', 'التعميم BDT/DNS/DGS/112.', 'التعميم <bdi dir="ltr">BDT/DNS/DGS/112</bdi>.'],
    ['a mail address', '(cop@itu.int)', '(<bdi dir="ltr">cop@itu.int</bdi>)'],
    ['a word with its abbreviation', 'Watch (IWF)', '<bdi dir="ltr">Watch (IWF)</bdi>'],
    ['a number of several parts', 'اتصل 116 111', 'اتصل <bdi dir="ltr">116 111</bdi>'],
    ['a digit before letters', 'نموذج 4Cs', 'نموذج <bdi dir="ltr">4Cs</bdi>'],
  ])('is isolated: %s', (_, text, html) => {
    expect(isolateRuns(text, 'rtl')).toBe(html);
  });

  it('is no number by itself: its order is safe', () => {
    expect(isolateRuns('عام 2020.', 'rtl')).toBe('عام 2020.');
  });

  it('is escaped like all text', () => {
    expect(isolateRuns('أ & A<b', 'rtl')).toBe(
      'أ &amp; <bdi dir="ltr">A</bdi>&lt;<bdi dir="ltr">b</bdi>',
    );
  });

  it('needs nothing in left-to-right text', () => {
    expect(isolateRuns('ITU & 116 111', 'ltr')).toBe('ITU &amp; 116 111');
  });
});

describe('a heading without spaces between words', () => {
  it('breaks after its clauses when they are short', () => {
    expect(breakPhrases('孩子安全，心声有人听', 'zh-Hans')).toBe('孩子安全，<wbr>心声有人听');
  });

  it('breaks before words otherwise, never before punctuation', () => {
    const html = breakPhrases('如果你是小朋友或青少年，请看这里的全部内容。', 'zh-Hans');
    expect(html).toContain('<wbr>');
    expect(html).not.toMatch(/<wbr>[，。]/);
    expect(html.replaceAll('<wbr>', '')).toBe('如果你是小朋友或青少年，请看这里的全部内容。');
  });

  it('keeps an opening mark with its word', () => {
    expect(breakPhrases('阅读《指南》', 'zh-Hans')).toMatch(/<wbr>《指南》$/);
  });
});
