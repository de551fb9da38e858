import type { Run, SearchResult } from '../search/result.ts';
import type { SearchSettings } from '../search/settings.ts';
import { findPart } from './parts.ts';

function showRuns(runs: readonly Run[]): readonly (Node | string)[] {
  return runs.map(({ text, isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** Links go to this site only, whatever an index says. */
function fillLink(link: HTMLAnchorElement, text: string, address: string): void {
  link.textContent = text;
  if (/^\/(?!\/)/.test(address)) link.href = address;
}

/** A copy of what a `<template>` holds: one list item. */
export function copyTemplate(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('a template of the search panel is empty');
  return copy;
}

/** One result as a list item. Texts are set as text, never as markup. */
export function showResult(
  template: HTMLTemplateElement,
  { title, address, excerpt, sections, audience }: SearchResult,
  audiences: SearchSettings['audiences'],
): HTMLElement {
  const item = copyTemplate(template);
  fillLink(findPart(item, 'title', HTMLAnchorElement), title, address);
  findPart(item, 'excerpt', HTMLElement).replaceChildren(...showRuns(excerpt));
  const names = audience.flatMap((name) => audiences[name] ?? []);
  const labels = findPart(item, 'audience', HTMLElement);
  labels.textContent = names.join(' · ');
  labels.hidden = names.length === 0;
  const list = findPart(item, 'sections', HTMLElement);
  list.hidden = sections.length === 0;
  const section = findPart(list, 'section', HTMLElement);
  list.replaceChildren(
    ...sections.map((found) => {
      const entry = section.cloneNode(true);
      if (entry instanceof HTMLElement) {
        fillLink(findPart(entry, 'link', HTMLAnchorElement), found.title, found.address);
      }
      return entry;
    }),
  );
  return item;
}
