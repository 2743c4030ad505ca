import type { ComponentCells } from "../../../../src/engine/gap/alignment/componentCells";
import { executionPlanCells, forecastActualCells } from "../../../../src/engine/gap/alignment/closedMonths";
import { dataIntegrityCells } from "../../../../src/engine/gap/alignment/dataIntegrity";
import { decisionsOnTimeCells } from "../../../../src/engine/gap/alignment/decisionsOnTime";
import { demandSupplyCells } from "../../../../src/engine/gap/alignment/demandSupply";
import { eventsForecastCells } from "../../../../src/engine/gap/alignment/eventsForecast";
import { goalPlanCells } from "../../../../src/engine/gap/alignment/goalPlan";
import { planBudgetCells } from "../../../../src/engine/gap/alignment/planBudget";
import { planCapacityCells } from "../../../../src/engine/gap/alignment/planCapacity";
import { planStockPolicyCells } from "../../../../src/engine/gap/alignment/planStockPolicy";
import { gapCase } from "../../../../src/engine/gap/gapCase";
import type { ActionRecord } from "../../../../src/engine/model/collaboration";
import type { PlanEvent } from "../../../../src/engine/model/demand";
import type { Problem } from "../../../../src/engine/problem/problem";
import { grid, planOf, smallModel } from "../../measure/smallModel";
import { goal, objective, scored, withKpis } from "../../strategy/smallStrategy";

const said = (cells: ComponentCells): { value: number[]; deviation: number[] } => ({
  value: [...cells.value],
  deviation: [...cells.deviation],
});

describe("demand against supply", () => {
  const model = smallModel({ items: [{ code: "A" }], segments: [{}, {}], periods: 1 });
  const parts = { demand: grid([[10], [30]]), shipped: grid([[10], [20]]), lost: grid([[0], [10]]) };
  it("[IDX9] 10 of 40 short is a quarter, weighed by revenue", () => {
    expect(said(demandSupplyCells(gapCase(model, planOf(model, parts))))).toEqual({
      value: [400],
      deviation: [0.25],
    });
  });
  it("[IDX9] without a stated supply it is missing in the submitted plan only", () => {
    const open = { ...model, supply: { rows: [], values: grid([], 1) } };
    expect(said(demandSupplyCells(gapCase(open, planOf(open, parts)))).deviation).toEqual([Number.NaN]);
    const reconciled = planOf(open, { ...parts, view: "reconciled" });
    expect(said(demandSupplyCells(gapCase(open, reconciled))).deviation).toEqual([0.25]);
  });
});

describe("the plan against capacity", () => {
  const model = smallModel(
    { items: [{ code: "A" }], periods: 2, resources: [{ name: "Line 1", regular: [100, Number.NaN] }] },
    { routing: [{ item: 0, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: "A" }] },
  );
  it("[IDX10] 115 of 100 hours is 15 %, by sales value; no stated amount is missing", () => {
    const plan = planOf(model, { production: grid([[115, 50]]), load: grid([[115, 50]]) });
    const found = said(planCapacityCells(gapCase(model, plan)));
    expect(found.value).toEqual([1150, 500]);
    expect(found.deviation).toEqual([expect.closeTo(0.15, 12), Number.NaN]);
  });
});

describe("the plan against the stock policy", () => {
  const model = smallModel({
    items: [{ code: "A", safety: 20, maximum: 50 }, { code: "B" }],
    periods: 3,
  });
  it("[IDX11] distances are shares of the limit missed; an item without policy is missing", () => {
    const plan = planOf(model, {
      demand: grid([
        [10, 10, 10],
        [5, 5, 5],
      ]),
      stock: grid([
        [10, 75, 30],
        [9, 9, 9],
      ]),
    });
    const found = said(planStockPolicyCells(gapCase(model, plan)));
    expect(found.deviation).toEqual([0.5, 0.5, 0, Number.NaN, Number.NaN, Number.NaN]);
    expect(found.value[0]).toBeCloseTo(60, 12);
  });
});

describe("the plan against the budget", () => {
  const model = smallModel(
    { items: [{ code: "A" }], periods: 3 },
    {
      budget: {
        rows: [
          { item: -1, family: 0, measure: "revenue", key: "r" },
          { item: 0, family: 0, measure: "units", key: "u" },
        ],
        values: grid([
          [1250, 800, Number.NaN],
          [200, 200, 200],
        ]),
      },
    },
  );
  it("[IDX12] short is a loss, above is none, and the first measure stated is read", () => {
    const plan = planOf(model, { demand: grid([[100, 100, 100]]) });
    expect(said(planBudgetCells(gapCase(model, plan))).deviation).toEqual([0.2, 0, 0.5]);
  });
});

describe("the plan against a budget of items", () => {
  it("[IDX12] adds up the items of each family, month by month", () => {
    const items = [{ code: "A" }, { code: "B", family: 1 }, { code: "C", family: 1 }];
    const rows = [1, 2].map((item) => ({ item, family: 1, measure: "revenue" as const, key: `${item}` }));
    const budget = { rows, values: grid([[600, 900], [400, Number.NaN]]) }; // prettier-ignore
    const model = smallModel({ items, families: [{}, {}], periods: 2 }, { budget });
    const plan = planOf(model, { demand: grid([[10, 10], [40, 60], [40, 60]]) }); // prettier-ignore
    const found = planBudgetCells(gapCase(model, plan));
    expect([...found.family]).toEqual([0, 0, 1, 1]);
    expect([...found.deviation]).toEqual([Number.NaN, Number.NaN, expect.closeTo(0.2, 12), 0]);
  });
});

describe("events against the forecast", () => {
  const event: PlanEvent = {
    name: "Promotion",
    item: -1,
    family: 0,
    firstPeriod: 1,
    lastPeriod: 1,
    uplift: 0.5,
    upliftUnit: "percent",
    confidence: 1,
    owner: "Marketing",
    isInBaseline: false,
  };
  const model = smallModel({ items: [{ code: "A" }], periods: 5, sheets: ["Items", "Demand", "Events"] });
  const baseline = { source: "statistical" as const, units: grid([[100, 100, 100, 100, 100]]) };
  const deviations = (sales: readonly number[], events: readonly PlanEvent[], changed = model): number[] => {
    const full = { ...changed, events };
    const plan = planOf(full, { demand: grid([[100, 100, 100, 100, 100]]) });
    const plans = [baseline, { source: "sales" as const, units: grid([sales]) }];
    return [...eventsForecastCells(gapCase(full, plan, plans)).deviation].map((d) => Number(d.toFixed(9)));
  };
  it("[IDX13] an event that sales plan as promised loses nothing", () => {
    expect(deviations([100, 150, 100, 100, 100], [event])).toEqual([0, 0, 0, 0, 0]);
  });
  it("[IDX13] a peak that no event explains is lost", () => {
    expect(deviations([100, 150, 100, 100, 100], [])).toEqual([0, 0.5, 0, 0, 0]);
  });
  it("[IDX13] an event that sales do not plan is lost", () => {
    expect(deviations([100, 100, 100, 100, 100], [event])).toEqual([0, 0.5, 0, 0, 0]);
  });
  it("[IDX13] a small rise is no event", () => {
    expect(deviations([100, 108, 100, 100, 100], [])).toEqual([0, 0, 0, 0, 0]);
  });
  it("[IDX13] an event of the first item is its family's", () => {
    const found = deviations([100, 100, 100, 100, 100], [{ ...event, item: 0, family: -1 }]);
    expect(found).toEqual([0, 0.5, 0, 0, 0]);
  });
  it("[IDX13] sales above the baseline all year are no event", () => {
    expect(deviations([120, 120, 120, 120, 120], [])).toEqual([0, 0, 0, 0, 0]);
  });
  it("[IDX13] an event in units is spread over the cells of its family", () => {
    const inUnits = { ...event, uplift: 50, upliftUnit: "units" as const };
    expect(deviations([100, 150, 100, 100, 100], [inUnits])).toEqual([0, 0, 0, 0, 0]);
  });
  it("[IDX13] without an Events sheet it is missing", () => {
    expect(deviations([100, 150, 100, 100, 100], [], { ...model, sheets: ["Items"] })[0]).toBeNaN();
  });
});

describe("closed months", () => {
  const rows = (measures: readonly ("demand" | "forecast" | "production" | "planned production")[]) =>
    measures.map((measure) => ({ item: 0, measure, source: null, lagPeriods: null, key: "A" }));
  const model = smallModel({ items: [{ code: "A" }], periods: 1, historyMonths: 8 });
  it("[IDX14] the forecast loses by its error of six months, by sales value", () => {
    const values = grid([
      [9, 9, 100, 100, 0, 50, 80, 100],
      [0, 0, 110, 70, 10, 50, Number.NaN, 100],
    ]);
    const full = { ...model, history: { rows: rows(["demand", "forecast"]), values } };
    const found = said(forecastActualCells(gapCase(full, planOf(full, {}))));
    expect(found.deviation.map((d) => Number(d.toFixed(9)))).toEqual([0.1, 0.3, 1, 0, Number.NaN, 0]);
    expect(found.value).toEqual([1000, 1000, 100, 500, 800, 1000]);
  });
  it("[IDX14] production loses by what was not made and by what was made too much", () => {
    const values = grid([Array(8).fill(100), [100, 100, 100, 90, 120, 100, 100, 100]]);
    const full = { ...model, history: { rows: rows(["planned production", "production"]), values } };
    const found = said(executionPlanCells(gapCase(full, planOf(full, {}))));
    expect(found.deviation.map((d) => Number(d.toFixed(9)))).toEqual([0, 0.1, 0.2, 0, 0, 0]);
  });
});

describe("data and decisions", () => {
  const model = smallModel({ items: [{ code: "A" }, { code: "B" }], sheets: ["Items", "Actions"] });
  const problem = (severity: "error" | "note", count: number): Problem =>
    ({
      code: "item-unknown",
      severity,
      place: { sheet: "Items" },
      facts: { sheet: "Items", item: "X" },
      count,
    }) as Problem;
  it("[IDX15] seven faults in fourteen entries are a half; notes do not count", () => {
    const cells = dataIntegrityCells(model, [problem("error", 7), problem("note", 5)]);
    expect(said(cells).deviation[0]).toBe(0.5);
  });
  const action = (dueDay: number, status: string): ActionRecord => ({
    id: "1",
    decision: "d",
    options: "",
    chosen: "",
    owner: "",
    dueDay,
    status,
    effectKpi: "",
    effectAmount: 0,
    effectPeriod: 0,
    measuredEffect: Number.NaN,
    decidedDay: Number.NaN,
    decidedBy: "",
    about: "",
    gapSize: Number.NaN,
    reopenAbove: Number.NaN,
  });
  const today = model.calendar.horizon[0]!.start;
  it("[IDX16] one of two due is still open", () => {
    const actions = [action(today - 5, "open"), action(today - 9, "Done"), action(today + 9, "open")];
    expect(said(decisionsOnTimeCells({ ...model, actions })).deviation).toEqual([0.5]);
  });
  it("[IDX16] without an Actions sheet it is missing, with nothing due it is on time", () => {
    expect(said(decisionsOnTimeCells({ ...model, sheets: ["Items"] })).deviation).toEqual([Number.NaN]);
    expect(said(decisionsOnTimeCells(model)).deviation).toEqual([0]);
  });
});

describe("goals against the plan", () => {
  it("[IDX17] an objective loses by its projected shortfall, at its own limits", () => {
    const base = smallModel({ items: [{ code: "A" }] });
    const objectives = [objective("O", { tolerance: 0.01, limit: 0.5 }), objective("P")];
    const outlook = { kpi: "csat", kind: "outlook" as const, at: { 3: 90 } };
    const model = withKpis({ ...base, goals: [goal("G")], objectives }, [outlook]);
    const cells = goalPlanCells(model, scored(model, planOf(model, {})));
    expect(said(cells).deviation).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.1, 12)]);
    expect([...cells.limit]).toEqual([0.5, 0.2]);
    expect([...cells.value]).toEqual([0.5, 0.5]);
  });
});
