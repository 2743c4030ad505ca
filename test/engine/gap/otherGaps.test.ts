import { planRisk } from "../../../src/engine/gap/rankGaps";
import { findGaps } from "../../../src/engine/gap/findGaps";
import type { Gap, GapKind } from "../../../src/engine/gap/gap";
import { override } from "../demand/review/demandModel";
import { grid, planOf, smallModel } from "../measure/smallModel";

const of = (gaps: readonly Gap[], kind: GapKind, level?: string): Gap[] =>
  gaps.filter((gap) => gap.kind === kind && (level === undefined || gap.level === level));

describe("capacity gaps", () => {
  const shape = {
    items: [
      { code: "A", family: 0 },
      { code: "B", family: 1 },
    ],
    families: [{ name: "Tea" }, { name: "Coffee" }],
    periods: 2,
  };
  const routing = [
    { item: 0, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: "A" },
    { item: 1, resource: 0, hoursAUnit: 2, offsetPeriods: 0, key: "B" },
  ];
  const production = grid([
    [0, 40],
    [0, 40],
  ]);
  const model = smallModel({ ...shape, resources: [{ name: "Line 1", regular: [100, 100] }] }, { routing });

  it("[GAP7] 120 hours on 100 are 20 too many", () => {
    const gaps = of(
      findGaps(model, planOf(model, { production, load: grid([[0, 120]]) })),
      "supply-capacity",
    );
    expect(gaps).toMatchObject([
      { id: "supply-capacity/resource:Line 1/1", amount: -20, resource: 0, unit: "hours" },
    ]);
  });
  it("[GAP7] a resource without a unit counts in what it is, and a load that nobody routes has no margin", () => {
    const bare = smallModel({ ...shape, resources: [{ name: "Line 1", regular: [100, 100] }] });
    const unit = { ...bare, resources: { ...bare.resources, unit: [""] } };
    const [gap] = of(findGaps(unit, planOf(unit, { production, load: grid([[0, 120]]) })), "supply-capacity");
    expect(gap).toMatchObject({ unit: "hours", amount: -20, money: 0, objective: -1, item: -1, segment: -1 });
    expect(gap!.drivers).toEqual([{ cause: "load", subject: "", units: -20, money: expect.closeTo(0, 12) }]);
  });
  it("[GAP7] money is the average margin of the hours that do not fit", () => {
    const [gap] = of(
      findGaps(model, planOf(model, { production, load: grid([[0, 120]]) })),
      "supply-capacity",
    );
    expect(gap!.moneyAtRisk).toBeCloseTo((20 / 120) * 80 * 4, 9);
  });
  it("[GAP5] its drivers are the families by their hours", () => {
    const [gap] = of(
      findGaps(model, planOf(model, { production, load: grid([[0, 120]]) })),
      "supply-capacity",
    );
    expect(gap!.drivers.map(({ subject }) => subject).sort()).toEqual(["Coffee", "Tea"]);
    expect(gap!.drivers.reduce((sum, { units }) => sum + units, 0)).toBeCloseTo(-20, 9);
  });
  it("[GAP7] overtime that the plan uses is capacity, up to its limit", () => {
    const overtime = [{ name: "Line 1", regular: [100, 100], overtime: [0, 15] }];
    const limited = smallModel({ ...shape, resources: overtime }, { routing });
    const plan = planOf(limited, { production, load: grid([[0, 120]]), overtime: grid([[0, 20]]) });
    expect(of(findGaps(limited, plan), "supply-capacity")[0]!.amount).toBeCloseTo(-5, 9);
  });
  it("[GAP7] a resource without a stated amount does not limit", () => {
    const open = smallModel(
      { ...shape, resources: [{ name: "Line 1", regular: [Number.NaN, Number.NaN] }] },
      { routing },
    );
    expect(
      of(findGaps(open, planOf(open, { production, load: grid([[0, 900]]) })), "supply-capacity"),
    ).toEqual([]);
  });
});

describe("stock policy gaps", () => {
  const model = smallModel({ items: [{ code: "A", cost: 6, safety: 20, maximum: 50, opening: 70 }] });
  const gaps = of(
    findGaps(model, planOf(model, { stock: grid([[60, 80, 10, 30]]) })),
    "stock policy",
    "item",
  );

  it("[GAP8] above the maximum shows the worst month at cost", () => {
    expect(gaps[0]).toMatchObject({
      measure: "above maximum",
      amount: -30,
      money: -180,
      worstPeriod: 1,
      lastPeriod: 1,
    });
  });
  it("[GAP8] below the safety stock is its own exception", () => {
    expect(gaps[1]).toMatchObject({ measure: "below safety stock", amount: -10, money: -60, firstPeriod: 2 });
  });
  it("[GAP13] too much stock can be decided at once, too little a lead time before", () => {
    const late = { ...model, items: { ...model.items, leadTimeDays: Float64Array.of(40) } };
    const found = of(
      findGaps(late, planOf(late, { stock: grid([[60, 80, 10, 30]]) })),
      "stock policy",
      "item",
    );
    const { horizon } = model.calendar;
    expect(found.map(({ decideBy }) => decideBy)).toEqual([horizon[0]!.start, horizon[2]!.start - 40]);
  });
  it("[GAP5] what was there at the start is told from what was planned on top", () => {
    expect(gaps[0]!.drivers.map(({ cause, units }) => [cause, units])).toEqual([
      ["opening stock", -20],
      ["supply above demand", -10],
    ]);
  });
  it("[GAP8] a policy that is switched off is no gap", () => {
    const rules = {
      ...model.settings.rules,
      "safety stock": "off" as const,
      "maximum stock": "off" as const,
    };
    const off = { ...model, settings: { ...model.settings, rules } };
    expect(of(findGaps(off, planOf(off, { stock: grid([[60, 80, 10, 30]]) })), "stock policy")).toEqual([]);
  });
  it("[GAP8] a family that exits keeps no safety stock", () => {
    const exit = smallModel({ items: [{ code: "A", safety: 20 }], families: [{ role: "exit" }], periods: 1 });
    expect(of(findGaps(exit, planOf(exit, { stock: grid([[0]]) })), "stock policy")).toEqual([]);
  });
});

describe("budget gaps", () => {
  const demand = grid([[100, 100]]);
  const budget = (
    rows: readonly { measure: "revenue" | "units"; values: readonly number[]; item?: number }[],
  ) =>
    smallModel(
      { items: [{ code: "A", price: 10, cost: 6 }], families: [{ name: "Tea" }], periods: 2 },
      {
        budget: {
          rows: rows.map(({ measure, item }) => ({ measure, item: item ?? -1, family: 0, key: "b" })),
          values: grid(rows.map(({ values }) => values)),
        },
      },
    );
  const families = (model: ReturnType<typeof budget>, shipped = demand): Gap[] =>
    of(findGaps(model, planOf(model, { demand, shipped })), "plan-budget", "family");

  it("[GAP9] an outlook of 1,000 against 1,250 is 250 of revenue and 100 of margin at risk", () => {
    expect(families(budget([{ measure: "revenue", values: [1250, 1000] }]))).toMatchObject([
      { id: "plan-budget/revenue/family:Tea/0", amount: -250, unit: "EUR", lastPeriod: 0, moneyAtRisk: 100 },
    ]);
  });
  it("[GAP9] within the tolerance of 3 % there is no gap", () => {
    expect(families(budget([{ measure: "revenue", values: [1030, 900] }]))).toEqual([]);
  });
  it("[GAP9] a budget by item is seen by family too", () => {
    expect(families(budget([{ measure: "revenue", values: [1250, 1000], item: 0 }]))).toMatchObject([
      { amount: -250 },
    ]);
  });
  it("[GAP9] a blank month has no budget", () => {
    expect(families(budget([{ measure: "revenue", values: [Number.NaN, 1000] }]))).toEqual([]);
  });
  it("[GAP10] with units it splits into supply, volume, price and mix", () => {
    const model = budget([
      { measure: "revenue", values: [1440, 0] },
      { measure: "units", values: [120, 0] },
    ]);
    const [gap] = families(model, grid([[90, 100]])).filter(({ measure }) => measure === "revenue");
    expect(gap!.drivers.map(({ cause, money }) => [cause, money])).toEqual([
      ["volume", -240],
      ["price and mix", -200],
      ["supply", -100],
    ]);
  });
  it("[GAP10] without units it splits into supply and demand", () => {
    const [gap] = families(budget([{ measure: "revenue", values: [1250, 0] }]), grid([[90, 100]]));
    expect(gap!.drivers.map(({ cause, money }) => [cause, money])).toEqual([
      ["demand", -250],
      ["supply", -100],
    ]);
  });
});

describe("gaps between functions", () => {
  const model = smallModel({
    items: [{ code: "A" }, { code: "B" }],
    families: [{ name: "Tea" }],
    periods: 2,
  });
  const plan = planOf(model, {
    demand: grid([
      [100, 100],
      [100, 100],
    ]),
  });
  const sales = {
    source: "sales" as const,
    units: grid([
      [130, 100],
      [70, 100],
    ]),
  };
  const marketing = {
    source: "marketing" as const,
    units: grid([
      [100, 105],
      [100, Number.NaN],
    ]),
  };
  const all = of(findGaps(model, plan, [sales, marketing]), "function-function");
  const gaps = all.filter(({ level }) => level === "family");

  it("[GAP11] +30 and -30 are 60 apart, not 0", () => {
    expect(gaps).toMatchObject([
      { measure: "sales and marketing", amount: -60, money: -240, firstPeriod: 0, lastPeriod: 0 },
    ]);
  });
  it("[GAP5] its drivers say who plans higher", () => {
    expect(gaps[0]!.drivers).toEqual([
      { cause: "higher plan", subject: "sales", units: -30, money: -120 },
      { cause: "higher plan", subject: "marketing", units: -30, money: -120 },
    ]);
  });
  it("[GAP11] each item is told too, at its own distance", () => {
    const items = all.filter(({ level }) => level === "item");
    expect(items.map(({ item, amount, unit }) => [item, amount, unit])).toEqual([
      [0, -30, "case"],
      [1, -30, "case"],
    ]);
    expect(items[1]!.drivers).toMatchObject([{ cause: "higher plan", subject: "marketing", units: -30 }]);
  });
  it("[GAP11] each segment is told too, where there are several", () => {
    const split = { ...model, segments: [model.segments[0]!, { ...model.segments[0]!, name: "Shops" }] };
    const cells = (source: "sales" | "marketing", rows: number[]) => {
      return { source, units: grid(rows.map((units) => [units, 100])) };
    };
    const both = [cells("sales", [50, 130, 50, 130]), cells("marketing", [50, 100, 50, 100])];
    const demand = grid([50, 50, 50, 50].map((units) => [units, units]));
    const found = of(findGaps(split, planOf(split, { demand }), both), "function-function");
    const segments = found.filter(({ level }) => level === "segment");
    expect(segments).toMatchObject([{ segment: 1, family: -1, amount: -60, unit: "case" }]);
    expect(found.filter(({ level }) => level === "family")).toMatchObject([{ amount: -60 }]);
  });
  it("[GAP19] no disagreement of an item is money at risk in the plan", () => {
    expect(all.some(({ level, moneyAtRisk }) => level === "item" && moneyAtRisk > 0)).toBe(true);
    expect(planRisk(all)).toBe(0);
    const short = { ...all[0]!, kind: "demand-supply" as const, level: "item" as const, moneyAtRisk: 7 };
    expect(planRisk([short, { ...short, level: "family" }, { ...short, kind: "plan-last cycle" }])).toBe(7);
  });
  it("[GAP11] what a locked override with a reason has settled is no disagreement", () => {
    const overrides = model.items.code.map((_, item) => override({ item, lastPeriod: 1 }));
    expect(of(findGaps({ ...model, overrides }, plan, [sales, marketing]), "function-function")).toEqual([]);
  });
  it("[GAP11] what only one of them states is no disagreement", () => {
    const blank = {
      source: "finance" as const,
      units: grid([
        [Number.NaN, Number.NaN],
        [Number.NaN, Number.NaN],
      ]),
    };
    expect(of(findGaps(model, plan, [sales, blank]), "function-function")).toEqual([]);
  });
});
