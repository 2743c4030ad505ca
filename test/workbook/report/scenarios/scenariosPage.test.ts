import { compareScenarios, type Alignment, type ScenarioComparison } from "../../../../src/engine";
import type { ModelChange, StatedScenario } from "../../../../src/engine/scenario/modelChange";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { scenariosPage } from "../../../../src/workbook/report/scenarios/scenariosPage";
import { highs } from "../../../engine/supply/solveWith";
import { alignPackCompany, lastMonth, packCompany } from "../packCompany";
import { describePageRules } from "../pageRules";
import { headingsOf, noteUnder, tableUnder, wordsUnder } from "../pageTables";

const scenario = (name: string, ...changes: readonly ModelChange[]): StatedScenario => ({
  name,
  assumption: name === "Quiet" ? "" : `${name} comes true.`,
  changes,
  rowsLeftOut: name === "Empty" ? 1 : 0,
});

const model = {
  ...packCompany(),
  scenarios: [
    scenario("Boom", { kind: "demand", factor: 1.4, firstPeriod: 1 }),
    scenario("Quiet", { kind: "price", factor: 1 }),
    scenario("Empty"),
  ],
};
let alignment: Alignment;
let comparison: ScenarioComparison;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastMonth(model));
  comparison = compareScenarios({ model, alignment }, { solver: await highs() });
  page = scenariosPage({ model, comparison, decisions: alignment.decisions.today });
});

describePageRules("Scenario results", () => page);

describe("the page of scenarios", () => {
  const compared = () => tableUnder(page, "Scenarios against the plan");
  const row = (measure: string) => compared().find(([name]) => String(name).startsWith(measure))!;

  it("[SCN17] has its sections from figures to cells", () => {
    expect(headingsOf(page)).toEqual([
      "Scenarios against the plan",
      "Change against the plan",
      "What each scenario is",
      "What binds in each",
      "Largest differences, cell by cell",
      "The charts' numbers",
    ]);
  });
  it("[SCN17] each figure stands beside the plan's with the difference as a formula over both", () => {
    const { base, outcomes } = comparison;
    const boom = outcomes[0]!.result!.figures;
    const numbers = row("Revenue").filter((cell) => typeof cell === "number");
    expect(numbers[0]).toBeCloseTo(base!.revenue, 6);
    expect(numbers[1]).toBeCloseTo(boom.revenue, 6);
    expect(numbers[2]).toBeCloseTo(boom.revenue - base!.revenue, 6);
    expect(boom.revenue).toBeGreaterThan(base!.revenue);
  });
  it("[SCN17] says which way is better, in words", () => {
    expect(row("Unfulfilled")[1]).toBe("↓ less");
    expect(row("Gross margin")[1]).toBe("↑ more");
    expect(row("Inventory")[1]).toBe("–");
  });
  it("[SCN17] names changes, what must be true, and why a scenario is missing", () => {
    const rows = wordsUnder(page, "What each scenario is").slice(1);
    expect(rows[0]!.slice(0, 3)).toEqual([
      "Boom",
      expect.stringMatching(/^Demand of all items \+40 %, /),
      "Boom comes true.",
    ]);
    expect(rows[1]!.slice(2)).toEqual([
      "Nobody said.",
      "Gross margin as planned; 0 cells of the plan differ.",
    ]);
    expect(rows[2]![3]).toMatch(/^■ Not computed[.] None of its rows/);
  });
  it("[SCN17] shows what binds the plan and every computed scenario", () => {
    expect(
      wordsUnder(page, "What binds in each")
        .slice(1)
        .map(([name]) => name),
    ).toEqual(["The plan", "Boom", "Quiet"]);
  });
  it("[SCN17] lists the dearest differences of each scenario, none of one that is the plan", () => {
    const rows = wordsUnder(page, "Largest differences, cell by cell").slice(1);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(4);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(["Boom"]));
  });
  it("[SCN17] draws its pictures over the numbers at its end", () => {
    const numbers = tableUnder(page, "The charts' numbers").slice(1);
    for (const { categories, series } of page.charts!) {
      expect(categories.rows).toBe(2);
      const at = page.blocks.find(({ top, look }) => top === categories.top && look === "wrapped")!;
      expect(at.cells.map(([name]) => name)).toEqual(["Boom", "Quiet"]);
      expect(series[0]!.values.top).toBe(categories.top);
    }
    expect(numbers.map(([name]) => name)).toEqual(["Boom", "Quiet"]);
    expect(page.charts).toHaveLength(4);
  });
  it("[SCN15] says openly where nobody stated scenarios", () => {
    const outcomes = comparison.outcomes.map((outcome) => ({ ...outcome, origin: "data" as const }));
    const own = scenariosPage({
      model,
      comparison: { ...comparison, outcomes, leftOut: ["Sixth"] },
      decisions: [],
    });
    expect(noteUnder(own, "What each scenario is")).toMatch(
      /^Nobody stated scenarios.*Not compared, as five are the most: Sixth[.]$/,
    );
  });
});

describe("the page without scenarios", () => {
  const cases = [
    ["the plan is large", null, /Open Scenarios in the task pane/],
    ["there is no reconciled plan", { base: null }, /no reconciled plan/],
    ["the data give none", { outcomes: [] }, /press Add the sheet Scenarios/],
  ] as const;
  for (const [when, change, words] of cases) {
    it(`[SCN17] says what to do where ${when}`, () => {
      const empty = scenariosPage({
        model,
        comparison: change === null ? null : { ...comparison, ...change },
        decisions: [],
      });
      expect(noteUnder(empty, "Scenarios")).toMatch(words);
    });
  }
  it("[SCN17] tells only why where none could be computed", () => {
    const outcomes = comparison.outcomes.slice(2);
    const only = scenariosPage({ model, comparison: { ...comparison, outcomes }, decisions: [] });
    expect(headingsOf(only)).toEqual(["What each scenario is"]);
  });
});
