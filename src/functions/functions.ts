import {
  aimAt,
  aimBetween,
  bias,
  factorForCycleService,
  favourableGap,
  forwardCover,
  glideTarget,
  mase,
  paretoClasses,
  safetyStock,
  servedShare,
  statusOf,
  utilisation,
  wmape,
  type Aim,
} from "../engine/measure/api";
import { quantileOf } from "../engine/demand/api";
import { cellByCell, need, paired, refuse, single, wholeOf } from "./answer";
import { InputFault, isLeftOut, numbersOf, scalarOf, textOf, withoutEnds } from "./cells";
import { demandForecast, probabilityOf } from "./demandForecast";

/**
 * The gap between a number and its target. Favourable is positive, unfavourable is negative.
 * @customfunction GAP
 * @helpurl https://localhost:3000/help.html#gap
 * @param actual What is or will be: a cell or a range.
 * @param target What it should be: a cell, or a range of the same size. The low edge when direction is "band".
 * @param [direction] "higher" is better (when left out), "lower" is better, or "band".
 * @param [high] The high edge, when direction is "band".
 * @returns The gap in the same unit, one for each cell; blank where either is blank.
 */
export function gap(
  actual: unknown[][],
  target: unknown[][],
  direction: unknown,
  high: unknown,
): unknown[][] {
  const aim = aimOf(direction, high);
  return cellByCell(need(numbersOf(actual, "actual")), need(numbersOf(target, "target")), (a, t) => {
    const value = favourableGap(a, aim(t));
    return Number.isNaN(value) ? null : value;
  });
}

/**
 * The status of a number against its target: "on track", "at risk", "off track" or "no actual".
 * @customfunction STATUS
 * @helpurl https://localhost:3000/help.html#status
 * @param actual What is or will be: a cell or a range. Blank is "no actual"; zero is a value.
 * @param target What it should be: a cell, or a range of the same size. The low edge when direction is "band".
 * @param [direction] "higher" is better (when left out), "lower" is better, or "band".
 * @param [tolerance] The share of the target that may be missed and still be on track; 0.03 when left out.
 * @param [limit] The share from which it is off track; 0.08 when left out.
 * @param [high] The high edge, when direction is "band".
 * @returns One status for each cell.
 */
export function status(
  actual: unknown[][],
  target: unknown[][],
  direction: unknown,
  tolerance: unknown,
  limit: unknown,
  high: unknown,
): unknown[][] {
  const aim = aimOf(direction, high);
  const limits = {
    tolerance: need(scalarOf(tolerance, "tolerance", 0.03)),
    redFrom: need(scalarOf(limit, "limit", 0.08)),
    basis: "relative" as const,
  };
  return cellByCell(need(numbersOf(actual, "actual")), need(numbersOf(target, "target")), (a, t) =>
    statusOf(a, aim(t), limits),
  );
}

/**
 * The target of a month on the way from a baseline to a target.
 * @customfunction GLIDE
 * @helpurl https://localhost:3000/help.html#glide
 * @param baseline The value at the start.
 * @param target The value when due.
 * @param periods The number of periods from the start to the due period.
 * @param period The period asked for, counted from the start (0): a cell or a range.
 * @param [shape] "linear" (when left out), "s-curve" or "seasonal".
 * @param [weights] For "seasonal": one weight for each period, such as last year's values.
 * @returns The target of each period asked for.
 */
export function glide(
  baseline: unknown,
  target: unknown,
  periods: unknown,
  period: unknown[][],
  shape: unknown,
  weights: unknown[][],
): unknown[][] {
  const seasonalWeights = isLeftOut(weights) ? undefined : need(numbersOf(weights, "weights")).values;
  const path = {
    shape: shapeOf(shape),
    baseline: need(scalarOf(baseline, "baseline")),
    target: need(scalarOf(target, "target")),
    baselinePeriod: 0,
    duePeriod: need(scalarOf(periods, "periods")),
    ...(seasonalWeights ? { seasonalWeights } : {}),
  };
  const asked = need(numbersOf(period, "period"));
  return cellByCell(asked, asked, (t) => {
    const value = glideTarget(path, t);
    return Number.isNaN(value) ? null : value;
  });
}

/**
 * Weighted mean absolute percentage error of a forecast: the sum of absolute errors over the sum of actuals.
 * @customfunction WMAPE
 * @helpurl https://localhost:3000/help.html#wmape
 * @param forecast What was forecast. Pairs with a blank are left out.
 * @param actual What happened, in a range of the same size.
 * @returns A share: 0.1 is 10 %. Compute it from item level; sums hide errors.
 */
export function wmapeOf(forecast: unknown[][], actual: unknown[][]): number {
  const f = need(numbersOf(forecast, "forecast"));
  const a = need(numbersOf(actual, "actual"));
  paired(f, a);
  return single(
    wmape(f.values, a.values),
    "The actuals sum to zero, so there is nothing to divide by. Give more periods.",
  );
}

/**
 * Bias of a forecast: the sum of forecast less actual over the sum of actuals. Positive is over-forecast.
 * @customfunction BIAS
 * @helpurl https://localhost:3000/help.html#bias
 * @param forecast What was forecast. Pairs with a blank are left out.
 * @param actual What happened, in a range of the same size.
 * @returns A share: 0.05 is 5 % too high on the whole.
 */
export function biasOf(forecast: unknown[][], actual: unknown[][]): number {
  const f = need(numbersOf(forecast, "forecast"));
  const a = need(numbersOf(actual, "actual"));
  paired(f, a);
  return single(
    bias(f.values, a.values),
    "The actuals sum to zero, so there is nothing to divide by. Give more periods.",
  );
}

/**
 * How many coming periods of demand a stock covers, with a fraction in the last.
 * @customfunction COVER
 * @helpurl https://localhost:3000/help.html#cover
 * @param stock The stock at the end of a period.
 * @param demand The demand of the periods that follow, nearest first.
 * @returns Periods of cover; at most as many as there are periods of demand.
 */
export function cover(stock: unknown, demand: unknown[][]): number {
  const onHand = need(scalarOf(stock, "stock"));
  return single(
    forwardCover(onHand, need(numbersOf(demand, "demand")).values),
    "The stock is blank. Give a number.",
  );
}

/**
 * Utilisation of a resource: required over available. Over 1 is an overload.
 * @customfunction UTIL
 * @helpurl https://localhost:3000/help.html#util
 * @param required The load in hours: a cell or a range.
 * @param available The hours available: a cell, or a range of the same size.
 * @returns A share for each cell: 0.9 is 90 %. "no capacity" where there is load and nothing available.
 */
export function util(required: unknown[][], available: unknown[][]): unknown[][] {
  return cellByCell(
    need(numbersOf(required, "required")),
    need(numbersOf(available, "available")),
    (load, hours) => {
      const value = utilisation(load, hours);
      if (Number.isNaN(value)) return null;
      return Number.isFinite(value) ? value : "no capacity";
    },
  );
}

/**
 * Mean absolute scaled error of a forecast: under 1 is better than repeating the last value, or the last season.
 * @customfunction MASE
 * @helpurl https://localhost:3000/help.html#mase
 * @param forecast What was forecast. Pairs with a blank are left out.
 * @param actual What happened, in a range of the same size.
 * @param history The periods before, oldest first.
 * @param [season] Periods of a season, such as 12 for months; 1 when left out, which compares with the last value.
 * @returns The error as a multiple of the naive one.
 */
export function maseOf(
  forecast: unknown[][],
  actual: unknown[][],
  history: unknown[][],
  season: unknown,
): number {
  const f = need(numbersOf(forecast, "forecast"));
  const a = need(numbersOf(actual, "actual"));
  paired(f, a);
  const past = withoutEnds(need(numbersOf(history, "history")).values);
  const seasonPeriods = wholeOf(season, { name: "season", leftOut: 1, least: 1, most: 366 });
  return single(
    mase({ forecast: f.values, actual: a.values, history: past, seasonPeriods }),
    "The history never changes or is no longer than a season, so nothing can be compared. Give more periods.",
  );
}

/**
 * Fill rate: the share of demand that was served. More than asked in one period does not make up for another.
 * @customfunction FILLRATE
 * @helpurl https://localhost:3000/help.html#fillrate
 * @param served What was served in time: a cell or a range.
 * @param demanded What was asked for, in a range of the same size. Pairs with a blank are left out.
 * @returns A share: 0.98 is 98 %.
 */
export function fillRateOf(served: unknown[][], demanded: unknown[][]): number {
  const s = need(numbersOf(served, "served"));
  const d = need(numbersOf(demanded, "demanded"));
  paired(s, d);
  return single(
    servedShare(s.values, d.values),
    "Nothing was asked for, so there is nothing to divide by. Give more periods.",
  );
}

/**
 * Safety stock for a service level, from the variation of demand and of the lead time.
 * @customfunction SAFETYSTOCK
 * @helpurl https://localhost:3000/help.html#safetystock
 * @param service The probability of no stock-out in a cycle, between 0 and 1, such as 0.95.
 * @param deviation Standard deviation of demand a period; better that of the forecast error.
 * @param leadtime Lead time in the same periods.
 * @param [leadtimedeviation] Standard deviation of the lead time in periods; 0 when left out.
 * @param [demand] Mean demand a period; needed with a deviation of the lead time.
 * @returns Units, not rounded.
 */
export function safetyStockOf(
  service: unknown,
  deviation: unknown,
  leadtime: unknown,
  leadtimedeviation: unknown,
  demand: unknown,
): number {
  const factor = factorForCycleService(need(scalarOf(service, "service")));
  if (Number.isNaN(factor))
    refuse(new InputFault("value", "The service must lie between 0 and 1, such as 0.95 for 95 %."));
  return single(
    safetyStock(factor, {
      sigmaDemand: need(scalarOf(deviation, "deviation")),
      leadTime: need(scalarOf(leadtime, "leadtime")),
      sigmaLeadTime: need(scalarOf(leadtimedeviation, "leadtimedeviation", 0)),
      meanDemand: need(scalarOf(demand, "demand", isLeftOut(leadtimedeviation) ? 0 : Number.NaN)),
    }),
    "The deviation, the lead time or the demand is blank, or below zero. Give numbers of 0 or more.",
  );
}

/**
 * The pattern of demand by how often and how evenly it comes: smooth, erratic, intermittent or lumpy.
 * @customfunction PATTERN
 * @helpurl https://localhost:3000/help.html#pattern
 * @param history Demand by period, oldest first. Blanks before the first and after the last number do not count.
 * @returns The pattern, or "no demand".
 */
export function patternOf(history: unknown[][]): string {
  const { shape } = demandForecast({ history, season: 1, periods: 1 }).pattern;
  return shape === "none" ? "no demand" : shape;
}

/**
 * The statistical forecast of a history, by the methods of the review. It spills as the history lies.
 * @customfunction FORECAST
 * @helpurl https://localhost:3000/help.html#forecast
 * @param history Demand by period, oldest first, in one row or column. Blanks inside are filled from their season; outliers are tamed.
 * @param periods How many periods to forecast.
 * @param [season] Periods of a season; 12 when left out, 1 for none.
 * @param [probability] Between 0 and 1: the demand that is not exceeded with this probability; the expected demand when left out.
 * @returns The forecast, nearest period first.
 */
export function forecastOf(
  history: unknown[][],
  periods: unknown,
  season: unknown,
  probability: unknown,
): number[][] {
  const made = demandForecast({
    history,
    season: wholeOf(season, { name: "season", leftOut: 12, least: 1, most: 366 }),
    periods: wholeOf(periods, { name: "periods", leftOut: 0, least: 1, most: 120 }),
  });
  const units = isLeftOut(probability) ? made.units : quantileOf(made.spread, probabilityOf(probability));
  return history.length > 1 ? Array.from(units, (value) => [value]) : [Array.from(units)];
}

/**
 * The class of each value by its share of the sum, largest first: A, B or C.
 * @customfunction CLASS
 * @helpurl https://localhost:3000/help.html#class
 * @param values What counts, such as revenue by item: a range.
 * @param [a] The share of the sum at which A ends; 0.8 when left out.
 * @param [b] The share at which B ends; 0.95 when left out.
 * @returns One class for each cell; blank where the value is.
 */
export function classOf(values: unknown[][], a: unknown, b: unknown): string[][] {
  const { rows, columns, values: all } = need(numbersOf(values, "values"));
  const limits = { a: need(scalarOf(a, "a", 0.8)), b: need(scalarOf(b, "b", 0.95)) };
  if (!(limits.a > 0 && limits.a < limits.b && limits.b < 1))
    refuse(new InputFault("value", "The shares must rise from 0 to 1, such as 0.8 and 0.95."));
  const classes = paretoClasses(all, limits);
  return Array.from({ length: rows }, (_, r) =>
    classes.slice(r * columns, (r + 1) * columns).map((one) => one ?? ""),
  );
}

function aimOf(direction: unknown, high: unknown): (target: number) => Aim {
  const word = textOf(direction, "higher");
  switch (word) {
    case "higher":
    case "lower":
      return (target) => aimAt(target, word);
    case "band": {
      const edge = need(scalarOf(high, "high"));
      return (target) => aimBetween(target, edge);
    }
    default:
      return refuse(new InputFault("value", `"${word}" is no direction. Use "higher", "lower" or "band".`));
  }
}

function shapeOf(shape: unknown): "linear" | "s-curve" | "seasonal" {
  const word = textOf(shape, "linear");
  if (word === "linear" || word === "s-curve" || word === "seasonal") return word;
  return refuse(new InputFault("value", `"${word}" is no shape. Use "linear", "s-curve" or "seasonal".`));
}
