import { measurePlan } from "../../../../src/engine/gap/measurePlan";
import { leverResults } from "../../../../src/engine/supply/levers/leverResults";
import { leverId, leverName, leverRisk, leverTitle } from "../../../../src/engine/supply/levers/leverWords";
import { reconcile } from "../../../../src/engine/supply/reconcile";
import { submittedPlan } from "../../../../src/engine/supply/submittedPlan";
import { applyLever } from "../../../../src/engine/supply/levers/applyLever";
import { explore, tryLever, type Exploration } from "../../../../src/engine/supply/levers/explore";
import type { Lever, LeverIdea } from "../../../../src/engine/supply/levers/lever";
import { leverIdeas } from "../../../../src/engine/supply/levers/leverIdeas";
import type { Solver } from "../../../../src/engine/supply/lp";
import { planCost } from "../../../../src/engine/supply/planCost";
import { rulePrice, rulePrices } from "../../../../src/engine/supply/levers/rulePrices";
import { readCase } from "../../../../src/engine/supply/readCase";
import { solveCase } from "../../../../src/engine/supply/solveCase";
import { plant, type BuiltPlant, type TestPlant } from "../plant";
import { highs, rounded } from "../solveWith";

const scarce: TestPlant = {
  months: 3,
  segments: [{ maximumBacklogMonths: 0 }, { priority: 2, maximumBacklogMonths: 0 }],
  families: [{}, { role: "harvest" }],
  resources: [
    {
      name: "Line",
      regular: [10],
      overtime: [0],
      overtimeCost: 1,
      extraShift: { amount: 5, cost: 3, days: 31 },
    },
    { name: "Store", regular: [100], kind: "storage" },
  ],
  items: [
    {
      code: "A",
      demand: [[8], [6]],
      maximum: 3,
      hours: { Line: 1, Store: 1 },
      sourcing: [
        { option: "make" },
        { supplier: "Partner", unitCost: 8, maximumUnitsAMonth: 1, leadTimeDays: 0 },
      ],
    },
    { code: "B", family: 1, demand: [[4], [0]], safety: 6, leadTimeDays: 31, price: 7, hours: { Line: 1 } },
  ],
};

const withEvent = (): BuiltPlant => {
  const { model, demand } = plant(scarce);
  const event = {
    name: "Promotion",
    item: 0,
    family: 0,
    firstPeriod: 1,
    lastPeriod: 1,
    uplift: 1,
    upliftUnit: "percent" as const,
    confidence: 1,
    owner: "",
    isInBaseline: false,
  };
  return { demand, model: { ...model, events: [event] } };
};

describe("applyLever", () => {
  const cases: readonly {
    readonly lever: Lever;
    readonly sees: (of: BuiltPlant) => unknown;
    readonly expected: unknown;
  }[] = [
    {
      lever: { kind: "overtime", resource: 0, hours: 2 },
      sees: ({ model }) => rounded(model.resources.overtimeLimit.values),
      expected: [2, 2, 2, 0, 0, 0],
    },
    {
      lever: { kind: "extra shift", resource: 0, hours: 5, periods: 2 },
      sees: ({ model }) => rounded(model.resources.regular.values),
      expected: [10, 15, 15, 100, 100, 100],
    },
    {
      lever: { kind: "build ahead", resource: 0 },
      sees: ({ model }) => Array.from(model.items.maximumStockUnits),
      expected: [Number.NaN, Number.NaN],
    },
    {
      lever: { kind: "alternate source", item: 0, supplier: "Partner", units: 3 },
      sees: ({ model }) => model.sourcing[1]!.maximumUnitsAMonth,
      expected: 4,
    },
    {
      lever: { kind: "expedite", items: [1], days: 30 },
      sees: ({ model }) => rounded(model.items.leadTimeDays),
      expected: [0, 1],
    },
    {
      lever: { kind: "lower safety stock", items: [1], share: 0.5 },
      sees: ({ model }) => model.items.safetyStockUnits[1],
      expected: 3,
    },
    {
      lever: { kind: "allocate by class", segment: 0 },
      sees: ({ model }) => model.segments.map(({ priority }) => priority),
      expected: [2, 2],
    },
    {
      lever: { kind: "accept backlog", segment: 1, months: 1 },
      sees: ({ model }) => model.segments.map((s) => s.maximumBacklogMonths),
      expected: [0, 1],
    },
    {
      lever: { kind: "drop event", event: 0 },
      sees: ({ demand }) => rounded(demand.values.subarray(0, 6)),
      expected: [8, 4, 8, 6, 3, 6],
    },
    {
      lever: { kind: "move event", event: 0, periods: 1 },
      sees: ({ demand }) => rounded(demand.values.subarray(0, 6)),
      expected: [8, 4, 12, 6, 3, 9],
    },
    {
      lever: { kind: "cut family", family: 1, share: 0.25 },
      sees: ({ demand }) => rounded(demand.values.subarray(6)),
      expected: [3, 3, 3, 0, 0, 0],
    },
    {
      lever: { kind: "raise price", family: 1, share: 0.1, elasticity: -1 },
      sees: ({ model, demand }) => [rounded(model.items.price), rounded(demand.values.subarray(6, 9))],
      expected: [
        [10, 7.7],
        [3.6, 3.6, 3.6],
      ],
    },
  ];
  for (const { lever, sees, expected } of cases) {
    it(`[LEV1] "${lever.kind}" changes what it says`, () => {
      expect(sees(applyLever(withEvent(), lever))).toEqual(expected);
    });
  }

  it("[LEV1] leaves the model that it is given as it was", () => {
    const before = withEvent();
    const copy = structuredClone(before);
    for (const { lever } of cases) applyLever(before, lever);
    expect(before).toEqual(copy);
  });
});

describe("tryLever", () => {
  const idea: LeverIdea = {
    lever: { kind: "extra shift", resource: 0, hours: 5, periods: 2 },
    firstPeriod: 1,
    leadTimeDays: 31,
    cost: 6,
    estimate: 0,
  };
  const base = async () => {
    const { model, demand } = plant(scarce);
    return { model, demand, solved: solveCase(readCase(model, demand), await highs()) };
  };

  it("[LEV2] gives what the shift earns less what it costs", async () => {
    const free = tryLever(await base(), { ...idea, cost: 0 }, await highs())!.outcome;
    const paid = tryLever(await base(), idea, await highs())!.outcome;
    expect(free.effect.shippedUnits).toBeGreaterThan(0);
    expect(free.effect.margin - paid.effect.margin).toBeCloseTo(6, 9);
  });

  const days = [
    { leadTimeDays: 0, back: 0, isTooLate: false },
    { leadTimeDays: 31, back: 31, isTooLate: false },
    { leadTimeDays: 32, back: 32, isTooLate: true },
  ];
  for (const { leadTimeDays, back, isTooLate } of days) {
    it(`[LEV3] with ${leadTimeDays} days of lead time is ${isTooLate ? "too late" : "in time"} for February`, async () => {
      const { model, demand, solved } = await base();
      const outcome = tryLever({ model, demand, solved }, { ...idea, leadTimeDays }, await highs())!.outcome;
      expect(outcome.latestDay).toBe(model.calendar.horizon[1]!.start - back);
      expect(outcome.isTooLate).toBe(isTooLate);
    });
  }
});

describe("explore", () => {
  const explored = async (of: TestPlant): Promise<Exploration> => {
    const { model, demand } = plant(of);
    return explore(model, demand, { solver: await highs() });
  };

  it("[LEV4] has no idea for a plan that lacks nothing", async () => {
    const { levers, untried } = await explored({ months: 3, items: [{ code: "A", demand: [[10]] }] });
    expect([...levers, ...untried]).toEqual([]);
  });

  it("[LEV4] tries the most promising first and shows each as it lands", async () => {
    const { model, demand } = plant(scarce);
    const solver = await highs();
    const seen: string[] = [];
    const { levers } = explore(model, demand, {
      solver,
      most: 3,
      onLever: ({ lever }) => seen.push(lever.kind),
    });
    const solved = solveCase(readCase(model, demand), solver);
    expect(seen).toEqual(
      leverIdeas(model, solved)
        .slice(0, 3)
        .map(({ lever }) => lever.kind),
    );
    expect(levers.map(({ effect }) => effect.margin)).toEqual(
      [...levers.map(({ effect }) => effect.margin)].sort((a, b) => b - a),
    );
  });

  it("[LEV5] prices rules: the one that binds costs, the others nothing", async () => {
    const { rules } = await explored({
      months: 3,
      rules: { "maximum stock": "strict" },
      resources: [{ name: "Line", regular: [10] }],
      items: [
        { code: "A", maximum: 5, demand: [[0, 0, 30]], price: 10, cost: 6, holding: 0, hours: { Line: 1 } },
      ],
    });
    const price = Object.fromEntries(rules.map((one) => [one.rule, one.price]));
    expect(rules[0]!.rule).toBe("maximum stock");
    expect(price["maximum stock"]).toBeCloseTo(60, 2);
    expect(rules[0]!.effect.margin).toBeCloseTo(60, 6);
    expect(price["backlog limit"]).toBeCloseTo(0, 6);
    expect(rules.map(({ rule }) => rule)).not.toContain("safety stock");
    expect(rules.every(({ uncertainty }) => uncertainty === 0)).toBe(true);
    expect(rules.every((one) => one.price >= 0)).toBe(true);
  });

  it("[LEV9] a rule whose rows have no price binds nowhere: that costs no solve and is what a solve finds", async () => {
    const inner = await highs();
    let solves = 0;
    const counting: Solver = {
      name: inner.name,
      solve: (lp, options) => {
        solves++;
        return inner.solve(lp, options);
      },
    };
    for (const amount of [1000, 6]) {
      const { model, demand } = plant({
        months: 3,
        resources: [
          { name: "Line", regular: [10] },
          { name: "Store", regular: [amount], kind: "storage" },
        ],
        items: [{ code: "A", demand: [[0, 0, 25]], hours: { Line: 1, Store: 1 } }],
        rules: { storage: "strict" },
      });
      const solved = solveCase(readCase(model, demand), inner);
      const rules = { ...model.settings.rules, storage: "off" as const };
      const without = { ...model, settings: { ...model.settings, rules } };
      const free = solveCase(readCase(without, demand), inner);
      solves = 0;
      const price = rulePrice({ model, demand, solved }, "storage", counting)!;
      expect(price.price).toBeCloseTo(
        planCost(free.supply, free.economics, solved.supplyPlan).total - free.objective,
        6,
      );
      expect(price.price > 0).toBe(amount === 6);
      expect(solves).toBe(amount === 6 ? 1 : 0);
    }
  });

  it("[LEV10] prices rules while there is time, names the others, and does not seek known prices again", async () => {
    const { model, demand } = plant(scarce);
    const solver = await highs();
    const base = { model, demand, solved: solveCase(readCase(model, demand), solver) };
    const all = rulePrices(base, solver);
    expect(all.unpriced).toEqual([]);
    expect(all.priced.length).toBeGreaterThan(3);
    let left = 2;
    const some = rulePrices(base, solver, { hasTime: () => left-- > 0 });
    expect(some.priced).toHaveLength(2);
    expect([...some.priced.map(({ rule }) => rule), ...some.unpriced].sort()).toEqual(
      all.priced.map(({ rule }) => rule).sort(),
    );
    const told: string[] = [];
    const rest = rulePrices(base, solver, { known: some, onRule: ({ rule }) => told.push(rule) });
    expect(rest).toEqual(all);
    expect(told).toHaveLength(all.priced.length);
    expect(rest.priced.filter((price) => some.priced.includes(price))).toHaveLength(2);
  });

  it("[LEV6] tries the best two together", async () => {
    const { levers, pair } = await explored(scarce);
    expect(pair!.levers).toEqual(levers.slice(0, 2).map(({ lever }) => lever));
    expect(pair!.effect.margin).toBeGreaterThanOrEqual(levers[0]!.effect.margin - 1e-6);
  });
});

describe("leverResults", () => {
  it("[LEV7] judges levers against the plan as submitted and names the gaps that each helps", async () => {
    const { model, demand } = plant({
      ...scarce,
      items: scarce.items.map((item) => ({ ...item, planned: [4] })),
    });
    const solver = await highs();
    const submitted = measurePlan(model, submittedPlan(model, demand));
    const reconciled = measurePlan(model, reconcile(model, demand, solver).reconciled!);
    const results = leverResults({ model, demand }, { solver, submitted, reconciled, most: 3 });
    expect(results).toHaveLength(3);
    const ids = new Set(submitted.gaps.map(({ id }) => id));
    expect(results.flatMap(({ gapIds }) => gapIds).length).toBeGreaterThan(0);
    for (const { gapIds, effects, closes, title, isEstimate } of results) {
      expect(gapIds.every((id) => ids.has(id))).toBe(true);
      expect(closes > 0).toBe(gapIds.length > 0);
      expect(effects.margin).toBeGreaterThan(0);
      expect(effects.hours).toBeGreaterThan(0);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(isEstimate).toBe(false);
    }
  });

  it("[LEV7] has words for every lever", () => {
    const { model } = withEvent();
    const levers: readonly Lever[] = [
      { kind: "overtime", resource: 0, hours: 2 },
      { kind: "extra shift", resource: 0, hours: 5, periods: 2 },
      { kind: "build ahead", resource: 0 },
      { kind: "alternate source", item: 0, supplier: "Partner", units: 3 },
      { kind: "expedite", items: [1], days: 30 },
      { kind: "lower safety stock", items: [0, 1], share: 0.5 },
      { kind: "allocate by class", segment: 0 },
      { kind: "accept backlog", segment: 1, months: 1 },
      { kind: "drop event", event: 0 },
      { kind: "move event", event: 0, periods: 2 },
      { kind: "raise price", family: 1, share: 0.01, elasticity: -1 },
      { kind: "cut family", family: 1, share: 0.5 },
    ];
    expect(levers.map((lever) => leverTitle(model, lever))).toEqual([
      "Allow 2 more hours of overtime a period on Line",
      "Start an extra shift of 5 hours a period on Line",
      "Build ahead on Line beyond the maximum stock",
      "Take 3 more A a month from Partner",
      "Expedite B by 30 days",
      "Lower the safety stock of 2 items by 50 %",
      "Serve Segment 1 first",
      "Let Segment 2 wait a month longer",
      "Drop Promotion",
      "Move Promotion by 2 months",
      "Raise prices of Family 2 by 1 %",
      "Cut the plan of Family 2 by 50 %",
    ]);
    expect(new Set(levers.map(leverId)).size).toBe(levers.length);
    expect(levers.map(leverName)).not.toContain(undefined);
    expect(levers.every((lever) => leverRisk(lever).length > 5)).toBe(true);
  });
});
