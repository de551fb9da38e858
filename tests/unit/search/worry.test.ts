import { expect, test } from 'vitest';
import { pickWordRules } from '../../../src/search/dictionary.ts';
import { isWorrying } from '../../../src/search/worry.ts';
import { langs, type SampleLocale, samples } from './data.ts';

const worries = (query: string, locale: SampleLocale): boolean =>
  isWorrying(query, {
    ...pickWordRules(samples[locale], langs[locale]),
    worry: samples[locale].worry,
  });

test.each<[SampleLocale, string]>([
  ['en', 'I want to hurt myself'],
  ['en', 'Blackmailed'],
  ['en', 'suicde'],
  ['fr', 'je veux me suicider'],
  ['es', 'SUICIDIO'],
  ['ru', 'я хочу умереть'],
  ['ar', 'الانتحار'],
  ['zh', '我想死'],
  ['zh', '自 杀'],
])('in %s “%s” is a worry', (locale, query) => {
  expect(worries(query, locale)).toBe(true);
});

test.each<[SampleLocale, string]>([
  ['en', 'hurt feelings'],
  ['en', 'privacy settings'],
  ['fr', 'mot de passe'],
  ['es', 'contraseña'],
  ['ru', 'пароль'],
  ['ar', 'الخصوصية'],
  ['zh', '密码'],
  ['en', ''],
])('in %s “%s” is none', (locale, query) => {
  expect(worries(query, locale)).toBe(false);
});
