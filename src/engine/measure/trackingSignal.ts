import { mad } from "./mad";
import { eachPair, type Numbers } from "./pairs";

/**
 * Tracking signal: Σ(F − A) / MAD over the same periods. Beyond ±4 the forecast leans.
 *
 * Where MAD is zero it is 0: no error, no lean. `NaN` without pairs. Source: DOMAIN.md C2.
 */
export function trackingSignal(forecast: Numbers, actual: Numbers): number {
  let errors = 0;
  eachPair(forecast, actual, (f, a) => {
    errors += f - a;
  });
  const deviation = mad(forecast, actual);
  return deviation === 0 ? 0 : errors / deviation;
}
