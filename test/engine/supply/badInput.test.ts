import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { explain } from "../../../src/engine/problem/explain";
import type { ProblemCode } from "../../../src/engine/problem/problem";
import { gridOf } from "../../../src/engine/series/grid";
import type { LpSolution, Solver } from "../../../src/engine/supply/lp";
import { economicsOf } from "../../../src/engine/supply/economics";
import { buildProgram } from "../../../src/engine/supply/program";
import { readCase } from "../../../src/engine/supply/readCase";
import { reconcile } from "../../../src/engine/supply/reconcile";
import { createHighsSolver } from "../../../src/solver/highsSolver";
import { plant, type TestPlant } from "./plant";
import { highs, solvePlant } from "./solveWith";

const LINE = { name: "Line", regular: [10] };

describe("input that contradicts itself", () => {
  const cases: readonly {
    readonly when: string;
    readonly names: ProblemCode | null;
    readonly of: TestPlant;
  }[] = [
    {
      when: "a resource has no hours",
      names: "capacity-zero",
      of: {
        months: 2,
        resources: [{ name: "Line", regular: [0] }],
        items: [{ code: "A", demand: [[5]], hours: { Line: 1 } }],
      },
    },
    {
      when: "an item has no routing",
      names: "routing-missing",
      of: {
        months: 2,
        resources: [LINE],
        items: [
          { code: "A", demand: [[5]], hours: { Line: 1 } },
          { code: "B", demand: [[5]] },
        ],
      },
    },
    {
      when: "an item sells below its cost",
      names: "margin-negative",
      of: {
        months: 2,
        resources: [LINE],
        items: [{ code: "A", demand: [[5]], price: 3, cost: 6, hours: { Line: 1 } }],
      },
    },
    {
      when: "a strict minimum service cannot be had",
      names: "minimum-service-missed",
      of: {
        months: 2,
        rules: { "minimum service": "strict" },
        segments: [{ minimumService: 1 }],
        resources: [LINE],
        items: [{ code: "A", demand: [[30]], hours: { Line: 1 } }],
      },
    },
    {
      when: "strict rules contradict each other",
      names: "safety-stock-missed",
      of: {
        months: 2,
        rules: { "safety stock": "strict", storage: "strict", "minimum service": "strict" },
        segments: [{ minimumService: 1 }],
        resources: [LINE, { name: "Store", regular: [3], kind: "storage" }],
        items: [{ code: "A", demand: [[8]], safety: 20, hours: { Line: 1, Store: 1 } }],
      },
    },
    {
      when: "a resource is used by nobody",
      names: "resource-unused",
      of: { months: 2, resources: [LINE], items: [{ code: "A", demand: [[5]] }] },
    },
    {
      when: "two items have one name",
      names: null,
      of: {
        months: 2,
        resources: [LINE],
        items: [
          { code: "A", demand: [[5]], hours: { Line: 1 } },
          { code: "A", demand: [[20]], hours: { Line: 1 } },
        ],
      },
    },
    {
      when: "numbers run from 1e-6 to 1e9",
      names: null,
      of: {
        months: 3,
        resources: [{ name: "Line", regular: [1e6] }],
        items: [
          { code: "Dust", demand: [[1e-6]], price: 1e6, cost: 10, hours: { Line: 1 } },
          { code: "Sand", demand: [[1e9]], price: 1e-3, cost: 5e-4, hours: { Line: 1e-3 } },
        ],
      },
    },
    {
      when: "a source must give more than it may",
      names: "source-limits-contradict",
      of: {
        months: 2,
        rules: { "minimum order": "strict" },
        items: [
          { code: "A", demand: [[5]], sourcing: [{ minimumUnits: 20, maximumUnitsAMonth: 10, unitCost: 6 }] },
        ],
      },
    },
    {
      when: "the maximum stock is below the safety stock",
      names: "stock-policy-contradicts",
      of: {
        months: 2,
        rules: { "safety stock": "strict", "maximum stock": "strict" },
        items: [{ code: "A", demand: [[5]], safety: 30, maximum: 10 }],
      },
    },
    {
      when: "opening stock is below zero",
      names: "opening-stock-negative",
      of: { months: 2, items: [{ code: "A", demand: [[5]], opening: -4 }] },
    },
    {
      when: "frozen production takes more hours than there are",
      names: "frozen-overload",
      of: {
        months: 2,
        settings: { frozenPeriods: 1 },
        resources: [LINE],
        items: [{ code: "A", demand: [[5]], planned: [25], hours: { Line: 1 } }],
      },
    },
    {
      when: "nothing is demanded",
      names: null,
      of: {
        months: 2,
        resources: [LINE],
        items: [{ code: "A", demand: [[0]], planned: [5], hours: { Line: 1 } }],
      },
    },
  ];
  for (const { when, names, of } of cases) {
    it(`[SUP13] plans all the same when ${when}`, async () => {
      const { model, demand } = plant(of);
      const { reconciled, check, certificate, problems } = reconcile(model, demand, await highs());
      expect(reconciled).not.toBeNull();
      expect(check!.faults).toEqual([]);
      expect(certificate!.isOptimal).toBe(true);
      if (names !== null) expect(problems.map(({ code }) => code)).toContain(names);
      for (const problem of problems) expect(explain(problem)).toMatch(/^[A-Z0-9].*\. [A-Z].*\.$/s);
    });
  }
});

describe("plans of extreme numbers", () => {
  it("[SUP13] serves both a millionth of a unit and a milliard of units a month", async () => {
    const { model, demand } = plant({
      months: 3,
      resources: [{ name: "Line", regular: [1e6] }],
      items: [
        { code: "Dust", demand: [[1e-6]], price: 1e6, cost: 10, hours: { Line: 1 } },
        { code: "Sand", demand: [[1e9]], price: 1e-3, cost: 5e-4, hours: { Line: 1e-3 } },
      ],
    });
    const { supplyPlan } = await solvePlant({ model, demand });
    for (const [n, units] of supplyPlan.plan.shipped.values.entries()) {
      expect(units / demand.values[n]!).toBeCloseTo(1, 5);
    }
  });

  const scales = [
    { of: "what is demanded and planned", item: { demand: [[64]], planned: [64] }, scale: 64 },
    { of: "half of what is only demanded", item: { demand: [[64]] }, scale: 32 },
    { of: "a quarter of what is only on hand", item: { demand: [[0]], opening: 4096 }, scale: 1024 },
    { of: "a quarter of its safety stock", item: { demand: [[0]], safety: 4096 }, scale: 1024 },
    { of: "one where nothing is known of it", item: { demand: [[0]] }, scale: 1 },
  ];
  for (const { of, item, scale } of scales) {
    it(`[SUP13] counts each item by itself, in a power of two: ${of}`, () => {
      const items = [
        { code: "Other", demand: [[1e6]] },
        { code: "A", ...item },
        { code: "Next", demand: [[1e-3]] },
      ];
      const { model, demand } = plant({ months: 3, items });
      const supply = readCase(model, demand);
      const { layout, scale: found } = buildProgram(supply, economicsOf(supply));
      const own = found.column.subarray(layout.itemColumn[1], layout.itemColumn[2]);
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own)).toEqual(new Set([scale]));
    });
  }

  it("[SUP13] leaves a plan alone where nothing is demanded", async () => {
    const { model, demand } = plant({
      months: 2,
      settings: { stance: "least change" },
      items: [{ code: "A", demand: [[0]], planned: [5] }],
    });
    const { changes, shortages } = reconcile(model, demand, await highs());
    expect([changes, shortages]).toEqual([[], []]);
  });

  it("[SUP13] shares the hours between two items of one name as between any two", async () => {
    const item = { demand: [[8]], hours: { Line: 1 } };
    const named = (codes: readonly string[]) =>
      plant({
        months: 2,
        resources: [LINE],
        items: codes.map((code, i) => ({ ...item, code, price: 10 + i })),
      });
    const [same, apart] = [named(["A", "A"]), named(["A", "B"])];
    const solver = await highs();
    const plans = [same, apart].map(({ model, demand }) => reconcile(model, demand, solver).reconciled!);
    expect(plans[0]!.production).toEqual(plans[1]!.production);
    expect(Array.from(plans[0]!.production.values)).toEqual([2, 2, 8, 8]);
  });
});

describe("a quantity far from all others of its item", () => {
  const told = async (of: TestPlant, more: (model: PlanningModel) => PlanningModel = (model) => model) => {
    const { model, demand } = plant(of);
    const { reconciled, problems } = reconcile(more(model), demand, await highs());
    return { reconciled, stray: problems.filter(({ code }) => code === "quantity-stray"), problems };
  };
  const huge = {
    months: 3,
    resources: [LINE],
    items: [{ code: "A", hours: { Line: 1 }, demand: [[5, 1e12, 5]] }],
  };

  it("[SUP48] is the reason told where no plan can be computed with it, at the largest cell behind it", async () => {
    const stated = (source: "sales" | "statistical") =>
      ({
        source,
        item: 0,
        family: 0,
        segment: 0,
        unit: "units",
        basis: "total",
        key: `A · ${source}`,
      }) as const;
    const values = gridOf(2, 3, (row, t) => (row === 1 && t === 1 ? 2e12 : 5));
    const rows = [stated("statistical"), stated("sales")];
    const { reconciled, problems } = await told(huge, (model) => ({ ...model, demand: { rows, values } }));
    expect(reconciled).toBeNull();
    expect(problems.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ["quantity-stray", "error", { sheet: "Demand", row: "A · sales", period: 1 }],
    ]);
    expect(explain(problems[0]!)).toBe(
      "Demand says 1,000,000,000,000 of A in Feb 2026, 200,000,000,000 times its usual 5, and no plan can be " +
        "computed with both. Correct the number or its unit in that cell, and align again.",
    );
  });
  it("[SUP48] is named at the row of its item where no cell states it", async () => {
    expect((await told(huge)).stray[0]!.place).toEqual({ sheet: "Items", row: "A" });
  });
  it("[SUP48] is told as a warning where the plan is made with it", async () => {
    const items = [{ code: "A", demand: [[5]], planned: [5, 1e6, 5, 5, 5] }];
    const { reconciled, stray } = await told({ months: 5, items });
    expect(reconciled).not.toBeNull();
    expect(stray).toMatchObject([
      {
        severity: "warning",
        place: { sheet: "Supply", row: "A", period: 1 },
        facts: { units: 1e6, usual: 5 },
      },
    ]);
    expect(explain(stray[0]!)).toMatch(/^Supply says 1,000,000 .+\. Correct .+; meanwhile .+\.$/);
  });
  const cases = [
    { when: "at a hundred thousand times its usual one", units: 5e5, count: 1 },
    { when: "just below a hundred thousand times its usual one", units: 499_999, count: 0 },
  ];
  for (const { when, units, count } of cases) {
    it(`[SUP48] is told ${count === 1 ? "once" : "not at all"} ${when}`, async () => {
      const items = [{ code: "A", demand: [[5, 5, 5, units]] }];
      expect((await told({ months: 4, items })).stray).toHaveLength(count);
    });
  }
  it("[SUP48] is judged by other items where the item has no other month", async () => {
    const of = (units: number): TestPlant => ({
      months: 2,
      items: [
        { code: "A", demand: [[0, units]] },
        { code: "B", demand: [[5]] },
        { code: "C", demand: [[5]] },
      ],
    });
    expect((await told(of(5e7))).stray).toHaveLength(1);
    expect((await told(of(4e7))).stray).toHaveLength(0);
  });
});

describe("a solver that fails", () => {
  const nothing = (status: LpSolution["status"]): Solver => ({
    name: "Broken",
    solve: (lp) => ({
      status,
      detail: status,
      objective: Number.NaN,
      x: new Float64Array(lp.columns),
      rowDual: new Float64Array(lp.rows),
      reducedCost: new Float64Array(lp.columns),
      basis: null,
      iterations: 0,
      ranging: null,
      bound: Number.NaN,
    }),
  });
  const throwing = createHighsSolver({
    version: { string: "0" },
    createModel: () => {
      throw new WebAssembly.RuntimeError("memory access out of bounds");
    },
  } as unknown as Parameters<typeof createHighsSolver>[0]);
  const solvers = [
    { what: "is stopped", solver: nothing("stopped") },
    { what: "breaks", solver: nothing("failed") },
    { what: "calls a sound program infeasible", solver: nothing("infeasible") },
    { what: "runs out of memory", solver: throwing },
  ];
  for (const { what, solver } of solvers) {
    it(`[SUP25] gives no plan and says why when the solver ${what}, and the next solve is fine`, async () => {
      const { model, demand } = plant({
        months: 2,
        resources: [LINE],
        items: [{ code: "A", demand: [[12]], hours: { Line: 1 } }],
      });
      const { reconciled, submitted, problems } = reconcile(model, demand, solver);
      expect(reconciled).toBeNull();
      expect(submitted.view).toBe("submitted");
      expect(
        problems.filter(({ code, severity }) => code === "solver-stopped" && severity === "error"),
      ).toHaveLength(1);
      expect(reconcile(model, demand, await highs()).reconciled).not.toBeNull();
    });
  }
});
