import { type SearchData, searchSchema } from '../../../src/content-model/search.ts';

const make = (data: object): SearchData =>
  searchSchema.parse({ stopWords: [], synonyms: [], ...data });

/** A little of what content/<locale>/search.json holds, enough to see each rule at work. */
export const samples = {
  en: make({
    stopWords: ['how', 'do', 'i', 'the', 'a', 'my', 'to', 'of', 'is'],
    synonyms: [
      ['cyberbullying', 'bullying', 'online bullying'],
      ['screen time', 'device time'],
      ['report', 'complain'],
    ],
    suffixes: ["'s", 'ing', 'ed', 'es', 's'],
    worry: ['suicide', 'hurt myself', 'blackmail'],
  }),
  fr: make({
    stopWords: ['comment', 'le', 'la', 'un'],
    synonyms: [['cyberharcèlement', 'harcèlement en ligne']],
    elisions: ['l', 'd', 'j', 'qu', 'jusqu'],
    fold: [['œ', 'oe']],
    suffixes: ['es', 's', 'e'],
    worry: ['me suicider', 'me faire du mal'],
  }),
  es: make({
    stopWords: ['cómo', 'la', 'el', 'qué'],
    synonyms: [['contraseña', 'clave']],
    suffixes: ['es', 's', 'a', 'o'],
    worry: ['suicidio'],
  }),
  ru: make({
    stopWords: ['как', 'на'],
    synonyms: [
      ['травля', 'буллинг'],
      ['ребёнок', 'дети'],
    ],
    fold: [
      ['ё', 'е'],
      ['й', 'и'],
    ],
    suffixes: ['ами', 'ой', 'ая', 'ые', 'ы', 'а', 'у', 'я', 'и'],
    worry: ['суицид', 'хочу умереть'],
  }),
  ar: make({
    stopWords: ['كيف', 'في'],
    synonyms: [['كلمة المرور', 'باسورد']],
    joined: {
      letters: ['و', 'ف'],
      before: ['ال', 'بال', 'كال', 'لل'],
      except: ['والد'],
    },
    drop: ['\u0640'],
    fold: [
      ['ة', 'ه'],
      ['ى', 'ي'],
    ],
    prefixes: ['ال', 'بال', 'كال', 'لل'],
    suffixes: ['ات', 'ه', 'ي'],
    worry: ['انتحار'],
  }),
  zh: make({
    stopWords: ['的', '怎么办', '被'],
    synonyms: [
      ['网络欺凌', '霸凌', '欺凌'],
      ['密码', '口令'],
    ],
    fold: [
      ['網', '网'],
      ['絡', '络'],
      ['碼', '码'],
    ],
    segment: true,
    worry: ['自杀', '想死'],
  }),
} as const satisfies Record<string, SearchData>;

export type SampleLocale = keyof typeof samples;
export const langs = { en: 'en', fr: 'fr', es: 'es', ru: 'ru', ar: 'ar', zh: 'zh-Hans' } as const;
export const sampleLocales = Object.keys(samples) as readonly SampleLocale[];
