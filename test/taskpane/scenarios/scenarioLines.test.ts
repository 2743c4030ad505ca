import type { ScenarioFigures } from "../../../src/engine";
import { scenarioLines } from "../../../src/taskpane/scenarios/scenarioLines";

const plan: ScenarioFigures = {
  revenue: 1000,
  margin: 400,
  unfulfilled: 50,
  shortage: 0,
  stock: 300,
  hours: 0,
  overtimeHours: 10,
  onTime: 0.95,
  index: 80,
  moneyAtRisk: 0,
  cost: Number.NaN,
  cash: 100,
};
const line = (name: string, change: Partial<ScenarioFigures>) =>
  scenarioLines(plan, { ...plan, ...change }).find((one) => one.name === name);

describe("the figures of a scenario in the pane", () => {
  it("[SCN18] more of what is good is better, with its sign", () => {
    expect(line("Revenue", { revenue: 1200 })).toEqual({
      name: "Revenue",
      plan: (1000).toLocaleString(),
      scenario: (1200).toLocaleString(),
      change: "+200",
      isBetter: true,
    });
  });
  it("[SCN18] more of what is bad is worse", () =>
    expect(line("Unfulfilled demand", { unfulfilled: 80 })).toMatchObject({
      change: "+30",
      isBetter: false,
    }));
  it("[SCN18] less of it is better", () =>
    expect(line("Overtime, hours", { overtimeHours: 4 })).toMatchObject({ change: "−6", isBetter: true }));
  it("[SCN18] stock is neither", () =>
    expect(line("Inventory at the end", { stock: 400 })).toMatchObject({ change: "+100", isBetter: null }));
  it("[SCN18] what rounds to nothing is no difference", () =>
    expect(line("Served on time", { onTime: 0.95001 })).toMatchObject({ change: "–", isBetter: null }));
  it("[SCN18] what nobody knows is a dash", () =>
    expect(line("Cost of the plan", { cost: 5 })).toMatchObject({ plan: "–", change: "–", isBetter: null }));
});
