import { align, type Alignment, type PlanningModel, type Problem } from "../../src/engine";
import { measurePlan } from "../../src/engine/gap/measurePlan";
import type { Solver } from "../../src/engine/supply/lp";
import { goal, objective } from "./strategy/smallStrategy";
import { plant } from "./supply/plant";
import { highs } from "./supply/solveWith";
import { companyModel } from "../workbook/report/smallCompany";

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

describe("an alignment", () => {
  const model = companyModel();
  const full = { reconcile: true, levers: true } as const;
  const stagesOf = (settings: Parameters<typeof align>[1], solver: Solver): string[] => {
    const stages: string[] = [];
    align(model, settings, { solver, onStage: (stage) => stages.push(stage) });
    return stages;
  };
  const aligned = async (): Promise<Alignment> =>
    align(model, full, { solver: await highs(), onStage: () => undefined });

  it("[ALN1] is the same for the same model, to the last digit", async () =>
    expect(JSON.stringify(await aligned())).toBe(JSON.stringify(await aligned())));

  it("[ALN2] as submitted asks no solver and has no reconciled plan", () =>
    expect(align(model, { reconcile: false }, { solver: noSolver, onStage: () => undefined })).toMatchObject({
      reconciled: null,
      reconciliation: null,
      headline: { reconciled: null },
    }));

  it("[ALN3] measures the reconciled plan as it would measure the same plan submitted", async () => {
    const { reconciled, consensus } = await aligned();
    const { plan, kpis, index, topGaps } = reconciled!;
    const problems = consensus.problems;
    const extras = { functionPlans: consensus.plansByCell, problems };
    const again = measurePlan(model, { ...plan, view: "submitted" }, extras);
    expect({ kpis: again.kpis, index: again.index, topGaps: again.topGaps }).toEqual({
      kpis,
      index,
      topGaps,
    });
  });

  it("[ALN4] tells every stage once, in order", async () =>
    expect(stagesOf(full, await highs())).toEqual([
      "consensus",
      "submitted",
      "reconcile",
      "measure",
      "levers",
      "decide",
    ]));

  it("[ALN4] does not tell of what was not asked for", () =>
    expect(stagesOf({ reconcile: false }, noSolver)).toEqual([
      "consensus",
      "submitted",
      "measure",
      "decide",
    ]));

  it("[ALN5] leaves the model as it was", async () => {
    const before = JSON.stringify(model);
    await aligned();
    expect(JSON.stringify(model)).toBe(before);
  });

  it("[ALN6] without a sound plan tells of the submitted one, and why", () => {
    const { headline, reconciled, story, problems } = align(model, full, {
      solver: { name: "out of order", solve: givingUp },
      onStage: () => undefined,
    });
    expect(reconciled).toBeNull();
    expect(headline.submitted.aligned).toBeGreaterThan(0);
    expect(story.length).toBeGreaterThan(0);
    expect(problems.map(({ code }) => code)).toContain("solver-stopped");
  });
});

const givingUp: Solver["solve"] = ({ rows, columns }) => ({
  status: "failed",
  detail: "out of order",
  objective: Number.NaN,
  x: new Float64Array(columns),
  rowDual: new Float64Array(rows),
  reducedCost: new Float64Array(columns),
  basis: null,
  iterations: 0,
  ranging: null,
  bound: Number.NaN,
});
