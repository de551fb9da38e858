import type { CheckedSlug, Rule } from '../rule.ts';

/** A page holds only what an editor may write (src/mdx/components.ts). */
export class BlockSyntax implements Rule {
  readonly name = 'block syntax';

  checkSlug({ syntaxProblems }: CheckedSlug) {
    return syntaxProblems;
  }
}
