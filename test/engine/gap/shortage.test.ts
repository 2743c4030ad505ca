import { findGaps } from "../../../src/engine/gap/findGaps";
import type { Gap } from "../../../src/engine/gap/gap";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { grid, planOf, smallModel } from "../measure/smallModel";

const of = (gaps: readonly Gap[], level: string): Gap[] =>
  gaps.filter((gap) => gap.kind === "demand-supply" && gap.level === level);

describe("shortages", () => {
  const model = smallModel({ items: [{ code: "A", price: 10, cost: 6 }] });

  it("[GAP1] a unit that waits two months is short once, in the month it was due", () => {
    const plan = planOf(model, {
      demand: grid([[10, 10, 10, 10]]),
      shipped: grid([[10, 6, 10, 14]]),
      backlog: grid([[0, 4, 4, 0]]),
    });
    const gaps = of(findGaps(model, plan), "item");
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ id: "demand-supply/A/1", amount: -8, firstPeriod: 1, lastPeriod: 2 });
  });
  it("[GAP2] four units lost at a margin of 4 are 16 of money", () => {
    const plan = planOf(model, {
      demand: grid([[10, 10, 10, 10]]),
      shipped: grid([[6, 10, 10, 10]]),
      lost: grid([[4, 0, 0, 0]]),
    });
    expect(of(findGaps(model, plan), "item")[0]).toMatchObject({ amount: -4, money: -16, moneyAtRisk: 16 });
  });
  it("[GAP2] a shortage penalty is at risk, but not margin", () => {
    const strict = smallModel({ items: [{ code: "A" }], segments: [{ shortagePenalty: 3 }] });
    const plan = planOf(strict, {
      demand: grid([[5, 0, 0, 0]]),
      shipped: grid([[0, 0, 0, 0]]),
      lost: grid([[5, 0, 0, 0]]),
    });
    expect(of(findGaps(strict, plan), "item")[0]).toMatchObject({ money: -20, moneyAtRisk: 35 });
  });
  it("[GAP3] two runs are two exceptions, each with its worst month", () => {
    const plan = planOf(model, {
      demand: grid([[10, 10, 10, 10]]),
      shipped: grid([[9, 5, 10, 7]]),
      lost: grid([[1, 5, 0, 3]]),
    });
    const runs = of(findGaps(model, plan), "item").map((gap) => [
      gap.firstPeriod,
      gap.lastPeriod,
      gap.worstPeriod,
    ]);
    expect(runs).toEqual([
      [0, 1, 1],
      [3, 3, 3],
    ]);
  });
  it("[GAP3] of equally bad months the first is the worst", () => {
    const parts = {
      demand: grid([[10, 10, 10, 10]]),
      shipped: grid([[8, 8, 8, 8]]),
      lost: grid([[2, 2, 2, 2]]),
    };
    expect(of(findGaps(model, planOf(model, parts)), "item")[0]).toMatchObject({
      worstPeriod: 0,
      amount: -8,
    });
    const free = {
      ...model,
      items: { ...model.items, price: Float64Array.of(0), unitCost: Float64Array.of(0) },
    };
    const deeper = { ...parts, shipped: grid([[8, 8, 5, 8]]), lost: grid([[2, 2, 5, 2]]) };
    expect(of(findGaps(free, planOf(free, deeper)), "item")[0]).toMatchObject({ worstPeriod: 2, money: 0 });
  });
  it("[GAP4] one item's plenty does not hide another's shortage in the family", () => {
    const two = smallModel({ items: [{ code: "A" }, { code: "B" }], periods: 1 });
    const plan = planOf(two, {
      demand: grid([[10], [10]]),
      shipped: grid([[10], [4]]),
      lost: grid([[0], [6]]),
    });
    expect(of(findGaps(two, plan), "family")[0]).toMatchObject({ amount: -6, unit: "case" });
  });
  it("[GAP4] segments are found beside items", () => {
    const two = smallModel({
      items: [{ code: "A" }],
      segments: [{ name: "Retail" }, { name: "Export" }],
      periods: 1,
    });
    const plan = planOf(two, {
      demand: grid([[10], [10]]),
      shipped: grid([[10], [4]]),
      lost: grid([[0], [6]]),
    });
    expect(of(findGaps(two, plan), "segment")).toMatchObject([
      { segment: 1, amount: -6, id: "demand-supply/segment:Export/0" },
    ]);
  });
  it("[GAP2] a blank price is no money, not a fault", () => {
    const unpriced = smallModel({ items: [{ code: "A", price: Number.NaN }], periods: 1 });
    const plan = planOf(unpriced, { demand: grid([[3]]), shipped: grid([[0]]), lost: grid([[3]]) });
    expect(of(findGaps(unpriced, plan), "item")[0]).toMatchObject({ amount: -3, money: 0, moneyAtRisk: 0 });
  });
  it("[GAP16] a segment's own price goes before that of all segments", () => {
    const segments = [{ name: "Retail" }, { name: "Export" }];
    const priced = smallModel(
      { items: [{ code: "A", price: 10, cost: 6 }], segments, periods: 1 },
      {
        prices: {
          rows: [
            { item: 0, segment: 1, measure: "price", key: "A Export" },
            { item: 0, segment: -1, measure: "price", key: "A" },
            { item: 0, segment: -1, measure: "unit cost", key: "A" },
          ],
          values: grid([[20], [12], [7]]),
        },
      },
    );
    const plan = planOf(priced, {
      demand: grid([[1], [1]]),
      shipped: grid([[0], [0]]),
      lost: grid([[1], [1]]),
    });
    expect(of(findGaps(priced, plan), "segment").map((gap) => gap.money)).toEqual([-13, -5]);
  });
});

describe("causes of a shortage", () => {
  const lose = (model: PlanningModel, lost: readonly number[], load?: readonly number[]): Gap => {
    const demand = grid([lost.map(() => 10)]);
    const shipped = grid([lost.map((units) => 10 - units)]);
    const hours = load === undefined ? {} : { load: grid([load]) };
    const plan = planOf(model, { demand, shipped, lost: grid([lost]), ...hours });
    return of(findGaps(model, plan), "item")[0]!;
  };
  const causes = (gap: Gap): unknown =>
    gap.drivers.map(({ cause, subject, units }) => [cause, subject, units]);

  it("[GAP6] nobody stated a supply", () => {
    const model = smallModel(
      { items: [{ code: "A" }], periods: 2 },
      { supply: { rows: [], values: grid([], 2) } },
    );
    expect(causes(lose(model, [0, 4]))).toEqual([["data", "no supply stated", -4]]);
  });
  it("[GAP6] an event takes as much as it lifts, the plan the rest", () => {
    const event = {
      name: "Spring promotion",
      item: 0,
      family: 0,
      firstPeriod: 1,
      lastPeriod: 1,
      uplift: 3,
      upliftUnit: "units" as const,
      confidence: 1,
      owner: "",
      isInBaseline: false,
    };
    const model = smallModel({ items: [{ code: "A" }], periods: 2 }, { events: [event] });
    expect(causes(lose(model, [0, 4]))).toEqual([
      ["event", "Spring promotion", -3],
      ["planned supply", "", -1],
    ]);
  });
  it("[GAP6] an event in percent takes the part of the demand that it adds", () => {
    const event = {
      name: "Fair",
      item: -1,
      family: 0,
      firstPeriod: 0,
      lastPeriod: 1,
      uplift: 0.25,
      upliftUnit: "percent" as const,
      confidence: 1,
      owner: "",
      isInBaseline: false,
    };
    const model = smallModel({ items: [{ code: "A" }], periods: 2 }, { events: [event] });
    expect(causes(lose(model, [0, 4]))).toEqual([
      ["event", "Fair", -2],
      ["planned supply", "", -2],
    ]);
  });
  it("[GAP6] a frozen month", () => {
    const open = smallModel({ items: [{ code: "A" }], periods: 2 });
    const model = { ...open, settings: { ...open.settings, frozenPeriods: 1 } };
    expect(causes(lose(model, [4, 0]))).toEqual([["fence", "", -4]]);
  });
  it("[GAP6] a month inside the lead time", () => {
    const model = smallModel({ items: [{ code: "A", leadDays: 40 }], periods: 3 });
    expect(causes(lose(model, [1, 2, 3]))).toEqual([
      ["lead time", "", -3],
      ["planned supply", "", -3],
    ]);
  });
  it("[GAP6] a full resource, named", () => {
    const model = smallModel(
      { items: [{ code: "A" }], periods: 2, resources: [{ name: "Line 1", regular: [10, 10] }] },
      { routing: [{ item: 0, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: "A" }] },
    );
    expect(causes(lose(model, [1, 2], [10, 9]))).toEqual([
      ["planned supply", "", -2],
      ["capacity", "Line 1", -1],
    ]);
  });
});

describe("causes of a shortage that has several", () => {
  const causes = (gap: Gap): unknown =>
    gap.drivers.map(({ cause, subject, units }) => [cause, subject, units]);
  const route = (resource: number, offsetPeriods = 0) => {
    return { item: 0, resource, hoursAUnit: 1, offsetPeriods, key: "A" };
  };
  it("[GAP6] of two full resources the fuller one", () => {
    const model = smallModel(
      {
        items: [{ code: "A" }],
        periods: 2,
        resources: [
          { name: "Line 1", regular: [10, 10] },
          { name: "Oven", regular: [10, 10] },
        ],
      },
      { routing: [route(0), route(1)] },
    );
    const parts = { demand: grid([[4, 4]]), shipped: grid([[4, 0]]), lost: grid([[0, 4]]) };
    const named = (load: number[]): unknown => {
      const full = { ...parts, load: grid(load.map((hours) => [0, hours])) };
      return causes(of(findGaps(model, planOf(model, full)), "item")[0]!);
    };
    expect(named([10, 12])).toEqual([["capacity", "Oven", -4]]);
    expect(named([12, 10])).toEqual([["capacity", "Line 1", -4]]);
    expect(named([10, 9])).toEqual([["capacity", "Line 1", -4]]);
  });
  it("[GAP6] the load is read where the offset puts it, and nothing before the plan", () => {
    const model = smallModel(
      { items: [{ code: "A" }], periods: 2, resources: [{ name: "Line 1", regular: [10, 10] }] },
      { routing: [route(0, 1)] },
    );
    const parts = { demand: grid([[4, 4]]), shipped: grid([[0, 0]]), lost: grid([[4, 4]]) };
    const [gap] = of(findGaps(model, planOf(model, { ...parts, load: grid([[10, 0]]) })), "item");
    expect(causes(gap!)).toEqual([
      ["planned supply", "", -4],
      ["capacity", "Line 1", -4],
    ]);
  });
  it("[GAP6] safety stock that is kept while demand is short, shared by what each segment lacks", () => {
    const model = smallModel({
      items: [{ code: "A", safety: 6 }],
      segments: [{ name: "Retail" }, { name: "Web" }],
      periods: 1,
    });
    const kept = (stock: number): unknown => {
      const plan = planOf(model, {
        demand: grid([[20], [10]]),
        shipped: grid([[14], [8]]),
        lost: grid([[6], [2]]),
        stock: grid([[stock]]),
      });
      return of(findGaps(model, plan), "segment").map(causes);
    };
    expect(kept(4)).toEqual([
      [
        ["stock policy", "", -3],
        ["planned supply", "", -3],
      ],
      [
        ["stock policy", "", -1],
        ["planned supply", "", -1],
      ],
    ]);
    expect(kept(50)).toEqual([
      [
        ["stock policy", "", -4.5],
        ["planned supply", "", -1.5],
      ],
      [
        ["stock policy", "", -1.5],
        ["planned supply", "", -0.5],
      ],
    ]);
  });
});

describe("the latest day to decide", () => {
  const model = smallModel({ items: [{ code: "A", leadDays: 20 }] });
  const short = (first: number): Gap => {
    const lost = [0, 0, 0, 0].map((_, t) => (t === first ? 1 : 0));
    const demand = grid([[1, 1, 1, 1]]);
    const shipped = grid([lost.map((units) => 1 - units)]);
    return of(findGaps(model, planOf(model, { demand, shipped, lost: grid([lost]) })), "item")[0]!;
  };
  it("[GAP13] is the first of the month less the lead time", () => {
    expect(short(2)).toMatchObject({ decideBy: model.calendar.horizon[2]!.start - 20, isTooLate: false });
  });
  it("[GAP13] has passed where the lead time reaches back before the cycle", () => {
    expect(short(0).isTooLate).toBe(true);
  });
});
