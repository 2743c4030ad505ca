import type { Gap } from "../gap/gap";
import type { PlanMeasures } from "../gap/measurePlan";
import type { KpiFigures } from "../measure/kpi/figures";
import { ratio } from "../measure/pairs";
import { said } from "../measure/planValues";
import type { Effects } from "./leverResult";

/** Two plans of one model, measured alike. */
export interface BeforeAfter {
  readonly before: PlanMeasures;
  readonly after: PlanMeasures;
}

/** What the second plan has more than the first, in a row of the figures: a family, or the whole business. */
export function effectsBetween({ before, after }: BeforeAfter, row: number): Effects {
  const change = (name: Summed): number => sum(after.figures, row, name) - sum(before.figures, row, name);
  const service = ({ figures }: PlanMeasures): number =>
    ratio(sum(figures, row, "onTimeValue"), sum(figures, row, "demandValue"));
  const business = before.figures.families;
  return {
    revenue: change("revenue"),
    margin: change("revenue") - change("cogs"),
    stock: stockChange({ before, after }, row),
    service: said(service(after) - service(before)),
    hours: said(sum(after.figures, business, "loadHours") - sum(before.figures, business, "loadHours")),
    index: said(after.index.index - before.index.index),
  };
}

/** Change of the stock at the end of the plan, at cost. */
const stockChange = ({ before, after }: BeforeAfter, row: number): number =>
  said(lastStock(after.figures, row) - lastStock(before.figures, row));

/**
 * The share of a gap's money at risk that the second plan removes, 0 to 1.
 *
 * Stock above its maximum closes as it is used up by the end of the plan, since what is there today stays today.
 */
export function closedShare(gap: Gap, plans: BeforeAfter): number {
  if (!(gap.moneyAtRisk > 0)) return 0;
  const isExcess = gap.kind === "stock policy" && gap.measure === "above maximum";
  const row = gap.family >= 0 ? gap.family : plans.before.figures.families;
  const closed = isExcess
    ? -stockChange(plans, row) / gap.moneyAtRisk
    : 1 - remaining(gap, plans.after.gaps) / gap.moneyAtRisk;
  return Math.min(1, Math.max(0, closed));
}

type Summed = "revenue" | "cogs" | "onTimeValue" | "demandValue" | "loadHours";

/** Sum over the horizon of a figure of a family, or of the business. */
function sum(figures: KpiFigures, row: number, name: Summed): number {
  const { periods, values } = figures[name];
  let total = 0;
  for (let column = figures.historyPeriods; column < periods; column++)
    total += said(values[row * periods + column]!);
  return total;
}

function lastStock({ stockCost }: KpiFigures, row: number): number {
  return stockCost.values[(row + 1) * stockCost.periods - 1]!;
}

/** Money at risk that other gaps of the same kind and subject still hold in the same months. */
function remaining(gap: Gap, gaps: readonly Gap[]): number {
  return gaps
    .filter(
      (other) =>
        other.kind === gap.kind &&
        other.level === gap.level &&
        other.measure === gap.measure &&
        other.family === gap.family &&
        other.resource === gap.resource &&
        other.segment === gap.segment &&
        other.objective === gap.objective &&
        other.firstPeriod <= gap.lastPeriod &&
        gap.firstPeriod <= other.lastPeriod,
    )
    .reduce((total, { moneyAtRisk }) => total + moneyAtRisk, 0);
}
