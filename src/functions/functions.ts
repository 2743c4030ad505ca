import {
  aimAt,
  aimBetween,
  bias,
  favourableGap,
  forwardCover,
  glideTarget,
  statusOf,
  utilisation,
  wmape,
  type Aim,
} from "../engine/measure/api";
import { cellByCell, need, paired, refuse, single } from "./answer";
import { InputFault, isLeftOut, numbersOf, scalarOf, textOf } from "./cells";

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
  return cellByCell(need(numbersOf(actual)), need(numbersOf(target)), (a, t) => {
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
    tolerance: need(scalarOf(tolerance, 0.03)),
    redFrom: need(scalarOf(limit, 0.08)),
    basis: "relative" as const,
  };
  return cellByCell(need(numbersOf(actual)), need(numbersOf(target)), (a, t) => statusOf(a, aim(t), limits));
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
  const seasonalWeights = isLeftOut(weights) ? undefined : need(numbersOf(weights)).values;
  const path = {
    shape: shapeOf(shape),
    baseline: need(scalarOf(baseline, Number.NaN)),
    target: need(scalarOf(target, Number.NaN)),
    baselinePeriod: 0,
    duePeriod: need(scalarOf(periods, Number.NaN)),
    ...(seasonalWeights ? { seasonalWeights } : {}),
  };
  const asked = need(numbersOf(period));
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
  const f = need(numbersOf(forecast));
  const a = need(numbersOf(actual));
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
  const f = need(numbersOf(forecast));
  const a = need(numbersOf(actual));
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
  const onHand = need(scalarOf(stock, Number.NaN));
  return single(forwardCover(onHand, need(numbersOf(demand)).values), "The stock is blank. Give a number.");
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
  return cellByCell(need(numbersOf(required)), need(numbersOf(available)), (load, hours) => {
    const value = utilisation(load, hours);
    if (Number.isNaN(value)) return null;
    return Number.isFinite(value) ? value : "no capacity";
  });
}

function aimOf(direction: unknown, high: unknown): (target: number) => Aim {
  const word = textOf(direction, "higher");
  switch (word) {
    case "higher":
    case "lower":
      return (target) => aimAt(target, word);
    case "band": {
      const edge = need(scalarOf(high, Number.NaN));
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
