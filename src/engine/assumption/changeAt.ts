import type { Assumption } from "../model/collaboration";
import type { NumberedChange } from "../scenario/modelChange";

/**
 * What changes in the plan when an assumption comes in at a number instead of its value (DOMAIN.md C12).
 *
 * `null` where nothing does: the number is the value, nothing follows it, or the assumption is not linked.
 */
export function changeAt({ value, link }: Assumption, end: number): NumberedChange | null {
  if (link === null || end === value || link.passThrough === 0) return null;
  const { change, following, passThrough } = link;
  switch (following) {
    case "amount":
      return { ...change, add: passThrough * (end - value) };
    case "proportion":
      return { ...change, factor: Math.max(0, 1 + passThrough * (end / value - 1)) };
    case "growth rate":
      return { ...change, factor: Math.max(0, 1 + passThrough * ((1 + end) / (1 + value) - 1)) };
  }
}
