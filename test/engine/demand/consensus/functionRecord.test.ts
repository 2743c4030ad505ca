import { sourceWeights } from "../../../../src/engine/demand/consensus/sourceWeights";
import { functionRecords } from "../../../../src/engine/demand/consensus/functionRecord";
import type { HistoryRow, Source } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { grid, smallModel } from "../../measure/smallModel";

const __ = Number.NaN;

interface Past {
  readonly of: Source | "demand";
  readonly item?: number;
  readonly lag?: number;
  readonly values: readonly number[];
}

function modelWithPast(past: readonly Past[]): PlanningModel {
  const periods = past[0]!.values.length;
  const rows = past.map(({ of, item = 0, lag = 2 }, r): HistoryRow => ({
    item,
    measure: of === "demand" ? "demand" : "forecast",
    source: of === "demand" ? null : of,
    lagPeriods: of === "demand" ? null : lag,
    key: `row ${r}`,
  }));
  return smallModel(
    { items: [{ code: "A" }, { code: "B" }], historyMonths: periods },
    { history: { rows, values: grid(past.map(({ values }) => values)) } },
  );
}

const repeat = (value: number, times: number): number[] => Array.from({ length: times }, () => value);
const weightsOf = (model: PlanningModel, sources: readonly Source[]): number[] =>
  sourceWeights(model, sources).map(({ weight }) => weight);

it("[CON13] gives the better forecaster more, shrunk by the length of the record", () => {
  const model = modelWithPast([
    { of: "demand", values: repeat(100, 12) },
    { of: "statistical", values: repeat(110, 12) },
    { of: "sales", values: repeat(120, 12) },
  ]);
  // Inverse squared errors 1/100 and 1/400 are shares of 0.8 and 0.2; twelve periods count half.
  const weights = weightsOf(model, ["statistical", "sales"]);
  expect(weights[0]).toBeCloseTo(0.65, 9);
  expect(weights[1]).toBeCloseTo(0.35, 9);
});

it("[CON13] trusts a short record less", () => {
  const model = modelWithPast([
    { of: "demand", values: [100] },
    { of: "statistical", values: [110] },
    { of: "sales", values: [120] },
  ]);
  expect(weightsOf(model, ["statistical", "sales"])[0]).toBeCloseTo(0.5 + 0.3 / 13, 9);
});

it("[CON13] bears a forecaster without any error", () => {
  const model = modelWithPast([
    { of: "demand", values: [100, 100] },
    { of: "statistical", values: [100, 100] },
    { of: "sales", values: [120, 120] },
  ]);
  const [perfect, other] = weightsOf(model, ["statistical", "sales"]);
  expect(perfect! + other!).toBeCloseTo(1, 12);
  expect(perfect).toBeGreaterThan(other!);
});

it("[CON14] compares only what all of them forecast", () => {
  const model = modelWithPast([
    { of: "demand", values: [100, 100, 100] },
    { of: "statistical", values: [110, 110, __] },
    { of: "sales", values: [__, 110, 500] },
  ]);
  const records = functionRecords(model, ["statistical", "sales"]);
  expect(records.map(({ observations }) => observations)).toEqual([1, 1]);
  expect(records[0]!.scaledSquaredError).toBeCloseTo(records[1]!.scaledSquaredError, 12);
});

it("[CON14] uses the lag that most forecasts share", () => {
  const model = modelWithPast([
    { of: "demand", values: [100, 100] },
    { of: "statistical", values: [110, 110], lag: 3 },
    { of: "sales", values: [120, 120], lag: 3 },
    { of: "sales", values: [101, 101], lag: 1 },
  ]);
  expect(functionRecords(model, ["statistical", "sales"])).toEqual([
    expect.objectContaining({ source: "statistical", lagPeriods: 3 }),
    expect.objectContaining({ source: "sales", lagPeriods: 3 }),
  ]);
});

it("[CON14] knows no record of one function alone", () => {
  const model = modelWithPast([
    { of: "demand", values: [100, 100] },
    { of: "sales", values: [120, 120] },
  ]);
  expect(functionRecords(model, ["statistical", "sales"])).toEqual([]);
});

it("[CON14] does not let large items drown small ones", () => {
  const model = modelWithPast([
    { of: "demand", values: [1000] },
    { of: "demand", item: 1, values: [10] },
    { of: "statistical", values: [1100] },
    { of: "statistical", item: 1, values: [10] },
    { of: "sales", values: [1000] },
    { of: "sales", item: 1, values: [11] },
  ]);
  const [statistical, sales] = functionRecords(model, ["statistical", "sales"]);
  expect(statistical!.scaledSquaredError).toBeCloseTo(sales!.scaledSquaredError, 12);
});

it("[CON15] keeps the equal share of a function without a record", () => {
  const model = modelWithPast([
    { of: "demand", values: repeat(100, 12) },
    { of: "statistical", values: repeat(110, 12) },
    { of: "sales", values: repeat(120, 12) },
  ]);
  const weights = sourceWeights(model, ["statistical", "sales", "finance"]);
  expect(weights[2]).toMatchObject({ source: "finance", origin: "equal", record: null });
  expect(weights[2]!.weight).toBeCloseTo(1 / 3, 9);
  expect(weights[0]!.weight).toBeGreaterThan(weights[1]!.weight);
});
