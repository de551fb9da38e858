import type { StyleKind } from '../styles/index.ts';
import type { PageView } from '../view/page.ts';

/** Which styles a page needs beyond those of every page. */
export function styleKindOf({ entry, tree }: PageView): StyleKind {
  const { layout } = entry.frontMatter;
  if (layout === 'plain') return 'reference';
  const hasMatrix = tree.blocks.some(
    (block) => block.type === 'component' && block.name === 'Matrix',
  );
  return layout === 'lesson' || hasMatrix ? 'teaching' : 'text';
}
