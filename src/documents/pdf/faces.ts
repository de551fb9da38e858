import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Faces as their packages hold them: static TrueType, which is what the typesetter reads. */
const faces = [
  ['noto-sans', 'NotoSans', ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']],
  ['noto-sans-mono', 'NotoSansMono', ['400Regular']],
  ['vazirmatn', 'Vazirmatn', ['400Regular', '700Bold']],
  ['noto-sans-sc', 'NotoSansSC', ['400Regular', '700Bold']],
] as const;

/** What an embedded font may be called: a system's own must never slip in. */
export const ourFonts =
  /\+(?:NotoSans-(?:Regular|Italic|Bold|BoldItalic)|NotoSansMono-Regular|NotoSansSC-(?:Regular|Bold)|Vazirmatn-(?:Regular|Bold))$/;

/** The files of every face that documents use, about 25 MB. */
export function readFonts(): readonly Buffer[] {
  return faces.flatMap(([name, stem, weights]) =>
    weights.map((weight) =>
      readFileSync(require.resolve(`@expo-google-fonts/${name}/${weight}/${stem}_${weight}.ttf`)),
    ),
  );
}
