/** How often the key is pressed to leave, and within how many milliseconds (issue 7). */
export const neededPresses = 3;
export const pressWindow = 5000;

/** Counts presses of a key that belong together. */
export type PressCounter = {
  /** Takes a press at a time in milliseconds; gives how many more are needed, 0 when it was the last. */
  press(now: number): number;
  /** Forgets the presses so far; gives whether there were any. */
  reset(): boolean;
};

/** A counter for {@link neededPresses} presses, the last within {@link pressWindow} of the first. */
export function createPressCounter(): PressCounter {
  let times: readonly number[] = [];
  return {
    press(now) {
      times = [...times.filter((time) => now - time < pressWindow), now];
      const missing = Math.max(neededPresses - times.length, 0);
      if (missing === 0) times = [];
      return missing;
    },
    reset() {
      const hadAny = times.length > 0;
      times = [];
      return hadAny;
    },
  };
}
