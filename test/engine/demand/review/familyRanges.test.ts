import { forecastDemand } from "../../../../src/engine/demand/api";
import { familyRanges } from "../../../../src/engine/demand/review/familyRanges";
import type { HistoryRow } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { grid, smallModel } from "../../measure/smallModel";
import { noise } from "../seeded";

const PAST = 36;

const demandOf = (item: number): HistoryRow => ({
  item,
  measure: "demand",
  source: null,
  lagPeriods: Number.NaN,
  key: "",
});

const about = (level: number, seed: number): number[] => {
  const next = noise(seed);
  return Array.from({ length: PAST }, () => level * (1 + 0.1 * next()));
};

/** Items A and B of one family and C of another that has no history. */
function modelOf(histories: readonly (readonly number[])[], endDay = Number.NaN): PlanningModel {
  const model = smallModel(
    {
      items: [{ code: "A" }, { code: "B" }, { code: "C", family: 1 }],
      families: [{ name: "Drinks" }, { name: "Food" }],
      historyMonths: PAST,
      periods: 6,
    },
    { history: { rows: histories.map((_, item) => demandOf(item)), values: grid(histories) } },
  );
  return {
    ...model,
    items: { ...model.items, endDay: model.items.endDay.map((day, i) => (i === 1 ? endDay : day)) },
  };
}

const forecastOf = (units: readonly number[]) => {
  const made = forecastDemand({ item: "A", demand: Float64Array.from(units), seasonPeriods: 12 }, 6);
  if (!made.ok) throw new Error("no forecast");
  return made.value;
};

const first = about(100, 1);
const second = about(60, 2);

describe("the ranges of families", () => {
  it("[FVA8] are those of the forecast of the summed history", () => {
    const [range] = familyRanges(modelOf([first, second]));
    const sum = forecastOf(first.map((units, t) => units + second[t]!));
    expect(range!.units).toEqual(sum.units);
    expect(range!.interval80).toEqual(sum.interval80);
    expect(range!.interval95).toEqual(sum.interval95);
  });

  it("[FVA8] are narrower than the sum of the items' ranges", () => {
    const width = ({ interval80: { lower, upper } }: ReturnType<typeof forecastOf>) => upper[0]! - lower[0]!;
    const [range] = familyRanges(modelOf([first, second]));
    const { lower, upper } = range!.interval80;
    expect(upper[0]! - lower[0]!).toBeLessThan(width(forecastOf(first)) + width(forecastOf(second)));
  });

  it("[FVA8] leave out what is no longer sold", () => {
    const model = modelOf([first, second]);
    const ended = modelOf([first, second], model.calendar.horizon[0]!.start);
    expect(familyRanges(ended)[0]!.units).toEqual(forecastOf(first).units);
  });

  it("[FVA9] are of families with history only", () => {
    expect(familyRanges(modelOf([first, second])).map(({ family }) => family)).toEqual([0]);
  });
});
