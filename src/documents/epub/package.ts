import type { Doc } from '../tree.ts';
import { escapeXml } from './escape.ts';

/** A file of the package, besides the package document itself. */
export type PackageItem = {
  readonly id: string;
  /** Its place beside the package document. */
  readonly href: string;
  readonly mediaType: 'application/xhtml+xml' | 'image/svg+xml' | 'text/css';
  /** A page is read in its turn, and so is the table of contents; a part serves the pages. */
  readonly use: 'page' | 'contents' | 'part';
};

/** Says where the package document is. */
export const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/**
 * What is true of every document we write, in words of schema.org. It conforms to no level of
 * WCAG that anybody has proved, so it claims none.
 * Source: EPUB Accessibility 1.1, section 2; vocabulary of the Accessibility Discoverability group.
 */
function describeAccess(
  { words }: Doc,
  hasFigures: boolean,
): readonly (readonly [string, string])[] {
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder'];
  if (hasFigures) features.push('alternativeText');
  const modes = hasFigures ? ['textual', 'visual'] : ['textual'];
  return [
    ...modes.map((mode) => ['accessMode', mode] as const),
    ['accessModeSufficient', 'textual'],
    ...features.map((feature) => ['accessibilityFeature', feature] as const),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', words.accessibility],
  ];
}

function renderMetadata(doc: Doc, hasFigures: boolean): string {
  const { meta } = doc;
  const described: readonly (readonly [string, string])[] = [
    ['title', meta.title],
    ['language', meta.lang],
    ['creator', meta.publisher],
    ['publisher', meta.publisher],
    ['description', meta.subtitle],
    ['date', meta.date],
    ...meta.keywords.map((keyword) => ['subject', keyword] as const),
  ];
  return [
    // An address and a day name the edition; another day is another edition.
    `<dc:identifier id="edition">${escapeXml(`${meta.address}#${meta.date}`)}</dc:identifier>`,
    ...described
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`),
    // The day, not the hour of the build: two builds must be the same to the byte.
    `<meta property="dcterms:modified">${escapeXml(meta.date)}T00:00:00Z</meta>`,
    ...describeAccess(doc, hasFigures).map(
      ([name, text]) => `<meta property="schema:${name}">${escapeXml(text)}</meta>`,
    ),
  ].join('\n');
}

function renderItem({ id, href, mediaType, use }: PackageItem): string {
  const properties = use === 'contents' ? ' properties="nav"' : '';
  return `<item id="${escapeXml(id)}" href="${escapeXml(href)}" media-type="${mediaType}"${properties}/>`;
}

/** The package document (EPUB 3.3, section 5): what the file is, what is in it, in which order. */
export function renderPackage(doc: Doc, items: readonly PackageItem[]): string {
  const { lang, dir } = doc.meta;
  const hasFigures = items.some(({ mediaType }) => mediaType === 'image/svg+xml');
  const spine = items
    .filter(({ use }) => use !== 'part')
    .map(({ id }) => `<itemref idref="${escapeXml(id)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="edition" xml:lang="${escapeXml(lang)}" dir="${dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${renderMetadata(doc, hasFigures)}
</metadata>
<manifest>
${items.map(renderItem).join('\n')}
</manifest>
<spine page-progression-direction="${dir}">
${spine.join('\n')}
</spine>
</package>
`;
}
