import { explain } from "../../../src/engine/problem/explain";
import type { ProblemCode } from "../../../src/engine/problem/problem";
import type { Solver } from "../../../src/engine/supply/lp";
import { reconcile, type Reconciliation } from "../../../src/engine/supply/reconcile";
import { plant, type TestPlant } from "./plant";
import { highs } from "./solveWith";

const reconciled = async (of: TestPlant): Promise<Reconciliation> => {
  const { model, demand } = plant(of);
  return reconcile(model, demand, await highs());
};

describe("changes", () => {
  it("[SUP22] says from, to, why and worth of a shortage closed", async () => {
    const { changes } = await reconciled({
      months: 2,
      items: [{ code: "A", planned: [10, 4], demand: [[10]], price: 10, cost: 6 }],
    });
    expect(changes).toEqual([
      {
        item: 0,
        option: "make",
        supplier: "",
        period: 1,
        fromUnits: 4,
        toUnits: 10,
        reason: "serve demand",
        worth: expect.closeTo(24, 6),
      },
    ]);
  });

  const reasons = [
    {
      reason: "safety stock",
      of: { months: 1, items: [{ code: "A", planned: [10], safety: 5, demand: [[10]] }] },
    },
    {
      reason: "maximum stock",
      of: { months: 1, items: [{ code: "A", planned: [30], maximum: 5, demand: [[10]] }] },
    },
    {
      reason: "capacity",
      of: {
        months: 1,
        resources: [{ name: "Line", regular: [10] }],
        items: [{ code: "A", planned: [15], demand: [[15]], hours: { Line: 1 } }],
      },
    },
    {
      reason: "hold less stock",
      of: { months: 3, items: [{ code: "A", planned: [20, 0, 10], demand: [[10]] }] },
    },
  ] as const;
  for (const { reason, of } of reasons) {
    it(`[SUP22] gives "${reason}" as a reason`, async () => {
      const { changes } = await reconciled(of);
      expect(changes.map((change) => change.reason)).toContain(reason);
    });
  }
});

describe("conflicts", () => {
  const faults: readonly { readonly code: ProblemCode; readonly of: TestPlant }[] = [
    {
      code: "routing-missing",
      of: {
        months: 1,
        resources: [{ name: "Line", regular: [10] }],
        items: [
          { code: "A", demand: [[1]], hours: { Line: 1 } },
          { code: "B", demand: [[1]] },
        ],
      },
    },
    { code: "price-missing", of: { months: 1, items: [{ code: "A", demand: [[1]], price: Number.NaN }] } },
    { code: "margin-negative", of: { months: 1, items: [{ code: "A", demand: [[1]], price: 5, cost: 6 }] } },
    {
      code: "stock-policy-contradicts",
      of: { months: 1, items: [{ code: "A", demand: [[1]], safety: 9, maximum: 5 }] },
    },
    { code: "opening-stock-negative", of: { months: 1, items: [{ code: "A", demand: [[1]], opening: -5 }] } },
    {
      code: "resource-unused",
      of: { months: 1, resources: [{ name: "Line", regular: [1] }], items: [{ code: "A", demand: [[1]] }] },
    },
    {
      code: "capacity-zero",
      of: {
        months: 1,
        resources: [{ name: "Line", regular: [0] }],
        items: [{ code: "A", demand: [[1]], hours: { Line: 1 } }],
      },
    },
    {
      code: "source-limits-contradict",
      of: {
        months: 1,
        items: [{ code: "A", demand: [[1]], sourcing: [{ minimumUnits: 10, maximumUnitsAMonth: 5 }] }],
      },
    },
    {
      code: "plan-above-source-limit",
      of: {
        months: 1,
        items: [{ code: "A", planned: [9], demand: [[9]], sourcing: [{ maximumUnitsAMonth: 5 }] }],
      },
    },
  ];
  for (const { code, of } of faults) {
    it(`[SUP23] names ${code} once and plans all the same`, async () => {
      const { problems, reconciled: plan } = await reconciled(of);
      expect(problems.filter((problem) => problem.code === code)).toHaveLength(1);
      expect(plan).not.toBeNull();
      expect(explain(problems.find((problem) => problem.code === code)!)).toMatch(/^[^.].*\. .*\.$/s);
    });
  }

  const breaches: readonly { readonly code: ProblemCode; readonly of: TestPlant }[] = [
    {
      code: "frozen-overload",
      of: {
        months: 1,
        settings: { frozenPeriods: 1 },
        resources: [{ name: "Line", regular: [10] }],
        items: [{ code: "A", planned: [15], demand: [[15]], hours: { Line: 1 } }],
      },
    },
    {
      code: "safety-stock-missed",
      of: {
        months: 2,
        rules: { "safety stock": "strict" },
        items: [{ code: "A", demand: [[1]], safety: 5, leadTimeDays: 30 }],
      },
    },
    {
      code: "maximum-stock-exceeded",
      of: {
        months: 1,
        rules: { "maximum stock": "strict" },
        items: [{ code: "A", opening: 50, maximum: 5, demand: [[1]] }],
      },
    },
    {
      code: "storage-exceeded",
      of: {
        months: 1,
        resources: [{ name: "Store", regular: [10], kind: "storage" }],
        items: [{ code: "A", opening: 50, demand: [[1]], hours: { Store: 1 } }],
      },
    },
    {
      code: "minimum-service-missed",
      of: {
        months: 1,
        segments: [{ minimumService: 0.9 }],
        items: [{ code: "A", demand: [[10]], leadTimeDays: 90 }],
      },
    },
    {
      code: "shelf-life-missed",
      of: {
        months: 3,
        rules: { "shelf life": "strict" },
        items: [{ code: "A", opening: 50, shelfLifeDays: 31, demand: [[10]] }],
      },
    },
  ];
  for (const { code, of } of breaches) {
    it(`[SUP24] names ${code} and plans all the same`, async () => {
      const { problems, reconciled: plan } = await reconciled(of);
      const found = problems.filter((problem) => problem.code === code);
      expect(found).toHaveLength(1);
      expect(explain(found[0]!)).toContain(". ");
      expect(plan).not.toBeNull();
    });
  }

  it.each([
    { safety: 100.4, told: 0 },
    { safety: 100.6, told: 1 },
    { safety: 0.4, opening: 0.3, told: 1 },
  ])(
    "[SUP45] tells that $safety were to be kept where about a hundred are, $told times",
    async ({ safety, opening = 100, told }) => {
      const { problems } = await reconciled({
        months: 1,
        items: [{ code: "A", opening, demand: [[0]], safety, leadTimeDays: 90 }],
      });
      expect(problems.filter(({ code }) => code === "safety-stock-missed")).toHaveLength(told);
    },
  );

  it("[SUP24] folds the breaches of a soft rule into one note with their count", async () => {
    const items = ["A", "B", "C"].map((code) => ({ code, demand: [[1]], safety: 5, leadTimeDays: 90 }));
    const { problems } = await reconciled({ months: 1, items });
    expect(problems).toMatchObject([{ code: "safety-stock-missed", severity: "note", count: 3 }]);
  });
});

describe("little data", () => {
  const little: readonly { readonly when: string; readonly of: TestPlant }[] = [
    {
      when: "there are no items",
      of: { months: 3, items: [], resources: [{ name: "Line", regular: [10] }] },
    },
    { when: "there is one month", of: { months: 1, items: [{ code: "A", demand: [[3]], planned: [2] }] } },
    {
      when: "nothing is known but demand",
      of: {
        months: 3,
        items: [{ code: "A", demand: [[3]], price: Number.NaN, cost: Number.NaN, holding: Number.NaN }],
      },
    },
  ];
  for (const { when, of } of little) {
    it(`[SUP13] plans when ${when}`, async () => {
      const { reconciled: plan, check } = await reconciled(of);
      expect(plan).not.toBeNull();
      expect(check!.faults).toEqual([]);
    });
  }
});

describe("trust", () => {
  const one: TestPlant = {
    months: 2,
    resources: [{ name: "Line", regular: [6] }],
    items: [{ code: "A", demand: [[10]], hours: { Line: 1 } }],
  };
  const tampered: readonly { readonly when: string; readonly change: (inner: Solver) => Solver }[] = [
    {
      when: "the solver gives up",
      change: (inner) => ({
        ...inner,
        solve: (lp, o) => ({ ...inner.solve(lp, o), status: "stopped", detail: "stopped" }),
      }),
    },
    {
      when: "the solver is wrong about the point",
      change: (inner) => ({
        ...inner,
        solve: (lp, o) => {
          const solution = inner.solve(lp, o);
          return { ...solution, x: solution.x.map((value) => value / 2) };
        },
      }),
    },
    {
      when: "the solver is wrong about the duals",
      change: (inner) => ({
        ...inner,
        solve: (lp, o) => {
          const solution = inner.solve(lp, o);
          return { ...solution, rowDual: solution.rowDual.map(() => 0) };
        },
      }),
    },
  ];
  for (const { when, change } of tampered) {
    it(`[SUP25] shows no reconciled plan when ${when}`, async () => {
      const { model, demand } = plant(one);
      const { reconciled: plan, submitted, problems } = reconcile(model, demand, change(await highs()));
      expect(plan).toBeNull();
      expect(submitted.demand.values[0]).toBe(10);
      expect(problems.map(({ code }) => code)).toContain("solver-stopped");
    });
  }
});
