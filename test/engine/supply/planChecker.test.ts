import type { Plan } from "../../../src/engine/plan/plan";
import { checkPlan, type PlanLaw } from "../../../src/engine/supply/planChecker";
import type { SolvedCase } from "../../../src/engine/supply/solveCase";
import { plant } from "./plant";
import { solvePlant } from "./solveWith";

const solved = (): Promise<SolvedCase> =>
  solvePlant(
    plant({
      months: 4,
      segments: [{ maximumBacklogMonths: 1 }],
      resources: [{ name: "Line", regular: [10], overtime: [3], overtimeCost: 0.5 }],
      items: [
        {
          code: "A",
          opening: 4,
          receipts: [0, 3, 1, 0],
          safety: 2,
          demand: [[9, 17, 21, 9]],
          planned: [8],
          hours: { Line: 1 },
        },
      ],
    }),
  );

type Tampered = Exclude<keyof Plan, "view" | "receipts" | "demand">;
const tampering: readonly { readonly grid: Tampered; readonly law: PlanLaw; readonly by: number }[] = [
  { grid: "stock", law: "stock balance", by: 1 },
  { grid: "stock", law: "stock not negative", by: -50 },
  { grid: "shipped", law: "demand balance", by: 1 },
  { grid: "lost", law: "demand balance", by: 1 },
  { grid: "backlog", law: "waiting limit", by: 40 },
  { grid: "production", law: "sources add up", by: 1 },
  { grid: "purchased", law: "sources add up", by: 1 },
  { grid: "load", law: "load", by: 1 },
  { grid: "load", law: "capacity", by: 10 },
  { grid: "overtime", law: "objective", by: 1 },
];

describe("checkPlan", () => {
  for (const { grid, law, by } of tampering) {
    it(`[CHK3] finds ${by} too many in ${grid} as a fault of ${law}`, async () => {
      const { supply, economics, supplyPlan, objective } = await solved();
      const values = supplyPlan.plan[grid].values.slice();
      values[2]! += by;
      const plan = { ...supplyPlan.plan, [grid]: { ...supplyPlan.plan[grid], values } };
      const check = checkPlan(supply, economics, {
        supplyPlan: { ...supplyPlan, plan },
        objective,
      });
      expect(check.isSound).toBe(false);
      expect(check.faults.filter((fault) => fault.law === law).map(({ period }) => period)).toContain(
        law === "objective" ? -1 : 2,
      );
    });
  }

  it("[CHK3] finds a firm receipt that the stock forgets", async () => {
    const { supply, economics, supplyPlan } = await solved();
    const receipts = supply.receipts.map((units, n) => (n === 2 ? units + 1 : units));
    const { faults } = checkPlan({ ...supply, receipts }, economics, { supplyPlan });
    expect(faults.map(({ law, period }) => [law, period])).toContainEqual(["stock balance", 2]);
  });

  it("[CHK3] finds a source outside its fence", async () => {
    const { supply, economics, supplyPlan } = await solved();
    const late = { ...supply, sources: supply.sources.map((source) => ({ ...source, firstOpen: 9 })) };
    const { faults } = checkPlan(late, economics, { supplyPlan });
    expect(faults.map(({ law }) => law)).toContain("source bounds");
  });

  it("[CHK4] finds an objective that is not the plan's", async () => {
    const { supply, economics, supplyPlan, objective } = await solved();
    const { faults } = checkPlan(supply, economics, { supplyPlan, objective: objective + 1 });
    expect(faults.map(({ law }) => law)).toEqual(["objective"]);
  });

  it("[CHK4] recomputes what the solver says, to a millionth", async () => {
    const { check, objective } = await solved();
    expect(check.cost.total).toBeCloseTo(objective, 6);
  });
});
