import { align, type Alignment, type AssumptionLink, type PlanningModel } from "../../../../src/engine";
import { assumptionTornadoPart } from "../../../../src/workbook/report/charts/assumptionTornadoPart";
import { registersPage } from "../../../../src/workbook/report/registers/registersPage";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { packCompany } from "../packCompany";
import { headingsOf, noteUnder, wordsUnder } from "../pageTables";

const HEADING = "What assumptions are worth";
const company = packCompany();
const [oat, growth] = company.assumptions;

const linked = (cost: AssumptionLink | null, demand: AssumptionLink | null): PlanningModel => ({
  ...company,
  assumptions: [
    { ...oat!, link: cost },
    { ...growth!, link: demand },
  ],
});

const OAT: AssumptionLink = {
  change: { kind: "unit cost", family: "Cereals" },
  following: "proportion",
  passThrough: 0.5,
};
const DEMAND: AssumptionLink = {
  change: { kind: "demand", family: "Drinks", firstPeriod: 2 },
  following: "growth rate",
  passThrough: 1,
};
const none = {
  name: "none",
  solve: () => {
    throw new Error("Measuring assumptions solved a program.");
  },
};
const aligned = (model: PlanningModel): Alignment =>
  align(model, { reconcile: false, levers: true }, { solver: none, onStage: () => undefined });
const pageOf = (model: PlanningModel, alignment: Alignment): SheetDescription =>
  registersPage({ model, alignment, read: { lastCycle: null, problems: [] } })!;

const model = linked(OAT, DEMAND);
const alignment = aligned(model);
const page = pageOf(model, alignment);

describe("what assumptions are worth, on Registers", () => {
  it("[REG4] says what changes at each end, and what it does to margin, revenue and index", () => {
    const row = wordsUnder(page, HEADING).find(([name]) => name === "Oat price")!;
    const { low, high } = alignment.sensitivities.measured.find(({ assumption }) => assumption === 0)!;
    expect(row.slice(0, 4)).toEqual([
      "Oat price",
      "A1",
      "Unit cost of Cereals −5 %",
      "Unit cost of Cereals +10 %",
    ]);
    expect(low.margin).toBeGreaterThan(0);
    expect(row.slice(4, 7)).toEqual([low.margin, high.margin, expect.closeTo(low.margin - high.margin, 6)]);
    expect(row.slice(7, 9)).toEqual([0, 0]);
  });
  it("[REG4] the widest in margin stands first, in the table and in the tornado", () => {
    const widths = wordsUnder(page, HEADING)
      .slice(1)
      .map((row) => Number(row[6]));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(wordsUnder(page, "Tornado of assumptions")[1]![0]).toBe(wordsUnder(page, HEADING)[1]![0]);
  });
  it("[REG4] says on which plan, in which money, and how to have an end reconciled again", () => {
    const note = noteUnder(page, HEADING);
    expect(note).toContain("In EUR over the horizon");
    expect(note).toContain("plan as submitted");
    expect(note).toContain("nothing replanned");
    expect(note).toContain("put its change on Scenarios");
    expect(note).not.toContain("Not linked");
  });
  it("[REG4] names those that are not linked, and says what to fill in", () => {
    const half = linked(OAT, null);
    const note = noteUnder(pageOf(half, aligned(half)), HEADING);
    expect(note).toContain("Not linked, so not measured: A2.");
    expect(note).toContain("under What changes");
  });
  it("[REG4] names those that nothing in the plan as submitted follows", () => {
    const slow = linked({ change: { kind: "lead time" }, following: "amount", passThrough: 1 }, DEMAND);
    const note = noteUnder(pageOf(slow, aligned(slow)), HEADING);
    expect(note).toContain(
      "Nothing in the plan as submitted follows these at once: A1; reconciled again it may.",
    );
  });
  it("[REG4] tells a change that finds nothing in the plan, and those left out", () => {
    const sensitivities = {
      measured: alignment.sensitivities.measured.slice(0, 0),
      withoutEffect: [0],
      leftOut: [1],
    };
    const note = noteUnder(pageOf(model, { ...alignment, sensitivities }), HEADING);
    expect(note).toContain("Their change finds nothing in the plan: A1.");
    expect(note).toContain("Not measured, as the others have wider ranges: A2.");
  });
  it("[REG4] shows shares in place of money where nothing is linked", () => {
    const bare = linked(null, null);
    const headings = headingsOf(pageOf(bare, aligned(bare)));
    expect(headings).toContain("How far assumptions may move");
    expect(headings).not.toContain("Tornado of assumptions");
    expect(headingsOf(page)).not.toContain("How far assumptions may move");
  });
});

describe("the tornado of assumptions in money", () => {
  it("[CHART5] shows margin at both ends as bars over one another, from cells", () => {
    const { charts } = assumptionTornadoPart({ model, alignment })!(10);
    expect(charts![0]).toMatchObject({
      valueTitle: "Change of margin, EUR",
      series: [
        { name: "At the low end", kind: "bar" },
        { name: "At the high end", kind: "bar" },
      ],
    });
    expect(charts![0]!.title).toMatch(/ moves margin most: EUR -?[\d,]+ to EUR \+?[\d,]+$/);
  });
  it("[CHART5] is left out where no assumption moves money", () => {
    const still: AssumptionLink = { change: { kind: "lead time" }, following: "amount", passThrough: 1 };
    const slow = linked(still, null);
    expect(assumptionTornadoPart({ model: slow, alignment: aligned(slow) })).toBeNull();
  });
});
