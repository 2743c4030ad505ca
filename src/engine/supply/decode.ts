import { zeros, type Grid } from "../series/grid";
import { assemblePlan, type SupplyPlan } from "./assemblePlan";
import { servingPeriods, type SupplyProgram } from "./programPart";
import type { SupplyCase } from "./supplyCase";

/** Reads a solution of the program as a plan. Values a solver's tolerance off zero become zero. */
export function decodePlan(supply: SupplyCase, program: SupplyProgram, x: Float64Array): SupplyPlan {
  const { layout } = program;
  const { periods } = supply;
  const bySource = zeros(supply.sources.length, periods);
  supply.sources.forEach((source, k) => {
    for (let t = 0; t < periods; t++) {
      const n = k * periods + t;
      const more = layout.more[n]! < 0 ? 0 : x[layout.more[n]!]!;
      const less = layout.less[n]! < 0 ? 0 : x[layout.less[n]!]!;
      bySource.values[n] = tidy(
        source.submitted[t]! + more - less,
        program.scale.column[Math.max(0, layout.more[n]!)]!,
      );
    }
  });
  const { shipped, lost } = decodeService(supply, program, x);
  return assemblePlan(supply, { view: "reconciled", bySource, shipped, lost });
}

/** Zero for what is less than a tolerance of the item's usual quantity. */
const tidy = (units: number, scale: number): number => (units < 1e-9 * scale ? 0 : units);

function decodeService(
  supply: SupplyCase,
  { layout }: SupplyProgram,
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
