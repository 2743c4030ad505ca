import { rolePrices, rolesPresent, type PricedPlan } from "../../../src/engine/strategy/rolePrices";
import type { Solver } from "../../../src/engine/supply/lp";
import { reconcile, reconcileAndKeep } from "../../../src/engine/supply/reconcile";
import { loadHighsSolver } from "../../../src/solver/highsSolver";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { plant, type TestPlant } from "../supply/plant";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** One line for two families: the poorer one is to grow, and 40 of 100 hours must be refused. */
const SCARCE: TestPlant = {
  months: 2,
  families: [{ name: "Tea", role: "grow", priority: 3, isPositioned: true }, { name: "Soup" }],
  items: [
    { code: "T", demand: [[50]], planned: [30], price: 10, cost: 6, hours: { Line: 1 } },
    { code: "S", family: 1, demand: [[50]], planned: [30], price: 12, cost: 6, hours: { Line: 1 } },
  ],
  resources: [{ name: "Line", regular: [60] }],
  rules: { "minimum service": "off" },
};

describe("the price of a role", () => {
  it("[STR25] a poor family that is served first costs the margin of the richer one", () => {
    const { model, demand } = plant(SCARCE);
    const [price] = rolePrices({ model, demand }, rolesPresent(model), solver);
    expect(price).toMatchObject({ role: "grow", families: [0] });
    // 50 of Tea and 10 of Soup a month, instead of 10 and 50: 40 units at 4 instead of 6, two months.
    expect(price!.margin).toBeCloseTo(-160, 6);
    expect(price!.revenue).toBeCloseTo(-160, 6);
    expect(price!.served).toBeCloseTo(0.8, 9);
  });
  it("[STR25] a plan that is known already is not solved again", () => {
    const { model, demand } = plant(SCARCE);
    const { reconciled, reconciledMoney } = reconcile(model, demand, solver);
    let solves = 0;
    const counting: Solver = {
      name: solver.name,
      solve: (lp, options) => {
        solves += 1;
        return solver.solve(lp, options);
      },
    };
    const known = { plan: reconciled!, money: reconciledMoney! };
    const [price] = rolePrices({ model, demand, reconciled: known }, rolesPresent(model), counting);
    expect(solves).toBe(1);
    expect(price!.margin).toBeCloseTo(-160, 6);
  });
  it("[STR25] from the kept plan roles cost what they cost from nothing, with less work", () => {
    const { model, demand } = randomProblem({ items: 12, months: 6, resources: 3, seed: 7, capacity: 0.85 });
    const roles = ["grow", "harvest", "exit"] as const;
    const families = model.families.map((family, f) => ({
      ...family,
      role: roles[f % 3]!,
      isPositioned: true,
    }));
    const positioned = { ...model, families };
    const { reconciliation, solved } = reconcileAndKeep(positioned, demand, solver);
    const known = { plan: reconciliation.reconciled!, money: reconciliation.reconciledMoney! };
    const priced = (kept: Partial<Pick<PricedPlan, "solved">>) => {
      let iterations = 0;
      const solve: Solver["solve"] = (lp, options) => {
        const solution = solver.solve(lp, options);
        iterations += solution.iterations;
        return solution;
      };
      const of = { model: positioned, demand, reconciled: { ...known, ...kept } };
      return { prices: rolePrices(of, rolesPresent(positioned), { ...solver, solve }), iterations };
    };
    const [warm, cold] = [priced({ solved: solved! }), priced({})];
    expect(warm.prices.length).toBeGreaterThan(1);
    expect(warm.prices.some(({ margin }) => Math.abs(margin) > 1)).toBe(true);
    warm.prices.forEach(({ role, margin, served }, n) => {
      expect(role).toBe(cold.prices[n]!.role);
      expect(margin).toBeCloseTo(cold.prices[n]!.margin, 4);
      expect(served).toBeCloseTo(cold.prices[n]!.served, 6);
    });
    expect(warm.iterations).toBeLessThan(cold.iterations);
  });
  it("[STR25] what nobody positioned, and maintain itself, has no price", () => {
    const { model, demand } = plant({ ...SCARCE, families: [{ name: "Tea" }, { name: "Soup" }] });
    expect(rolesPresent(model)).toEqual([]);
    expect(rolePrices({ model, demand }, [], solver)).toEqual([]);
  });
  it("[STR25] with hours enough a role costs nothing", () => {
    const { model, demand } = plant({ ...SCARCE, resources: [{ name: "Line", regular: [200] }] });
    expect(rolePrices({ model, demand }, rolesPresent(model), solver)[0]!.margin).toBeCloseTo(0, 6);
  });
});
