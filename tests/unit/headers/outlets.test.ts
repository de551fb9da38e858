import { describe, expect, test } from 'vitest';
import {
  buildPolicies,
  collectHashes,
  formatEdgeRules,
  formatHeadersFile,
  formatNginx,
  headersFor,
} from '../../../src/headers/index.ts';
import { paths, policies } from './site.ts';

/** Reads `_headers` as the hosts do: every matching rule counts, equal names are joined. */
function headersOnHost(file: string, path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let isMatch = false;
  for (const line of file.trimEnd().split('\n')) {
    const [name, value] = line.trim().split(/: (.*)/s);
    if (line.startsWith('/')) {
      const pattern = line
        .replace(/[.]/g, '\\.')
        .replace(/:[a-z]+/g, '[^/]+')
        .replaceAll('*', '.*');
      isMatch = new RegExp(`^${pattern}$`).test(path);
    } else if (isMatch && name !== undefined && value !== undefined) {
      found[name] = [...(found[name] ?? []), value];
    }
  }
  return found;
}

describe('the file for static hosts', () => {
  const file = formatHeadersFile(paths, policies);

  test('gives every file of the site the headers of the built-in server', () => {
    for (const path of paths) {
      const { 'Content-Security-Policy': policy, ...others } = headersFor(path, policies);
      const { 'Content-Security-Policy': onHost, ...othersOnHost } = headersOnHost(file, path);
      expect(othersOnHost, path).toEqual(
        Object.fromEntries(Object.entries(others).map(([name, value]) => [name, [value]])),
      );
      expect(onHost?.at(-1), path).toBe(policy);
      expect([policies.file, policy], path).toEqual(expect.arrayContaining(onHost ?? []));
    }
  });

  test('gives addresses without a file the ground policy', () => {
    expect(headersOnHost(file, '/zz/none')['Content-Security-Policy']).toEqual([policies.file]);
  });

  test('has one rule for the same page in all languages', () => {
    expect(file).toContain('\n/:folder/search/\n');
    expect(file).toContain('\n/:folder/parents/*\n');
    expect(file).not.toMatch(/^\/(xx|yy)\//m);
  });

  test('does not depend on the order of the files', () => {
    expect(formatHeadersFile([...paths].reverse(), policies)).toBe(file);
  });

  test('is refused when a line is longer than hosts read', () => {
    const styles = Array.from({ length: 40 }, (_, index) => `<style>p{order:${index}}</style>`);
    const many = buildPolicies(['/'], new Map([['/', collectHashes(styles.join(''))]]));
    expect(() => formatHeadersFile(['/'], many)).toThrow(/move some into files/);
  });
});

describe('the rules for a CDN in front of an object store', () => {
  const rules: readonly { readonly match: string; readonly headers: object }[] = JSON.parse(
    formatEdgeRules(policies),
  );
  const headersAtEdge = (path: string) =>
    rules.find(({ match }) => new RegExp(match).test(path))?.headers;

  test('give every file of the site, and what is missing, the headers of the built-in server', () => {
    for (const path of [...paths, '/nowhere', '/.well-known/security.txt']) {
      expect(headersAtEdge(path), path).toEqual(headersFor(path, policies));
    }
  });
});

describe('the snippet for nginx', () => {
  test('holds every header and both page policies', () => {
    const text = formatNginx(policies, '/srv/site');
    expect(text).toContain(`~/search/(index\\.html)?$ "${policies.search}";`);
    expect(text).toContain(`"${policies.ordinary}";`);
    expect(text).toContain('  root "/srv/site";');
    for (const name of Object.keys(headersFor('/', policies))) {
      expect(text).toMatch(new RegExp(`add_header ${name} .* always;`));
    }
  });
});
