import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readabilitySchema } from '../../../src/content-model/readability.ts';
import { createWordReader, splitCharacters, splitWords } from '../../../src/readability/units.ts';

function countSyllables(locale: string, word: string): number {
  const data: unknown = JSON.parse(readFileSync(`content/${locale}/readability.json`, 'utf8'));
  return createWordReader(readabilitySchema.parse(data).syllables)(word).syllables;
}

describe('syllables', () => {
  /** Each group has words of one syllable, then of two and so on, parted by bars. */
  const lists = {
    en: 'the rules makes asked played don’t use eyes closed | table pages houses beaches wanted didn’t something website playing being people guidelines beyond screenshots | media official video idea violent question:2 anyone religious create:2 harassment devices | material information experience technology | individual international',
    fr: 'le que qui vie rue langue c’est d’une choses crée guide ciel | enfant journée voyage parents l’école:2 créer haïr question théâtre guérir | réalité:4 vidéo téléphone protection numéro essayer | européen',
    es: 'el muy y ley hoy ya | niño ciudad país guía mayo veo leer también riesgo día | ayuda vídeo vergüenza prohibir protección cuidado | teléfono poesía contraseña',
    ru: 'в:0 я дом | мама книгу | читала родитель | безопасность:4 разговаривать:5',
  };
  const cases = Object.entries(lists).flatMap(([locale, list]) =>
    list.split(' | ').flatMap((words, index) =>
      words.split(' ').map((item) => {
        const [word = '', count = String(index + 1)] = item.split(':');
        return [locale, word, Number(count)] as const;
      }),
    ),
  );
  test.each(cases)('%s: %s has %i', (locale, word, count) => {
    expect(countSyllables(locale, word)).toBe(count);
  });
});

describe('words', () => {
  test('stand between spaces and dashes and hold a letter or a digit', () => {
    expect(splitWords('It’s screen-time — for 9–12, “now” …or\u00a0never !')).toEqual([
      'It’s',
      'screen-time',
      'for',
      '9–12,',
      '“now”',
      'or',
      'never',
    ]);
  });

  test('of another script or digits count as one character each', () => {
    expect(splitCharacters('2026年，INHOPE帮你。')).toEqual(['2026', '年', 'INHOPE', '帮', '你']);
  });
});
