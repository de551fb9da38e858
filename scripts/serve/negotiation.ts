export const codings = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof codings)[number];

function readWeights(field: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const item of field.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    const value = Number(weight);
    if (name !== '') weights.set(name.replace(/^x-gzip$/, 'gzip'), Math.max(value, 0) || 0);
  }
  return weights;
}

/**
 * The codings a client accepts, best first (RFC 9110, 12.5.3). Of equal weight the smallest wins.
 * Identity is always last resort, even when refused, because a readable page beats an error.
 */
export function rankCodings(acceptEncoding: string | undefined): readonly Coding[] {
  const weights = readWeights(acceptEncoding ?? '');
  const weightOf = (coding: Coding): number => {
    const named = weights.get(coding);
    if (named !== undefined) return named;
    return coding === 'identity' ? Number.MIN_VALUE : (weights.get('*') ?? 0);
  };
  const accepted = codings
    .filter((coding) => weightOf(coding) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  return accepted.includes('identity') ? accepted : [...accepted, 'identity'];
}

/** `entity-tag` (RFC 9110, 8.8.3): between its quotation marks a comma is one like any other. */
const tagPattern = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Whether `If-None-Match` names this tag (RFC 9110, 13.1.2: weak comparison). A field that is
 * neither `*` nor a list of tags names none.
 */
export function isTagKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const field = ifNoneMatch?.trim() ?? '';
  if (field === '*') return true;
  if (!/^[\t ,]*$/.test(field.replace(tagPattern, ''))) return false;
  return [...field.matchAll(tagPattern)].some(([, known]) => known === tag);
}
