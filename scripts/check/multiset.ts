/** What the first list holds more often than the second, each item as often as it is missing. */
export function subtract(from: readonly string[], items: readonly string[]): readonly string[] {
  const rest = new Map<string, number>();
  for (const item of items) rest.set(item, (rest.get(item) ?? 0) + 1);
  return from.filter((item) => {
    const count = rest.get(item) ?? 0;
    rest.set(item, count - 1);
    return count <= 0;
  });
}
