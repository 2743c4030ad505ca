import type { Numbers } from "./pairs";

/** A: the few that matter most; C: the many that matter least. */
export type ParetoClass = "A" | "B" | "C";

/** Shares of the sum at which the classes end, 0 to 1. */
export interface ParetoLimits {
  /** Class A ends here. 0.8 by default. */
  readonly a: number;
  /** Class B ends here. 0.95 by default. */
  readonly b: number;
}

export const DEFAULT_PARETO_LIMITS: ParetoLimits = { a: 0.8, b: 0.95 };

/**
 * The class of each value by its share of the sum, largest first; null for a blank (`NaN`).
 *
 * A value belongs to the class in which its share begins, so the largest is always A. Of equal values the
 * first counts as larger. What is zero or below is C. Known as ABC analysis, after Pareto's law.
 */
export function paretoClasses(
  values: Numbers,
  { a, b }: ParetoLimits = DEFAULT_PARETO_LIMITS,
): (ParetoClass | null)[] {
  const order = Array.from(values, (value, index) => ({ value, index }))
    .filter(({ value }) => value > 0)
    .sort((x, y) => y.value - x.value || x.index - y.index);
  const sum = order.reduce((so, { value }) => so + value, 0);
  const classes = Array.from(values, (value): ParetoClass | null => (Number.isNaN(value) ? null : "C"));
  let before = 0;
  for (const { value, index } of order) {
    const share = before / sum;
    classes[index] = share < a ? "A" : share < b ? "B" : "C";
    before += value;
  }
  return classes;
}
