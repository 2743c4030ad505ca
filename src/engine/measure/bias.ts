import { eachPair, ratio, type Numbers } from "./pairs";

/**
 * Bias: Σ(F − A) / ΣA, a share. Positive is over-forecast.
 *
 * The one measure of this product whose sign is not "favourable is positive",
 * because planners read it as forecast less actual. `NaN` when ΣA is zero.
 * Source: DOMAIN.md C2.
 */
export function bias(forecast: Numbers, actual: Numbers): number {
  let errors = 0;
  let actuals = 0;
  eachPair(forecast, actual, (f, a) => {
    errors += f - a;
    actuals += a;
  });
  return ratio(errors, actuals);
}
