import { align } from "../../../../src/engine/align";
import type { Alignment } from "../../../../src/engine/alignment";
import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import { indexEffects, type IndexEffect } from "../../../../src/engine/demand/review/indexEffects";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { refusingSolver } from "../../../app/refusingSolver";
import { grid } from "../../measure/smallModel";
import { demandModel, override, type Stated } from "./demandModel";

const STATED: readonly Stated[] = [
  { source: "sales", units: [200, 100] },
  { source: "marketing", units: [100, 100] },
];
/** Supply is short of the mean already: the number of sales cannot be served. */
const model: PlanningModel = {
  ...demandModel(STATED),
  supply: { rows: [{ item: 0, measure: "planned production", key: "A" }], values: grid([[140, 100]]) },
};
const alignmentOf = (of: PlanningModel): Alignment =>
  align(of, { reconcile: false }, { solver: refusingSolver, onStage: () => undefined });
function effectsOf(of: PlanningModel): readonly IndexEffect[] {
  const { demand, submitted, problems } = alignmentOf(of);
  const known = { ...submitted.index, shown: submitted.index.index };
  return indexEffects(of, {
    consensus: consensusDemand(of),
    lines: demand.disagreements,
    now: known,
    problems,
  });
}

describe("the effect of a line on the index", () => {
  it("[FVA6] is measured for the highest function and the lowest", () => {
    expect(effectsOf(model).map(({ family, period, source }) => [family, period, source])).toEqual([
      [0, 0, "sales"],
      [0, 0, "marketing"],
    ]);
  });
  it("[FVA6] is what the index becomes when the line is resolved so", () => {
    const before = alignmentOf(model).submitted.index.index;
    const effects = effectsOf(model);
    expect(effects).toHaveLength(2);
    for (const { source, points } of effects) {
      const overrides = [override({ item: -1, source, units: source === "sales" ? 200 : 100 })];
      const after = alignmentOf({ ...model, overrides }).submitted.index.index;
      expect(points).toBeCloseTo(after - before, 9);
    }
  });
  it("[FVA6] loses points for a number that cannot be served, and gains them for the other", () => {
    const [sales, marketing] = effectsOf(model);
    expect(sales!.points).toBeLessThan(0);
    expect(marketing!.points).toBeGreaterThan(0);
  });
  it("[FVA6] is not measured for a line that is settled", () => {
    expect(effectsOf({ ...model, overrides: [override({ item: -1, units: 150 })] })).toEqual([]);
  });
  it("[FVA6] is not measured where no index is known", () => {
    const { demand, submitted, problems } = alignmentOf(model);
    const now = { ...submitted.index, shown: null };
    const effects = { consensus: consensusDemand(model), lines: demand.disagreements, now, problems };
    expect(indexEffects(model, effects)).toEqual([]);
  });
});
