import { KPIS, kpiNamed } from "../../../src/engine/measure/kpi/catalogue";
import { wordKey } from "../../../src/engine/measure/kpi/kpiWords";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { kpiAt, kpiOver, kpiSeries, plainSeries } from "../../../src/engine/measure/kpi/kpiSeries";
import { planValues } from "../../../src/engine/measure/planValues";
import type { HistoryMeasure } from "../../../src/engine/model/demand";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { grid, planOf, smallModel } from "./smallModel";
import { randomPlan } from "./randomPlan";

const history = (stated: Partial<Record<HistoryMeasure, readonly number[]>>): PlanningModel["history"] => ({
  rows: Object.keys(stated).map((measure) => ({
    item: 0,
    measure: measure as HistoryMeasure,
    source: measure === "forecast" ? ("consensus" as const) : null,
    lagPeriods: null,
    key: "A",
  })),
  values: grid(Object.values(stated)),
});

/** Item A at price 10 and cost 6: two months of history, four of plan. */
const base = smallModel({
  items: [{ code: "A", price: 10, cost: 6, maximum: 30 }],
  historyMonths: 2,
  resources: [{ name: "Line 1", regular: [100, 100, Number.NaN, 100] }],
});
const model: PlanningModel = {
  ...base,
  history: history({
    demand: [100, 80],
    shipments: [90, 80],
    "on-time shipments": [80, 80],
    production: [110, 60],
    "planned production": [100, 100],
    "ending stock": [50, 30],
    forecast: [110, 70],
  }),
  budget: {
    rows: [{ item: -1, family: 0, measure: "revenue", key: "b" }],
    values: grid([[1000, 1250, 800, 1000]]),
  },
};
const plan = planOf(model, {
  demand: grid([[100, 100, 50, 50]]),
  shipped: grid([[100, 90, 60, 50]]),
  backlog: grid([[0, 10, 0, 0]]),
  stock: grid([[40, 20, 0, 30]]),
  load: grid([[80, 110, 70, 50]]),
});
const figures = kpiFigures({ model, plan, values: planValues(model) });
const value = (name: string, column: number): number =>
  kpiAt(kpiSeries(kpiNamed(name)!, figures, -1)!, column);

describe("KPIs of history and plan", () => {
  const cases = [
    { kpi: "revenue", column: 0, is: 900, of: "90 shipped at 10" },
    { kpi: "revenue", column: 3, is: 900, of: "90 planned at 10" },
    { kpi: "gross margin", column: 0, is: 360, of: "90 at a margin of 4" },
    { kpi: "gross margin %", column: 2, is: 0.4, of: "4 of 10" },
    { kpi: "forecast accuracy", column: 0, is: 0.9, of: "10 wrong on 100" },
    { kpi: "forecast bias", column: 1, is: -0.125, of: "70 forecast for 80" },
    { kpi: "OTIF", column: 0, is: 0.8, of: "80 of 100 on time" },
    { kpi: "OTIF", column: 3, is: 0.9, of: "10 of 100 wait" },
    { kpi: "fill rate", column: 0, is: 0.9, of: "90 of 100 at last" },
    { kpi: "fill rate", column: 3, is: 1, of: "what waits is served later" },
    { kpi: "cycle service", column: 3, is: 0, of: "the one item is short" },
    { kpi: "inventory value", column: 1, is: 180, of: "30 at 6" },
    { kpi: "inventory turns", column: 0, is: 21.6, of: "540 a month against 300" },
    { kpi: "days of supply", column: 2, is: (240 * 365) / 12 / 600, of: "240 against 600 a month" },
    { kpi: "months of cover", column: 2, is: 0.5, of: "40 where a mean month of all six needs 80" },
    { kpi: "forward cover", column: 2, is: 0.4, of: "40 before a month of 100" },
    { kpi: "excess stock", column: 2, is: 60, of: "10 above 30 at 6" },
    { kpi: "unserved demand", column: 3, is: 40, of: "10 at a margin of 4" },
    { kpi: "unserved demand", column: 0, is: 80, of: "20 of 100 late at a margin of 4" },
    { kpi: "volume attainment", column: 0, is: 1.1, of: "110 of 100, mix hidden" },
    { kpi: "schedule adherence", column: 0, is: 0.9, of: "10 too much" },
    { kpi: "schedule adherence", column: 1, is: 0.6, of: "40 too little" },
    { kpi: "excess stock", column: 0, is: 120, of: "50 in a closed month, 20 above 30, at 6" },
    { kpi: "stock shortage", column: 0, is: 0, of: "no safety stock" },
    { kpi: "forward cover", column: 0, is: 0.625, of: "50 before a month of 80" },
    { kpi: "forward cover", column: 1, is: 0.3, of: "30 of the last closed month before 100 planned" },
    { kpi: "capacity utilisation", column: 3, is: 1.1, of: "110 of 100 hours" },
    { kpi: "schedule attainment", column: 0, is: 1, of: "no credit for 110 on 100" },
    { kpi: "schedule attainment", column: 1, is: 0.6, of: "60 of 100" },
    { kpi: "budget attainment", column: 3, is: 0.72, of: "900 of 1,250" },
  ];
  for (const { kpi, column, is, of } of cases) {
    it(`[STR19] ${kpi} is ${Number(is.toFixed(3))}: ${of}`, () =>
      expect(value(kpi, column)).toBeCloseTo(is, 9));
  }
  it("[STR19] a resource without a stated amount takes no part in utilisation", () => {
    expect(value("capacity utilisation", 4)).toBeNaN();
  });
  it("[STR19] what history does not tell is blank", () => expect(value("budget attainment", 0)).toBeNaN());
  it("[STR19] growth needs the same month of the year before", () =>
    expect(value("revenue growth", 5)).toBeNaN());
  it("[STR19] cover is not told where the plan ends too soon", () =>
    expect(value("forward cover", 5)).toBeNaN());

  it("[STR19] the business is the sum of its families", () => {
    const random = randomPlan({ seed: 4, items: 30, periods: 5 });
    const found = kpiFigures({ ...random, values: planValues(random.model) });
    for (const name of ["revenue", "cogs", "demandValue", "stockCost", "shortage"] as const) {
      const at = (row: number): number => found[name].values[row * 5 + 2]!;
      expect(at(0) + at(1) + at(2)).toBeCloseTo(at(3), 6);
    }
  });
  it("[STR19] closed stock without a unit cost has no value, as in the plan", () => {
    const items = { ...model.items, unitCost: model.items.unitCost.map(() => Number.NaN) };
    const rows = [{ item: 0, measure: "ending stock", source: null, lagPeriods: null, key: "A" }] as const;
    const stocked: PlanningModel = { ...model, items, history: { rows, values: grid([[40, 50]]) } };
    const found = kpiFigures({ model: stocked, plan, values: planValues(stocked) });
    expect(found.stockCost.values[0]).toBeNaN();
    expect(found.stockCost.values[2]).toBe(0);
  });
  it("[STR19] the forecast nearest to the frozen months' lag is measured", () => {
    const rows = [1, 3, 2].map((lagPeriods) => ({
      item: 0,
      measure: "forecast" as const,
      source: "sales" as const,
      lagPeriods,
      key: "A",
    }));
    const lagged: PlanningModel = {
      ...model,
      settings: { ...model.settings, frozenPeriods: 2 },
      history: {
        rows: [{ item: 0, measure: "demand", source: null, lagPeriods: null, key: "A" }, ...rows],
        values: grid([
          [100, 100],
          [100, 100],
          [130, 130],
          [120, 120],
        ]),
      },
    };
    const found = kpiFigures({ model: lagged, plan, values: planValues(lagged) });
    expect(kpiAt(kpiSeries(kpiNamed("bias")!, found, -1)!, 0)).toBeCloseTo(0.2, 12);
  });
});

describe("KPIs over spans", () => {
  const series = (aggregation: "sum" | "average" | "end" | "ratio") => ({
    ...plainSeries(Float64Array.from([2, 4, 9]), aggregation),
    bottom: aggregation === "ratio" ? Float64Array.from([1, 1, 3]) : Float64Array.from([1, 1, 1]),
  });
  const cases = [
    { aggregation: "sum" as const, is: 15 },
    { aggregation: "average" as const, is: 5 },
    { aggregation: "end" as const, is: 9 },
    { aggregation: "ratio" as const, is: 3 },
  ];
  for (const { aggregation, is } of cases) {
    it(`[STR18] ${aggregation} of 2, 4 and 9 is ${is}`, () =>
      expect(kpiOver(series(aggregation), 0, 2)).toBe(is));
  }
  it("[STR18] a sum with a blank month is no sum", () => {
    expect(kpiOver(plainSeries(Float64Array.from([2, Number.NaN]), "sum"), 0, 1)).toBeNaN();
  });
  it("[STR18] an average may miss a month", () => {
    expect(kpiOver(plainSeries(Float64Array.from([2, Number.NaN]), "average"), 0, 1)).toBe(2);
  });
});

describe("the catalogue", () => {
  it("[STR18] no two KPIs share a name", () => {
    const names = KPIS.flatMap(({ name, aliases }) => [name, ...aliases].map(wordKey));
    expect(new Set(names).size).toBe(names.length);
  });
  it("[STR18] case and spaces do not matter", () =>
    expect(kpiNamed("  On  Time in FULL ")?.name).toBe("OTIF"));
  const words = [
    { word: "On-time-in-full (%)", is: "OTIF" },
    { word: "OTIF %", is: "OTIF" },
    { word: "Liefertreue", is: "OTIF" },
    { word: "Gross margin [%]", is: "gross margin %" },
    { word: "Gross margin", is: "gross margin" },
    { word: "Umsatz (kEUR)", is: "revenue" },
    { word: "DSO", is: "receivable days" },
    { word: "Cash to Cash", is: "cash-to-cash" },
    { word: "Inventory days (days)", is: "days of supply" },
    { word: "Reichweite", is: "months of cover" },
    { word: "RL.2.3", is: "documentation accuracy" },
    { word: "schedule adherence", is: "schedule adherence" },
    { word: "Auslastung in %", is: "capacity utilisation" },
  ];
  for (const { word, is } of words) {
    it(`[KPI31] "${word}" means ${is}`, () => expect(kpiNamed(word)?.name).toBe(is));
  }
  const own = ["sales (units)", "revenue %", "plan nervousness", "otif of suppliers"];
  for (const word of own) {
    it(`[KPI31] "${word}" is no KPI of ours`, () => expect(kpiNamed(word)).toBeUndefined());
  }
  it("[STR18] a planner's own KPI is no known one", () => expect(kpiNamed("safety walks")).toBeUndefined());
  for (const kpi of KPIS) {
    it(`[STR18] ${kpi.name} states its definition, its edge cases and its source in sentences`, () => {
      expect(kpi.definition).toMatch(/^[A-Z][^.]+[.]$/);
      expect(kpi.edges).toMatch(/^(0|[A-Z])[^.]+.*[.]$/);
      expect(kpi.source).toMatch(/^DOMAIN[.]md [CD]\d*$/);
    });
  }
});
