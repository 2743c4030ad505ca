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

/** Figures and index of two plans: enough for effects, without the gaps. */
export interface FiguresBeforeAfter {
  readonly before: Pick<PlanMeasures, "figures" | "index">;
  readonly after: Pick<PlanMeasures, "figures" | "index">;
}

/** What the second plan has more than the first, in a row of the figures: a family, or the whole business. */
export function effectsBetween({ before, after }: FiguresBeforeAfter, row: number): Effects {
  const change = (name: Summed): number => sum(after.figures, row, name) - sum(before.figures, row, name);
  const service = ({ figures }: Pick<PlanMeasures, "figures">): number =>
    ratio(sum(figures, row, "onTimeValue"), sum(figures, row, "demandValue"));
  const business = before.figures.families;
  return {
    revenue: settled(change("revenue")),
    margin: settled(change("revenue") - change("cogs")),
    stock: settled(stockChange({ before, after }, row)),
    service: settled(service(after) - service(before)),
    hours: settled(sum(after.figures, business, "loadHours") - sum(before.figures, business, "loadHours")),
    index: settled(after.index.index - before.index.index),
  };
}

/** What is left of adding up and taking away again; blank counts as no change. */
const DUST = 1e-7;
const settled = (change: number): number => (Math.abs(change) > DUST ? change : 0);

/** Change of the stock at the end of the plan, at cost. */
const stockChange = ({ before, after }: FiguresBeforeAfter, row: number): number =>
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
    : 1 - sameThing(gap, plans.after.gaps) / gap.moneyAtRisk;
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

/** What a gap is about, as a key: gaps of two plans with one key speak of the same thing. */
export const subjectKey = ({
  kind,
  level,
  measure,
  item,
  family,
  segment,
  resource,
  objective,
}: Gap): string => [kind, level, measure, item, family, segment, resource, objective].join("/");

/** Money at risk that gaps of the same thing still hold in the months of a gap. */
export function sameThing(gap: Gap, gaps: readonly Gap[]): number {
  const key = subjectKey(gap);
  return gaps.reduce((total, other) => {
    const isOverlapping = other.firstPeriod <= gap.lastPeriod && gap.firstPeriod <= other.lastPeriod;
    return isOverlapping && other.kind === gap.kind && subjectKey(other) === key
      ? total + other.moneyAtRisk
      : total;
  }, 0);
}
