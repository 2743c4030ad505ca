import { targetGaps } from "../../../src/engine/strategy/targetGaps";
import { grid, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored, withKpis } from "./smallStrategy";

const base = smallModel({ items: [{ code: "A" }], periods: 4, historyMonths: 4 }, { goals: [goal("Grow")] });
const plan = planOf(base, { demand: grid([[100, 100, 100, 100]]) });

describe("gaps to targets", () => {
  const revenue = objective("Revenue", { kpi: "revenue", aggregation: "sum", target: 1500, unit: "EUR" });
  const model = withKpis({ ...base, objectives: [revenue] }, [{ kpi: "revenue", at: { [-1]: 1200 } }]);
  const [gap] = targetGaps(model, scored(model, plan), 0.4);
  it("[STR20] revenue of 1,000 against 1,500 is 500 short and 200 of margin at risk", () => {
    expect(gap).toMatchObject({
      kind: "plan-target",
      amount: -500,
      money: -500,
      moneyAtRisk: 200,
      unit: "EUR",
      objective: 0,
    });
  });
  it("[STR20] 300 of it is missed already, the plan adds 200", () => {
    expect(gap!.drivers.map(({ cause, units }) => [cause, units])).toEqual([
      ["until now", -300],
      ["plan", -200],
    ]);
  });
  it("[STR20] a KPI that is no money has no money at risk", () => {
    const stated = [{ kpi: "csat", kind: "outlook" as const, at: { 3: 60 } }];
    const care = withKpis({ ...base, objectives: [objective("Care", { target: 80 })] }, stated);
    expect(targetGaps(care, scored(care, plan), 0.4)).toMatchObject([
      { amount: -20, money: 0, moneyAtRisk: 0 },
    ]);
  });
  it("[STR20] within the tolerance there is none", () => {
    const near = { ...model, objectives: [{ ...revenue, target: 1020 }] };
    expect(targetGaps(near, scored(near, plan), 0.4)).toEqual([]);
  });
});
