import { describe, expect, it } from 'vitest';
import { chooseVoice, findSentences } from '../../../src/listen/sentences.ts';

const read = (text: string, lang: string) =>
  findSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe('what is read aloud', () => {
  it.each([
    ['en', ' Mina sees a game.  It looks like fun! ', ['Mina sees a game.', 'It looks like fun!']],
    ['zh-Hans', '米娜看见一个游戏。真好玩！', ['米娜看见一个游戏。', '真好玩！']],
    ['ar', 'ترى مينا لعبة. هل تلعب؟ نعم.', ['ترى مينا لعبة.', 'هل تلعب؟', 'نعم.']],
  ])('goes sentence by sentence in "%s"', (lang, text, sentences) => {
    expect(read(text, lang)).toEqual(sentences);
  });

  it('is nothing where there is nothing', () => {
    expect(findSentences(' \n ', 'en')).toEqual([]);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService });

  it('speaks the language, the very region first', () => {
    const voices = [voice('de-DE'), voice('fr-CA'), voice('fr-FR')];
    expect(chooseVoice(voices, 'fr-FR')?.lang).toBe('fr-FR');
    expect(chooseVoice(voices, 'fr')?.lang).toBe('fr-CA');
    expect(chooseVoice([voice('zh_CN')], 'zh-Hans')?.lang).toBe('zh_CN');
  });

  it('is never one that sends the words away', () => {
    expect(chooseVoice([voice('en-GB', false)], 'en')).toBeUndefined();
  });

  it('is none where the device has none', () => {
    expect(chooseVoice([voice('de-DE')], 'ar')).toBeUndefined();
  });
});
