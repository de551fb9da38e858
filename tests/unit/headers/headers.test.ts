import { describe, expect, test } from 'vitest';
import {
  buildPolicies,
  collectHashes,
  hashInline,
  headersFor,
  pathOfFile,
} from '../../../src/headers/index.ts';
import { paths, policies } from './site.ts';

const csp = (path: string): string => headersFor(path, policies)['Content-Security-Policy'] ?? '';
const directives = (path: string): Record<string, string> =>
  Object.fromEntries(
    csp(path)
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );

describe('the policy of an ordinary page', () => {
  test('refuses everything that the page does not hold itself', () => {
    expect(directives('/xx/parents/')).toEqual({
      'default-src': "'none'",
      'script-src': hashInline('leave()'),
      'style-src': hashInline('p{}'),
      'img-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
  });

  test('lets in script files only when an ordinary page has one', () => {
    const code = collectHashes('<script src="/a.js"></script>');
    expect(buildPolicies([], new Map([['/xx/', code]])).ordinary).toContain(
      "script-src 'self'; worker-src 'none';",
    );
    expect(buildPolicies([], new Map([['/xx/search/', code]])).ordinary).not.toContain(
      'script-src',
    );
  });

  test('lets in fonts, films and a manifest only when the site has them', () => {
    const { ordinary } = buildPolicies(['/a.woff2', '/a.webmanifest'], new Map());
    expect(ordinary).toContain("font-src 'self'; manifest-src 'self'");
    expect(ordinary).not.toContain('media-src');
  });

  test('is never upgraded, loosened or fed from elsewhere', () => {
    for (const policy of Object.values(policies)) {
      expect(policy).not.toMatch(/upgrade-insecure|'unsafe-(inline|eval|hashes)'|https?:|\*|data:/);
    }
  });
});

describe('the policy of a page that searches', () => {
  test('may also compile and fetch from its own site, but start no worker', () => {
    expect(directives('/xx/search/')).toMatchObject({
      'default-src': "'none'",
      'script-src': `'self' 'wasm-unsafe-eval' ${hashInline('leave()')}`,
      'worker-src': "'none'",
      'connect-src': "'self'",
    });
  });

  test('is that of search pages alone', () => {
    const searching = paths.filter((path) => csp(path) === policies.search);
    expect(searching).toEqual(['/xx/search/', '/yy/search/']);
  });
});

describe('the policy of a file that is no page', () => {
  test('runs no script and lets a viewer lay out a PDF', () => {
    expect(directives('/xx/brief/brief.pdf')).toEqual({
      'script-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
  });

  test('is that of every file, the engine of the search too', () => {
    for (const path of paths.filter((other) => !/(\/|html)$/.test(other))) {
      expect(csp(path), path).toBe(policies.file);
    }
  });
});

describe('the policy that hosts give beside each of the others', () => {
  const allowed = new Map(
    policies.ground.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );

  test.each(['/xx/', '/xx/search/', '/xx/brief/brief.pdf'])(
    'refuses nothing that the policy of %s allows',
    (path) => {
      for (const [name, sources] of Object.entries(directives(path))) {
        const wanted = sources.split(' ').filter((source) => source !== "'none'");
        expect(allowed.get(name) ?? wanted, name).toEqual(expect.arrayContaining(wanted));
      }
    },
  );

  test('leaves open only what lays out a PDF: styles, plug-ins and frames', () => {
    expect([...allowed.keys()]).toEqual([
      'script-src',
      'worker-src',
      'connect-src',
      'img-src',
      'font-src',
      'manifest-src',
      'media-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
    ]);
  });
});

describe('the headers of every response', () => {
  test('keep readers private and the site to itself', () => {
    for (const path of paths) {
      expect(headersFor(path, policies)).toMatchObject({
        'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': expect.stringMatching(/^([a-z-]+=\(\)(, |$))+$/),
      });
    }
  });

  test.each([
    ['/xx/help/', 'no-cache'],
    ['/404.html', 'no-cache'],
    ['/_astro/a.Bx1.css', 'public, max-age=31536000, immutable'],
    ['/pagefind/fragment/xx_1.pf_fragment', 'public, max-age=31536000, immutable'],
    ['/pagefind/index/xx_1.pf_index', 'public, max-age=31536000, immutable'],
    ['/pagefind/filter/xx_1.pf_filter', 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind.xx_1.pf_meta', 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind-entry.json', 'public, max-age=300'],
    ['/pagefind/pagefind.js', 'public, max-age=86400'],
    ['/pagefind/wasm.xx.pagefind', 'public, max-age=86400'],
    ['/xx/brief/brief.pdf', 'public, max-age=86400'],
  ])('let caches keep %s as "%s"', (path, rule) => {
    expect(headersFor(path, policies)['Cache-Control']).toBe(rule);
  });

  test('weigh less than a kilobyte and a half', () => {
    const fields = Object.entries(headersFor('/xx/', policies));
    expect(fields.map(([name, value]) => `${name}: ${value}\r\n`).join('').length).toBeLessThan(
      1500,
    );
  });
});

test.each([
  ['index.html', '/'],
  ['xx/help/index.html', '/xx/help/'],
  ['xx/404.html', '/xx/404.html'],
  ['xx/reindex.html', '/xx/reindex.html'],
])('the file %s is served at %s', (file, path) => {
  expect(pathOfFile(file)).toBe(path);
});
