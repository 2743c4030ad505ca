/** A forecast of one evenly spaced history. */
export type PathOf = (x: Float64Array, horizonPeriods: number) => Float64Array;

/** Fewer blocks than this say too little. */
const LEAST_BLOCKS = 8;
/** Used where there is no season to divide. */
const DEFAULT_BLOCKS = [2, 3];

/** Block lengths: divisors of the season from 2 to its half, for which the history has enough blocks. */
export function blockLengths(seen: number, seasonPeriods: number): number[] {
  const divisors: number[] = [];
  for (let k = 2; k <= seasonPeriods / 2; k++) if (seasonPeriods % k === 0) divisors.push(k);
  const enough = (divisors.length > 0 ? divisors : DEFAULT_BLOCKS).filter((k) => seen >= k * LEAST_BLOCKS);
  return enough.length > 0 ? enough : [1];
}

/**
 * Forecasts block means of several lengths and averages the paths: noise that hides the trend at one length is gone at
 * another.
 *
 * N. Kourentzes, F. Petropoulos and J. R. Trapero, "Improving forecasting by estimating time series structural
 * components across multiple frequencies", International Journal of Forecasting 30 (2014),
 * doi:10.1016/j.ijforecast.2013.09.006. Here on histories adjusted for the season; between the blocks' centres the
 * path is a straight line.
 */
export function acrossAggregations(
  x: Float64Array,
  lengths: readonly number[],
  pathOf: PathOf,
): (horizonPeriods: number) => Float64Array {
  return (horizonPeriods) => {
    const mean = new Float64Array(horizonPeriods);
    for (const k of lengths) {
      const blocks = pathOf(blockMeans(x, k), Math.ceil(horizonPeriods / k) + 1);
      for (let h = 0; h < horizonPeriods; h++)
        mean[h]! += between(blocks, (h + 0.5) / k - 0.5) / lengths.length;
    }
    return mean;
  };
}

/** Means of blocks of `k` periods; the newest block ends with the history, the oldest periods may be left over. */
export function blockMeans(x: Float64Array, k: number): Float64Array {
  const blocks = new Float64Array(Math.floor(x.length / k));
  const skipped = x.length - blocks.length * k;
  for (let i = 0; i < blocks.length; i++) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += x[skipped + i * k + j]!;
    blocks[i] = sum / k;
  }
  return blocks;
}

/** Value of a path at a position between its points; before the first, on the line through the first two. */
function between(path: Float64Array, position: number): number {
  const left = Math.max(0, Math.floor(position));
  const share = position - left;
  return path[left]! + share * (path[left + 1]! - path[left]!);
}
