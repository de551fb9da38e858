import type { Helpline } from '../content-model/helpline.ts';
import type { HelplineReview } from '../content-model/helpline-review.ts';

/** Why an entry may no longer be shown as it is. */
export type ReviewFault =
  | { readonly id: string; readonly kind: 'due'; readonly day: string }
  | { readonly id: string; readonly kind: 'no source' }
  /** The review names an entry that is not in the data. */
  | { readonly id: string; readonly kind: 'unknown' };

/** The day some months later; the last of the month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return later.toISOString().slice(0, 10);
}

/**
 * Entries with a number or address on a page that nobody attests or that should have been checked
 * again by `today` (`YYYY-MM-DD`), in the order of the data.
 */
export function listReviewFaults(
  entries: readonly Helpline[],
  { months, since, checked }: HelplineReview,
  today: string,
): readonly ReviewFault[] {
  const shown = entries.filter(
    ({ attestation, publish_number, website }) =>
      attestation !== 'memory-only' && (publish_number || website !== null),
  );
  const ids = new Set(entries.map(({ id }) => id));
  return [
    ...shown.flatMap(({ id, sources }): readonly ReviewFault[] => {
      if (sources.length === 0) return [{ id, kind: 'no source' }];
      const day = addMonths(checked[id]?.day ?? since, months);
      return day < today ? [{ id, kind: 'due', day }] : [];
    }),
    ...Object.keys(checked)
      .filter((id) => !ids.has(id))
      .map((id) => ({ id, kind: 'unknown' }) as const),
  ];
}
