import type { InlineCode } from './inline-code.ts';
import { isPage, isSearchPage } from './paths.ts';

/** The Content-Security-Policies of the site. */
export type Policies = {
  /** Every page that does not search. */
  readonly ordinary: string;
  /** Pages that search: they may also compile WebAssembly and fetch. */
  readonly search: string;
  /**
   * Everything that is not a page. It has no `default-src`, because Chrome lays a PDF out with
   * inline styles and a plug-in that obey the policy of the file.
   */
  readonly file: string;
  /**
   * What all of them have in common. A host that cannot tell an error from a page or a file gives
   * it to every answer beside the policy of the address, and browsers then enforce both.
   */
  readonly ground: string;
};

type Directive = readonly [name: string, ...sources: readonly string[]];

/** Directives that are needed only when the site has files of a sort. */
const filesAllowedBy = [
  ['font-src', /\.(woff2?|ttf|otf)$/],
  ['manifest-src', /\.webmanifest$/],
  ['media-src', /\.(mp3|mp4|m4a|ogg|opus|wav|webm|vtt)$/],
] as const;

const frame = [
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
] as const satisfies readonly Directive[];

function formatPolicy(directives: readonly Directive[]): string {
  return directives
    .filter(([, ...sources]) => sources.length > 0)
    .map((directive) => directive.join(' '))
    .join('; ');
}

function unite(lists: Iterable<readonly string[]>): readonly string[] {
  return [...new Set([...lists].flat())].sort();
}

/**
 * The policies of a built site. `paths` are the addresses of all its files, `pages` the code of
 * each page by address. Both page policies hold the hashes of all pages, so that their number does
 * not grow with the site.
 */
export function buildPolicies(
  paths: readonly string[],
  pages: ReadonlyMap<string, InlineCode>,
): Policies {
  const scripts = unite([...pages.values()].map((page) => page.scripts));
  const styles = unite([...pages.values()].map((page) => page.styles));
  const ordinaryPages = [...pages].filter(([path]) => !isSearchPage(path)).map(([, code]) => code);
  const hasStyleFile = [...pages.values()].some((page) => page.hasStyleFile);
  const hasScriptFile = ordinaryPages.some((page) => page.hasScriptFile);
  const styleSources = [...(hasStyleFile ? ["'self'"] : []), ...styles];
  const searchScripts = ["'self'", "'wasm-unsafe-eval'", ...scripts];
  const shared: readonly Directive[] = [
    ['style-src', ...styleSources],
    ['img-src', "'self'"],
    ...filesAllowedBy
      .filter(([, pattern]) => paths.some((path) => !isPage(path) && pattern.test(path)))
      .map(([name]): Directive => [name, "'self'"]),
    ...frame,
  ];
  return {
    ordinary: formatPolicy([
      ['default-src', "'none'"],
      ['script-src', ...(hasScriptFile ? ["'self'"] : []), ...scripts],
      // Said only where it matters: a worker would else be allowed like any script file.
      ['worker-src', ...(hasScriptFile ? ["'none'"] : [])],
      ...shared,
    ]),
    search: formatPolicy([
      ['default-src', "'none'"],
      ['script-src', ...searchScripts],
      ['worker-src', "'none'"],
      ['connect-src', "'self'"],
      ...shared,
    ]),
    file: formatPolicy([['script-src', "'none'"], ...frame]),
    ground: formatPolicy([
      ['script-src', ...searchScripts],
      ['worker-src', "'none'"],
      ['connect-src', "'self'"],
      ['img-src', "'self'"],
      ...filesAllowedBy.map(([name]): Directive => [name, "'self'"]),
      ...frame,
    ]),
  };
}
