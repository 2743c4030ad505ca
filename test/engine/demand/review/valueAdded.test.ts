import { stepForecasts } from "../../../../src/engine/demand/review/stepForecasts";
import { valueAddedByFunction, valueAddedBySteps } from "../../../../src/engine/demand/review/valueAdded";
import type { HistoryRow } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { grid, smallModel } from "../../measure/smallModel";

const __ = Number.NaN;

const row = (facts: Partial<HistoryRow>): HistoryRow => ({
  item: 0,
  measure: "forecast",
  source: null,
  lagPeriods: 1,
  key: "",
  ...facts,
});
const demandOf = (item = 0): HistoryRow => row({ item, measure: "demand", lagPeriods: null });

function modelWith(
  rows: readonly HistoryRow[],
  units: readonly (readonly number[])[],
  frozenPeriods = 0,
): PlanningModel {
  const model = smallModel(
    {
      items: [
        { code: "A", price: 10 },
        { code: "B", price: 1 },
      ],
      historyMonths: units[0]!.length,
    },
    { history: { rows, values: grid(units) } },
  );
  return { ...model, settings: { ...model.settings, frozenPeriods } };
}

const tableOf = (model: PlanningModel) => valueAddedBySteps(stepForecasts(model)!);

describe("the scale of errors", () => {
  it("[FVA7] is the change from last season where the history is longer than one", () => {
    const season = Array.from({ length: 24 }, (_, t) => 100 + 10 * (t % 12) + (t < 12 ? 0 : 6));
    const flat = season.map((units) => units + 3);
    const { steps } = tableOf(modelWith([demandOf(), row({ source: "sales" })], [season, flat]));
    expect(steps.at(-1)!.mase).toBeCloseTo(3 / 6, 9);
  });
  it("[FVA7] is unknown for demand that never changes", () => {
    const flat = Array.from({ length: 6 }, () => 5);
    const { steps } = tableOf(modelWith([demandOf(), row({ source: "sales" })], [flat, flat]));
    expect(steps.at(-1)!.mase).toBeNull();
  });
});

describe("the golden numbers of the domain reference (C2)", () => {
  // The first month is there for the naive forecast only.
  const table = tableOf(
    modelWith(
      [demandOf(), row({ source: "statistical" }), row({ source: "sales" })],
      [
        [105, 100, 120, 90, 110, 0, 130],
        [__, 105, 105, 105, 105, 105, 105],
        [__, 110, 115, 100, 100, 10, 120],
      ],
    ),
  );
  const [, statistical, sales] = table.steps;

  it("[FVA2] are met by the error of both steps", () => {
    expect(statistical!.wmape).toBeCloseTo(0.3090909091, 9);
    expect(sales!.wmape).toBeCloseTo(0.1, 9);
  });
  it("[FVA2] are met by the value added", () => {
    expect(sales!.valueAdded).toBeCloseTo(0.2090909091, 9);
  });
  it("[FVA7] are scaled by the mean change of demand: 55 / 6 over 315 / 6", () => {
    expect(sales!.mase).toBeCloseTo(55 / 315, 9);
  });
  it("[FVA2] are met by bias and tracking signal", () => {
    expect(sales!.bias).toBeCloseTo(0.0090909091, 9);
    expect(sales!.trackingSignal).toBeCloseTo(0.5454545455, 9);
  });
  it("[FVA2] count the places that all steps forecast", () => {
    expect(table.places).toBe(6);
  });
});

describe("the lag", () => {
  const rows = [demandOf(), row({ source: "sales", lagPeriods: 1 }), row({ source: "sales", lagPeriods: 3 })];
  const units = [
    [10, 20, 30, 40, 50],
    [10, 10, 10, 10, 10],
    [20, 20, 20, 20, 20],
  ];

  it("[FVA1] is that of the frozen months", () => {
    expect(stepForecasts(modelWith(rows, units, 3))!.lagPeriods).toBe(3);
  });
  it("[FVA1] is one month where nothing is frozen", () => {
    expect(stepForecasts(modelWith(rows, units))!.lagPeriods).toBe(1);
  });
  it("[FVA1] is the longer of two that are as near", () => {
    expect(stepForecasts(modelWith(rows, units, 2))!.lagPeriods).toBe(3);
  });
  it("[FVA3] says how old the naive forecast is", () => {
    const { forecast, steps } = stepForecasts(modelWith(rows, units, 3))!;
    expect(steps).toEqual(["naive", "sales"]);
    expect([...forecast[0]!]).toEqual([__, __, __, 100, 200]);
  });
});

describe("functions", () => {
  const model = modelWith(
    [
      demandOf(),
      demandOf(1),
      row({ source: "statistical" }),
      row({ source: "sales" }),
      row({ source: "statistical", item: 1 }),
    ],
    [
      [100, 100, 100],
      [100, 200, 100],
      [__, 110, 110],
      [__, 120, 100],
      [__, 999, 999],
    ],
  );

  it("[FVA4] are measured where they speak, beside the naive and the statistical forecast", () => {
    const [sales] = valueAddedByFunction(stepForecasts(model)!);
    expect(sales!.steps.map(({ step }) => step)).toEqual(["naive", "statistical", "sales"]);
    expect(sales!.places).toBe(2);
    expect(sales!.steps.map((step) => step.wmape)).toEqual([0, 0.1, 0.1]);
    expect(sales!.steps[2]!.overNaive).toBeCloseTo(-0.1, 9);
  });
});

describe("errors", () => {
  it("[FVA5] weigh by list price", () => {
    const model = modelWith(
      [demandOf(), demandOf(1), row({ source: "sales" }), row({ source: "sales", item: 1 })],
      [
        [10, 10],
        [10, 10],
        [__, 10],
        [__, 20],
      ],
    );
    expect(tableOf(model).steps[1]!.wmape).toBeCloseTo(10 / 110, 9);
  });
  it("[FVA5] are absent without past forecasts", () => {
    expect(stepForecasts(modelWith([demandOf()], [[1, 2]]))).toBeNull();
  });
  it("[FVA5] are blank where nothing was sold", () => {
    const model = modelWith(
      [demandOf(), row({ source: "sales" })],
      [
        [0, 0],
        [__, 5],
      ],
    );
    expect(tableOf(model).steps[1]).toMatchObject({ wmape: null, bias: null, valueAdded: null });
  });
});
