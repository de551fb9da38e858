type Constructor<E extends HTMLElement> = abstract new () => E;

/** The element that the markup names with `data-part`. Throws when it is not there. */
export function findPart<E extends HTMLElement>(
  root: ParentNode,
  name: string,
  type: Constructor<E>,
): E {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`the page lacks its part "${name}"`);
  return found;
}
