import type { Alignment } from "../../../../src/engine";
import { levelsOf } from "../../../../src/workbook/report/charts/waterfall";
import { indexWaterfall } from "../../../../src/workbook/report/review/indexWaterfall";
import { alignPackCompany, lastMonth, packCompany } from "../packCompany";

const model = packCompany();
let first: Alignment;
let second: Alignment;

beforeAll(async () => {
  second = await alignPackCompany(model, lastMonth(model));
  first = { ...second, change: null };
});

const drawn = (alignment: Alignment) => {
  const { index } = alignment.submitted;
  // The small company states too little for one number: what it does state is taken as enough.
  return indexWaterfall({
    ...alignment,
    submitted: { ...alignment.submitted, index: { ...index, shown: index.index } },
  });
};

describe("the waterfall of the index", () => {
  it("[REV3] falls from 100 by what the components cost in the first cycle", () => {
    const { bars } = drawn(first)!;
    const levels = levelsOf(bars);
    expect(levels[0]).toBeCloseTo(100, 9);
    const last = bars.findIndex(({ name }) => name === "As submitted");
    expect(levels[last - 1]).toBeCloseTo(first.submitted.index.index, 6);
  });

  it("[REV3] starts at the last cycle's index where one is kept", () => {
    const { change } = second;
    const index = [
      { cause: "goal-plan" as const, points: -3 },
      { cause: "demand-supply" as const, points: 1 },
      { cause: "re-weighting" as const, points: 0.5 },
    ];
    const { bars, message } = drawn({ ...second, change: { ...change!, index } })!;
    const now = second.submitted.index.index;
    expect(bars[0]).toEqual({
      name: change!.from,
      amount: expect.closeTo(now + 1.5, 9) as number,
      isLevel: true,
    });
    expect(bars.slice(1, 4).map(({ name }) => name)).toEqual(["goal-plan", "demand-supply", "re-weighting"]);
    expect(message).toContain("down 1.5 points");
    expect(message).toContain("goal-plan (-3.0)");
  });

  it("[REV3] keeps at most five causes and adds up the others", () => {
    const names = [
      "goal-plan",
      "demand-supply",
      "plan-capacity",
      "plan-budget",
      "events-forecast",
      "forecast-actual",
    ];
    const index = names.map((cause, k) => ({ cause: cause as "goal-plan", points: -(k + 1) / 10 }));
    const { bars } = drawn({ ...second, change: { ...second.change!, index } })!;
    const others = bars.find(({ name }) => name === "others")!;
    expect(
      bars
        .filter(({ isLevel }) => !isLevel && true)
        .slice(0, 6)
        .map(({ name }) => name),
    ).toHaveLength(6);
    expect(others.amount).toBeCloseTo(-0.1, 9);
  });

  it("[REV3] is left out where too little is known for one number", () => {
    const { index } = first.submitted;
    const unknown = { ...first, submitted: { ...first.submitted, index: { ...index, shown: null } } };
    expect(indexWaterfall(unknown)).toBeNull();
  });
});
