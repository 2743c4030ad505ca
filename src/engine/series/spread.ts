/** How a total is split. */
export interface SpreadOptions {
  /** Smallest amount that is given: 1 for whole units (the default), 0.01 for cents. */
  readonly step?: number;
  /** Used where the weights are all zero, such as last year; equal shares where these are zero too. */
  readonly fallback?: ArrayLike<number>;
}

/**
 * Splits a total in proportion to weights, in whole steps, so that nothing is
 * lost: the parts add up to the total (DOMAIN.md C1, largest remainder).
 *
 * Blank and negative weights count as zero. What the total has beyond whole
 * steps goes to the largest weight. Ties go to the earlier part.
 */
export function spread(total: number, weights: ArrayLike<number>, options: SpreadOptions = {}): Float64Array {
  const count = weights.length;
  const parts = new Float64Array(count);
  if (count === 0 || total === 0 || Number.isNaN(total)) return parts;
  const share = sharesOf(weights, options.fallback);
  const { step = 1 } = options;
  const perOne = Math.round(1 / step);
  const isFraction = Math.abs(perOne * step - 1) < 1e-12;
  const size = Math.abs(total);
  const steps = Math.floor(isFraction ? snapped(size * perOne) : snapped(size / step));
  const counts = largestRemainder(steps, share);
  const sign = Math.sign(total);
  for (let i = 0; i < count; i++) parts[i] = sign * (isFraction ? counts[i]! / perOne : counts[i]! * step);
  const rest = size - (isFraction ? steps / perOne : steps * step);
  if (rest > 1e-9 * size) parts[indexOfLargest(share)]! += sign * rest;
  return parts;
}

/** A whole number that rounding has missed by a hair is that whole number. */
const snapped = (value: number): number =>
  Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, value) ? Math.round(value) : value;

function sharesOf(weights: ArrayLike<number>, fallback: ArrayLike<number> | undefined): Float64Array {
  const share = Float64Array.from(weights, (weight) => (weight > 0 ? weight : 0));
  const sum = share.reduce((total, weight) => total + weight, 0);
  if (sum > 0) return share.map((weight) => weight / sum);
  if (fallback && fallback.length === weights.length) return sharesOf(fallback, undefined);
  return share.fill(1 / share.length);
}

/** Whole counts in proportion to shares that add up to `steps`. */
function largestRemainder(steps: number, share: Float64Array): Float64Array {
  const exact = share.map((part) => part * steps);
  const counts = exact.map(Math.floor);
  let left = steps - counts.reduce((sum, count) => sum + count, 0);
  const order = Array.from(exact, (_, i) => i).sort(
    (a, b) => exact[b]! - counts[b]! - (exact[a]! - counts[a]!) || a - b,
  );
  for (let i = 0; left > 0; i = (i + 1) % order.length, left--) counts[order[i]!]! += 1;
  return counts;
}

function indexOfLargest(share: Float64Array): number {
  return share.reduce((best, part, i) => (part > share[best]! ? i : best), 0);
}
