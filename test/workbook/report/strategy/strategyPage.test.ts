import { align, type Alignment, type PlanningModel, type Solver } from "../../../../src/engine";
import { strategyPage } from "../../../../src/workbook/report/strategy/strategyPage";
import { rangeWords } from "../../../../src/workbook/report/strategy/strategyInput";
import type { CellContent, SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { sampleModel } from "../../../engine/demand/review/sampleModel";
import { readPlanOf } from "../readPlan";
import { describePageRules } from "../pageRules";
import { companyModel } from "../smallCompany";

/** The submitted view needs no solver. */
const noSolver: Solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};
const submittedView = (model: PlanningModel): Alignment =>
  align(model, { reconcile: false }, { solver: noSolver, onStage: () => undefined });

const model = sampleModel();
const PRICE = {
  role: "grow",
  families: [0, 1],
  margin: -1200,
  revenue: 300,
  stock: 0,
  served: 0.01,
} as const;
let alignment: Alignment;
let page: SheetDescription;
beforeAll(() => {
  alignment = {
    ...submittedView(model),
    rolePrices: [PRICE, { ...PRICE, families: [1], margin: -900, revenue: 200, served: 0 }],
  };
  page = strategyPage({ read: readPlanOf(model), model, alignment })!;
});

/** The rows of a table by its heading, words and numbers only. */
function tableOf(heading: string): CellContent[][] {
  const at = page.blocks.findIndex(({ look, cells }) => look === "heading" && cells[0]![0] === heading);
  const next = page.blocks.findIndex(({ look }, n) => n > at && look === "heading");
  return page.blocks
    .slice(at + 1, next < 0 ? undefined : next)
    .filter(({ look }) => look === "wrapped")
    .flatMap(({ cells }) => cells.map((row) => [...row]));
}

describePageRules("The Strategy page", () => page);

describe("The Strategy page", () => {
  it("[REP20] shows every goal and objective once, and its lost points add up to those of the goals", () => {
    const rows = tableOf("From goals to families");
    const names = rows.map((row) => String(row[0]).trim());
    for (const { name } of model.goals) expect(names.filter((one) => one.startsWith(name))).toHaveLength(1);
    for (const { name } of model.objectives)
      expect(names.filter((one) => one.startsWith(`${name} (`))).toHaveLength(1);
    const lost = rows
      .filter((row) => !String(row[0]).startsWith(" "))
      .reduce((sum, row) => sum + Number(row.at(-1)), 0);
    const { byGoal } = alignment.submitted.lost;
    const all = byGoal.filter(({ subject }) => subject >= 0).reduce((sum, { points }) => sum + points, 0);
    expect(lost).toBeCloseTo(all, 6);
  });
  it("[REP20] says how consistent the comparisons of goals are", () => {
    const notes = page.blocks.filter(({ look }) => look === "note").map(({ cells }) => String(cells[0]![0]));
    const ratio = alignment.submitted.scorecard.weights.comparison!.consistencyRatio.toFixed(2);
    expect(notes.join(" ")).toContain(`consistency ratio of ${ratio}`);
  });
  it("[REP20] names for each goal where it loses most, at most three places", () => {
    const goals = tableOf("Line of sight").map((row) => row[0]);
    expect(new Set(goals).size).toBeGreaterThan(2);
    for (const goal of new Set(goals)) expect(goals.filter((one) => one === goal).length).toBeLessThan(4);
  });
  it("[REP20] lists every contradiction of the strategy", () => {
    const wanted = alignment.submitted.gaps.filter(({ kind }) => kind === "strategy").length;
    expect(tableOf("Where the plan contradicts the strategy")).toHaveLength(Math.min(12, wanted));
  });
  it("[REP20] shows the rule of each positioned family and the price of roles", () => {
    const positioned = model.families.filter(({ isPositioned }) => isPositioned).map(({ name }) => name);
    expect(tableOf("Roles of families").map((row) => row[0])).toEqual(positioned);
    const [whole, alone] = tableOf("Price of each role").map((row) => row.filter((cell) => cell !== null));
    expect(alone).toEqual(["   › one alone", model.families[1]!.name, -900, 200, 0, 0]);
    expect(whole).toEqual([
      "Grow",
      `${model.families[0]!.name}, ${model.families[1]!.name}`,
      -1200,
      300,
      0,
      0.01,
    ]);
  });
  it("[REP20] keeps to sixty lines or so", () => {
    expect(page.print!.area.rows).toBeLessThan(90);
    expect(page.columnWidths!.length).toBeLessThanOrEqual(20);
  });
  it("[REP21] is left out where nobody states a goal, an objective or a role", () => {
    const plain = companyModel();
    const bare = {
      ...plain,
      families: plain.families.map((family) => ({
        ...family,
        isPositioned: false,
        role: "maintain" as const,
      })),
    };
    expect(strategyPage({ read: readPlanOf(bare), model: bare, alignment: submittedView(bare) })).toBeNull();
  });
});

describe("a range in words", () => {
  it("[REP20] never goes beyond 100 %", () =>
    expect(rangeWords(0.994, 1.006, "percent")).toBe("99.4 to 100.0 %"));
  it("[REP20] says millions where it is large", () =>
    expect(rangeWords(23_770_000, 24_630_000, "units")).toBe("23.77 to 24.63 M"));
  it("[REP20] keeps decimals where it is small", () =>
    expect(rangeWords(1.5, 2.25, "factor")).toBe("1.50 to 2.25"));
});
