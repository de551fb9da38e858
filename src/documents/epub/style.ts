const rules = `body {
  line-height: 1.5;
}
h1, h2, h3, h4 {
  line-height: 1.2;
  break-after: avoid;
  page-break-after: avoid;
}
sup {
  line-height: 0;
}
figure {
  margin-block: 1em;
  margin-inline: 0;
  break-inside: avoid;
  page-break-inside: avoid;
}
img {
  max-width: 100%;
  height: auto;
}
table {
  border-collapse: collapse;
  margin-block: 1em;
}
th, td {
  border: 1px solid;
  padding-block: 0.3em;
  padding-inline: 0.5em;
  text-align: start;
  vertical-align: top;
}
table.form {
  inline-size: 100%;
}
table.form td {
  block-size: 2.5em;
}
dt {
  font-weight: bold;
}
dd {
  margin-block-end: 0.5em;
  margin-inline-start: 1.5em;
}
blockquote {
  border-inline-start: 1px solid;
  margin-block: 1em;
  margin-inline: 0;
  padding-inline-start: 1em;
}
.boxes {
  list-style: none;
  padding-inline-start: 0;
}
.box {
  border-inline-start: 0.3em solid;
  margin-block: 1em;
  padding-block: 0.2em;
  padding-inline: 1em;
}
.box.warning, .box.help {
  border: 0.15em solid;
  border-inline-start-width: 0.3em;
}
.question {
  margin-block: 1em;
  break-inside: avoid;
  page-break-inside: avoid;
}
.flow > li, .sheet li {
  margin-block-end: 0.5em;
}
.card {
  border: 1px dashed;
  margin-block: 1em;
  padding-block: 0.2em;
  padding-inline: 1em;
  break-inside: avoid;
  page-break-inside: avoid;
}
.sheet {
  border: 1px solid;
  margin-block: 1em;
  padding-block: 0.2em;
  padding-inline: 1em;
  break-before: page;
  page-break-before: always;
}
.leaf {
  break-inside: avoid;
  page-break-inside: avoid;
}
.notes {
  border-block-start: 1px solid;
  margin-block-start: 2em;
}
.title-page a {
  overflow-wrap: anywhere;
}
.title-page .subtitle {
  font-size: 1.2em;
}
.title-page .audience, .title-page .status {
  font-weight: bold;
}
`;

/** Scripts that have italics; others are slanted by force, which hurts their readers. */
const slanted = new Set(['Latn', 'Cyrl', 'Grek']);

/**
 * The stylesheet for a language, a BCP 47 tag. Logical properties alone, so that it serves both
 * directions; no colours and no typefaces, which are the reader's to choose. The width of a picture is
 * physical, as it has no direction and old reading systems know no other. Throws when the tag is none.
 */
export function writeStyle(lang: string): string {
  const { script = '' } = new Intl.Locale(lang).maximize();
  return slanted.has(script)
    ? rules
    : `${rules}em {\n  font-style: normal;\n  font-weight: bold;\n}\n`;
}
