import { explain } from "../../../src/engine/problem/explain";
import type { Objective } from "../../../src/engine/model/strategy";
import type { Scorecard, ScorecardRow } from "../../../src/engine/strategy/scorecard";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored, withKpis, type StatedKpi } from "./smallStrategy";

const plain = smallModel({ items: [{ code: "A", price: 10, cost: 6 }], periods: 12, historyMonths: 12 });
const plan = planOf(plain, { demand: grid([Array<number>(12).fill(100)]) });

const card = (objectives: readonly Objective[], kpis: readonly StatedKpi[] = []): Scorecard =>
  scored(withKpis({ ...plain, goals: [goal("Grow")], objectives }, kpis), plan);
const one = (facts: Partial<Objective>, kpis: readonly StatedKpi[] = []): ScorecardRow =>
  card([objective("O", facts)], kpis).rows[0]!;

describe("the two lights of an objective", () => {
  const facts = { baseline: 60, baselinePeriod: -4, target: 100, duePeriod: 4 };
  const measured = { kpi: "customer satisfaction", at: { [-2]: 65, [-1]: 70 } };
  it("[STR8] the last actual is compared with the glide path of its month", () => {
    expect(one(facts, [measured]).now).toMatchObject({
      period: -1,
      value: 70,
      target: 75,
      gap: -5,
      status: "at risk",
    });
  });
  it("[STR8] the outlook is compared with the target when due", () => {
    const outlook = { kpi: "CSAT", kind: "outlook" as const, at: { 4: 98 } };
    expect(one(facts, [measured, outlook]).due).toMatchObject({
      period: 4,
      value: 98,
      target: 100,
      status: "on track",
    });
  });
  it("[STR10] without an outlook the last three actuals are carried on, and it says so", () => {
    const three = { kpi: "customer satisfaction", at: { [-3]: 60, [-2]: 70, [-1]: 80 } };
    const row = one(facts, [three]);
    expect(row.due.value).toBeCloseTo(70, 12);
    expect(row.projectedFrom).toBe("trend");
  });
  it("[STR10] what nobody measured is grey, and zero is a value", () => {
    expect(one(facts).now.status).toBe("no actual");
    expect(one(facts, [{ kpi: "csat", at: { [-1]: 0 } }]).now.status).toBe("off track");
  });
  it("[STR6] a band stays where it is", () => {
    const band = { direction: "band" as const, bandLow: 40, bandHigh: 50, target: Number.NaN };
    expect(one(band, [measured]).now).toMatchObject({ target: 50, gap: -20 });
  });
  it("[STR6] an explicit path goes before the formula", () => {
    const stated = { kpi: "csat", kind: "explicit glide" as const, at: { [-1]: 68 } };
    expect(one({ ...facts, glide: "explicit" }, [measured, stated]).now).toMatchObject({
      target: 68,
      gap: 2,
    });
  });
  it("[STR6] without a baseline the target holds from the start", () => {
    expect(one({ target: 100 }, [measured]).now.target).toBe(100);
  });
  it("[STR8] a share is read in points", () => {
    const row = one({ kpi: "perfect order", target: 0.95, unit: "%" }, [
      { kpi: "perfect order", at: { [-1]: 0.9 } },
    ]);
    expect(row.now.shortfall).toBeCloseTo(0.05, 12);
    expect(row.basis).toBe("points");
  });
  it("[STR8] an objective due after the plan is read at its end and marked", () => {
    const row = one({ ...facts, duePeriod: 30 }, [{ kpi: "csat", kind: "outlook", at: { 11: 80 } }]);
    expect(row).toMatchObject({ isBeyondPlan: true, due: { period: 11, value: 80 } });
  });
});

describe("sums over the fiscal year", () => {
  const yearly = {
    kpi: "revenue",
    unit: "EUR",
    aggregation: "sum" as const,
    dueBasis: "year" as const,
    target: 15000,
    duePeriod: 11,
  };
  it("[STR7] the plan's twelve months stand against the year's target", () => {
    expect(one(yearly)).toMatchObject({
      due: { value: 12000, target: 15000, gap: -3000 },
      projectedFrom: "plan",
    });
  });
  it("[STR7] the year so far stands against its part of the target", () => {
    const april = smallModel(
      { items: [{ code: "A" }], periods: 9, historyMonths: 12 },
      { goals: [goal("Grow")], objectives: [objective("O", { ...yearly, duePeriod: 8 })] },
    );
    const calendar = { ...april.calendar };
    const shifted = {
      ...calendar,
      history: [...calendar.history.slice(0, 9), ...plain.calendar.horizon.slice(0, 3)],
      horizon: plain.calendar.horizon.slice(3),
    };
    const model = withKpis({ ...april, calendar: shifted }, [
      { kpi: "sales", at: { [-3]: 900, [-2]: 900, [-1]: 900 } },
    ]);
    const [row] = scored(model, planOf(model, { demand: grid([Array<number>(9).fill(100)]) })).rows;
    expect(row!.now).toMatchObject({ period: -1, value: 2700, target: 3750, gap: -1050 });
    expect(row!.due).toMatchObject({ value: 2700 + 9000, target: 15000 });
  });
  it("[STR7] a seasonal path follows last year's share, never a twelfth", () => {
    const at = Object.fromEntries(Array.from({ length: 12 }, (_, m) => [m - 12, m === 0 ? 600 : 100]));
    const row = one({ ...yearly, glide: "seasonal" }, [{ kpi: "revenue", at }]);
    expect(row.glide[12]).toBeCloseTo((15000 * 600) / 1700, 6);
    expect(row.glide[23]).toBeCloseTo(15000, 6);
  });
  it("[STR7] a year that the plan cuts off is compared with its part of the target", () => {
    const cut = smallModel({ items: [{ code: "A" }], periods: 6 }, { goals: [goal("G")] });
    const model = { ...cut, objectives: [objective("O", { ...yearly, target: 12000, duePeriod: 5 })] };
    const [row] = scored(model, planOf(model, { demand: grid([Array<number>(6).fill(100)]) })).rows;
    expect(row).toMatchObject({ isBeyondPlan: true, due: { value: 6000, target: 6000, status: "on track" } });
  });
});

describe("glide paths of levels, sums and ratios", () => {
  const months = (first: number, value: (m: number) => number): Record<number, number> =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, m) => [m - 12, m - 12 < first ? Number.NaN : value(m)]),
    );
  const level = { baseline: 60, baselinePeriod: -1, target: 100, duePeriod: 11 };
  const peak = { kpi: "csat", at: months(-12, (m) => (m === 10 ? 90 : 10)) };

  it.each([
    ["average", "average" as const],
    ["end", "end" as const],
    ["ratio", "ratio" as const],
  ])("[STR6] a seasonal %s moves when last year's months did", (_, aggregation) => {
    const { glide } = one({ ...level, aggregation, glide: "seasonal" }, [peak]);
    expect(glide[12 + 9]).toBeCloseTo(60 + 40 * (100 / 200), 9);
    expect(glide[12 + 10]).toBeCloseTo(60 + 40 * (190 / 200), 9);
    expect(glide[12 + 11]).toBeCloseTo(100, 9);
  });
  it("[STR6] the season is that of closed months, whatever the plan says of the open ones", () => {
    const outlook = { kpi: "csat", kind: "outlook" as const, at: { 0: 999, 1: 999 } };
    const long = { ...level, duePeriod: 17, glide: "seasonal" as const };
    expect([...one(long, [peak, outlook]).glide]).toEqual([...one(long, [peak]).glide]);
    expect(one(long, [peak]).glide[12 + 10]).toBeCloseTo(60 + 40 * (190 / 260), 9);
  });
  it("[STR6] a baseline before History and a due month after the plan bend nothing", () => {
    const { glide } = one({ ...level, baselinePeriod: -24, duePeriod: 24, glide: "s-curve" }, [peak]);
    const x = 24 / 48;
    expect(glide[12]).toBeCloseTo(60 + 40 * x * x * (3 - 2 * x), 9);
    const seasonal = one({ ...level, baselinePeriod: -24, duePeriod: 23, glide: "seasonal" }, [peak]);
    expect(seasonal.glide[11]).toBeCloseTo(60 + 40 * (390 / 790), 9);
  });
  const yearly = { kpi: "revenue", aggregation: "sum" as const, dueBasis: "year" as const, unit: "EUR" };
  it("[STR31] an explicit path of a sum states months, which the year adds up", () => {
    const stated = { kpi: "revenue", kind: "explicit glide" as const, at: { 0: 100, 1: 200, 2: 300 } };
    const facts = { ...yearly, glide: "explicit" as const, target: 6000, duePeriod: 11 };
    const { glide } = one(facts, [stated]);
    expect([...glide.slice(12, 15)]).toEqual([100, 300, 600]);
    expect(glide[15]).toBeCloseTo((6000 * 4) / 12, 9);
  });
  it("[STR7] the target of a year before the due one lies on the way from the baseline", () => {
    const facts = { ...yearly, baseline: 12_000, baselinePeriod: -1, target: 18_000, duePeriod: 23 };
    const { glide } = one(facts, []);
    expect(glide[12 + 11]).toBeCloseTo(15_000, 9);
    expect(glide[12 + 5]).toBeCloseTo(7500, 9);
  });
  it("[STR6] an average over the year is no sum: it glides as a level", () => {
    const { glide } = one({ ...level, aggregation: "average", dueBasis: "year" }, [peak]);
    expect(glide[12 + 5]).toBeCloseTo(80, 9);
  });
  const codesOf = (facts: Partial<Objective>, kpis: readonly StatedKpi[]): string[] =>
    card([objective("O", facts)], kpis).problems.map(({ code }) => code);
  it("[STR31] a path that ends elsewhere than at the target is told", () => {
    const stated = { kpi: "csat", kind: "explicit glide" as const, at: { 10: 85, 11: 90 } };
    const facts = { ...level, glide: "explicit" as const };
    expect(codesOf(facts, [peak, stated])).toEqual(["objective-path-ends-elsewhere"]);
    expect(codesOf({ ...facts, target: 90 }, [peak, stated])).toEqual([]);
  });
  it("[STR31] a path that is due after the plan ends nowhere yet", () => {
    const stated = { kpi: "revenue", kind: "explicit glide" as const, at: { 0: 100, 1: 200 } };
    const facts = { ...yearly, glide: "explicit" as const, target: 6000, duePeriod: 30 };
    expect(codesOf(facts, [stated])).toEqual([]);
    expect(one(facts, [stated]).isBeyondPlan).toBe(true);
  });
  it("[STR31] an explicit path that no row states is told, and glides in a straight line", () => {
    const facts = { ...level, glide: "explicit" as const };
    expect(codesOf(facts, [peak])).toEqual(["objective-path-missing"]);
    expect(one(facts, [peak]).glide[17]).toBeCloseTo(80, 9);
  });
  it("[STR31] a season without a full year of actuals is told, and glides in a straight line", () => {
    const short = { kpi: "csat", at: months(-6, () => 50) };
    const facts = { ...level, glide: "seasonal" as const };
    expect(codesOf(facts, [short])).toEqual(["objective-path-missing"]);
    expect(one(facts, [short]).glide[17]).toBeCloseTo(80, 9);
    expect(codesOf(facts, [peak])).toEqual([]);
    expect(codesOf({ ...facts, baseline: Number.NaN }, [short])).toEqual([]);
  });
});

describe("where the numbers come from", () => {
  const history = {
    rows: [{ item: 0, measure: "shipments" as const, source: null, lagPeriods: null, key: "A" }],
    values: grid([Array<number>(12).fill(80)]),
  };
  const facts = { kpi: "turnover", aggregation: "sum" as const, unit: "EUR" };
  const at = (kpis: readonly StatedKpi[]): ScorecardRow =>
    scored(
      withKpis({ ...plain, history, goals: [goal("G")], objectives: [objective("O", facts)] }, kpis),
      plan,
    ).rows[0]!;
  it("[STR9] history tells revenue without a KPIs sheet", () => {
    expect(at([])).toMatchObject({ actualFrom: "history", now: { value: 800 }, kpi: "revenue" });
  });
  it("[STR9] an actual of the KPIs sheet goes before history", () => {
    expect(at([{ kpi: "Revenue", at: { [-1]: 777 } }])).toMatchObject({
      actualFrom: "KPIs sheet",
      now: { value: 777 },
    });
  });
  it("[STR9] a ratio with named parts is their ratio", () => {
    const row = one(
      {
        kpi: "calls per order",
        aggregation: "ratio",
        numerator: "calls",
        denominator: "orders",
        dueBasis: "year",
        duePeriod: -1,
      },
      [
        { kpi: "calls", at: { [-2]: 30, [-1]: 10 } },
        { kpi: "orders", at: { [-2]: 10, [-1]: 10 } },
      ],
    );
    expect(row.now.value).toBe(2);
  });
  it("[STR11] coverage is the weight with a projection", () => {
    const objectives = [
      objective("O", { kpi: "revenue", aggregation: "sum" }),
      objective("P", { weight: 1 }),
    ];
    expect(card(objectives).coverage).toBeCloseTo(0.5, 12);
  });
  it("[STR17] the trend is better when the last beats the three before it", () => {
    const steps = { kpi: "csat", at: { [-4]: 70, [-3]: 70, [-2]: 70, [-1]: 75 } };
    expect(one({}, [steps]).trend).toBe("better");
    expect(one({ direction: "lower" }, [steps]).trend).toBe("worse");
    expect(one({}, [{ kpi: "csat", at: { [-4]: 70, [-3]: 70, [-2]: 70, [-1]: 70.5 } }]).trend).toBe("steady");
    expect(one({}, [{ kpi: "csat", at: { [-1]: 70.5 } }]).trend).toBe("unknown");
  });
  it("[STR17] the trend of a band is better nearer to it, and steady within", () => {
    const band = { direction: "band" as const, bandLow: 40, bandHigh: 50, target: Number.NaN };
    const steps = (last: number) => ({ kpi: "csat", at: { [-4]: 70, [-3]: 70, [-2]: 70, [-1]: last } });
    expect(one(band, [steps(60)]).trend).toBe("better");
    expect(one(band, [steps(80)]).trend).toBe("worse");
    const inside = { kpi: "csat", at: { [-4]: 45, [-3]: 41, [-2]: 49, [-1]: 50 } };
    expect(one(band, [inside]).trend).toBe("steady");
    const low = { kpi: "csat", at: { [-12]: 20, [-11]: 20, [-10]: 20, [-9]: 30 } };
    expect(one(band, [low]).trend).toBe("better");
  });
  it("[STR7] a year that ends before the plan is read at its own end", () => {
    const model = smallModel({ items: [{ code: "A" }], periods: 18 }, { goals: [goal("G")] });
    const facts = { kpi: "revenue", aggregation: "sum" as const, dueBasis: "year" as const, target: 9999 };
    const due = { ...model, objectives: [objective("O", { ...facts, duePeriod: 4 })] };
    const demand = grid([Array<number>(18).fill(100)]);
    const [row] = scored(due, planOf(due, { demand })).rows;
    expect(row).toMatchObject({ isBeyondPlan: false, due: { period: 11, value: 12_000, target: 9999 } });
  });
});

describe("faults of the objectives", () => {
  const cases: { code: string; objectives: Objective[] }[] = [
    { code: "objective-without-goal", objectives: [objective("O", { goal: -1 })] },
    {
      code: "objective-twice-on-kpi",
      objectives: [objective("O", { kpi: "sales" }), objective("P", { kpi: "Revenue" })],
    },
    { code: "objective-other-currency", objectives: [objective("O", { kpi: "revenue", unit: "USD" })] },
    { code: "kpi-not-measured", objectives: [objective("O", { kpi: "safety walks" })] },
  ];
  for (const { code, objectives } of cases) {
    it(`[STR12] ${code} is told in two sentences, at its place`, () => {
      const problem = card(objectives).problems.find((found) => found.code === code);
      expect(problem).toBeDefined();
      expect(problem!.place).toMatchObject({ sheet: "Objectives" });
      expect(explain(problem!).match(/[.] [A-Z]/g)?.length).toBe(1);
    });
  }
  it("[STR18] a share that is to be summed keeps its ratio", () => {
    expect(
      one({ kpi: "OTIF", aggregation: "sum", dueBasis: "year", duePeriod: 11, target: 0.95 }).due,
    ).toMatchObject({
      value: 1,
      target: 0.95,
    });
  });
  it("[STR12] without a Goals sheet no objective is blamed for serving none", () => {
    const found = scored({ ...plain, goals: [], objectives: [objective("O", { goal: -1 })] }, plan);
    expect(found.problems.filter(({ code }) => code === "objective-without-goal")).toEqual([]);
  });
  it("[STR12] a goal without an objective is told at its goal", () => {
    const found = scored(
      { ...plain, goals: [goal("Grow"), goal("Care")], objectives: [objective("O")] },
      plan,
    );
    expect(found.problems.filter(({ code }) => code === "goal-without-objective")).toMatchObject([
      { place: { row: "Care" } },
    ]);
  });
  it("[STR12] a reversed band is measured the right way round", () => {
    const row = one({ direction: "band", bandLow: 9, bandHigh: 5 }, [{ kpi: "csat", at: { [-1]: 7 } }]);
    expect(row.now.gap).toBe(0);
  });
  it("[STR12] no strategy at all is an empty scorecard without problems", () => {
    expect(scored(plain, plan)).toMatchObject({ rows: [], problems: [], coverage: 0 });
  });
});
