/** A stretch of time on some days of the week, 1 = Monday to 7 = Sunday; times are `HH:MM`. */
export type Opening = {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
};
export type Hours = 'always' | readonly Opening[];

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const dayNumber = (name: string): number => names.indexOf(name) + 1;
const part =
  /^(?<days>Every day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:(?:–|, )(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))*) (?<from>\d{1,2}:\d{2})–(?<to>\d{1,2}:\d{2})$/;

/** `Sun–Thu` goes over the end of the week. */
function expandRange(range: string): readonly number[] {
  const [first = '', last = first] = range.split('–');
  const start = dayNumber(first);
  const count = ((dayNumber(last) - start + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => ((start + index - 1) % 7) + 1);
}

function readDays(text: string): readonly number[] {
  if (text === 'Every day') return [1, 2, 3, 4, 5, 6, 7];
  return [...new Set(text.split(', ').flatMap(expandRange))].toSorted((a, b) => a - b);
}

/** Other hours of the chat; those in front of them are of the telephone. */
const chatHours = / \((?:web)?chat [^()]*\)$/;
const pad = (time: string): string => time.padStart(5, '0');

/**
 * Opening hours as the data says them in English, in a form that every language can write. `null`
 * for what cannot be read with certainty: it is then left out.
 */
export function parseHours(text: string): Hours | null {
  const hours = text.replace(chatHours, '');
  if (hours === '24/7') return 'always';
  const openings = hours.split('; ').map((stretch) => {
    const groups = part.exec(stretch)?.groups;
    if (!groups) return null;
    const { days = '', from = '', to = '' } = groups;
    return { days: readDays(days), from: pad(from), to: pad(to) };
  });
  return openings.every((opening) => opening !== null) ? openings : null;
}
