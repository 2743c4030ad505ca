/**
 * How many times slower this machine is, at this moment, than the quiet one for which the bars are set.
 *
 * Bars of time hold for a quiet machine with two cores; the suite runs its files side by side on whatever is there. A fixed
 * piece of work, timed beside the work that is judged, carries the bar over. Never less than 1, so that no bar gets harder.
 */
export function slowness(): number {
  const [, median = 0] = Array.from({ length: 3 }, timeOfFixedWork).sort((a, b) => a - b);
  return Math.max(1, median / QUIET_MILLISECONDS);
}

/** Milliseconds of {@link timeOfFixedWork} on the quiet machine. */
const QUIET_MILLISECONDS = 90;

/** Sorting, hashing, allocating and adding, as planning does; always the same. */
function timeOfFixedWork(): number {
  const start = performance.now();
  let sum = 0;
  for (let round = 0; round < 6; round++) {
    const cells = Array.from({ length: 20_000 }, (_, i) => ({
      key: `cell ${(i * 7919) % 20_011}`,
      value: i,
    }));
    const byKey = new Map(cells.map((cell) => [cell.key, cell]));
    cells.sort((a, b) => ((a.value * 31) % 1009) - ((b.value * 31) % 1009));
    for (const { key } of cells) sum += byKey.get(key)!.value;
  }
  if (sum === 0) throw new Error("The fixed work was left out.");
  return performance.now() - start;
}
