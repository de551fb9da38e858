import { Children } from './rules/children.ts';
import { Discovery } from './rules/discovery.ts';
import { Links } from './rules/links.ts';
import { Safety } from './rules/safety.ts';
import { Structure } from './rules/structure.ts';
import { Text } from './rules/text.ts';
import { Weight } from './rules/weight.ts';
import type { AuditRule, BuiltSite, Finding } from './site.ts';

export const auditRules: readonly AuditRule[] = [
  new Structure(),
  new Links(),
  new Discovery(),
  new Safety(),
  new Children(),
  new Text(),
  new Weight(),
];

/** Everything that is wrong with a built folder, in the order of rules and pages. */
export function auditSite(site: BuiltSite): readonly Finding[] {
  return auditRules.flatMap((rule) => [...rule.check(site)]);
}
