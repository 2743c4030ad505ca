/** What of stock and planned supply is not yet promised (DOMAIN.md C6). Units, by period. */
export interface AvailableToPromise {
  /** Supply less the orders until the next supply; `NaN` in periods without supply. May be negative. */
  readonly discrete: Float64Array;
  /** The same after a shortfall has been taken back from earlier periods; only what earlier periods cannot cover stays negative. */
  readonly lookAhead: Float64Array;
  /** What can be promised for delivery in a period: the sum so far. */
  readonly cumulative: Float64Array;
}

/**
 * Discrete available-to-promise with look-ahead.
 *
 * The first period counts stock on hand and is always stated. `supply` is what
 * becomes available, `orders` what is promised already.
 */
export function availableToPromise(
  onHand: number,
  supply: ArrayLike<number>,
  orders: ArrayLike<number>,
): AvailableToPromise {
  const periods = supply.length;
  const discrete = new Float64Array(periods).fill(Number.NaN);
  let current = 0;
  for (let t = 0; t < periods; t++) {
    if (t === 0 || supply[t]! > 0) {
      current = t;
      discrete[t] = supply[t]! + (t === 0 ? onHand : 0);
    }
    discrete[current]! -= orders[t] ?? 0;
  }
  const lookAhead = takenBack(discrete);
  const cumulative = new Float64Array(periods);
  let sum = 0;
  lookAhead.forEach((units, t) => {
    if (units === units) sum += units;
    cumulative[t] = sum;
  });
  return { discrete, lookAhead, cumulative };
}

/** Covers each negative period from the nearest earlier ones. */
function takenBack(discrete: Float64Array): Float64Array {
  const left = discrete.slice();
  for (let t = left.length - 1; t > 0; t--) {
    for (let earlier = t - 1; earlier >= 0 && left[t]! < 0; earlier--) {
      if (!(left[earlier]! > 0)) continue;
      const units = Math.min(left[earlier]!, -left[t]!);
      left[earlier]! -= units;
      left[t]! += units;
    }
  }
  return left;
}
