import { kpiNamed } from "../../../src/engine/measure/kpi/catalogue";
import { definitionIn } from "../../../src/engine/measure/kpi/definition";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { kpiAt, kpiOver, kpiSeries } from "../../../src/engine/measure/kpi/kpiSeries";
import { planValues } from "../../../src/engine/measure/planValues";
import { DEFAULT_KPI_SETTINGS, type KpiSettings } from "../../../src/engine/model/kpiSettings";
import { withKpis, type StatedKpi } from "../strategy/smallStrategy";
import { grid, historyOf, planOf, smallModel } from "./smallModel";

const MONTHLY_COGS = 100e3;
const MONTHLY_REVENUE = 2e6 / 12;

/** DOMAIN.md C8 as a month: stock 200k, cost of goods 1.2m and revenue 2.0m a year, in every month. */
const base = smallModel({
  items: [{ code: "A", price: MONTHLY_REVENUE, cost: MONTHLY_COGS }],
  historyMonths: 3,
});
const months = (value: number, count: number): number[] => Array.from({ length: count }, () => value);
const history = historyOf({ shipments: months(1, 3), "ending stock": months(2, 3) });
const plan = planOf(base, { demand: grid([months(1, 4)]), stock: grid([[2, 2, 1, 2]]) });

const cash = (stated: readonly StatedKpi[], settings: Partial<KpiSettings> = {}) => {
  const model = withKpis(
    { ...base, history, settings: { ...base.settings, kpis: { ...DEFAULT_KPI_SETTINGS, ...settings } } },
    stated,
  );
  const figures = kpiFigures({ model, plan, values: planValues(model) });
  const series = (kpi: string, family = -1) => kpiSeries(kpiNamed(kpi)!, figures, family)!;
  return { at: (kpi: string, column: number, family = -1) => kpiAt(series(kpi, family), column), series };
};
const closed = (value: number): StatedKpi["at"] => ({ [-3]: value, [-2]: value, [-1]: value });
const balances: readonly StatedKpi[] = [
  { kpi: "Receivables", at: closed(250e3) },
  { kpi: "Payables", at: closed(90e3) },
];
const materialShare = 7 / 12;

describe("cash-to-cash from its parts", () => {
  const golden = cash(balances, { materialShare });
  it("[KPI26] is the golden 59.53 days from balances", () => {
    expect(golden.at("cash-to-cash", 2)).toBeCloseTo(59.5297619048, 9);
  });
  const parts = [
    { kpi: "receivable days", is: 45.625 },
    { kpi: "payable days", is: 46.9285714286 },
  ];
  for (const { kpi, is } of parts) {
    it(`[KPI26] has ${is} ${kpi}`, () => expect(golden.at(kpi, 0)).toBeCloseTo(is, 9));
  }
  it("[KPI26] projects the plan's stock with the terms of the last three months", () => {
    expect(golden.at("cash-to-cash", 3)).toBeCloseTo(59.5297619048, 9);
    expect(golden.at("cash-to-cash", 5)).toBeCloseTo(59.5297619048 - 30.4166666667, 9);
  });
  it("[KPI26] joins months by their average", () => {
    const { series } = golden;
    expect(kpiOver(series("cash-to-cash"), 4, 5)).toBeCloseTo(59.5297619048 - 30.4166666667 / 2, 9);
  });
  it("[KPI26] stated days go before a balance, and the outlook before what is carried on", () => {
    const { at } = cash(
      [...balances, { kpi: "DSO", at: closed(40) }, { kpi: "dso", kind: "outlook", at: { 1: 30 } }],
      { materialShare },
    );
    expect([2, 3, 4].map((column) => at("receivable days", column))).toEqual([40, 40, 30]);
  });
  it("[KPI26] takes Settings where the KPIs sheet is silent", () => {
    const { at } = cash([], { receivableDays: 45, payableDays: 50 });
    expect(at("cash-to-cash", 2)).toBeCloseTo(60.8333333333 - 5, 9);
    expect(at("cash-to-cash", 5)).toBeCloseTo(30.4166666667 - 5, 9);
  });
  it("[KPI26] takes one term of Settings alone, of a day or of none", () => {
    for (const days of [0, 1, 45]) {
      expect(cash([], { receivableDays: days }).at("receivable days", 4)).toBe(days);
      expect(cash([], { payableDays: days }).at("payable days", 0)).toBe(days);
    }
  });
  it("[KPI26] a family's balance is held against its own flow", () => {
    const { at } = cash([{ kpi: "receivables", family: 0, at: closed(250e3) }]);
    expect(at("receivable days", 2, 0)).toBeCloseTo(45.625, 9);
    expect(at("receivable days", 2)).toBeNaN();
  });
  it("[KPI26] the outlook holds from the first open month, the actual until then", () => {
    const { at } = cash([
      { kpi: "dso", at: { [-1]: 40, 0: 41 } },
      { kpi: "dso", kind: "outlook", at: { [-1]: 50, 0: 51 } },
    ]);
    expect([2, 3].map((column) => at("receivable days", column))).toEqual([40, 51]);
  });
  it("[KPI26] Settings go before what closed months would carry on", () => {
    expect(cash(balances, { receivableDays: 30 }).at("receivable days", 4)).toBe(30);
  });
  it("[KPI26] a balance of payables says nothing without the material share", () => {
    expect(cash(balances).at("payable days", 2)).toBeNaN();
    expect(cash(balances).at("cash-to-cash", 2)).toBeNaN();
  });
  it("[KPI26] a family has the terms of the business, unless it states its own", () => {
    const { at } = cash([...balances, { kpi: "dpo", family: 0, at: closed(10) }], { materialShare });
    expect(at("receivable days", 2, 0)).toBeCloseTo(45.625, 9);
    expect([2, 3].map((column) => at("payable days", column, 0))).toEqual([10, 10]);
  });
  it("[KPI26] stated inventory days go before those of History", () => {
    const { at } = cash([{ kpi: "inventory days", at: { [-1]: 50 } }], {
      receivableDays: 40,
      payableDays: 40,
    });
    expect([1, 2].map((column) => at("cash-to-cash", column))).toEqual([
      expect.closeTo(60.8333333333, 9),
      50,
    ]);
  });
  it("[KPI26] nothing said of terms is blank, as it always was", () => {
    expect(cash([]).at("cash-to-cash", 2)).toBeNaN();
  });
  it("[KPI26] says the terms of Settings in its definition", () => {
    const kpis = { ...DEFAULT_KPI_SETTINGS, receivableDays: 45 };
    expect(definitionIn(kpiNamed("c2c")!, { ...base.settings, kpis })).toMatch(
      /Receivable days as KPIs states them, else 45 by Settings; payable days likewise; in open/,
    );
  });
});
