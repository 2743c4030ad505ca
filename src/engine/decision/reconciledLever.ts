import type { Gap } from "../gap/gap";
import type { PlanMeasures } from "../gap/measurePlan";
import type { KpiFigures } from "../measure/kpi/figures";
import { said } from "../measure/planValues";
import { ratio } from "../measure/pairs";
import type { LeverResult } from "./leverResult";

/**
 * What taking the reconciled plan does for one gap: the change of its family (or of the whole business) between the
 * two plans, and how much of the gap is left.
 */
export function reconciledLever(gap: Gap, submitted: PlanMeasures, reconciled: PlanMeasures): LeverResult {
  const { figures: before } = submitted;
  const { figures: after } = reconciled;
  const row = gap.family >= 0 ? gap.family : before.families;
  const change = (name: "revenue" | "cogs" | "loadHours"): number =>
    sum(after, row, name) - sum(before, row, name);
  const service = (figures: KpiFigures): number =>
    ratio(sum(figures, row, "onTimeValue"), sum(figures, row, "demandValue"));
  const stock = said(lastStock(after, row) - lastStock(before, row));
  return {
    id: `reconciled/${gap.id}`,
    lever: "take the reconciled plan",
    title: "Take the reconciled plan",
    gapIds: [gap.id],
    effects: {
      revenue: change("revenue"),
      margin: change("revenue") - change("cogs"),
      stock,
      service: said(service(after) - service(before)),
      hours: said(sum(after, after.families, "loadHours") - sum(before, before.families, "loadHours")),
      index: said(reconciled.index.index - submitted.index.index),
    },
    leadDays: 0,
    closes: closedShare(gap, reconciled.gaps, stock),
    isEstimate: false,
    risk: "",
  };
}

/** Sum over the horizon of a figure of a family, or of the business. */
function sum(
  figures: KpiFigures,
  row: number,
  name: "revenue" | "cogs" | "onTimeValue" | "demandValue" | "loadHours",
): number {
  const { periods, values } = figures[name];
  let total = 0;
  for (let column = figures.historyPeriods; column < periods; column++)
    total += said(values[row * periods + column]!);
  return total;
}

function lastStock({ stockCost }: KpiFigures, row: number): number {
  return stockCost.values[(row + 1) * stockCost.periods - 1]!;
}

/** Stock above its maximum closes as it is used up by the end of the plan, since what is there today stays today. */
function closedShare(gap: Gap, gaps: readonly Gap[], stockChange: number): number {
  if (!(gap.moneyAtRisk > 0)) return 0;
  const isExcess = gap.kind === "stock policy" && gap.measure === "above maximum";
  const closed = isExcess ? -stockChange / gap.moneyAtRisk : 1 - remaining(gap, gaps) / gap.moneyAtRisk;
  return Math.min(1, Math.max(0, closed));
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
