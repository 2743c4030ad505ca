import { align, type Alignment, type PlanningModel, type Solver } from "../../../../src/engine";
import type { CellContent } from "../../../../src/workbook/report/sheetDescription";
import { strategyPage } from "../../../../src/workbook/report/strategy/strategyPage";
import { goal, objective } from "../../../engine/strategy/smallStrategy";
import { readPlanOf } from "../readPlan";
import { companyModel } from "../smallCompany";

const noSolver: Solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};
const base = companyModel();

function pageOf(more: Partial<PlanningModel>) {
  const model = { ...base, ...more };
  const alignment: Alignment = align(
    model,
    { reconcile: false },
    { solver: noSolver, onStage: () => undefined },
  );
  const page = strategyPage({ read: readPlanOf(model), model, alignment })!;
  const texts = page.blocks.flatMap(({ cells }) => cells.map((row) => row.filter((cell) => cell !== null)));
  const rowOf = (start: string): CellContent[] =>
    texts.find(([first]) => String(first).trim().startsWith(start))!;
  return { alignment, texts, rowOf };
}

const revenue = { kpi: "revenue", aggregation: "sum" as const, target: 1e7, unit: "EUR", duePeriod: 2 };
const objectives = [
  objective("Top", revenue),
  objective("Below", { ...revenue, goal: -1, parent: "Top", family: 0, weight: 3 }),
  objective("Beside", { ...revenue, goal: -1, parent: "Top", family: 1, weight: 1 }),
  objective("Far", { goal: 1, kpi: "OTIF", aggregation: "ratio", target: 0.999, duePeriod: 400 }),
];
const goals = [
  { ...goal("Grow", 3), perspective: "financial" },
  { ...goal("Care", 1), perspective: "customer" },
];

describe("the Strategy page of nested objectives", () => {
  const { alignment, texts, rowOf } = pageOf({ goals, objectives, comparisons: [] });
  it("[REP20] stands children under their parent, further in, with its weight above theirs", () => {
    const names = texts.map(([first]) => String(first));
    const at = (name: string): number => names.findIndex((text) => text.trim().startsWith(`${name} (`));
    expect(at("Below")).toBeGreaterThan(at("Top"));
    expect(names[at("Top")]).toMatch(/^ {3}Top \(revenue, EUR, due /);
    expect(names[at("Below")]).toMatch(/^ {6}Below \(revenue, EUR, .+, due .+\), COO$/);
    expect(rowOf("Top (")[1]).toBeCloseTo(0.75, 9);
    expect(rowOf("Below (")[1]).toBeCloseTo(0.5625, 9);
  });
  it("[REP20] says which target is due after the plan", () => {
    expect(String(rowOf("Far (")[0])).toContain("due after the plan, read at its end");
  });
  it("[REP20] adds goals up by perspective", () => {
    const start = texts.findIndex(([first]) => first === "By perspective");
    const [financial, customer] = texts.slice(start + 2, start + 4);
    expect(financial!.slice(0, 3)).toEqual(["Financial", "Grow", expect.closeTo(0.75, 9)]);
    expect(customer!.slice(0, 4)).toEqual(["Customer", "Care", expect.closeTo(0.25, 9), 1]);
    expect(financial![3]).toBe(2);
    const lost = alignment.submitted.lost.byGoal;
    const points = (goal: number): number => lost.find(({ subject }) => subject === goal)?.points ?? 0;
    expect(financial!.at(-1)).toBeCloseTo(points(0), 9);
    expect(customer!.at(-1)).toBeCloseTo(points(1), 9);
  });
  it("[REP20] leaves perspectives out where the goals name fewer than two", () => {
    const same = goals.map((one) => ({ ...one, perspective: "financial" }));
    expect(pageOf({ goals: same, objectives, comparisons: [] }).texts.flat()).not.toContain("By perspective");
  });
});

describe("the note on comparisons", () => {
  const three = [...goals, { ...goal("Save"), perspective: "" }];
  const noteOf = (comparisons: PlanningModel["comparisons"]): string =>
    pageOf({ goals: three, objectives, comparisons })
      .texts.map(([first]) => String(first))
      .find((text) => text.includes("consistency ratio"))!;
  it("[REP20] names the pair that fits least, what is stated and what the others imply", () => {
    const note = noteOf([
      { goalA: 0, goalB: 1, importance: 2 },
      { goalA: 1, goalB: 2, importance: 2 },
      { goalA: 2, goalB: 0, importance: 3 },
    ]);
    expect(note).toMatch(/too high: (Grow against Care|Care against Save|Grow against Save) is /);
    expect(note).toMatch(/, the other comparisons imply (\d|1\/\d)/);
  });
  it("[REP20] says how many pairs are judged where not all are", () => {
    const chain = [
      { goalA: 0, goalB: 1, importance: 2 },
      { goalA: 1, goalB: 2, importance: 2 },
    ];
    expect(noteOf(chain)).toContain("2 of 3 pairs are judged, the others follow from them.");
    expect(noteOf([...chain, { goalA: 0, goalB: 2, importance: 4 }])).not.toContain("judged");
  });
});
