import { cleanHistory, forecastDemand } from "../../../../src/engine/demand/api";
import { familyBackTest } from "../../../../src/engine/demand/review/familyBackTest";
import { valueAddedBySteps } from "../../../../src/engine/demand/review/valueAdded";
import type { HistoryRow } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { grid, smallModel } from "../../measure/smallModel";
import { noise } from "../seeded";

const demandOf = (item: number): HistoryRow => ({
  item,
  measure: "demand",
  source: null,
  lagPeriods: Number.NaN,
  key: "",
});

const seasonal = (level: number, seed: number, periods = 40): number[] => {
  const next = noise(seed);
  return Array.from({ length: periods }, (_, t) => {
    return level * (1 + 0.4 * Math.sin((Math.PI * t) / 6) + 0.05 * next());
  });
};

/** Items A at 10 and B at 1 a unit, of one family. */
function modelOf(histories: readonly (readonly number[])[], frozenPeriods = 0): PlanningModel {
  const model = smallModel(
    {
      items: [
        { code: "A", price: 10 },
        { code: "B", price: 1 },
      ],
      historyMonths: histories[0]!.length,
    },
    { history: { rows: histories.map((_, item) => demandOf(item)), values: grid(histories) } },
  );
  return { ...model, settings: { ...model.settings, frozenPeriods } };
}

const first = seasonal(100, 1);
const second = seasonal(60, 2);
const money = first.map((units, t) => 10 * units + second[t]!);

/** The forecast of period `t` from the history up to `t - lag`. */
function forecastThen(t: number, lag: number): number {
  const cleaned = cleanHistory({ item: "F", demand: money.slice(0, t - lag + 1), seasonPeriods: 12 });
  if (!cleaned.ok) throw new Error("no history");
  const made = forecastDemand(cleaned.value.history, lag);
  if (!made.ok) throw new Error("no forecast");
  return made.value.units[lag - 1]!;
}

describe("the back-test by family", () => {
  it.each([1, 3])("[FVA10] forecasts the last six periods from what was known %i months before", (lag) => {
    const tested = familyBackTest(modelOf([first, second], lag === 1 ? 0 : lag))!;
    expect(tested.lagPeriods).toBe(lag);
    expect(tested.origins).toBe(6);
    const [naive, statistical] = tested.forecast;
    for (let t = 0; t < 40; t++) {
      expect(naive![t]).toBe(t < 34 ? Number.NaN : money[t - lag]);
      if (t >= 34) expect(statistical![t]).toBeCloseTo(forecastThen(t, lag), 6);
    }
  });

  it("[FVA10] does not see what came later", () => {
    const surprise = [...first];
    surprise[39] = 100_000;
    const [, before] = familyBackTest(modelOf([first, second]))!.forecast;
    const [, after] = familyBackTest(modelOf([surprise, second]))!.forecast;
    expect(after).toEqual(before);
  });

  it("[FVA11] measures error and MASE in money of the family", () => {
    const table = valueAddedBySteps(familyBackTest(modelOf([first, second]))!);
    const places = Array.from({ length: 6 }, (_, n) => 34 + n);
    const errors = places.map((t) => Math.abs(forecastThen(t, 1) - money[t]!));
    const error = errors.reduce((sum, one) => sum + one, 0);
    const sold = places.reduce((sum, t) => sum + money[t]!, 0);
    const changes = money.slice(12).map((value, t) => Math.abs(value - money[t]!));
    const scale = changes.reduce((sum, one) => sum + one, 0) / changes.length;
    expect(table.places).toBe(6);
    expect(table.steps.map(({ step }) => step)).toEqual(["naive", "statistical"]);
    expect(table.steps[1]!.wmape).toBeCloseTo(error / sold, 9);
    expect(table.steps[1]!.mase).toBeCloseTo(error / 6 / scale, 9);
  });

  it("[FVA10] is absent where the history is too short", () => {
    expect(familyBackTest(modelOf([first.slice(0, 18), second.slice(0, 18)]))).toBeNull();
  });

  it("[FVA10] passes over what came before the first sale", () => {
    const launched = [...Array.from({ length: 10 }, () => 0), ...first];
    const tested = familyBackTest(modelOf([launched]))!;
    const alone = familyBackTest(modelOf([first]))!;
    expect(tested.forecast[1]!.slice(10)).toEqual(alone.forecast[1]);
    expect(tested.scale.slice(10)).toEqual(alone.scale);
  });
});
