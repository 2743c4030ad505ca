import { align, type Alignment, type PlanningModel, type Problem } from "../../src/engine";
import { goal, objective } from "./strategy/smallStrategy";
import { plant } from "./supply/plant";

const noSolver = {
  name: "none",
  solve: (): never => {
    throw new Error("The submitted view solved a program.");
  },
};
const submittedView = (model: PlanningModel, problems: readonly Problem[] = []): Alignment =>
  align(model, { reconcile: false, problems }, { solver: noSolver, onStage: () => undefined });

describe("the problems of an alignment", () => {
  const { model } = plant({ months: 4, items: [{ code: "T", demand: [[10]], planned: [10] }] });
  const stray: PlanningModel = {
    ...model,
    goals: [goal("Grow")],
    objectives: [objective("Sell more", { goal: -1, kpi: "revenue" }), objective("Serve", { kpi: "OTIF" })],
  };
  const place = { sheet: "Objectives", row: "Sell more", column: "goal" } as const;
  const told = ({ problems }: Alignment): number =>
    problems.filter((problem) => problem.place.row === place.row && problem.place.column === place.column)
      .length;

  it("[STR26] tell a goal that nobody named", () => expect(told(submittedView(stray))).toBe(1));
  it("[STR26] do not tell a cell again of which reading told something", () => {
    const facts = { sheet: "Goals", column: "goal" };
    const read: Problem = { code: "row-unnamed", severity: "warning", place, facts };
    expect(told(submittedView(stray, [read]))).toBe(0);
  });
  it("[STR26] a problem of another cell keeps none from being told", () => {
    const facts = { sheet: "Goals", column: "goal" };
    const elsewhere: Problem = {
      code: "row-unnamed",
      severity: "warning",
      place: { ...place, column: "kpi" },
      facts,
    };
    expect(told(submittedView(stray, [elsewhere]))).toBe(1);
  });
});
