/** Lines a minute. The first few tell what is wrong; a flood of them would only fill a disk. */
export const mostLines = 20;
const minute = 60_000;

/**
 * A log that writes at most {@link mostLines} a minute and then, with the first line of a later
 * one, how many it kept to itself. `now` is a clock in milliseconds.
 */
export function createLog(
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): (text: string) => void {
  let start = now();
  let count = 0;
  return (text) => {
    if (now() - start >= minute) {
      if (count > mostLines) write(`serve: ${count - mostLines} more of this sort\n`);
      start = now();
      count = 0;
    }
    count += 1;
    if (count <= mostLines) write(`serve: ${text}\n`);
  };
}
