/** Median; NaN of nothing. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  return middleOf(sorted, sorted.length);
}

/** Median of the values within `reach` periods on either side, fewer at the ends. */
export function runningMedian(values: Float64Array, reach: number): Float64Array {
  const window = new Float64Array(2 * reach + 1);
  return values.map((_, t) => windowMedian(values, { from: t - reach, to: t + reach + 1, window }));
}

/** Median of `values` from `from` to before `to`, as far as they exist, with `window` as room to sort them in. */
export function windowMedian(
  values: Float64Array,
  { from, to, window }: { from: number; to: number; window: Float64Array },
): number {
  const end = Math.min(to, values.length);
  let size = 0;
  for (let t = Math.max(0, from); t < end; t++) {
    const value = values[t]!;
    let place = size++;
    for (; place > 0 && window[place - 1]! > value; place--) window[place] = window[place - 1]!;
    window[place] = value;
  }
  return middleOf(window, size);
}

function middleOf(sorted: Float64Array, size: number): number {
  const middle = size >> 1;
  return size % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median distance from zero, scaled to the standard deviation of a normal variable. F. R. Hampel (1974), doi:10.2307/2285666. */
export function robustDeviation(remainders: Float64Array): number {
  return 1.4826 * median(remainders.map(Math.abs));
}
