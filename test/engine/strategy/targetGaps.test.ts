import type { Gap } from "../../../src/engine/gap/gap";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Plan } from "../../../src/engine/plan/plan";
import { targetGaps } from "../../../src/engine/strategy/targetGaps";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored, withKpis } from "./smallStrategy";

const base = smallModel({ items: [{ code: "A" }], periods: 4, historyMonths: 4 }, { goals: [goal("Grow")] });
const plan = planOf(base, { demand: grid([[100, 100, 100, 100]]) });

const gapsOf = (model: PlanningModel, of: Plan = plan): Gap[] => {
  const figures = kpiFigures({ model, plan: of, values: planValues(model) });
  return targetGaps({ model, figures, marginShare: 0.4 }, scored(model, of));
};

describe("gaps to targets", () => {
  const revenue = objective("Revenue", { kpi: "revenue", aggregation: "sum", target: 1500, unit: "EUR" });
  const model = withKpis({ ...base, objectives: [revenue] }, [{ kpi: "revenue", at: { [-1]: 1200 } }]);
  const [gap] = gapsOf(model);
  it("[STR20] revenue of 1,000 against 1,500 is 500 short and 200 of margin at risk", () => {
    expect(gap).toMatchObject({
      kind: "plan-target",
      amount: -500,
      money: -500,
      moneyAtRisk: 200,
      unit: "EUR",
      objective: 0,
    });
  });
  it("[STR20] without a shortage all of it is demand", () => {
    expect(gap!.drivers.map(({ cause, units }) => [cause, units])).toEqual([["demand", -500]]);
  });
  it("[STR20] what is given up in the due month is supply", () => {
    const lost = grid([[0, 0, 0, 20]]);
    const short = { ...plan, shipped: grid([[100, 100, 100, 80]]), lost };
    expect(gapsOf(model, short)[0]!.drivers.map(({ cause, units }) => [cause, units])).toEqual([
      ["demand", -500],
      ["supply", -200],
    ]);
  });
  it("[STR20] what closed months of the year lack is told apart from what is to come", () => {
    const yearly = { ...revenue, dueBasis: "year" as const, duePeriod: 11, target: 12_000 };
    const july = smallModel(
      { items: [{ code: "A" }], periods: 9, historyMonths: 15 },
      { goals: [goal("G")] },
    );
    const { calendar } = smallModel({ items: [], periods: 12, historyMonths: 12 });
    const shifted = {
      ...july.calendar,
      history: [...calendar.history, ...calendar.horizon.slice(0, 3)],
      horizon: calendar.horizon.slice(3),
    };
    const actual = { kpi: "revenue", at: { [-3]: 700, [-2]: 700, [-1]: 700 } };
    const model = withKpis({ ...july, calendar: shifted, objectives: [{ ...yearly, duePeriod: 8 }] }, [
      actual,
    ]);
    const [gap] = gapsOf(model, planOf(model, { demand: grid([Array<number>(9).fill(100)]) }));
    expect(gap).toMatchObject({ amount: 2100 + 9000 - 12_000, firstPeriod: 0, lastPeriod: 8 });
    expect(gap!.drivers.map(({ cause, units }) => [cause, units])).toEqual([["closed months", -900]]);
  });
  it.each([
    [1, 900, -100],
    [2, 900, -200],
  ])("[STR20] counts all %d closed months of the year", (closed, each, lacking) => {
    const { calendar } = smallModel({ items: [], periods: 12, historyMonths: 12 });
    const months = 12 - closed;
    const made = smallModel({ items: [{ code: "A" }], periods: months }, { goals: [goal("G")] });
    const shifted = {
      ...made.calendar,
      history: [...calendar.history, ...calendar.horizon.slice(0, closed)],
      horizon: calendar.horizon.slice(closed),
    };
    const at = Object.fromEntries(Array.from({ length: closed }, (_, n) => [n - closed, each]));
    const yearly = { ...revenue, dueBasis: "year" as const, duePeriod: months - 1, target: 12_000 };
    const model = withKpis({ ...made, calendar: shifted, objectives: [yearly] }, [{ kpi: "revenue", at }]);
    const demand = grid([Array<number>(months).fill(90)]);
    const [gap] = gapsOf(model, planOf(model, { demand }));
    const parts = Object.fromEntries(gap!.drivers.map(({ cause, units }) => [cause, units]));
    expect(parts["closed months"]).toBeCloseTo(lacking, 9);
    expect(parts["demand"]).toBeCloseTo(-100 * months, 9);
  });
  it("[STR20] a KPI that is no money has no money at risk", () => {
    const stated = [{ kpi: "csat", kind: "outlook" as const, at: { 3: 60 } }];
    const care = withKpis({ ...base, objectives: [objective("Care", { target: 80 })] }, stated);
    expect(gapsOf(care)).toMatchObject([{ amount: -20, money: 0, moneyAtRisk: 0 }]);
  });
  it("[STR20] within the tolerance there is none", () => {
    const near = { ...model, objectives: [{ ...revenue, target: 1020 }] };
    expect(gapsOf(near)).toEqual([]);
  });
});

describe("what a missed target is worth", () => {
  const full = smallModel(
    { items: [{ code: "A", opening: 500 }], periods: 4, historyMonths: 4 },
    { goals: [goal("G")] },
  );
  const of = planOf(full, {
    demand: grid([[100, 100, 100, 100]]),
    shipped: grid([[90, 90, 90, 90]]),
    stock: grid([[80, 80, 80, 80]]),
  });
  const missed = (facts: Parameters<typeof objective>[1], outlook: number) => {
    const objectives = [objective("O", { aggregation: "average", tolerance: 0, ...facts })];
    const stated = { kpi: facts!.kpi!, kind: "outlook" as const, at: { 3: outlook } };
    return gapsOf(withKpis({ ...full, objectives }, [stated]), of)[0]!;
  };
  it("[STR32] points of a share of sales are worth that part of the sales, at their margin", () => {
    const gap = missed({ kpi: "fill rate", target: 0.95, unit: "%" }, 0.9);
    expect(gap.money).toBeCloseTo(-0.05 * 1000, 9);
    expect(gap.moneyAtRisk).toBeCloseTo(0.05 * 1000 * 0.4, 9);
    expect(gap.unit).toBe("%");
    expect(gap.drivers.reduce((sum, { money }) => sum + money, 0)).toBeCloseTo(gap.money, 9);
  });
  it("[STR32] points of margin are worth that part of the revenue, all of it at risk", () => {
    const gap = missed({ kpi: "gross margin %", target: 0.5, unit: "%" }, 0.4);
    expect(gap.money).toBeCloseTo(-0.1 * 900, 9);
    expect(gap.moneyAtRisk).toBeCloseTo(90, 9);
  });
  it("[STR32] growth is worth the revenue that it grows from", () => {
    const gap = missed({ kpi: "revenue growth", target: 0.5, unit: "%" }, 0.25);
    expect(gap.money).toBeCloseTo(-0.25 * (900 / 1.25), 9);
    expect(gap.moneyAtRisk).toBeCloseTo(0.25 * (900 / 1.25) * 0.4, 9);
  });
  const stock = of.stock.values[3]! * 6;
  it("[STR32] days of supply are worth the stock that is too much", () => {
    const gap = missed({ kpi: "days of supply", direction: "lower", target: 30, unit: "days" }, 40);
    expect(stock).toBeGreaterThan(100);
    expect(gap.money).toBeCloseTo((-10 / 40) * stock, 9);
    expect(gap.moneyAtRisk).toBeCloseTo((10 / 40) * stock, 9);
  });
  it("[STR32] turns are worth the stock that is not needed at the target", () => {
    const gap = missed({ kpi: "inventory turns", target: 10, unit: "" }, 8);
    expect(gap.money).toBeCloseTo((-2 / 10) * stock, 9);
  });
  it("[STR32] a KPI without money behind it has none", () => {
    expect(missed({ kpi: "forecast accuracy", target: 0.9, unit: "%" }, 0.5)).toMatchObject({
      money: 0,
      moneyAtRisk: 0,
    });
  });
});

describe("until when a target can still be reached", () => {
  const lead = (leadDays: number, facts = {}, frozenPeriods = 0) => {
    const items = [
      { code: "A", leadDays, family: 0 },
      { code: "B", leadDays: 400, family: 1 },
    ];
    const made = smallModel(
      { items, periods: 4, historyMonths: 4, families: [{}, {}] },
      { goals: [goal("G")] },
    );
    const objectives = [objective("O", { kpi: "csat", target: 80, family: 0, duePeriod: 2, ...facts })];
    const kpis = [{ kpi: "csat", kind: "outlook" as const, family: 0, at: { 2: 60, 3: 60 } }];
    const model = withKpis({ ...made, objectives, settings: { ...made.settings, frozenPeriods } }, kpis);
    const gap = gapsOf(model, planOf(model, {}))[0]!;
    return { days: gap.decideBy - made.calendar.horizon[0]!.start, isTooLate: gap.isTooLate, gap };
  };
  it("[STR33] the due month less the shortest lead time in scope", () =>
    expect(lead(20)).toMatchObject({ days: 31 + 28 - 20, isTooLate: false }));
  it("[STR33] too late where nothing reaches the due month any more", () =>
    expect(lead(90)).toMatchObject({ days: 31 + 28 - 90, isTooLate: true }));
  it("[STR33] too late where the due month is frozen", () =>
    expect(lead(0, {}, 3)).toMatchObject({ isTooLate: true }));
  it("[STR33] in time where the first month after the frozen ones is due", () =>
    expect(lead(0, {}, 2)).toMatchObject({ isTooLate: false, gap: { firstPeriod: 0, lastPeriod: 2 } }));
  it("[STR33] a sum over the year today, while a later month of it can still be reached", () => {
    const sum = objective("R", { kpi: "revenue", aggregation: "sum", target: 9e4, dueBasis: "year" });
    const made = smallModel({ items: [{ code: "A", leadDays: 40 }], periods: 12 }, { goals: [goal("G")] });
    const model = withKpis({ ...made, objectives: [{ ...sum, duePeriod: 11 }] }, []);
    const demand = grid([Array<number>(12).fill(100)]);
    expect(gapsOf(model, planOf(model, { demand }))).toMatchObject([
      { firstPeriod: 0, lastPeriod: 11, decideBy: made.calendar.horizon[0]!.start, isTooLate: false },
    ]);
  });
  it("[STR33] a sum over next year names the months of that year", () => {
    const sum = objective("R", { kpi: "revenue", aggregation: "sum", target: 9e4, dueBasis: "year" });
    const made = smallModel({ items: [{ code: "A", leadDays: 40 }], periods: 18 }, { goals: [goal("G")] });
    const model = withKpis({ ...made, objectives: [{ ...sum, duePeriod: 17 }] }, []);
    const demand = grid([Array<number>(18).fill(100)]);
    expect(gapsOf(model, planOf(model, { demand }))).toMatchObject([
      { firstPeriod: 12, lastPeriod: 17, decideBy: made.calendar.horizon[12]!.start - 40 },
    ]);
  });
});
