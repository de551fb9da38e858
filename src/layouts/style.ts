import { isRecordKind } from '../records/kinds.ts';
import { type StyleKind, styleFor } from '../styles/index.ts';
import { listCatalogueFacets } from '../view/catalogue.ts';
import { listFacets } from '../view/facets.ts';
import { writeFacetRules } from '../view/filter.ts';
import { isForChildren, type PageView } from '../view/page.ts';

const recordParts = new Set([
  'ControlList',
  'RecordFilter',
  'Catalogue',
  'DocumentList',
  'RecommendationCites',
  'TalkCards',
  'Timeline',
  'Path',
  'Rings',
  'PracticeForm',
]);

/** The sheets that stand in the head of a page as its style. */
export function stylesOf(view: PageView): readonly string[] {
  const { shell, content, entry, tree } = view;
  const { layout } = entry.frontMatter;
  const names = new Set(
    tree.blocks.flatMap((block) => (block.type === 'component' ? block.name : [])),
  );
  const kinds: StyleKind[] = [];
  if (['guide', 'lesson', 'activity'].includes(layout)) kinds.push('guide');
  if (names.has('Doors') || names.has('AudienceDoors')) kinds.push('doors');
  if (layout === 'plain') kinds.push('reference');
  if (layout === 'lesson' || names.has('Matrix')) kinds.push('teaching');
  if ([...names].some((name) => isRecordKind(name) || recordParts.has(name))) kinds.push('record');
  const locales = content.locales.map(({ info }) => info);
  // A diagram of steps is drawn in the styles of children's pages, and needs no others.
  if (isForChildren(entry) || names.has('Flow')) kinds.push('children');
  else if (layout === 'help') kinds.push('help');
  if (names.has('Worksheet')) kinds.push('paper');
  const facets = names.has('RecordFilter') ? listFacets(view) : [];
  const choices = names.has('Catalogue') ? listCatalogueFacets(view) : facets;
  return [...styleFor(shell.info, locales, kinds), writeFacetRules(choices)].filter(Boolean);
}
