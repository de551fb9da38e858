import type { AuditRule, BuiltSite, Finding } from '../site.ts';

const leftover = /\{\w+\}|undefined|\[object \w+\]|\bNaN\b/;
const foreignRun = /\p{Script=Latin}/u;

/** Words are not joined, no placeholder is left, and Latin runs in Arabic script are isolated. */
export class Text implements AuditRule {
  readonly name = 'text';

  *check({ pages }: BuiltSite): Iterable<Finding> {
    for (const { path, joins, text } of pages) {
      for (const join of joins) yield { path, message: `words touch: ${join}` };
      for (const run of text) {
        const left = leftover.exec(run.text);
        if (left) yield { path, message: `left over in the text: ${left[0]}` };
        if (run.dir === 'rtl' && foreignRun.test(run.text)) {
          yield { path, message: `not isolated: ${run.text.trim().slice(0, 60)}` };
        }
      }
    }
  }
}
