import { at, type Alignment } from "../../../../src/engine";
import { capacityPage, CAPACITY_PAGE } from "../../../../src/workbook/report/capacity/capacityPage";
import type { FormulaCell, SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { PageCalculator } from "../evaluate";
import { describePageRules } from "../pageRules";
import { alignCompany, companyModel, SMALL_PLANT } from "../smallCompany";

const model = companyModel();
let alignment: Alignment;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignCompany(model);
  page = capacityPage({
    model,
    submitted: alignment.submitted.plan,
    reconciled: alignment.reconciled!.plan,
  })!;
});

describePageRules("The Capacity page", () => page);

describe("The Capacity page", () => {
  const heat = () => page.blocks.find((block) => block.top === 5 && block.left === 0)!.cells;

  it("divides the load by the regular hours, month by month", () => {
    const calculator = new PageCalculator(page);
    const row = heat().find((cells) => cells[0] === "Filling" && cells[3] === "submitted")!;
    for (let t = 0; t < 6; t++) {
      const wanted = at(alignment.submitted.plan.load, 0, t) / at(model.resources.regular, 0, t);
      expect(calculator.formula((row[4 + t] as FormulaCell).formula)).toBeCloseTo(wanted, 9);
    }
  });

  it("names how many resources are overloaded as submitted", () => {
    const note = page.blocks.find((block) => block.look === "note")!.cells[0]![0];
    expect(note).toContain("1 resource is loaded beyond regular hours");
  });

  it("leaves a resource without stated hours empty instead of dividing by nothing", () => {
    const unlimited = companyModel({
      ...SMALL_PLANT,
      resources: [
        { name: "Filling", regular: [] },
        { name: "Packing", regular: [0] },
      ],
    });
    const plan = { ...alignment.submitted.plan };
    const free = capacityPage({ model: unlimited, submitted: plan, reconciled: null })!;
    const calculator = new PageCalculator(free);
    const rows = free.blocks.find((block) => block.top === 5 && block.left === 0)!.cells;
    expect(calculator.formula((rows[0]![4] as FormulaCell).formula)).toBe("");
    expect(calculator.formula((rows[1]![4] as FormulaCell).formula)).toBe("none");
  });

  it("does not exist without resources", () => {
    const bare = { ...model, resources: { ...model.resources, count: 0 } };
    expect(capacityPage({ model: bare, submitted: alignment.submitted.plan, reconciled: null })).toBeNull();
  });

  it("has its own id, whatever its name becomes", () => {
    expect(page.ownId).toBe(CAPACITY_PAGE.ownId);
  });
});
