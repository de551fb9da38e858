import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, LocaleContent } from '../../src/catalog/types.ts';
import { isolateRuns } from '../../src/markup/bidi.ts';

/** Width and height of a social card in pixels (Open Graph: 1.91 to 1). */
export const cardSize = { width: 1200, height: 630 } as const;

/** The page whose picture is the social card of a language. */
export function writeCard(content: Content, { info, ui }: LocaleContent): string {
  const drawing = readFileSync(join(content.root, 'media', 'home.svg'), 'utf8');
  const textOf = (key: string): string => {
    const message = ui[key];
    return isolateRuns(typeof message === 'string' ? message : (message?.other ?? ''), info.dir);
  };
  return `<!doctype html><html lang="${info.lang}" dir="${info.dir}"><meta charset="utf-8"><style>
    body { margin: 0; inline-size: ${cardSize.width}px; block-size: ${cardSize.height}px; box-sizing: border-box;
      padding: 48px 64px; background: #fbf8f2; color: #1d2433; display: grid; align-content: space-between; }
    svg { display: block; block-size: 330px; margin-inline: auto; }
    h1 { margin: 0; font: 700 76px/1.2 ${info.fonts.heading}; }
    p { margin: 8px 0 0; font: 36px/1.4 ${info.fonts.body}; }
  </style><body>${drawing}<div><h1>${textOf('site.name')}</h1><p>${textOf('site.tagline')}</p></div></body></html>`;
}
