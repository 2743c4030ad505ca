import { eachPair, ratio, type Numbers } from "./pairs";

/**
 * Weighted mean absolute percentage error: Σ|F − A| / Σ|A|, a share (0.1 is 10 %).
 *
 * Compute it from the leaf level: aggregated series let errors cancel. `NaN`
 * when there is no actual to divide by. Source: DOMAIN.md C2.
 */
export function wmape(forecast: Numbers, actual: Numbers): number {
  let errors = 0;
  let actuals = 0;
  eachPair(forecast, actual, (f, a) => {
    errors += Math.abs(f - a);
    actuals += Math.abs(a);
  });
  return ratio(errors, actuals);
}

/** Forecast accuracy: max(0, 1 − WMAPE), a share floored at 0. `NaN` when WMAPE is not measurable. */
export function forecastAccuracy(forecast: Numbers, actual: Numbers): number {
  return Math.max(0, 1 - wmape(forecast, actual));
}
