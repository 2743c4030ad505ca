import { eachPair, ratio, type Numbers } from "./pairs";

/** Mean absolute deviation, mean |F − A|, in the unit of the series. `NaN` without pairs. Source: DOMAIN.md C2. */
export function mad(forecast: Numbers, actual: Numbers): number {
  let sum = 0;
  let count = 0;
  eachPair(forecast, actual, (f, a) => {
    sum += Math.abs(f - a);
    count += 1;
  });
  return ratio(sum, count);
}
