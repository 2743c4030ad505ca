import { dueDecisions } from "../../../src/engine/measure/dueDecisions";
import { kpiNamed } from "../../../src/engine/measure/kpi/catalogue";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { kpiAt, kpiOver, kpiSeries, type KpiSeries } from "../../../src/engine/measure/kpi/kpiSeries";
import { planValues } from "../../../src/engine/measure/planValues";
import type { ActionRecord } from "../../../src/engine/model/collaboration";
import type { HistoryMeasure } from "../../../src/engine/model/demand";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { grid, historyOf, planOf, smallModel, type PlanParts, type SmallItem } from "./smallModel";

type Past = Partial<Record<HistoryMeasure, readonly number[]>>;

interface Case {
  readonly item?: Partial<SmallItem>;
  readonly past: Past;
  readonly plan?: PlanParts;
  readonly more?: Partial<PlanningModel>;
}

/** A KPI of one item, A at price 10 and cost 6, over its past and a plan of four months. */
function seriesOf(kpi: string, { item = {}, past, plan = {}, more = {} }: Case): KpiSeries {
  const historyMonths = Object.values(past)[0]?.length ?? 0;
  const base = smallModel({ items: [{ code: "A", ...item }], historyMonths });
  const model = { ...base, history: historyOf(past), ...more };
  const figures = kpiFigures({ model, plan: planOf(model, plan), values: planValues(model) });
  return kpiSeries(kpiNamed(kpi)!, figures, -1)!;
}

describe("golden numbers of DOMAIN.md through the KPIs", () => {
  const accuracy = { past: { demand: [100, 120, 90, 110, 0, 130], forecast: [110, 115, 100, 100, 10, 120] } };
  it("[KPI28] C2: six months of forecast accuracy are 0.9", () => {
    expect(kpiOver(seriesOf("forecast accuracy", accuracy), 0, 5)).toBeCloseTo(0.9, 9);
  });
  it("[KPI28] C2: their bias is 0.0090909091", () => {
    expect(kpiOver(seriesOf("forecast bias", accuracy), 0, 5)).toBeCloseTo(0.0090909091, 9);
  });
  it("[KPI32] accuracy of one month is floored at 0, and months join before the floor", () => {
    const wild = seriesOf("forecast accuracy", { past: { demand: [10, 90], forecast: [40, 90] } });
    expect([kpiAt(wild, 0), kpiAt(wild, 1)]).toEqual([0, 1]);
    expect(kpiOver(wild, 0, 1)).toBeCloseTo(1 - 30 / 100, 12);
  });
  const made = { past: { production: [110, 90, 130, 70], "planned production": [100, 100, 100, 100] } };
  const versions = [
    { kpi: "volume attainment", is: 1 },
    { kpi: "schedule attainment", is: 0.9 },
    { kpi: "schedule adherence", is: 0.8 },
  ];
  for (const { kpi, is } of versions) {
    it(`[KPI28] C5: ${kpi} is ${is}`, () => expect(kpiOver(seriesOf(kpi, made), 0, 3)).toBeCloseTo(is, 12));
  }
  it("[KPI28] C4: 250 covers 2.7777777778 months of 80, 100, 90, 110, where it is planned stock", () => {
    const plan = { demand: grid([[5, 80, 100, 90]]), stock: grid([[250, 0, 0, 0]]) };
    expect(kpiAt(seriesOf("forward cover", { past: {}, plan }), 0)).toBeCloseTo(2.7777777778, 9);
  });
  it("[KPI28] C4: and where it is the stock of the last closed month", () => {
    const past = { demand: [7], "ending stock": [250] };
    const plan = { demand: grid([[80, 100, 90, 110]]) };
    expect(kpiAt(seriesOf("forward cover", { past, plan }), 0)).toBeCloseTo(2.7777777778, 9);
  });
  it("[KPI28] C8: 200k of stock and 100k a month are 6 turns and 60.83 days", () => {
    const item = { price: 166, cost: 100 };
    const past = { shipments: [1000, 1000], "ending stock": [2000, 2000] };
    expect(kpiOver(seriesOf("inventory turns", { item, past }), 0, 1)).toBeCloseTo(6, 9);
    expect(kpiOver(seriesOf("days of supply", { item, past }), 0, 1)).toBeCloseTo(60.8333333333, 9);
  });
});

describe("closed months", () => {
  it("[KPI29] hold their stock against the policy of the first open month", () => {
    const item = { safety: 40, maximum: 60 };
    const past = { "ending stock": [25, 90, Number.NaN] };
    const of = (kpi: string): number[] =>
      [0, 1, 2].map((column) => kpiAt(seriesOf(kpi, { item, past }), column));
    expect(of("stock shortage")).toEqual([90, 0, Number.NaN]);
    expect(of("excess stock")).toEqual([0, 180, Number.NaN]);
  });
  it("[KPI29] have no excess without a maximum, and no shortage without a safety stock", () => {
    const past = { "ending stock": [25, 90] };
    const plan = { stock: grid([[0, 5, 5, 5]]) };
    expect([...seriesOf("excess stock", { past, plan }).top]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...seriesOf("stock shortage", { past, plan }).top]).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it("[KPI29] tell no cover where fewer than three months follow", () => {
    const calendar = smallModel({ items: [{ code: "A" }], historyMonths: 2, periods: 2 }).calendar;
    const past = { demand: [10, 10], "ending stock": [10, 10] };
    const plan = { demand: grid([[10, 10]]), stock: grid([[0, 0]]) };
    const cover = seriesOf("forward cover", { past, plan, more: { calendar } });
    expect([0, 1].map((column) => kpiAt(cover, column))).toEqual([1, Number.NaN]);
  });
  it("[KPI29] tell the margin of what was not on time", () => {
    const past = { demand: [100, 100, 50], shipments: [100, 100, 50], "on-time shipments": [70, 100, 60] };
    expect([...seriesOf("unserved demand", { past }).top].slice(0, 3)).toEqual([120, 0, 0]);
    const atLoss = seriesOf("unserved demand", { past, item: { price: 5, cost: 6 } });
    expect(atLoss.top[0]).toBe(0);
  });
  it("[KPI29] cost what was sold by the units that the revenue makes, where only that is stated", () => {
    expect(kpiAt(seriesOf("gross margin", { past: { revenue: [500] } }), 0)).toBeCloseTo(500 - 50 * 6, 12);
    expect(kpiAt(seriesOf("gross margin", { past: { revenue: [500], shipments: [40] } }), 0)).toBe(500 - 240);
  });
  it("[KPI29] know no cover of an item that nobody costs", () => {
    const past = { demand: [9], "ending stock": [250] };
    const item = { cost: Number.NaN };
    expect(
      kpiAt(seriesOf("forward cover", { item, past, plan: { demand: grid([[1, 1, 1, 1]]) } }), 0),
    ).toBeNaN();
  });
  it("[KPI29] the plan's stock below its safety stock is short, at cost", () => {
    const plan = { stock: grid([[40, 39.5, 0, 90]]) };
    const short = seriesOf("stock shortage", { item: { safety: 40 }, past: {}, plan });
    expect([...short.top]).toEqual([0, 3, 240, 0]);
  });
});

describe("open months", () => {
  it("[STR19] what is given up is not served, what comes late is", () => {
    const plan = {
      demand: grid([[100, 100, 100, 100]]),
      shipped: grid([[100, 70, 60, 140]]),
      lost: grid([[0, 30, 0, 0]]),
      backlog: grid([[0, 0, 40, 0]]),
    };
    const rates = (kpi: string): number[] =>
      [0, 1, 2, 3].map((t) => kpiAt(seriesOf(kpi, { past: {}, plan }), t));
    expect(rates("fill rate")).toEqual([1, 0.7, 1, 1]);
    expect(rates("OTIF")).toEqual([1, 0.7, 0.6, 1]);
  });
  it("[STR19] an item without a cost is short of nothing in money", () => {
    const item = { safety: 40, cost: Number.NaN };
    expect([...seriesOf("stock shortage", { item, past: {} }).top]).toEqual([0, 0, 0, 0]);
  });
});

describe("months of cover", () => {
  const fourteen = Array.from({ length: 14 }, (_, n) => n + 1);
  const past = { demand: fourteen, "ending stock": fourteen.map(() => 30) };
  const plan = { demand: grid([[15, 16, 17, 18]]), stock: grid([[30, 30, 30, 30]]) };
  const cover = seriesOf("months of cover", { past, plan });
  it("[KPI30] divide by the mean month of the twelve that follow", () => {
    expect(kpiAt(cover, 0)).toBeCloseTo(30 / 7.5, 12);
    expect(kpiAt(cover, 5)).toBeCloseTo(30 / 12.5, 12);
  });
  it("[KPI30] and by the last twelve of the plan where fewer follow", () => {
    expect(kpiAt(cover, 6)).toBeCloseTo(30 / 12.5, 12);
    expect(kpiAt(cover, 17)).toBeCloseTo(30 / 12.5, 12);
  });
  it("[KPI30] leave out months of which nothing is known", () => {
    const gap = { demand: [Number.NaN, 4], "ending stock": [8, 8] };
    const plan2 = { demand: grid([[8, 8, 8, 8]]) };
    expect(kpiAt(seriesOf("months of cover", { past: gap, plan: plan2 }), 0)).toBeCloseTo(8 / 7.2, 12);
  });
  it("[KPI30] are blank without demand", () => {
    expect(kpiAt(seriesOf("months of cover", { past: { "ending stock": [8] } }), 0)).toBeNaN();
  });
});

describe("decisions on time", () => {
  const { calendar } = smallModel({ items: [{ code: "A" }], historyMonths: 3 });
  const [first, second, third] = calendar.history.map(({ start }) => start);
  const open = calendar.horizon[0]!.start;
  const action = (dueDay: number, decidedDay: number, status = "open"): ActionRecord =>
    ({ dueDay, decidedDay, status }) as ActionRecord;
  const rateOf = (actions: readonly ActionRecord[]): number[] => {
    const past = { demand: [1, 1, 1] };
    const series = seriesOf("on-time decisions", { past, more: { actions } });
    return [0, 1, 2].map((column) => kpiAt(series, column));
  };
  it("[KPI33] count in the month in which they were due", () => {
    const actions = [
      action(first!, first!),
      action(second! - 1, second!),
      action(second!, Number.NaN, "done"),
      action(open - 1, Number.NaN),
      action(open, open),
      action(first! - 1, first!),
    ];
    expect(rateOf(actions)).toEqual([1 / 2, 1, 0]);
  });
  it("[KPI33] a day on which it was decided goes before the status", () => {
    expect(rateOf([action(third!, third! + 1, "done")])[2]).toBe(0);
    expect(rateOf([action(third!, third! - 40, "open")])[2]).toBe(1);
  });
  it("[STR24] those due before the cycle month count, and are late while they are open", () => {
    const base = smallModel({ items: [{ code: "A" }], historyMonths: 3 });
    const actions = [
      action(first! - 99, Number.NaN),
      action(open - 1, open - 1, "done"),
      action(open, Number.NaN),
    ];
    expect(dueDecisions({ ...base, actions })).toEqual({ due: 2, late: 1 });
  });
  it("[KPI33] are blank where none was due", () => expect(rateOf([])[1]).toBeNaN());
});
