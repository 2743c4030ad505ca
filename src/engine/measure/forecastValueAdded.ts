import type { Numbers } from "./pairs";
import { wmape } from "./wmape";

/**
 * Forecast value added of a step: WMAPE before it less WMAPE after it, as shares. Positive: the step helped.
 *
 * Source: DOMAIN.md C2 (Gilliland's definition; the error measure is WMAPE).
 */
export function forecastValueAdded(before: Numbers, after: Numbers, actual: Numbers): number {
  return wmape(before, actual) - wmape(after, actual);
}
