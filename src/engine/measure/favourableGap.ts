import { aimBase, type Aim } from "./aim";

/**
 * The gap between a number and its aim. Favourable is positive, negative is bad, in the number's own unit.
 *
 * Higher is better: actual − target. Lower is better: target − actual. Band: minus the distance outside it, 0
 * inside. `NaN` where either is blank. Source: DOMAIN.md C9 and the sign rule of the product.
 */
export function favourableGap(actual: number, aim: Aim): number {
  switch (aim.direction) {
    case "higher":
      return actual - aim.low;
    case "lower":
      return aim.high - actual;
    case "band":
      if (actual !== actual || aim.low !== aim.low || aim.high !== aim.high) return Number.NaN;
      return actual < aim.low ? actual - aim.low : Math.min(0, aim.high - actual);
  }
}

/**
 * How a shortfall is read as a share: `relative` to the target for amounts (100 of 2,000 is 5 %), in `points` for
 * shares (0.93 against 0.95 is 0.02).
 */
export type GapBasis = "relative" | "points";

/**
 * The unfavourable part of a gap as a share, 0 or more. 0 where the aim is met.
 *
 * A miss of a target of zero has no relative size: it is `Infinity`, which every limit reads as fully missed.
 */
export function shortfallShare(actual: number, aim: Aim, basis: GapBasis = "relative"): number {
  const gap = favourableGap(actual, aim);
  if (!(gap < 0)) return gap * 0;
  return basis === "points" ? -gap : -gap / Math.abs(aimBase(actual, aim));
}
