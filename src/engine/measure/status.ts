import type { Aim } from "./aim";
import { shortfallShare, type GapBasis } from "./favourableGap";

/** The light of a number against its aim: green, amber, red, and grey for "nobody measured it". */
export type Status = "on track" | "at risk" | "off track" | "no actual";

/** Shares of the target (or points): amber begins beyond `tolerance`, red beyond `redFrom`. */
export interface StatusLimits {
  readonly tolerance: number;
  readonly redFrom: number;
  readonly basis: GapBasis;
}

/** Amber beyond 3 %, red beyond 8 % of the target: the usual lights of a scorecard (DOMAIN.md C9). */
export const DEFAULT_STATUS_LIMITS: StatusLimits = { tolerance: 0.03, redFrom: 0.08, basis: "relative" };

/** Room for binary fractions, so that 0.92 against 0.95 is within 0.03. */
const ROUNDING = 1e-12;

/**
 * The status of a number against its aim. A blank actual or target is grey; zero is a value.
 */
export function statusOf(actual: number, aim: Aim, limits: StatusLimits = DEFAULT_STATUS_LIMITS): Status {
  const miss = shortfallShare(actual, aim, limits.basis);
  if (miss !== miss) return "no actual";
  if (miss <= limits.tolerance + ROUNDING) return "on track";
  return miss <= limits.redFrom + ROUNDING ? "at risk" : "off track";
}
