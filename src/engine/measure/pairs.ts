/** Numbers in order: an array, a typed array, or a view of a grid's row. */
export type Numbers = ArrayLike<number>;

/**
 * Calls `use` for each position at which both series say something.
 *
 * A blank (`NaN`) in either series leaves the position out: no statement is not a zero.
 * The shorter series decides where to stop.
 */
export function eachPair(
  forecast: Numbers,
  actual: Numbers,
  use: (forecast: number, actual: number) => void,
): void {
  const n = Math.min(forecast.length, actual.length);
  for (let t = 0; t < n; t++) {
    const f = forecast[t]!;
    const a = actual[t]!;
    if (f === f && a === a) use(f, a);
  }
}

/** `top / bottom`, and `NaN` (not measurable) where the denominator is zero or blank. */
export function ratio(top: number, bottom: number): number {
  return bottom === 0 ? Number.NaN : top / bottom;
}
