import { align } from "../../../src/engine/align";
import type { Alignment } from "../../../src/engine/alignment";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { compareScenarios, MOST_SCENARIOS } from "../../../src/engine/scenario/compareScenarios";
import type { ModelChange, StatedScenario } from "../../../src/engine/scenario/modelChange";
import type { ScenarioComparison, ScenarioOutcome } from "../../../src/engine/scenario/scenarioOutcome";
import type { Solver } from "../../../src/engine/supply/lp";
import type { SolvedCase } from "../../../src/engine/supply/solveCase";
import { gridOf } from "../../../src/engine/series/grid";
import { plant } from "../supply/plant";
import { highs } from "../supply/solveWith";

const MONTHS = 4;
const DEMAND = [100, 80];

/** Two items on one line of 200 hours a month, an hour a unit: 20 hours are free. */
const built = plant({
  months: MONTHS,
  items: [
    { code: "A", demand: [[100]], price: 10, cost: 4, family: 0, hours: { Line: 1 }, planned: [100] },
    { code: "B", demand: [[80]], price: 20, cost: 15, family: 1, hours: { Line: 1 }, planned: [80] },
  ],
  families: [{ name: "Tea" }, { name: "Soup" }],
  resources: [{ name: "Line", regular: [200] }],
});

/** The plant with its demand stated by sales, as the consensus reads it. */
const model: PlanningModel = {
  ...built.model,
  demand: {
    rows: [0, 1].map((item) => ({
      source: "sales" as const,
      item,
      family: item,
      segment: -1,
      unit: "units" as const,
      basis: "total" as const,
      key: `${item}`,
    })),
    values: gridOf(2, MONTHS, (row) => DEMAND[row]!),
  },
};

const scenario = (name: string, ...changes: readonly ModelChange[]): StatedScenario => ({
  name,
  assumption: `${name} comes true.`,
  changes,
  rowsLeftOut: 0,
});

let solver: Solver;
let alignment: Alignment;
let solved: SolvedCase;

beforeAll(async () => {
  solver = await highs();
  const tools = { solver, onStage: () => undefined, onSolved: (of: SolvedCase) => void (solved = of) };
  alignment = align(model, { reconcile: true, levers: true }, tools);
});

const compared = (...scenarios: readonly StatedScenario[]): ScenarioComparison =>
  compareScenarios({ model: { ...model, scenarios }, alignment, solved }, { solver });

function figuresOf(...changes: readonly ModelChange[]) {
  const { base, outcomes } = compared(scenario("What if", ...changes));
  const [outcome] = outcomes as readonly [ScenarioOutcome];
  return { base: base!, outcome, figures: outcome.result!.figures };
}

describe("scenarios of the sheet", () => {
  it("[SCN10] the plan itself has the figures of the reconciled plan", () => {
    const { base } = compared(scenario("Nothing", { kind: "price", factor: 1 }));
    expect(base).toMatchObject({
      revenue: 10_400,
      margin: 4_000,
      cost: 6_400,
      cash: 4_000,
      overtimeHours: 0,
    });
    expect(base!.unfulfilled).toBe(0);
    expect(base!.onTime).toBe(1);
  });
  it("[SCN10] a scenario that changes nothing has the plan's figures and no cell that differs", () => {
    const { base, outcome, figures } = figuresOf({ kind: "demand", factor: 1 });
    expect(figures).toEqual(base);
    expect(outcome.result).toMatchObject({ differing: 0, differences: [], uncertainty: 0 });
  });
  it("[SCN10] more demand than there are hours is served as far as they go, the dearest margin first", () => {
    const { figures, outcome } = figuresOf({ kind: "demand", family: "Tea", factor: 1.5 });
    // 150 of A earn 6 each, 80 of B earn 5: the line makes 150 and 50 a month.
    expect(figures.margin).toBeCloseTo(MONTHS * (150 * 6 + 50 * 5), 6);
    expect(figures.unfulfilled).toBeGreaterThan(0);
    expect(outcome.result!.limits[0]).toMatchObject({ resource: 0 });
    expect(outcome.changes).toEqual(["Demand of Tea +50 %"]);
  });
  it("[SCN10] the cells that move most money come first, and no more are listed than differ", () => {
    const { outcome } = figuresOf({ kind: "demand", family: "Tea", factor: 1.5 });
    const { differences, differing } = outcome.result!;
    expect(differences[0]).toMatchObject({ table: "shipped", row: 1, after: 50, before: 80, money: 600 });
    expect(differences.map(({ money }) => money)).toEqual(
      differences.map(({ money }) => money).sort((a, b) => b - a),
    );
    expect(differing).toBeGreaterThanOrEqual(differences.length);
  });
  it("[SCN10] what is computed from the plan's solve is what is computed from nothing", () => {
    const change = scenario("Less", { kind: "capacity", resource: "Line", factor: 0.5, firstPeriod: 2 });
    const warm = compared(change).outcomes[0]!.result!.figures;
    const cold = compareScenarios({ model: { ...model, scenarios: [change] }, alignment }, { solver });
    const figures = cold.outcomes[0]!.result!.figures;
    expect(figures.margin).toBeCloseTo(warm.margin, 6);
    expect(figures.unfulfilled).toBeCloseTo(warm.unfulfilled, 6);
  });
  it("[SCN10] the model and the alignment stay as they are", () => {
    const before = structuredClone({ model, alignment });
    compared(scenario("Less", { kind: "capacity", resource: "Line", factor: 0.5 }));
    expect({ model, alignment }).toEqual(before);
  });
  it("[SCN11] demand of all functions moves with the agreed demand, one source's alone agrees anew", () => {
    const all = figuresOf({ kind: "demand", item: "A", add: 10 });
    const one = figuresOf({ kind: "demand", item: "A", source: "sales", add: 10 });
    expect(all.figures.revenue).toBeCloseTo(all.base.revenue + MONTHS * 100, 6);
    expect(one.figures.revenue).toBeCloseTo(all.figures.revenue, 6);
  });
  it("[SCN11] an amount for all items is added once, in proportion to their demand", () => {
    const { base, figures } = figuresOf({ kind: "demand", add: 18, firstPeriod: 0, lastPeriod: 0 });
    expect(figures.revenue).toBeCloseTo(base.revenue + 10 * 10 + 8 * 20, 6);
  });
  it("[SCN12] prices of single months change those months", () => {
    const { base, figures } = figuresOf({
      kind: "price",
      item: "A",
      factor: 1.1,
      firstPeriod: 1,
      lastPeriod: 2,
    });
    expect(figures.margin).toBeCloseTo(base.margin + 2 * 100, 6);
  });
  it("[SCN13] five are the most; the others are named", () => {
    const many = Array.from({ length: MOST_SCENARIOS + 2 }, (_, k) =>
      scenario(`S${k + 1}`, { kind: "price", factor: 1 }),
    );
    const { outcomes, leftOut } = compared(...many);
    expect(outcomes.map(({ name }) => name)).toEqual(["S1", "S2", "S3", "S4", "S5"]);
    expect(leftOut).toEqual(["S6", "S7"]);
  });
  it("[SCN13] each is told as it lands, after all names are known", () => {
    const told: string[] = [];
    const scenarios = [
      scenario("One", { kind: "price", factor: 1 }),
      scenario("Two", { kind: "price", factor: 2 }),
    ];
    const comparison = compareScenarios(
      { model: { ...model, scenarios }, alignment, solved },
      {
        solver,
        onStart: ({ names }) => told.push(names.join("+")),
        onScenario: ({ name }) => told.push(name),
      },
    );
    expect(told).toEqual(["One+Two", "One", "Two"]);
    expect(comparison.outcomes.map(({ name }) => name)).toEqual(["One", "Two"]);
  });
  it("[SCN14] a scenario without a change says why it is not computed, the next one is", () => {
    const { outcomes } = compared(
      { ...scenario("Empty"), rowsLeftOut: 2 },
      scenario("Full", { kind: "price", factor: 2 }),
    );
    expect(outcomes[0]).toMatchObject({ result: null, rowsLeftOut: 2 });
    expect(outcomes[0]!.why).toMatch(/None of its rows/);
    expect(outcomes[1]!.result!.figures.revenue).toBeCloseTo(20_800, 6);
  });
  it("[SCN14] a solver that fails leaves a reason in place of a plan", () => {
    const broken: Solver = {
      name: "broken",
      solve: (lp, options) => ({ ...solver.solve(lp, options), status: "failed", detail: "out of memory" }),
    };
    const { outcomes } = compareScenarios(
      {
        model: { ...model, scenarios: [scenario("More", { kind: "demand", factor: 2 })] },
        alignment,
        solved,
      },
      { solver: broken },
    );
    expect(outcomes[0]!.result).toBeNull();
    expect(outcomes[0]!.why).toMatch(/^The solver found no plan that holds: .+[.]$/);
  });
  it("[SCN14] without a reconciled plan there is nothing to compare with", () => {
    const submitted = align(model, { reconcile: false }, { solver, onStage: () => undefined });
    expect(compareScenarios({ model, alignment: submitted }, { solver })).toMatchObject({
      base: null,
      outcomes: [],
    });
  });
});

describe("scenarios of the data alone", () => {
  const interval = (share: number) => ({
    lower: Float64Array.from({ length: MONTHS }, () => 100 * (1 - share)),
    upper: Float64Array.from({ length: MONTHS }, () => 100 * (1 + share)),
  });
  const range = {
    family: 0,
    units: Float64Array.from({ length: MONTHS }, () => 100),
    interval80: interval(0.2),
    interval95: interval(0.4),
  };
  const withRange = (): ScenarioComparison =>
    compareScenarios(
      {
        model,
        alignment: { ...alignment, demand: { ...alignment.demand, familyRanges: [range] } },
        solved,
      },
      { solver },
    );

  it("[SCN15] demand stands at the high and the low end of its 80 % range, and says so", () => {
    const { outcomes, base } = withRange();
    const [high, low] = outcomes;
    expect([high!.name, low!.name]).toEqual(["High demand", "Low demand"]);
    expect(high!.origin).toBe("data");
    expect(high!.assumption).toMatch(/80 % range/);
    expect(high!.changes).toEqual(["Demand of Tea +20 %"]);
    expect(low!.changes).toEqual(["Demand of Tea −20 %"]);
    expect(low!.result!.figures.revenue).toBeCloseTo(base!.revenue - MONTHS * 20 * 10, 6);
  });
  it("[SCN15] families without a range keep the agreed demand", () => {
    const [, low] = withRange().outcomes;
    expect(low!.result!.differences.every(({ table, row }) => table !== "shipped" || row === 0)).toBe(true);
  });
  it("[SCN15] without ranges and without options beyond the plan nothing is invented", () => {
    expect(compareScenarios({ model, alignment, solved }, { solver }).outcomes).toEqual([]);
  });
});
