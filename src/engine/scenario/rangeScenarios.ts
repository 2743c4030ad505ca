import type { FamilyRange } from "../demand/review/familyRanges";
import type { PlanningModel } from "../model/planningModel";
import { shownNumber } from "../problem/shown";
import type { Grid } from "../series/grid";
import type { ChangedCase, PlanningCase } from "./changedCase";
import type { PlannedScenario } from "./plannedScenario";

/** Families that are named in the words of a scenario. */
const MOST_NAMED = 6;

type End = "high" | "low";

/**
 * Demand at the high and at the low end of the 80 % range of each family.
 *
 * The agreed demand is moved by the ratio of the end to the middle of the range, family by family and period by
 * period; families without a range keep theirs. Nothing where no family has a range.
 */
export function rangeScenarios(
  { model, demand }: PlanningCase,
  ranges: readonly FamilyRange[],
): PlannedScenario[] {
  if (ranges.length === 0) return [];
  return (["high", "low"] as const).map((end) => {
    const ratios = ratiosOf(ranges, end);
    const whole = ranges.length === model.families.length ? "Every family" : `${ranges.length} families`;
    return {
      name: end === "high" ? "High demand" : "Low demand",
      origin: "data",
      assumption: `${whole} at once and in every month at the ${end} end of the 80 % range of forecast error. Each of them alone comes in one of ten cases; all together are rarer.`,
      changes: [wordsOf(model, demand, ratios)],
      rowsLeftOut: 0,
      apply: (base) => withRatios(base, ratios),
      ownCost: 0,
    };
  });
}

/** The factor of a family's demand by period; families without a range have none. */
type Ratios = ReadonlyMap<number, Float64Array>;

function ratiosOf(ranges: readonly FamilyRange[], end: End): Ratios {
  return new Map(
    ranges.map(({ family, units, interval80 }) => {
      const limit = end === "high" ? interval80.upper : interval80.lower;
      return [family, units.map((middle, t) => (middle > 0 ? Math.max(0, limit[t]! / middle) : 1))];
    }),
  );
}

function withRatios(base: PlanningCase, ratios: Ratios): ChangedCase {
  const moved = (grid: Grid): Grid => scaled(base.model, grid, ratios);
  return {
    ...base,
    demand: moved(base.demand),
    functionPlans: base.functionPlans.map((plan) => ({ ...plan, units: moved(plan.units) })),
    problems: [],
  };
}

function scaled({ items, segments }: PlanningModel, grid: Grid, ratios: Ratios): Grid {
  const values = grid.values.slice();
  for (let cell = 0; cell < grid.rows; cell++) {
    const ratio = ratios.get(items.family[Math.floor(cell / segments.length)]!);
    if (!ratio) continue;
    for (let t = 0; t < grid.periods; t++) values[cell * grid.periods + t]! *= ratio[t]!;
  }
  return { ...grid, values };
}

/** "Demand: Kettles +12 %, Grinders +9 %", the families with most demand first; shares of the whole horizon. */
function wordsOf(model: PlanningModel, demand: Grid, ratios: Ratios): string {
  const moved = scaled(model, demand, ratios);
  const before = unitsByFamily(model, demand);
  const after = unitsByFamily(model, moved);
  const named = [...ratios.keys()]
    .filter((family) => before[family]! > 0)
    .sort((a, b) => before[b]! - before[a]! || a - b);
  const words = named.slice(0, MOST_NAMED).map((family) => {
    const share = Math.round(100 * (after[family]! / before[family]! - 1));
    return `${model.families[family]!.name} ${share < 0 ? "−" : "+"}${shownNumber(Math.abs(share))} %`;
  });
  const rest = named.length - words.length;
  return `Demand of ${words.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function unitsByFamily({ families, items, segments }: PlanningModel, demand: Grid): Float64Array {
  const sums = new Float64Array(families.length);
  for (let cell = 0; cell < demand.rows; cell++) {
    const family = items.family[Math.floor(cell / segments.length)]!;
    for (let t = 0; t < demand.periods; t++) sums[family]! += demand.values[cell * demand.periods + t]!;
  }
  return sums;
}
