import { rolePrices, type RolePrice } from "../../../src/engine/strategy/rolePrices";
import { familiesToPrice } from "../../../src/engine/strategy/roleSubjects";
import type { Solver } from "../../../src/engine/supply/lp";
import { reconcileAndKeep } from "../../../src/engine/supply/reconcile";
import { loadHighsSolver } from "../../../src/solver/highsSolver";
import { randomProblem } from "../../../src/tools/bench/randomModel";

const price = (role: RolePrice["role"], families: number[], margin: number, revenue = 0): RolePrice => {
  return { role, families, margin, revenue, stock: 0, served: 0 };
};
const revenueOf = (family: number): number => [100, 300, 200, 500, 400][family]!;

describe("the families that are priced alone", () => {
  it("[STR27] are those of roles with several families, the one that earns most first", () => {
    const found = familiesToPrice([price("grow", [0, 1], -50), price("defend", [2, 4], 80)], revenueOf);
    expect(found.map(({ role, families }) => [role, ...families])).toEqual([
      ["defend", 4],
      ["grow", 1],
      ["defend", 2],
      ["grow", 0],
    ]);
  });
  it("[STR27] are none where the role has one family: its price is known", () => {
    expect(familiesToPrice([price("harvest", [3], 500)], revenueOf)).toEqual([]);
  });
  it("[STR27] are none where the role moves nothing", () => {
    expect(familiesToPrice([price("grow", [0, 1], 0.4, -0.2)], revenueOf)).toEqual([]);
  });
});

describe("the price of a role that asks for nothing else than maintain", () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await loadHighsSolver();
  });
  it("[STR28] is nothing, whatever was done to the reconciled plan before it was shown", () => {
    const { model, demand } = randomProblem({ items: 8, months: 4, resources: 2, seed: 3, capacity: 0.9 });
    const plain = model.families.map((one) => ({
      ...one,
      role: "maintain" as const,
      priority: 1,
      serviceTarget: 0.95,
      isPositioned: true,
    }));
    const maintained = { ...model, families: plain };
    const { reconciliation, solved } = reconcileAndKeep(maintained, demand, solver);
    const shown = {
      plan: reconciliation.reconciled!,
      money: { ...reconciliation.reconciledMoney!, margin: 0 },
    };
    const of = { model: maintained, demand, reconciled: { ...shown, solved: solved! } };
    const [found] = rolePrices(of, [{ role: "defend", families: [0] }], solver);
    expect(found!.margin).toBeCloseTo(0, 4);
    expect(found!.stock).toBeCloseTo(0, 4);
  });
});
