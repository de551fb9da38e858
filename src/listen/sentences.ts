/** A sentence of a text: from where to where, in UTF-16 units, without the spaces around it. */
export type Span = { readonly start: number; readonly end: number };

/**
 * The sentences of a text in a language, as its reader hears them; a text that is all spaces has
 * none. Where a browser cannot part sentences the whole text is one.
 */
export function findSentences(text: string, lang: string): readonly Span[] {
  const parts =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)]
      : [{ index: 0, segment: text }];
  return parts.flatMap(({ index, segment }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}

/**
 * The voice that reads a language: one of the device's own, never one that sends the words to a
 * server, and one of the very region before another. None when the device has no such voice.
 */
export function chooseVoice<
  Voice extends { readonly lang: string; readonly localService: boolean },
>(voices: readonly Voice[], lang: string): Voice | undefined {
  const wanted = new Intl.Locale(lang);
  return voices
    .filter((voice) => voice.localService)
    .map((voice) => ({ voice, tag: voice.lang.replaceAll('_', '-') }))
    .filter(({ tag }) => tag.toLowerCase().split('-')[0] === wanted.language)
    .sort((a, b) => Number(b.tag === lang) - Number(a.tag === lang))[0]?.voice;
}
