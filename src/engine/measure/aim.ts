import type { Direction } from "../model/strategy";

/**
 * What a number should be: at least `low` (higher is better), at most `high` (lower is better), or between them.
 */
export interface Aim {
  readonly direction: Direction;
  readonly low: number;
  readonly high: number;
}

/** The aim of one target; a band needs its two edges and comes from `aimBetween`. */
export function aimAt(target: number, direction: "higher" | "lower" = "higher"): Aim {
  return { direction, low: target, high: target };
}

/** A target band. A band whose edges are the wrong way round is read the right way round. */
export function aimBetween(a: number, b: number): Aim {
  return { direction: "band", low: Math.min(a, b), high: Math.max(a, b) };
}

/** The number that shares of the aim are measured against: the target, or the edge of the band that was missed. */
export function aimBase(actual: number, aim: Aim): number {
  if (aim.direction === "higher") return aim.low;
  if (aim.direction === "lower") return aim.high;
  return actual < aim.low ? aim.low : aim.high;
}
