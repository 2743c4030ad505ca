import { eachPair, ratio, type Numbers } from "./pairs";

/** A mean absolute percentage error and how many periods had no actual to divide by. */
export interface Mape {
  /** A share: 0.084 is 8.4 %. `NaN` when every period was excluded. */
  readonly mape: number;
  readonly excludedPeriods: number;
}

/** Mean of |F − A| / |A| over the periods with A ≠ 0, with the number left out. Source: DOMAIN.md C2. */
export function mape(forecast: Numbers, actual: Numbers): Mape {
  let sum = 0;
  let used = 0;
  let excludedPeriods = 0;
  eachPair(forecast, actual, (f, a) => {
    if (a === 0) excludedPeriods += 1;
    else {
      sum += Math.abs(f - a) / Math.abs(a);
      used += 1;
    }
  });
  return { mape: ratio(sum, used), excludedPeriods };
}
