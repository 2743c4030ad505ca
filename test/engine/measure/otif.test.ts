import { definitionIn } from "../../../src/engine/measure/kpi/definition";
import { kpiNamed } from "../../../src/engine/measure/kpi/catalogue";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { kpiAt, kpiSeries } from "../../../src/engine/measure/kpi/kpiSeries";
import { sayOtif } from "../../../src/engine/measure/kpi/otifFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import type { HistoryMeasure } from "../../../src/engine/model/demand";
import { DEFAULT_KPI_SETTINGS, type OtifDefinition } from "../../../src/engine/model/kpiSettings";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { grid, planOf, smallModel } from "./smallModel";

/** Items A at price 10 and B at price 30; two closed months and two open ones. */
const base = smallModel({
  items: [{ code: "A" }, { code: "B", price: 30, cost: 6 }],
  historyMonths: 2,
  periods: 2,
});
const rows: readonly [number, HistoryMeasure, readonly number[]][] = [
  [0, "demand", [100, 100]],
  [0, "on-time shipments", [80, 100]],
  [0, "on-time to request", [60, 90]],
  [0, "late by customer", [15, 0]],
  [1, "demand", [10, 0]],
  [1, "on-time shipments", [10, 0]],
  [1, "late by customer", [5, Number.NaN]],
];
const history = {
  rows: rows.map(([item, measure]) => ({ item, measure, source: null, lagPeriods: null, key: `${item}` })),
  values: grid(rows.map(([, , values]) => values)),
};
const plan = planOf(base, {
  demand: grid([
    [100, 100],
    [10, 0],
  ]),
  shipped: grid([
    [90, 110],
    [10, 0],
  ]),
  backlog: grid([
    [10, 0],
    [0, 0],
  ]),
});

const otifBy = (definition: Partial<OtifDefinition>, more: Partial<PlanningModel> = {}): number[] => {
  const otif = { ...DEFAULT_KPI_SETTINGS.otif, ...definition };
  const settings = { ...base.settings, kpis: { ...DEFAULT_KPI_SETTINGS, otif } };
  const model = { ...base, history, ...more, settings };
  const figures = kpiFigures({ model, plan, values: planValues(model) });
  const series = kpiSeries(kpiNamed("OTIF")!, figures, -1)!;
  return [0, 1, 2, 3].map((column) => kpiAt(series, column));
};
const near = (values: readonly number[], are: readonly number[]): void =>
  values.forEach((value, n) => expect(value).toBeCloseTo(are[n]!, 12));

describe("on time in full by the definition of Settings", () => {
  it("[KPI24] by quantity weighs items by what they sell for", () => {
    near(otifBy({}), [(800 + 300) / 1300, 1, (900 + 300) / 1300, 1]);
  });
  it("[KPI24] by lines counts an item's month once, and only where all of it was on time", () => {
    near(otifBy({ level: "lines" }), [1 / 2, 1, 1 / 2, 1]);
  });
  it("[KPI24] to the request date reads the row that was counted so", () => {
    near(otifBy({ date: "request date" }).slice(0, 2), [(600 + 300) / 1300, 0.9]);
  });
  it("[KPI24] to the request date takes the on-time shipments where nobody counted otherwise", () => {
    const without = { ...history, rows: history.rows.map((row) => ({ ...row })) };
    without.rows[2] = { ...without.rows[2]!, measure: "production" };
    near(otifBy({ date: "request date" }, { history: without }).slice(0, 2), [1100 / 1300, 1]);
  });
  it("[KPI24] leaves out what the customer caused, as far as it was late", () => {
    near(otifBy({ customerDelays: "left out" }).slice(0, 2), [1100 / 1150, 1]);
  });
  it("[KPI24] a line is good when only the customer's delay is missing", () => {
    const excused = otifBy(
      { customerDelays: "left out", level: "lines" },
      {
        history: {
          ...history,
          values: grid(rows.map(([, measure, v]) => (measure === "late by customer" ? [20, 0] : v))),
        },
      },
    );
    near(excused.slice(0, 2), [1, 1]);
  });
  it("[KPI24] the window changes the words, not what whole months tell", () => {
    expect(otifBy({ earlyDays: 5, lateDays: 2 })).toEqual(otifBy({}));
  });
  it("[KPI24] a line of less than one unit is a line", () => {
    const small = { ...history, values: grid(rows.map(() => [0.5, 0.5])) };
    expect(otifBy({ level: "lines" }, { history: small })[0]).toBe(1);
  });
  it("[KPI24] a line without anything to ask for is none", () => {
    const none = {
      ...history,
      values: grid(rows.map(([, measure]) => (measure === "demand" ? [0, 0] : [0, 0]))),
    };
    expect(otifBy({ level: "lines" }, { history: none })[0]).toBeNaN();
  });
});

describe("the definition in words", () => {
  it("[KPI22] says level, date, window and what is left out", () => {
    const chosen: OtifDefinition = {
      level: "lines",
      date: "request date",
      earlyDays: 5,
      lateDays: 0,
      customerDelays: "left out",
    };
    expect(sayOtif(chosen)).toBe(
      "Lines on time and in full over all lines (a line is an item's month), to the request date, from 5 days early to 0 days late, delays by the customer left out.",
    );
  });
  it("[KPI22] stands behind the general one", () => {
    expect(definitionIn(kpiNamed("OTIF")!, base.settings)).toBe(
      "On time and in full over all that was asked for. Quantity on time over demand, at price, to the commit date, from any day early to 0 days late.",
    );
  });
  it("[KPI22] says the lag of a forecast", () => {
    const settings = { ...base.settings, frozenPeriods: 2 };
    expect(definitionIn(kpiNamed("accuracy")!, settings)).toMatch(
      /Of forecasts made earlier, the one at lag 2[.]$/,
    );
  });
  it("[KPI22] of a KPI without choices is its own", () => {
    expect(definitionIn(kpiNamed("revenue")!, base.settings)).toBe("Units shipped times price.");
  });
});
