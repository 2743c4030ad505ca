import type { LeverIdea, LeverOutcome } from "../../../src/engine";
import { leverLines, serviceWords, signedMoney } from "../../../src/taskpane/levers/leverLines";
import { plant } from "../../engine/supply/plant";

const { model } = plant({
  months: 2,
  resources: [{ name: "Line", regular: [10] }],
  items: [{ code: "A", demand: [[1]] }],
});

const idea: LeverIdea = {
  lever: { kind: "overtime", resource: 0, hours: 5 },
  firstPeriod: 0,
  leadTimeDays: 0,
  cost: 0,
  estimate: 70,
};
const outcome: LeverOutcome = {
  ...idea,
  effect: {
    ...{ margin: 1234.4, revenue: 0, shippedUnits: 0, service: 0.004, lateUnits: 0, lostUnits: 0 },
    ...{ averageStock: 0, closingStock: -300, cash: 1534.4, overtimeHours: 5, loadHours: 5 },
  },
  index: 0.26,
  latestDay: 19767,
  isTooLate: false,
  uncertainty: 0,
};

const linesOf = (levers: readonly LeverOutcome[], untried: readonly LeverIdea[] = []) =>
  leverLines({ isRunning: false, levers, untried, pair: null, rules: [] }, model);

describe("leverLines", () => {
  it("says margin, service, cash, stock, hours, index and the last day to decide", () => {
    const [line] = linesOf([outcome]);
    expect(line).toMatchObject({ margin: 1234.4, service: 0.004, isEstimate: false });
    expect(line!.effects).toEqual([
      "cash +1,534",
      "stock -300",
      "+5 hours",
      "+0.3 index points",
      "decide by 14 Feb 2024",
    ]);
  });

  it("leaves out what does not change, and the day that has passed", () => {
    const still = { ...outcome.effect, cash: 0.4, closingStock: 0, loadHours: 0 };
    const [line] = linesOf([{ ...outcome, effect: still, index: null, isTooLate: true, leadTimeDays: 30 }]);
    expect(line!.effects).toEqual(["30 days of lead time"]);
  });

  it("marks what was not tried as an estimate, after all that was", () => {
    const lines = linesOf([outcome], [idea]);
    expect(lines.map(({ isEstimate, margin }) => [isEstimate, margin])).toEqual([
      [false, 1234.4],
      [true, 70],
    ]);
    expect(lines[1]!.effects).toEqual([]);
  });

  it("carries no sign on what rounds to nothing", () => {
    expect([signedMoney(0.2), signedMoney(-80), signedMoney(12340)]).toEqual(["0", "-80", "+12,340"]);
    expect([serviceWords(0.0001), serviceWords(-0.01)]).toEqual([
      "service unchanged",
      "-1.0 points of service",
    ]);
  });
});
