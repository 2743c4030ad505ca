/** The four ways to spread a total over its children (DOMAIN.md C1). */
export type Spread = "equal allocation" | "equal increment" | "weighted allocation" | "weighted increment";

/** A child of the total. */
export interface Child {
  /** What it has now, units. */
  readonly current: number;
  /** Its weight for the weighted spreads; usually what it has now. */
  readonly weight: number;
  /** Its weight where all weights are zero, such as last year's units. */
  readonly fallback: number;
  /** Keeps what it has. */
  readonly isLocked: boolean;
}

/**
 * Spreads a total over children so that they sum to it exactly.
 *
 * Quantities are whole multiples of `unit` (largest remainder; ties by order), except
 * that a total that is none leaves its broken part with the largest remainder.
 * Locked children keep what they have; nothing becomes negative. Where every child
 * is locked, or the locked ones exceed the total, they stay as they are and the
 * sum differs: `missing` says by how much.
 */
export function disaggregate(
  total: number,
  children: readonly Child[],
  of: { readonly spread: Spread; readonly unit: number },
): { readonly units: readonly number[]; readonly missing: number } {
  const free = children.flatMap((child, at) => (child.isLocked ? [] : [at]));
  const locked = children.reduce((sum, child) => sum + (child.isLocked ? child.current : 0), 0);
  const rest = total - locked;
  const units = children.map((child) => (child.isLocked ? child.current : 0));
  if (free.length === 0 || rest < 0) return { units, missing: rest };
  const exact = exactShares(
    rest,
    free.map((at) => children[at]!),
    of.spread,
  );
  largestRemainder(rest, exact, of.unit).forEach((share, n) => (units[free[n]!] = share));
  return { units, missing: 0 };
}

function exactShares(rest: number, free: readonly Child[], spread: Spread): number[] {
  const equal = free.map(() => 1 / free.length);
  const weights = spread.startsWith("weighted") ? weightsOf(free) : equal;
  if (spread.endsWith("allocation")) return weights.map((weight) => rest * weight);
  const step = rest - free.reduce((sum, { current }) => sum + current, 0);
  return notNegative(
    free.map(({ current }, n) => current + step * weights[n]!),
    rest,
  );
}

/** Shares by weight, else by the fallback, else equal. */
function weightsOf(free: readonly Child[]): number[] {
  for (const key of ["weight", "fallback"] as const) {
    const sum = free.reduce((total, child) => total + Math.max(0, child[key]), 0);
    if (sum > 0) return free.map((child) => Math.max(0, child[key]) / sum);
  }
  return free.map(() => 1 / free.length);
}

/** Takes negative shares from the others in proportion, so that the sum stays. */
function notNegative(shares: readonly number[], rest: number): number[] {
  const above = shares.map((share) => Math.max(0, share));
  const sum = above.reduce((total, share) => total + share, 0);
  return sum > 0 ? above.map((share) => (share * rest) / sum) : above.map(() => rest / shares.length);
}

/** Whole units below each share; the units left go to the largest remainders, a broken one to the very largest. */
function largestRemainder(rest: number, exact: readonly number[], unit: number): number[] {
  const whole = exact.map((share) => unit * Math.floor(share / unit + 1e-9));
  let left = rest - whole.reduce((sum, share) => sum + share, 0);
  const order = [...exact.keys()].sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (const n of order) {
    const step = Math.min(unit, Math.max(0, left));
    whole[n]! += step;
    left -= step;
  }
  whole[order[0]!]! += left;
  return whole;
}
