import { zeros, type Grid } from "../series/grid";
import { assemblePlan, type PlanDecisions, type SupplyPlan } from "./assemblePlan";
import { servingPeriods, type ProgramLayout } from "./programPart";
import type { SupplyCase } from "./supplyCase";

/** Reads a solution of the program as a plan. */
export function decodePlan(supply: SupplyCase, layout: ProgramLayout, x: Float64Array): SupplyPlan {
  return assemblePlan(supply, { view: "reconciled", ...decodeDecisions(supply, layout, x) });
}

/** What a solution decides: sources, shipments, demand given up. Values a solver's tolerance off zero become zero. */
export function decodeDecisions(
  supply: SupplyCase,
  layout: ProgramLayout,
  x: Float64Array,
): Omit<PlanDecisions, "view"> {
  const { periods } = supply;
  const bySource = zeros(supply.sources.length, periods);
  supply.sources.forEach((source, k) => {
    const usual = usualUnits(supply, source.item);
    for (let t = 0; t < periods; t++) {
      const n = k * periods + t;
      const more = layout.more[n]! < 0 ? 0 : x[layout.more[n]!]!;
      const less = layout.less[n]! < 0 ? 0 : x[layout.less[n]!]!;
      const units = source.submitted[t]! + more - less;
      bySource.values[n] = units < 1e-9 * usual ? 0 : units;
    }
  });
  return { bySource, ...decodeService(supply, layout, x) };
}

/** The largest monthly demand of an item: what tolerances are measured by. */
function usualUnits({ demand, segments, periods }: SupplyCase, item: number): number {
  let most = 0;
  for (let n = item * segments * periods; n < (item + 1) * segments * periods; n++)
    most = Math.max(most, demand[n]!);
  return most;
}

function decodeService(
  supply: SupplyCase,
  layout: ProgramLayout,
  x: Float64Array,
): { readonly shipped: Grid; readonly lost: Grid } {
  const { periods } = supply;
  const cells = supply.items * supply.segments;
  const shipped = zeros(cells, periods);
  const lost = zeros(cells, periods);
  for (let c = 0; c < cells; c++) {
    const wait = supply.maximumWait[c % supply.segments]!;
    for (let t = 0; t < periods; t++) {
      const n = c * periods + t;
      const first = layout.serve[n]!;
      if (first < 0) continue;
      let served = 0;
      for (let age = 0; age < servingPeriods(supply, c, t); age++) {
        const units = Math.max(0, x[first + age]!);
        shipped.values[n + age]! += units;
        served += units;
      }
      const given = supply.demand[n]! - served;
      if (t + wait < periods) lost.values[n + wait] = given > 1e-9 * supply.demand[n]! ? given : 0;
    }
  }
  return { shipped, lost };
}
