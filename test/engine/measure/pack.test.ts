import fc from "fast-check";
import { monthlyCalendar } from "../../../src/engine/calendar/months";
import { dayOf } from "../../../src/engine/calendar/months";
import { budgetBridge } from "../../../src/engine/measure/budgetBridge";
import {
  businessBudget,
  businessSeries,
  lastForecast,
  windowValue,
} from "../../../src/engine/measure/businessSeries";
import { familyFlow } from "../../../src/engine/measure/familyFlow";
import { fiscalWindows } from "../../../src/engine/measure/fiscalWindows";
import { itemLives, lifeFigures } from "../../../src/engine/measure/itemLives";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { planMoney } from "../../../src/engine/measure/planMoney";
import { planValues } from "../../../src/engine/measure/planValues";
import { riskRange, weightedImpact } from "../../../src/engine/measure/riskRange";
import { scheduleRecords } from "../../../src/engine/measure/scheduleRecord";
import { stockBands } from "../../../src/engine/measure/stockBands";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { at } from "../../../src/engine/series/grid";
import { submittedPlan } from "../../../src/engine/supply/submittedPlan";
import { BUDGET, CLOSED, lastMonth, packCompany } from "../../workbook/report/packCompany";

const model = packCompany();
const plan = submittedPlan(model, model.demand.values);
const values = planValues(model);
const figures = kpiFigures({ model, plan, values });
const series = businessSeries(model, { plan, figures });
const PAST = 12;
const ITEMS = [0, 1, 2] as const;
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

describe("the record of a schedule", () => {
  it("[PACK1] adds the last months of each family at cost", () => {
    const [drinks, cereals] = scheduleRecords(model, 2);
    const planned = sum([0, 1].flatMap((i) => [10, 11].map((t) => 6 * CLOSED["planned production"]!(i, t))));
    const made = sum([0, 1].flatMap((i) => [10, 11].map((t) => 6 * CLOSED.production!(i, t))));
    expect(drinks).toMatchObject({ family: 0, planned, made });
    expect(cereals!.planned).toBe(18 * sum([10, 11].map((t) => CLOSED["planned production"]!(2, t))));
  });

  it("[PACK1] never nets one item against another", () => {
    const pair: PlanningModel = {
      ...model,
      history: {
        ...model.history,
        values: { ...model.history.values, values: model.history.values.values.slice() },
      },
    };
    const rowOf = (item: number, measure: string): number =>
      pair.history.rows.findIndex((row) => row.item === item && row.measure === measure);
    for (const [item, made] of [
      [0, 150],
      [1, 50],
    ] as const) {
      pair.history.values.values[rowOf(item, "production") * PAST + 11] = made;
      pair.history.values.values[rowOf(item, "planned production") * PAST + 11] = 100;
    }
    const [drinks] = scheduleRecords(pair, 1);
    expect(drinks).toMatchObject({ planned: 1200, made: 1200, credited: 900, missed: 600 });
  });

  it("[PACK1] leaves out families without a record", () => {
    expect(scheduleRecords({ ...model, history: { ...model.history, rows: [] } }, 12)).toEqual([]);
  });
});

describe("stock bands", () => {
  const units = stockBands(model, plan, () => 1);
  const all = model.families.length;

  it("[PACK2] add the stock of every item", () => {
    for (let t = 0; t < 6; t++) {
      expect(at(units.stock, all, t)).toBeCloseTo(sum(ITEMS.map((i) => at(plan.stock, i, t))), 9);
      expect(at(units.stock, 0, t)).toBeCloseTo(at(plan.stock, 0, t) + at(plan.stock, 1, t), 9);
    }
  });

  it("[PACK2] count excess and shortage item by item", () => {
    const wanted = (from: number): number =>
      sum([1, 2, 3].filter((t) => t >= from).map((t) => at(plan.demand, 0, t) + at(plan.demand, 1, t)));
    for (let t = 0; t < 6; t++) {
      // The first item ends in May, the fifth month.
      const [most, least] = [Math.min(200, wanted(t + 1)), Math.min(20, wanted(t + 1))];
      expect(at(units.above, 0, t)).toBeCloseTo(Math.max(0, at(plan.stock, 0, t) - most), 9);
      const below =
        Math.max(0, least - at(plan.stock, 0, t)) + (t < 2 ? 0 : Math.max(0, 15 - at(plan.stock, 1, t)));
      expect(at(units.below, 0, t)).toBeCloseTo(below, 9);
    }
  });

  it("[PACK2] know a maximum only of groups whose items all have one", () => {
    expect(units.hasMaximum[0]).toBe(false);
    expect(units.hasSafety[0]).toBe(true);
    expect(units.hasSafety[1]).toBe(false);
  });

  it("[PACK2] excess is at least that of each item and shortage never negative", () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: 500, noNaN: true }), { minLength: 18, maxLength: 18 }),
        (list) => {
          const stock = { ...plan.stock, values: Float64Array.from(list) };
          const bands = stockBands(model, { ...plan, stock }, () => 1);
          const first = Math.max(0, list[0]! - 200);
          return at(bands.above, 0, 0) >= first - 1e-6 && bands.below.values.every((value) => value >= 0);
        },
      ),
      { seed: 11, numRuns: 50 },
    );
  });
});

describe("fiscal windows", () => {
  const names = (of: ReturnType<typeof fiscalWindows>) =>
    of.map(({ label, first, last, isWhole }) => [label, first, last, isWhole]);

  it("[PACK3] follow a fiscal year that starts in July", () => {
    const calendar = monthlyCalendar({
      cycleYear: 2027,
      cycleMonth: 1,
      historyMonths: 36,
      horizonMonths: 18,
      fiscalStartMonth: 7,
    });
    expect(names(fiscalWindows(calendar))).toEqual([
      ["Jan 2027", 0, 0, true],
      ["Q3 FY27", 0, 2, true],
      ["FY27 to date", -6, -1, true],
      ["Rest of FY27", 0, 5, true],
      ["FY27", -6, 5, true],
      ["FY28", 6, 17, true],
    ]);
  });

  it("[PACK3] say where the horizon or the history cuts them short", () => {
    const calendar = monthlyCalendar({
      cycleYear: 2027,
      cycleMonth: 3,
      historyMonths: 1,
      horizonMonths: 12,
      fiscalStartMonth: 1,
    });
    expect(names(fiscalWindows(calendar))).toEqual([
      ["Mar 2027", 0, 0, true],
      ["Q1 2027", -1, 0, false],
      ["2027 to date", -1, -1, false],
      ["Rest of 2027", 0, 9, true],
      ["2027", -1, 9, false],
      ["2028", 10, 11, false],
    ]);
  });

  it("[PACK3] leave out the closed part of a year that begins now", () => {
    const calendar = monthlyCalendar({
      cycleYear: 2027,
      cycleMonth: 1,
      historyMonths: 0,
      horizonMonths: 12,
      fiscalStartMonth: 1,
    });
    expect(fiscalWindows(calendar).map(({ name }) => name)).toEqual([
      "month",
      "quarter",
      "rest of year",
      "year",
    ]);
  });
});

describe("the business by period", () => {
  it("[PACK4] is actual in closed periods and planned in open ones", () => {
    const shipments = ITEMS.map((i) => CLOSED.shipments!(i, 3));
    expect(series.units[3]).toBe(sum(shipments));
    expect(series.revenue[3]).toBe(shipments[0]! * 10 + shipments[1]! * 14 + shipments[2]! * 30);
    expect(series.margin[3]).toBe(shipments[0]! * 4 + shipments[1]! * 8 + shipments[2]! * 12);
    const money = planMoney(model, plan, values);
    expect(series.revenue[PAST + 2]).toBeCloseTo(sum(ITEMS.map((i) => at(money.revenue, i, 2))), 6);
    expect(series.margin[PAST + 2]).toBeCloseTo(sum(ITEMS.map((i) => at(money.margin, i, 2))), 6);
  });

  it("[PACK4] sums flows, ends stocks and never guesses", () => {
    const flow = Float64Array.from([1, 2, Number.NaN, 4]);
    expect(windowValue(flow, "revenue", { first: 0, last: 1 })).toBe(3);
    expect(windowValue(flow, "stock", { first: 0, last: 1 })).toBe(2);
    expect(windowValue(flow, "revenue", { first: 1, last: 3 })).toBeNaN();
    expect(windowValue(flow, "revenue", { first: -1, last: 0 })).toBeNaN();
    expect(windowValue(flow, "stock", { first: 2, last: 4 })).toBeNaN();
  });

  it("[PACK5] has a budget where every family states one", () => {
    const budget = businessBudget(model, "revenue");
    expect(budget[0]).toBeNaN();
    expect(budget[PAST + 2]).toBe(BUDGET[0].units(2) * BUDGET[0].price + 44 * 29);
    expect(businessBudget(model, "margin")[PAST]).toBeNaN();
  });

  it("[PACK5] has none where a family is silent", () => {
    const rows = model.budget.rows.map((row) => (row.family === 1 ? { ...row, family: 2 } : row));
    expect(businessBudget({ ...model, budget: { ...model.budget, rows } }, "revenue")[PAST]).toBeNaN();
  });

  it("[PACK6] remembers what the last cycle planned", () => {
    const last = lastMonth(model);
    const before = lastForecast(model, last, series);
    expect(before.units[PAST - 1]).toBeCloseTo(sum(last.shipped.map((row) => row[0]!)), 6);
    expect(before.revenue[PAST]).toBeCloseTo(sum(last.itemRevenue.map((row) => row[1]!)), 6);
    expect(before.stock[PAST]).toBeCloseTo(sum(last.stock.map((row, i) => row[1]! * [6, 6, 18][i]!)), 6);
    expect(before.revenue[3]).toBe(series.revenue[3]);
    expect(before.revenue[PAST + 5]).toBeNaN();
  });
});

describe("the bridge from budget to outlook", () => {
  const money = planMoney(model, plan, values);
  const bridge = budgetBridge(model, money, { first: 0, last: 5 })!;

  it("[PACK7] begins at the budget, ends at the outlook and leaves no rest", () => {
    const budget = sum([0, 1, 2, 3, 4, 5].map((t) => BUDGET[0].units(t) * 12.5 + 44 * 29));
    const outlook = sum([0, 1, 2, 3, 4, 5].map((t) => series.revenue[PAST + t]!));
    expect(bridge.budget).toBeCloseTo(budget, 6);
    expect(bridge.outlook).toBeCloseTo(outlook, 6);
    const { volume, mix, price, added, discontinued } = bridge;
    expect(bridge.budget + volume + mix + price + added + discontinued).toBeCloseTo(outlook, 6);
    expect(added).toBe(0);
  });

  it("[PACK7] does not exist for a budget of money alone, or of a part", () => {
    const rows = model.budget.rows.filter(({ measure }) => measure === "revenue");
    const moneyOnly = { ...model, budget: { ...model.budget, rows: rows.map((row) => ({ ...row })) } };
    expect(budgetBridge(moneyOnly, money, { first: 0, last: 5 })).toBeNull();
    const part = { ...model, budget: { ...model.budget, rows: model.budget.rows.slice(0, 2) } };
    expect(budgetBridge(part, money, { first: 0, last: 5 })).toBeNull();
  });
});

describe("risks", () => {
  it("[PACK8] weigh probability times impact, and leave out what is in the numbers", () => {
    expect(riskRange(model.risks)).toEqual({
      threats: -2000,
      chances: 1500,
      expected: -500,
      worst: -8000,
      best: 3000,
    });
  });

  it("[PACK8] have a probability between none and certain, and say nothing without one", () => {
    const risk = model.risks[0]!;
    expect(weightedImpact({ ...risk, probability: 3 })).toBe(-8000);
    expect(riskRange([{ ...risk, probability: Number.NaN }]).expected).toBe(0);
  });
});

describe("launches and phase-outs", () => {
  it("[PACK9] come by day, each with its partner", () => {
    expect(itemLives(model)).toEqual([
      { item: 1, kind: "launch", day: dayOf(2026, 3), first: 2, last: 5, partner: 0 },
      { item: 0, kind: "phase-out", day: dayOf(2026, 5), first: 0, last: 3, partner: 1 },
    ]);
  });

  it("[PACK9] tell what is served while they are sold and what stays behind", () => {
    const exit = itemLives(model)[1]!;
    const told = lifeFigures(model, { plan, values }, exit);
    expect(told.demand).toBeCloseTo(80 + 90 + 100 + 160 + 4 * 20, 9);
    expect(told.stockLeft).toBe(at(plan.stock, 0, 3));
    expect(told.stockMoney).toBe(6 * at(plan.stock, 0, 3));
  });

  it("[PACK9] leave out what lies outside the timeline", () => {
    const items = {
      ...model.items,
      launchDay: Float64Array.from([dayOf(2025, 1), Number.NaN, dayOf(2027, 1)]),
      endDay: Float64Array.from([Number.NaN, dayOf(2025, 12), dayOf(2027, 1)]),
    };
    expect(itemLives({ ...model, items })).toEqual([]);
  });
});

describe("the flow of a family", () => {
  const of = { family: 0, closed: 6, open: 6, worth: () => 1 };
  const flow = familyFlow(model, { submitted: plan, reconciled: null, lastCycle: lastMonth(model) }, of);

  it("[PACK10] shows what happened, item by item added", () => {
    const at11 = (measure: "demand" | "production" | "ending stock"): number =>
      CLOSED[measure]!(0, 11) + CLOSED[measure]!(1, 11);
    expect(flow.past.demand[5]).toBe(at11("demand"));
    expect(flow.past.production[5]).toBe(at11("production"));
    expect(flow.past.stock[5]).toBe(at11("ending stock"));
    expect(flow.past.demand[6]).toBeNaN();
  });

  it("[PACK10] balances month by month in the open periods", () => {
    let opening = flow.opening;
    expect(opening).toBe(70);
    for (let column = 6; column < 12; column++) {
      const { supply, shipped, stock } = flow.submitted;
      expect(opening + supply[column]! - shipped[column]!).toBeCloseTo(stock[column]!, 9);
      opening = stock[column]!;
    }
  });

  it("[PACK10] remembers what the last cycle planned for the same months", () => {
    const last = lastMonth(model);
    expect(flow.last!.demand[6]).toBeCloseTo(last.demand[0]![1]! + last.demand[1]![1]!, 9);
    expect(flow.last!.demand[11]).toBeNaN();
  });

  it("[PACK10] weighs units where they differ", () => {
    const worth = familyFlow(
      model,
      { submitted: plan, reconciled: null, lastCycle: null },
      { ...of, worth: (i) => i + 1 },
    );
    expect(worth.past.demand[5]).toBe(CLOSED.demand!(0, 11) + 2 * CLOSED.demand!(1, 11));
    expect(worth.last).toBeNull();
  });
});
