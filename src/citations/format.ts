/** A part of a publication that has an address of its own. */
export type Citation = {
  /** Latin letters, digits and hyphens, the same in all languages. */
  readonly key: string;
  readonly title: string;
  /** The publication it is part of. */
  readonly container: string;
  readonly publisher: string;
  /** The day of the edition, `YYYY-MM-DD`. */
  readonly date: string;
  readonly address: string;
  /** BCP 47 tag. */
  readonly lang: string;
};

/** What BibTeX reads as a command or a group, and how it is written as itself. */
const bibtexEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}%&$#_]/g, (sign) => bibtexEscapes[sign] ?? sign);

/** A citation for BibTeX and its relatives, as `@misc` with an address. */
export function formatBibtex(citation: Citation): string {
  const { key, title, container, publisher, date, address, lang } = citation;
  const [year = '', month = '', day = ''] = date.split('-');
  const fields = {
    author: `{${escapeBibtex(publisher)}}`,
    title: `{${escapeBibtex(title)}}`,
    howpublished: escapeBibtex(container),
    year,
    month: String(Number(month)),
    day: String(Number(day)),
    langid: lang,
    url: address,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A citation as RIS, the exchange format of reference managers: CRLF, two-letter tags. */
export function formatRis(citation: Citation): string {
  const { title, container, publisher, date, address, lang } = citation;
  const lines = [
    ['TY', 'RPRT'],
    ['AU', publisher],
    ['TI', title],
    ['T2', container],
    ['PB', publisher],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['LA', lang],
    ['UR', address],
    ['ER', ''],
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\n`;
}
