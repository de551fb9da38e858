export { formatEdgeRules } from './edge-rules.ts';
export {
  cacheRules,
  errorPath,
  type FileKind,
  fileStatuses,
  fixedHeaders,
  type HeaderFields,
  headersFor,
  kindOf,
  policyOf,
} from './fields.ts';
export { formatHeadersFile } from './hosts-file.ts';
export { collectHashes, hashInline, type InlineCode } from './inline-code.ts';
export { formatNginx, type NginxSite } from './nginx.ts';
export { isPage, isSearchPage, pathOfFile } from './paths.ts';
export { buildPolicies, type Policies } from './policies.ts';
export { formatSecurityText, type SecurityContact } from './security-text.ts';
