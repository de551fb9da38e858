import { cacheRules, fixedHeaders, kindPatterns } from './fields.ts';
import type { Policies } from './policies.ts';

/** Longest word that nginx reads in its configuration (NGX_CONF_BUFFER, 4,096 bytes). */
const longestWord = 4000;

function quote(value: string): string {
  if (value.length > longestWord) {
    throw new Error(
      `nginx: a header has ${value.length} characters and nginx reads ${longestWord} — move inline scripts and styles of the pages into files`,
    );
  }
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const formatMap = (name: string, lines: readonly (readonly [string, string])[]): string =>
  [
    `map $uri $${name} {`,
    ...lines.map(([pattern, value]) => `  ${pattern} ${quote(value)};`),
    '}',
  ].join('\n');

/**
 * A snippet for nginx, to be included inside `http { … }`: three maps, and the `server` block to
 * copy, with a place for the certificate. `root` is the folder of the built site.
 * @throws when a policy is longer than nginx reads.
 */
export function formatNginx(policies: Policies, root: string): string {
  const maps = [
    formatMap('site_policy', [
      ['~/search/(index\\.html)?$', policies.search],
      ['~(/|\\.html)$', policies.ordinary],
      ['default', policies.file],
    ]),
    'map $uri $site_folder {\n  "~^/(?<first_folder>[^/]+)/" $first_folder;\n  default "";\n}',
    formatMap('site_cache', [
      ...kindPatterns.map(
        ([kind, pattern]) => [quote(`~${pattern.source}`), cacheRules[kind]] as const,
      ),
      ['default', cacheRules.asset],
    ]),
  ];
  const fields = [
    ...Object.entries(fixedHeaders).map(([name, value]) => [name, quote(value)] as const),
    ['Content-Security-Policy', '$site_policy'],
    ['Cache-Control', '$site_cache'],
  ] as const;
  const server = [
    'server {',
    '  listen 443 ssl;',
    '  # server_name, ssl_certificate, ssl_certificate_key and http2 belong here.',
    `  root ${quote(root)};`,
    '  default_type application/octet-stream;',
    '  charset utf-8;',
    '  charset_types text/css text/plain text/xml application/xml text/javascript application/javascript image/svg+xml;',
    '  gzip_static on;',
    '  gzip_vary on;',
    '  # With the module ngx_brotli: brotli_static on;',
    ...fields.map(([name, value]) => `  add_header ${name} ${value} always;`),
    '  location ~ \\.(br|gz)$ { return 404; }',
    '  location = /_headers { return 404; }',
    '  error_page 404 @missing;',
    '  location / { try_files $uri $uri/ =404; }',
    '  location @missing { try_files /$site_folder/404.html /404.html =404; }',
    '}',
  ];
  return `${[...maps, server.join('\n')].join('\n\n')}\n`;
}
