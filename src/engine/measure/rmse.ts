import { eachPair, ratio, type Numbers } from "./pairs";

/** Root of the mean squared error, in the unit of the series. `NaN` without pairs. Source: DOMAIN.md C2. */
export function rmse(forecast: Numbers, actual: Numbers): number {
  let sum = 0;
  let count = 0;
  eachPair(forecast, actual, (f, a) => {
    sum += (f - a) ** 2;
    count += 1;
  });
  return Math.sqrt(ratio(sum, count));
}
