import { gapOptions } from "../../../../src/engine/decision/options/gapOptions";
import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import { topGaps } from "../../../../src/engine/gap/rankGaps";
import { measurePlan } from "../../../../src/engine/gap/measurePlan";
import { applyChanges } from "../../../../src/engine/scenario/applyChanges";
import { readCase } from "../../../../src/engine/supply/readCase";
import { submittedPlan } from "../../../../src/engine/supply/submittedPlan";
import { readWorkbook } from "../../../../src/workbook/codec/readWorkbook";
import { book } from "../../../tools/sample/sampleFacts";
import { asWorkbookCells } from "../../../tools/sample/writtenBook";

/** Rounding of a plan of thousands of units. */
const DUST = 1e-6;

describe("the options of the sample company, checked apart from what made them", () => {
  const model = readWorkbook(asWorkbookCells(book)).model!;
  const { units: demand, plansByCell: functionPlans } = consensusDemand(model);
  const plan = submittedPlan(model, demand);
  const submitted = { plan, ...measurePlan(model, plan, { functionPlans }) };
  const of = { model, demand, submitted, functionPlans, problems: [] };
  const planned = gapOptions(of, topGaps(submitted.gaps)).filter(({ changes }) =>
    changes!.some(({ kind }) => kind === "planned supply"),
  );
  const supply = readCase(model, demand);
  const after = planned.map(({ changes }) => submittedPlan(applyChanges(model, changes!).model, demand));

  it("[DCN33] there are several", () => expect(planned.length).toBeGreaterThan(2));
  planned.forEach(({ title }, n) => {
    it(`[DCN33] ${title}: overloads no resource more than the plan as submitted`, () => {
      after[n]!.load.values.forEach((hours, cell) => {
        const { regular, overtimeLimit } = supply.capacities[Math.floor(cell / supply.periods)]!;
        const most = regular[cell % supply.periods]! + overtimeLimit[cell % supply.periods]!;
        expect(hours).toBeLessThanOrEqual(Math.max(most, plan.load.values[cell]!) * (1 + DUST) + DUST);
      });
    });
    it(`[DCN33] ${title}: plans nothing below nothing, and nothing that balances do not bear`, () => {
      const { production, stock } = after[n]!;
      expect(Math.min(...production.values)).toBeGreaterThanOrEqual(0);
      expect(Math.min(...stock.values)).toBeGreaterThanOrEqual(-DUST);
    });
    it(`[DCN33] ${title}: changes no frozen month and none within a lead time`, () => {
      after[n]!.production.values.forEach((units, cell) => {
        const [first] = supply.sourcesOf[Math.floor(cell / supply.periods)]!;
        const open = Math.max(
          supply.settings.frozenPeriods,
          first === undefined ? 0 : supply.sources[first]!.firstOpen,
        );
        if (cell % supply.periods < open) expect(units).toBe(plan.production.values[cell]);
      });
    });
  });
});
