import type { Gap, MeasuredPlan, PlanningModel } from "../../../engine";

/** A family with what its gaps put at risk. */
export interface ChosenFamily {
  readonly family: number;
  readonly atRisk: number;
  /** Its dearest gap; `null` without one. */
  readonly gap: Gap | null;
}

/** Families that the page shows. */
const MOST_FAMILIES = 5;

/**
 * The families with most money at risk in the gaps of the submitted plan; where gaps are fewer, those with most
 * demand at price fill up to three.
 */
export function chosenFamilies(model: PlanningModel, { gaps, figures }: MeasuredPlan): ChosenFamily[] {
  const demand = (family: number): number => {
    const { values, periods } = figures.demandValue;
    const row = values.subarray(family * periods + figures.historyPeriods, (family + 1) * periods);
    return row.reduce((sum, value) => (value === value ? sum + value : sum), 0);
  };
  const all = [...new Set(model.items.family)].map((family) => {
    const own = gaps.filter((gap) => gap.level === "family" && gap.family === family && gap.moneyAtRisk > 0);
    const atRisk = own.reduce((sum, { moneyAtRisk }) => sum + moneyAtRisk, 0);
    return { family, atRisk, gap: own[0] ?? null, demand: demand(family) };
  });
  const ranked = all.sort((a, b) => b.atRisk - a.atRisk || b.demand - a.demand || a.family - b.family);
  const troubled = ranked.filter(({ atRisk }) => atRisk > 0).length;
  return ranked.slice(0, Math.min(MOST_FAMILIES, Math.max(3, troubled)));
}
