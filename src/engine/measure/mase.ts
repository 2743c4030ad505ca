import { mad } from "./mad";
import { ratio, type Numbers } from "./pairs";

/** Mean |A(i) − A(i − m)| of a history: the error that repeating the last season would have made. */
export function naiveScale(history: Numbers, seasonPeriods: number): number {
  let sum = 0;
  let count = 0;
  for (let i = seasonPeriods; i < history.length; i++) {
    const step = Math.abs(history[i]! - history[i - seasonPeriods]!);
    if (step !== step) continue;
    sum += step;
    count += 1;
  }
  return ratio(sum, count);
}

/** The two series of a forecast and the history before them. */
export interface MaseInput {
  readonly forecast: Numbers;
  readonly actual: Numbers;
  readonly history: Numbers;
  /** Periods of a season; 1 (the default) compares with the last value. */
  readonly seasonPeriods?: number;
}

/**
 * Mean absolute scaled error: MAD over the naive error of the history. Under 1 beats naive.
 *
 * `NaN` where the history never changes. Hyndman, R. J. and Koehler, A. B.
 * (2006), Another look at measures of forecast accuracy,
 * doi:10.1016/j.ijforecast.2006.03.001; DOMAIN.md C2.
 */
export function mase({ forecast, actual, history, seasonPeriods = 1 }: MaseInput): number {
  return ratio(mad(forecast, actual), naiveScale(history, seasonPeriods));
}
