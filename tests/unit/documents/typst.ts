import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);

const readFace = (name: string): Buffer =>
  readFileSync(require.resolve(`@expo-google-fonts/${name}.ttf`));

const compiler = NodeCompiler.create({
  fontArgs: [
    {
      fontBlobs: [
        readFace('noto-sans/400Regular/NotoSans_400Regular'),
        readFace('noto-sans/700Bold/NotoSans_700Bold'),
        readFace('noto-sans-mono/400Regular/NotoSansMono_400Regular'),
        readFace('vazirmatn/400Regular/Vazirmatn_400Regular'),
        readFace('vazirmatn/700Bold/Vazirmatn_700Bold'),
      ],
    },
  ],
});

/** A PDF of a Typst source, made by the real typesetter. Throws on any error and any warning. */
export function compileTypst(source: string, standard: 'ua-1' | '1.7' = 'ua-1'): Uint8Array {
  const result = compiler.compile({ mainFileContent: source });
  const found = result.takeDiagnostics() ?? result.takeWarnings();
  if (found) throw new Error(JSON.stringify(compiler.fetchDiagnostics(found)));
  const document = result.result;
  if (!document) throw new Error('Typst gave no document');
  return compiler.pdf(document, { pdfStandard: standard, creationTimestamp: 0 });
}
