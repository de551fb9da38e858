import type { AuditRule, BuiltSite, Finding } from '../site.ts';

/** Language, direction, one `h1`, levels in order, ids that occur once. */
export class Structure implements AuditRule {
  readonly name = 'structure';

  *check({ pages }: BuiltSite): Iterable<Finding> {
    for (const { path, lang, dir, headings, ids, poorImages } of pages) {
      const say = (message: string): Finding => ({ path, message });
      if (lang === '') yield say('<html> has no lang');
      if (dir !== 'ltr' && dir !== 'rtl') yield say('<html> has no dir');
      const tops = headings.filter((level) => level === 1).length;
      if (tops !== 1) yield say(`${tops} h1 headings: one is needed`);
      for (const [index, level] of headings.entries()) {
        const previous = headings[index - 1] ?? 0;
        if (level > previous + 1) yield say(`h${level} follows h${previous}: a level is skipped`);
      }
      const seen = new Set<string>();
      for (const id of ids) {
        if (seen.has(id)) yield say(`id "${id}" occurs twice`);
        seen.add(id);
      }
      for (const src of poorImages) yield say(`image ${src} lacks alt, width or height`);
    }
  }
}
