import { align, type Alignment, type CycleChange } from "../../../../src/engine";
import { registersPage } from "../../../../src/workbook/report/registers/registersPage";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { lastMonth, packCompany } from "../packCompany";
import { headingsOf, noteUnder, tableUnder, wordsUnder } from "../pageTables";

const model = packCompany();
const lastCycle = lastMonth(model);
const none = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};
const alignment = align(model, { reconcile: false, lastCycle }, { solver: none, onStage: () => undefined });
const now = alignment.submitted.index.index;

const INDEX = "Alignment since the last cycle";
const OBJECTIVES = "Objectives since the last cycle";

function pageWith(change: Partial<CycleChange>): SheetDescription {
  const told: Alignment = { ...alignment, change: { ...alignment.change!, ...change } };
  return registersPage({ model, alignment: told, read: { lastCycle, problems: [] } })!;
}

describe("the index since the last cycle", () => {
  const bars = [
    { cause: "demand-supply", points: 2.5 },
    { cause: "plan-capacity", points: 0 },
    { cause: "plan-budget", points: -4 },
    { cause: "re-weighting", points: -0.5 },
  ] as const;
  const rows = wordsUnder(pageWith({ index: bars }), INDEX).slice(1);

  it("[REG1] begins with the last index and ends with this one", () => {
    expect(rows[0]![2]).toBeCloseTo(now + 2, 9);
    expect(rows.at(-1)!.slice(2)).toEqual([expect.closeTo(-2, 9), expect.closeTo(now, 9)]);
  });
  it("[REG1] has a bar for each component that moved, and one for re-weighting", () => {
    const steps = rows.slice(1, -1).map(([name, , points]) => [name, points]);
    expect(steps).toEqual([
      ["Demand-supply", 2.5],
      ["Re-weighting", -0.5],
      ["Plan-budget", -4],
    ]);
  });
  it("[REG1] adds up step by step, by formulas of the page", () => {
    const levels = rows.slice(1, -1).map(([, , , level]) => level);
    expect(levels).toEqual([now + 4.5, now + 4, now].map((level) => expect.closeTo(level, 9) as number));
  });
  it("[REG1] folds what shows as no points into one row, so that the rows still add up", () => {
    const small = [
      { cause: "demand-supply", points: 2 },
      { cause: "plan-capacity", points: 0.03 },
      { cause: "plan-budget", points: -0.04 },
    ] as const;
    const told = wordsUnder(pageWith({ index: small }), INDEX).slice(2, -1);
    expect(told.map(([name, , points]) => [name, points])).toEqual([
      ["Demand-supply", 2],
      ["Others", expect.closeTo(-0.01, 9)],
    ]);
    expect(told[1]![1]).toBe("2 components, under 0.05 points each");
    expect(told[1]![3]).toBeCloseTo(now, 9);
  });
  it("[REG1] adds up in the real comparison of two cycles too", () => {
    const real = wordsUnder(pageWith({}), INDEX).slice(1);
    const before = lastCycle.index.index!;
    expect(real[0]![2]).toBeCloseTo(before, 6);
    expect(real.at(-1)!.slice(2)).toEqual([expect.closeTo(now - before, 6), expect.closeTo(now, 9)]);
  });
  it("[REG1] is left out where one cycle has no index", () => {
    expect(headingsOf(pageWith({ index: [] }))).not.toContain(INDEX);
  });
});

describe("the objectives since the last cycle", () => {
  const of = (projected: number, target: number, status: string) => {
    return { name: "", kpi: "OTIF", actual: null, projected, target, status };
  };
  const objectives = [
    { name: "Steady", before: of(0.95, 0.97, "at risk"), after: of(0.95, 0.97, "at risk") },
    { name: "Worse", before: of(0.98, 0.97, "on track"), after: of(0.9, 0.97, "off track") },
    { name: "Raised", before: of(0.95, 0.95, "on track"), after: of(0.95, 0.96, "on track") },
    { name: "Fresh", before: null, after: of(10, 12, "at risk") },
    { name: "Gone", before: of(10, 12, "at risk"), after: null },
  ];
  const page = pageWith({ objectives });
  const row = (name: string) =>
    tableUnder(page, OBJECTIVES)
      .find(([first]) => first === name)!
      .filter((_, column) => column === 0 || column > 3);

  it("[REG2] tell what moved, with the number and the light of both cycles", () => {
    const words = row("Worse").filter((cell) => cell !== null);
    expect(words).toEqual([
      "Worse",
      0.98,
      0.9,
      0.97,
      0.97,
      "● On track",
      "■ Off track",
      "The projection moved, the light changed",
    ]);
  });
  it("[REG2] tell a target that was changed from a projection that moved", () => {
    expect(row("Raised")).toContain("The target changed");
  });
  it("[REG2] name what is new and what is gone", () => {
    expect(row("Fresh")).toContain("New in this cycle");
    expect(row("Gone")).toContain("No longer an objective");
  });
  it("[REG2] leave out what did not move, and count it", () => {
    expect(wordsUnder(page, OBJECTIVES).map(([name]) => name)).not.toContain("Steady");
    expect(noteUnder(page, OBJECTIVES)).toContain("1 objective did not move");
  });
});
