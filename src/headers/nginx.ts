import { cacheRules, errorPath, fileStatuses, fixedHeaders, kindPatterns } from './fields.ts';
import { pagePattern, searchPattern } from './paths.ts';
import type { Policies } from './policies.ts';

/** Longest word that nginx reads in its configuration (NGX_CONF_BUFFER, 4,096 bytes). */
const longestWord = 4000;

const bytesType = 'application/octet-stream';

/** What nginx must know of a built site. */
export type NginxSite = {
  readonly policies: Policies;
  /** The folder of the built site. */
  readonly root: string;
  /** `Content-Type` by the ending of a file's name, without its dot; what lacks is bytes. */
  readonly types: ReadonlyMap<string, string>;
  /** Longest target of a request that is answered, in characters. */
  readonly longestTarget: number;
};

type MapLine = readonly [pattern: string, value: string];

function quote(value: string): string {
  if (value.length > longestWord) {
    throw new Error(
      `nginx: a header has ${value.length} characters and nginx reads ${longestWord} — move inline scripts and styles of the pages into files`,
    );
  }
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function formatBlock(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

function formatMap(from: string, to: string, lines: readonly MapLine[]): string {
  return formatBlock(
    `map $${from} $${to}`,
    lines.map(([pattern, value]) => `${pattern} ${quote(value)};`),
  );
}

function listMaps(policies: Policies): readonly string[] {
  const matching = (pattern: RegExp): string => quote(`~${pattern.source}`);
  return [
    formatMap('status', 'site_path', [
      ...fileStatuses.map((status): MapLine => [String(status), '$uri']),
      ['default', errorPath],
    ]),
    formatMap('site_path', 'site_policy', [
      [matching(searchPattern), policies.search],
      [matching(pagePattern), policies.ordinary],
      ['default', policies.file],
    ]),
    formatMap('site_path', 'site_cache', [
      ...kindPatterns.map(([kind, pattern]): MapLine => [matching(pattern), cacheRules[kind]]),
      ['default', cacheRules.asset],
    ]),
    formatMap('status', 'site_allow', [
      ['405', 'GET, HEAD'],
      ['default', ''],
    ]),
    formatMap('uri', 'site_folder', [
      ['"~^(?<first_folder>/[^/]+)/"', '$first_folder'],
      ['default', ''],
    ]),
  ];
}

/**
 * A snippet for nginx, to be included inside `http { … }`: maps, and the two `server` blocks, with
 * a place for the names and the certificate. Its answers are those of the built-in server.
 * @throws when a policy is longer than nginx reads.
 */
export function formatNginx({ policies, root, types, longestTarget }: NginxSite): string {
  const fields = [
    ...Object.entries(fixedHeaders).map(([name, value]) => [name, quote(value)] as const),
    ['Content-Security-Policy', '$site_policy'],
    ['Cache-Control', '$site_cache'],
    ['Allow', '$site_allow'],
  ] as const;
  const shared = [
    '# server_name belongs here.',
    'server_tokens off;',
    '# The address of a page tells what its reader looks for: nothing is written down.',
    'access_log off;',
    'log_not_found off;',
    ...fields.map(([name, value]) => `add_header ${name} ${value} always;`),
  ];
  const server = [
    'listen 443 ssl;',
    '# ssl_certificate, ssl_certificate_key and http2 belong here.',
    ...shared,
    `root ${quote(root)};`,
    'absolute_redirect off;',
    '# An answer 416 would bear every header twice.',
    'max_ranges 0;',
    'gzip_static on;',
    'gzip_vary on;',
    '# With the module ngx_brotli: brotli_static on;',
    `default_type ${bytesType};`,
    'types {',
    ...[...types]
      .filter(([, type]) => type !== bytesType)
      .map(([ending, type]) => `  ${quote(type)} ${ending};`),
    '}',
    'if ($request_method !~ "^(GET|HEAD)$") { return 405; }',
    `if ($request_uri ~ "^.{${longestTarget + 1}}") { return 414; }`,
    '# What could mean another place: encoded slashes, control characters, dots, empty names.',
    'if ($request_uri ~* "^[^?]*(%(2f|5c|7f|[01][0-9a-f])|/(\\.|%2e){1,2}(/|\\?|$))") { return 400; }',
    'if ($request_uri ~ "^[^?]*//") { return 404; }',
    'error_page 404 @missing;',
    'location ~ "/\\.(?!well-known(/|$))|/_headers(/|$)|\\.(br|gz)(/|$)" { return 404; }',
    `location ~ "/$" { try_files "\${uri}index.html" =404; }`,
    'location / { try_files $uri @folder; }',
    'location @folder {',
    '  if (-f $document_root$uri/index.html) { return 308 $uri/$is_args$args; }',
    '  return 404;',
    '}',
    'location @missing { try_files $site_folder/404.html /404.html =404; }',
  ];
  const blocks = [
    ...listMaps(policies),
    formatBlock('server', ['listen 80;', ...shared, 'return 301 https://$host$request_uri;']),
    formatBlock('server', server),
  ];
  return `${blocks.join('\n\n')}\n`;
}
