import { historyRowsByItem, historyRowsOfSource } from "../../../src/engine/measure/kpi/historyRows";
import type { HistoryRow } from "../../../src/engine/model/demand";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { grid, smallModel } from "./smallModel";

const row = (item: number, measure: HistoryRow["measure"], facts: Partial<HistoryRow> = {}): HistoryRow => ({
  item,
  measure,
  source: null,
  lagPeriods: null,
  key: `${item}`,
  ...facts,
});
const forecast = (source: HistoryRow["source"], lagPeriods: number | null = null): HistoryRow =>
  row(0, "forecast", { source, lagPeriods });

const modelOf = (rows: readonly HistoryRow[], frozenPeriods = 0): PlanningModel => {
  const base = smallModel({ items: [{ code: "A" }, { code: "B" }], historyMonths: 1 });
  const history = { rows, values: grid(rows.map((_, n) => [n])) };
  return { ...base, settings: { ...base.settings, frozenPeriods }, history };
};

describe("which row speaks for a measure", () => {
  const chosen = (rows: readonly HistoryRow[], frozenPeriods = 0): number =>
    historyRowsByItem(modelOf(rows, frozenPeriods))[0]!.forecast;
  const cases = [
    { when: "there is none", is: chosen([]), of: -1 },
    {
      when: "the consensus comes later",
      is: chosen([forecast("sales", 1), forecast("consensus", 9)]),
      of: 1,
    },
    {
      when: "the consensus comes first",
      is: chosen([forecast("consensus", 9), forecast("sales", 1)]),
      of: 0,
    },
    {
      when: "the nearer lag comes later",
      is: chosen([forecast("sales", 5), forecast("sales", 3)], 2),
      of: 1,
    },
    { when: "the nearer lag is above", is: chosen([forecast("sales", 0), forecast("sales", 3)], 2), of: 1 },
    { when: "both lags are as near", is: chosen([forecast("sales", 1), forecast("sales", 3)], 2), of: 0 },
    {
      when: "a lag is not said: it is the one asked for",
      is: chosen([forecast("sales", 1), forecast("sales")], 2),
      of: 1,
    },
    {
      when: "the first does not say its lag",
      is: chosen([forecast("sales"), forecast("sales", 2)], 2),
      of: 0,
    },
    { when: "nothing is frozen: lag 1", is: chosen([forecast("sales", 0), forecast("sales", 1)]), of: 1 },
    {
      when: "of two of the consensus one is nearer",
      is: chosen([forecast("consensus", 4), forecast("sales", 1), forecast("consensus", 2)], 1),
      of: 2,
    },
  ];
  for (const { when, is, of } of cases) {
    it(`[STR19] is row ${of} when ${when}`, () => expect(is).toBe(of));
  }
  it("[STR19] is the first where a measure that is no forecast repeats", () => {
    const rows = historyRowsByItem(modelOf([row(0, "demand"), row(0, "demand"), row(1, "demand")]));
    expect(rows.map(({ demand }) => demand)).toEqual([0, 2]);
  });
  it("[STR19] passes over rows of items that do not exist", () => {
    const rows = historyRowsByItem(modelOf([row(-1, "demand"), row(7, "demand"), row(1, "demand")]));
    expect(rows.map(({ demand }) => demand)).toEqual([-1, 2]);
  });
});

describe("the forecasts of one function", () => {
  it("[STR19] stand beside the demand of the same item", () => {
    const model = modelOf([
      forecast("sales"),
      row(0, "demand", { source: "sales" }),
      row(0, "demand"),
      forecast("finance"),
      row(1, "forecast", { source: "sales" }),
    ]);
    expect(historyRowsOfSource(model, "sales")).toEqual([{ item: 0, forecastRow: 0, demandRow: 1 }]);
    expect(historyRowsOfSource(model, "finance")).toEqual([{ item: 0, forecastRow: 3, demandRow: 1 }]);
    expect(historyRowsOfSource(model, "customer")).toEqual([]);
  });
});
