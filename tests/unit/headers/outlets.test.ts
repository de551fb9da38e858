import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildPolicies,
  collectHashes,
  formatEdgeRules,
  formatHeadersFile,
  formatNginx,
  type HeaderFields,
  headersFor,
} from '../../../src/headers/index.ts';
import { headersMeant, headersOnHost, listRules, stars } from './hosts.ts';
import {
  type Answer,
  hasNginx,
  type Outlet,
  openNginx,
  openOwn,
  writeNginx,
  writeSite,
} from './served.ts';
import { listPaths, paths, policies } from './site.ts';

type Row = readonly [what: string, target: string, status: number, method?: string];

/** One of each kind of file and of each way in which there is none. */
const rows: readonly Row[] = [
  ['the first page', '/', 200],
  ['a page', '/xx/parents/start/', 200],
  ['a page by the name of its file', '/xx/parents/start/index.html', 200],
  ['the page that searches', '/xx/search/', 200],
  ['the page that searches by the name of its file', '/xx/search/index.html', 200],
  ['a 404 page that is asked for', '/xx/404.html', 200],
  ['a script', '/_astro/search.js', 200],
  ['a style sheet', '/_astro/print.css', 200],
  ['an icon', '/favicon.svg', 200],
  ['a drawing', '/media/lumi.svg', 200],
  ['a picture', '/media/share.png', 200],
  ['data', '/xx/data/controls.json', 200],
  ['data as a table', '/xx/data/controls.csv', 200],
  ['a schema', '/schemas/controls.json', 200],
  ['a citation as BibTeX', '/xx/cite/rec-01.bib', 200],
  ['a citation as RIS', '/xx/cite/rec-01.ris', 200],
  ['a document', '/xx/documents/guide.pdf', 200],
  ['a document among pages', '/xx/brief/brief.pdf', 200],
  ['an electronic book', '/xx/documents/guide.epub', 200],
  ['the door to the index', '/pagefind/pagefind-entry.json', 200],
  ['the engine of the search', '/pagefind/pagefind.js', 200],
  ['its machine code', '/pagefind/wasm.xx.pagefind', 200],
  ['words to guess', '/pagefind/xx.dictionary.json', 200],
  ['a part of the index', '/pagefind/index/xx_1.pf_index', 200],
  ['the list of the parts', '/pagefind/pagefind.xx_1.pf_meta', 200],
  ['an excerpt', '/pagefind/fragment/xx_1.pf_fragment', 200],
  ['a filter', '/pagefind/filter/xx_1.pf_filter', 200],
  ['what robots read', '/robots.txt', 200],
  ['the map of the site', '/sitemap-0.xml', 200],
  ['whom to tell of a hole', '/.well-known/security.txt', 200],
  ['a missing page in one language', '/xx/none', 404],
  ['a missing page in another', '/yy/none/', 404],
  ['a missing page in a section', '/yy/parents/none/', 404],
  ['a missing language', '/zz/none', 404],
  ['a missing page without a language', '/none', 404],
  ['a missing script', '/_astro/none.js', 404],
  ['a missing part of the index', '/pagefind/fragment/none.pf_fragment', 404],
  ['a missing document', '/xx/documents/none.pdf', 404],
  ['a missing drawing', '/media/none.svg', 404],
  ['a folder without a page', '/media/', 404],
  ['a folder of documents', '/xx/documents/', 404],
  ['a folder without a page and without its slash', '/xx/documents', 404],
  ['a page without its slash', '/xx/parents', 308],
  ['a page without its slash, with a query', '/xx/parents?a=%2f//', 308],
  ['a language without its slash', '/xx', 308],
  ['the rules of other hosts', '/_headers', 404],
  ['a hidden file', '/xx/.git/config', 404],
  ['a packed file', '/xx/index.html.br', 404],
  ['an empty name', '/xx//parents/', 404],
  ['a hidden slash', '/xx%2fparents/', 400],
  ['a way up', '/xx/../yy/', 400],
  ['a control character', '/xx/%0d%0aA:b', 400],
  ['an address of the longest sort', `/${'a'.repeat(1999)}`, 404],
  ['an address that is too long', `/${'a'.repeat(2000)}`, 414],
  ['an address that is far too long', `/${'a'.repeat(9000)}`, 414],
  ['another method', '/xx/', 405, 'POST'],
];

const requests = rows.map(([what, target, status, method = 'GET']) => ({
  what,
  target,
  status,
  method,
}));
const names = Object.keys(headersFor('/', policies));
const found = requests.filter(({ status }) => status === 200);
const others = requests.filter(({ status }) => status !== 200);

/** Of an answer, what the emissions are about. */
const pick = ({ headers }: Answer, picked: readonly string[] = names): HeaderFields =>
  Object.fromEntries(picked.map((name) => [name, String(headers[name.toLowerCase()])]));

const root = writeSite();
let own: Outlet;
beforeAll(async () => {
  own = await openOwn(root);
});
afterAll(async () => {
  await own.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('the built-in server', () => {
  test.each(requests)('answers $what with all headers', async ({ target, status, method }) => {
    const answer = await own.ask(target, method);
    expect(answer.status).toBe(status);
    if (status !== 200) expect(pick(answer)).toEqual(headersFor('/404.html', policies));
    expect(Object.values(pick(answer))).not.toContain('undefined');
  });
});

describe('the rules for a CDN in front of an object store', () => {
  type Rule = { readonly match: string; readonly headers: object };
  type Emission = {
    readonly statuses: readonly number[];
    readonly rules: readonly Rule[];
    readonly errors: object;
  };
  const { statuses, rules, errors }: Emission = JSON.parse(formatEdgeRules(policies));

  test.each(requests)(
    'give $what the headers of the built-in server',
    async ({ target, method }) => {
      const answer = await own.ask(target, method);
      const rule = rules.find(({ match }) => new RegExp(match).test(target.replace(/\?.*/, '')));
      const headers = statuses.includes(answer.status) ? rule?.headers : errors;
      expect(headers).toEqual(pick(answer));
    },
  );
});

describe('the configuration for nginx', () => {
  const text = writeNginx(root);

  /** The value that a map of the configuration has for these variables. */
  function readMap(name: string, variables: Readonly<Record<string, string>>): string {
    const [, from = '', body = ''] =
      new RegExp(`map \\$(\\w+) \\$${name} \\{\\n([^]*?)\\n\\}`).exec(text) ?? [];
    const input = variables[from] ?? readMap(from, variables);
    for (const line of body.split('\n')) {
      const [, quoted, bare, value = ''] = /^ {2}(?:"~(.*?)"|(\S+)) "(.*)";$/.exec(line) ?? [];
      const isMatch =
        quoted === undefined
          ? bare === input || bare === 'default'
          : new RegExp(quoted.replaceAll('\\\\', '\\')).test(input);
      if (isMatch) return value.replace('$uri', variables['uri'] ?? '');
    }
    throw new Error(`no line of $${name} matches ${input}`);
  }

  test.each(requests)(
    'gives $what the headers of the built-in server',
    async ({ target, method }) => {
      const { status, headers } = await own.ask(target, method);
      const uri = target.replace(/\/$/, '/index.html');
      const variables = { status: String(status), uri };
      expect(readMap('site_policy', variables)).toBe(headers['content-security-policy']);
      expect(readMap('site_cache', variables)).toBe(headers['cache-control']);
      expect(readMap('site_allow', variables)).toBe(headers['allow'] ?? '');
    },
  );

  test('adds every header to every answer of both ports', () => {
    for (const name of [...names, 'Allow']) {
      expect(text.match(new RegExp(`add_header ${name} .* always;`, 'g')), name).toHaveLength(2);
    }
  });

  test('writes nothing down and tells no version', () => {
    for (const line of ['access_log off;', 'log_not_found off;', 'server_tokens off;']) {
      expect(text.split(line), line).toHaveLength(3);
    }
  });

  test('is refused when a policy is longer than nginx reads', () => {
    const many = { ...policies, ordinary: 'x'.repeat(4001) };
    const site = { policies: many, root, types: new Map(), longestTarget: 2000 };
    expect(() => writeNginx(root)).not.toThrow();
    expect(() => formatNginx(site)).toThrow(/move inline scripts/);
  });
});

describe.skipIf(!hasNginx())('a real nginx', () => {
  let nginx: Outlet;
  beforeAll(async () => {
    nginx = await openNginx(root);
  });
  afterAll(() => nginx.stop());

  test.each(requests)('answers $what as the built-in server does', async ({ target, method }) => {
    const [answer, expected] = await Promise.all([
      nginx.ask(target, method),
      own.ask(target, method),
    ]);
    const type = expected.status === 200 || expected.status === 404 ? ['Content-Type'] : [];
    const compared = [...names, 'Location', 'Allow', ...type];
    expect(answer.status).toBe(expected.status);
    expect(pick(answer, compared)).toEqual(pick(expected, compared));
    expect(answer.headers.server).toBe('nginx');
  });

  test('sends whoever comes without encryption to the same address with it', async () => {
    const answer = await nginx.ask('http:/xx/parents/?a=b');
    expect(answer).toMatchObject({
      status: 301,
      headers: { location: 'https://x/xx/parents/?a=b' },
    });
    expect(pick(answer)).toEqual(headersFor('/404.html', policies));
  });
});

describe.each(Object.keys(stars) as (keyof typeof stars)[])(
  'the file for static hosts, as %s reads it,',
  (host) => {
    const file = formatHeadersFile(paths, policies);

    test.each(found)('gives $what the headers of the built-in server', async ({ target }) => {
      // These hosts have one address for a page: they send others on to it.
      const path = target.replace(/index\.html$/, '');
      const { 'Content-Security-Policy': policy, ...fields } = pick(await own.ask(target));
      const { 'Content-Security-Policy': onHost, ...fieldsOnHost } = headersOnHost(
        file,
        host,
        path,
      );
      expect(fieldsOnHost).toEqual(
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])),
      );
      expect(onHost).toEqual([policies.ground, policy]);
    });

    test('gives every file one cache rule and one policy beside the ground policy', () => {
      for (const path of paths) {
        expect(headersOnHost(file, host, path), path).toMatchObject(headersMeant(path, policies));
      }
    });

    test.each(others)('gives $what the headers that never change', async ({ target, method }) => {
      const {
        'Content-Security-Policy': _policy,
        'Cache-Control': _rule,
        ...fixed
      } = pick(await own.ask(target, method));
      const onHost = headersOnHost(file, host, target.replace(/\?.*/, ''));
      expect(onHost).toMatchObject(
        Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, [value]])),
      );
      expect(onHost['Content-Security-Policy']?.[0]).toBe(policies.ground);
      expect(onHost['Content-Security-Policy']).not.toContain(policies.search);
    });

    test('lets nobody keep an error, but one in the place of a file beside files of its ending', () => {
      const keptFor = ({ target }: { readonly target: string }): string | undefined =>
        headersOnHost(file, host, target)['Cache-Control']?.join();
      const kept = others.filter((one) => (keptFor(one) ?? 'no-cache') !== 'no-cache');
      expect(kept.map(({ target }) => target)).toEqual([
        '/xx/documents/none.pdf',
        '/media/none.svg',
      ]);
      expect(new Set(kept.map(keptFor))).toEqual(new Set(['public, max-age=86400']));
    });
  },
);

describe('the file for static hosts', () => {
  const listLanguages = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `l${index}`);

  test('has one rule for the same page in all languages', () => {
    const file = formatHeadersFile(paths, policies);
    expect(file).toContain('\n/:folder/search/\n');
    expect(file).toContain('\n/:folder/parents/*\n');
    expect(file).not.toMatch(/^\/(xx|yy)\//m);
  });

  test('does not depend on the order of the files', () => {
    expect(formatHeadersFile([...paths].reverse(), policies)).toBe(
      formatHeadersFile(paths, policies),
    );
  });

  test.each([1, 12, 20])('has no more rules than hosts read with %i languages', (count) => {
    const all = listPaths(listLanguages(count));
    const file = formatHeadersFile(all, policies);
    expect(listRules(file).length).toBeLessThanOrEqual(100);
    expect(file).not.toMatch(/^\/l\d+\//m);
    for (const path of all) {
      expect(headersOnHost(file, 'Cloudflare', path)['Cache-Control'], path).toEqual([
        headersFor(path, policies)['Cache-Control'],
      ]);
    }
  });

  test('needs no more rules for forty languages than for twenty', () => {
    const [twenty, forty] = [20, 40].map((count) =>
      listRules(formatHeadersFile(listPaths(listLanguages(count)), policies)),
    );
    expect(forty).toEqual(twenty);
  });

  test('takes no pattern under which a file of another sort would fall', () => {
    const file = formatHeadersFile(
      ['/a/', '/b/data/x.json', '/a/data/x.json', '/a/data/'],
      policies,
    );
    expect(headersOnHost(file, 'Netlify', '/a/data/')['Cache-Control']).toEqual(['no-cache']);
    const entry = '/pagefind/pagefind-entry.json';
    const nested = formatHeadersFile([entry, '/pagefind/a.json', '/pagefind/b/c.json'], policies);
    for (const path of [entry, '/pagefind/a.json', '/pagefind/b/c.json']) {
      expect(headersOnHost(nested, 'Cloudflare', path)['Cache-Control'], path).toHaveLength(1);
      expect(headersOnHost(nested, 'Netlify', path)['Cache-Control'], path).toHaveLength(1);
    }
  });

  test('is refused when it has more rules than hosts read', () => {
    const many = Array.from({ length: 101 }, (_, index) => `/data/${index}.type-${index}`);
    expect(() => formatHeadersFile(many, policies)).toThrow(
      /needs 102 rules and hosts read 100, .* — put them into one folder/,
    );
    expect(() => formatHeadersFile(many.slice(2), policies)).not.toThrow();
  });

  test('is refused when a line is longer than hosts read', () => {
    const styles = Array.from({ length: 40 }, (_, index) => `<style>p{order:${index}}</style>`);
    const many = buildPolicies(['/'], new Map([['/', collectHashes(styles.join(''))]]));
    expect(() => formatHeadersFile(['/'], many)).toThrow(/move some into files/);
  });
});
