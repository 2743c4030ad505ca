import { gapCase } from "../../../src/engine/gap/gapCase";
import type { Gap } from "../../../src/engine/gap/gap";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Plan } from "../../../src/engine/plan/plan";
import { strategyGaps } from "../../../src/engine/strategy/contradictions";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective } from "./smallStrategy";

const gapsOf = (model: PlanningModel, plan: Plan): Gap[] => strategyGaps(gapCase(model, plan));

describe("a grow family that shrinks", () => {
  const months = (units: number): number[] => Array<number>(12).fill(units);
  const model = smallModel(
    {
      items: [{ code: "A", price: 10, cost: 6 }],
      families: [{ name: "Tea", role: "grow" }],
      periods: 12,
      historyMonths: 12,
    },
    {
      history: {
        rows: [{ item: 0, measure: "shipments", source: null, lagPeriods: null, key: "A" }],
        values: grid([months(100)]),
      },
    },
  );
  it("[STR14] is a contradiction worth the margin that it loses", () => {
    expect(gapsOf(model, planOf(model, { demand: grid([months(80)]) }))).toMatchObject([
      {
        kind: "strategy",
        measure: "grow family shrinks",
        family: 0,
        amount: -2400,
        money: -960,
        moneyAtRisk: 960,
      },
    ]);
  });
  it("[STR14] no rise of prices hides a fall of volume", () => {
    const rows = [
      { item: 0, measure: "revenue" as const, source: null, lagPeriods: null, key: "A" },
      ...model.history.rows,
    ];
    const values = grid([months(500), months(100)]);
    const dearer = { ...model, history: { rows, values } };
    const [gap] = gapsOf(dearer, planOf(dearer, { demand: grid([months(80)]) }));
    expect(gap).toMatchObject({ amount: -2400, money: -960 });
  });
  it("[STR14] its drivers tell demand that is not there from demand that is not shipped", () => {
    const plan = planOf(model, { demand: grid([months(90)]), shipped: grid([months(70)]) });
    const [gap] = gapsOf(model, plan);
    expect(gap!.drivers).toEqual([
      { cause: "supply", subject: "", units: -2400, money: -960 },
      { cause: "demand", subject: "", units: -1200, money: -480 },
    ]);
    expect(gap).toMatchObject({ amount: -3600, money: -1440, lastPeriod: 11 });
  });
  it("[STR14] demand is taken where History tells no shipments, and no unit is no fall", () => {
    const of = (measure: "demand" | "production") => {
      const row = { item: 0, measure, source: null, lagPeriods: null, key: "A" };
      const other = { ...model, history: { rows: [row], values: grid([months(100)]) } };
      return gapsOf(other, planOf(other, { demand: grid([months(80)]) })).map(({ amount }) => amount);
    };
    expect(of("demand")).toEqual([-2400]);
    expect(of("production")).toEqual([]);
  });
  it("[STR14] a plan shorter than a year is compared with the same months of the last", () => {
    const short = { ...model, calendar: { ...model.calendar, horizon: model.calendar.horizon.slice(0, 3) } };
    const values = grid([[...Array<number>(3).fill(100), ...Array<number>(9).fill(10)]]);
    const seasonal = { ...short, history: { ...model.history, values } };
    expect(gapsOf(seasonal, planOf(seasonal, { demand: grid([[80, 80, 80]]) }))).toMatchObject([
      { amount: -600, lastPeriod: 2 },
    ]);
  });
  it("[STR14] a fall of 2 % is none", () => {
    expect(gapsOf(model, planOf(model, { demand: grid([months(98)]) }))).toEqual([]);
  });
  it("[STR14] any other role may shrink", () => {
    const steady = { ...model, families: [{ ...model.families[0]!, role: "maintain" as const }] };
    expect(gapsOf(steady, planOf(steady, { demand: grid([months(10)]) }))).toEqual([]);
  });
});

describe("a harvest family that takes scarce hours", () => {
  const model = smallModel(
    {
      items: [
        { code: "A", family: 0, price: 10, cost: 6 },
        { code: "B", family: 1 },
      ],
      families: [
        { name: "Tea", role: "grow" },
        { name: "Soup", role: "harvest" },
      ],
      resources: [{ name: "Line 1", regular: [100, 100] }],
      periods: 2,
    },
    {
      routing: [
        { item: 0, resource: 0, hoursAUnit: 2, offsetPeriods: 0, key: "A" },
        { item: 1, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: "B" },
      ],
    },
  );
  const parts = {
    demand: grid([
      [40, 40],
      [60, 60],
    ]),
    shipped: grid([
      [20, 40],
      [60, 60],
    ]),
    lost: grid([
      [20, 0],
      [0, 0],
    ]),
    production: grid([
      [20, 40],
      [60, 10],
    ]),
  };
  it("[STR15] counts the hours that the short units need, at their margin", () => {
    const [gap] = gapsOf(model, planOf(model, { ...parts, load: grid([[100, 90]]) }));
    expect(gap).toMatchObject({
      family: 0,
      resource: 0,
      firstPeriod: 0,
      lastPeriod: 0,
      amount: -40,
      money: -80,
      unit: "hours",
    });
    expect(gap!.drivers).toEqual([{ cause: "hours taken", subject: "Soup", units: -40, money: -80 }]);
  });
  it("[STR15] is to be decided the family's longest lead time before, and too late where it is frozen", () => {
    const leadTimeDays = Float64Array.of(20, 90);
    const later = { ...model, items: { ...model.items, leadTimeDays } };
    const swapped = ([one, other]: readonly number[][]) =>
      grid([one!, other!].map((row) => [...row].reverse()));
    const scarce = {
      demand: parts.demand,
      shipped: swapped([[20, 40], [60, 60]]), // prettier-ignore
      lost: swapped([[20, 0], [0, 0]]), // prettier-ignore
      production: swapped([[20, 40], [60, 10]]), // prettier-ignore
      load: grid([[80, 100]]),
    };
    const second = model.calendar.horizon[1]!.start;
    const [gap] = gapsOf(later, planOf(later, scarce));
    expect(gap).toMatchObject({ firstPeriod: 1, decideBy: second - 20, isTooLate: false });
    const frozen = { ...model, settings: { ...model.settings, frozenPeriods: 1 } };
    expect(gapsOf(frozen, planOf(frozen, { ...parts, load: grid([[100, 90]]) }))[0]!.isTooLate).toBe(true);
  });
  it("[STR15] never more than the harvest family uses", () => {
    const little = {
      ...parts,
      production: grid([
        [20, 40],
        [10, 10],
      ]),
      load: grid([[100, 90]]),
    };
    expect(gapsOf(model, planOf(model, little))[0]).toMatchObject({ amount: -10, money: -20 });
  });
  it("[STR15] free hours are not scarce", () => {
    expect(gapsOf(model, planOf(model, { ...parts, load: grid([[80, 90]]) }))).toEqual([]);
  });
});

describe("a strategy with holes", () => {
  const base = smallModel({ items: [{ code: "A" }] }, { goals: [goal("Grow")] });
  it("[STR16] a goal without an objective", () => {
    expect(gapsOf(base, planOf(base, {}))).toMatchObject([
      { measure: "goal without objective", money: 0, confidence: 1 },
    ]);
  });
  for (const kpi of ["safety walks", "DSO", "on-time decisions", "documentation accuracy"]) {
    it(`[STR16] an objective on ${kpi} that no plan line can move`, () => {
      const model = { ...base, objectives: [objective("O", { kpi })] };
      expect(gapsOf(model, planOf(model, {}))).toMatchObject([
        { measure: "no plan line moves it", objective: 0 },
      ]);
    });
  }
  for (const kpi of ["revenue", "cash-to-cash", "perfect order", "plan stability"]) {
    it(`[STR16] an objective on ${kpi} is moved by the plan`, () => {
      const model = { ...base, objectives: [objective("O", { kpi })] };
      expect(gapsOf(model, planOf(model, {}))).toEqual([]);
    });
  }
});

describe("a grow family that loses its share of scarce hours", () => {
  const months = (units: number): number[] => Array<number>(12).fill(units);
  const company = (role: "grow" | "maintain") =>
    smallModel(
      {
        items: [
          { code: "A", family: 0, price: 10, cost: 6 },
          { code: "B", family: 1, price: 10, cost: 6 },
        ],
        families: [{ name: "Tea", role }, { name: "Soup" }],
        resources: [{ name: "Line 1", regular: months(100) }],
        periods: 12,
        historyMonths: 12,
      },
      {
        routing: [
          { item: 0, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: "A" },
          { item: 1, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: "B" },
        ],
        history: {
          rows: [
            { item: 0, measure: "production", source: null, lagPeriods: null, key: "A" },
            { item: 1, measure: "production", source: null, lagPeriods: null, key: "B" },
          ],
          values: grid([months(50), months(50)]),
        },
      },
    );
  const planned = (model: PlanningModel, tea: number, load = 100): Plan =>
    planOf(model, {
      demand: grid([months(tea), months(100 - tea)]),
      production: grid([months(tea), months(100 - tea)]),
      shipped: grid([months(tea), months(100 - tea)]),
      load: grid([months(load)]),
    });
  const shares = (model: PlanningModel, plan: Plan): Gap[] =>
    gapsOf(model, plan).filter(({ measure }) => measure.includes("share"));

  it("[STR14] is a contradiction of as many hours as the fall stands for, at what its hours earn", () => {
    const model = company("grow");
    const [gap] = shares(model, planned(model, 40));
    expect(gap).toMatchObject({ family: 0, resource: 0, unit: "hours", lastPeriod: 11 });
    // From 50 % to 40 % of 1,200 hours; an hour earns 4.
    expect(gap!.amount).toBeCloseTo(-120, 9);
    expect(gap!.money).toBeCloseTo(-480, 9);
  });
  it("[STR14] its drivers are the families that gain the hours, and add up", () => {
    const model = company("grow");
    const [gap] = shares(model, planned(model, 40));
    expect(gap!.drivers.map(({ cause, subject }) => [cause, subject])).toEqual([["hours gained", "Soup"]]);
    expect(gap!.drivers.reduce((sum, { units }) => sum + units, 0)).toBeCloseTo(gap!.amount, 9);
  });
  it("[STR14] a small fall, a resource with room and any other role are none", () => {
    const grow = company("grow");
    expect(shares(grow, planned(grow, 48))).toEqual([]);
    expect(shares(grow, planned(grow, 40, 90))).toEqual([]);
    const steady = company("maintain");
    expect(shares(steady, planned(steady, 40))).toEqual([]);
  });
});
