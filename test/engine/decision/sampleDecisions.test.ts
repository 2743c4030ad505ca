import { decisionsOf } from "../../../src/engine/decision/decisions";
import { consensusDemand } from "../../../src/engine/demand/consensus/consensus";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { submittedPlan } from "../../../src/engine/supply/submittedPlan";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import { book } from "../../tools/sample/sampleFacts";
import { asWorkbookCells } from "../../tools/sample/writtenBook";

/** The stories are planted in the sample and told in assets/README.md. */
describe("the decisions of the sample company", () => {
  const model = readWorkbook(asWorkbookCells(book)).model!;
  const consensus = consensusDemand(model);
  const functionPlans = consensus.plansByCell;
  const submitted = measurePlan(model, submittedPlan(model, consensus.units), { functionPlans });
  const { today } = decisionsOf({ model, submitted, levers: [], functionPlans });
  const found = (kind: string) => today.find(({ gap }) => gap.kind === kind)!;

  it("[DCN8] are five, each of another story", () => {
    expect(today.map(({ gap }) => gap.kind).sort()).toEqual([
      "demand-supply",
      "function-function",
      "plan-target",
      "stock policy",
      "supply-capacity",
    ]);
  });
  it("[DCN8] a budget that nobody plans: the revenue of FY28", () => {
    expect(model.objectives[found("plan-target").gap.objective]!.name).toBe("Revenue FY28");
  });
  it("[DCN8] excess stock of drippers", () => {
    const { gap } = found("stock policy");
    expect([model.families[gap.family]!.name, gap.measure]).toEqual([
      "Drippers and servers",
      "above maximum",
    ]);
  });
  it("[DCN8] bean-to-cup machines unserved in November and December", () => {
    const { gap } = found("demand-supply");
    const [november, december] = [10, 11];
    expect(model.families[gap.family]!.name).toBe("Bean-to-cup machines");
    expect(gap.firstPeriod).toBeLessThanOrEqual(november);
    expect(gap.lastPeriod).toBe(december);
    expect([november, december]).toContain(gap.worstPeriod);
  });
  it("[DCN8] a peak of Assembly A from August to November", () => {
    const { gap } = found("supply-capacity");
    expect([model.resources.name[gap.resource], gap.firstPeriod, gap.lastPeriod]).toEqual([
      "Assembly A",
      7,
      10,
    ]);
  });
  it("[DCN8] functions that plan a promotion or a hope apart, with both plans as options", () => {
    const { gap, options } = found("function-function");
    expect(["Burr grinders", "Milk frothers"]).toContain(model.families[gap.family]!.name);
    expect(options).toHaveLength(3);
  });
});
