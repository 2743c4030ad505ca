import fc from "fast-check";
import { networkBlocks } from "../../../../src/engine/supply/decompose/networkBlocks";
import { createNetworkSimplex } from "../../../../src/engine/supply/decompose/networkSimplex";
import { sweep } from "../../../../src/engine/supply/decompose/sweep";
import { economicsOf, type Economics } from "../../../../src/engine/supply/economics";
import { buildProgram } from "../../../../src/engine/supply/program";
import { readCase } from "../../../../src/engine/supply/readCase";
import { restrictCase } from "../../../../src/engine/supply/restrictCase";
import { solveProgram } from "../../../../src/engine/supply/solveProgram";
import type { SupplyCase } from "../../../../src/engine/supply/supplyCase";
import type { Solver } from "../../../../src/engine/supply/lp";
import { randomProblem } from "../../../../src/tools/bench/randomModel";
import { plant } from "../plant";
import { highs } from "../solveWith";

/** The cost of an item's best plan at the prices, by the general solver. */
function bySolver(
  whole: { supply: SupplyCase; economics: Economics },
  i: number,
  of: { price: Float64Array; solver: Solver },
): number {
  const part = restrictCase(whole, [i]);
  const endless = part.supply.capacities.map((capacity) => ({
    ...capacity,
    regular: capacity.regular.map((hours) => (Number.isFinite(hours) ? 1e12 : hours)),
  }));
  const program = buildProgram({ ...part.supply, capacities: endless }, part.economics);
  const cost = program.lp.cost.slice();
  for (let j = 0; j < program.layout.itemColumn[1]!; j++) {
    for (let e = program.lp.start[j]!; e < program.lp.start[j + 1]!; e++) {
      const n = program.layout.capacity.row.indexOf(program.lp.index[e]!);
      if (n >= 0) cost[j]! += program.lp.value[e]! * of.price[n]!;
    }
  }
  return solveProgram({ lp: { ...program.lp, cost, offset: 0 }, scale: program.scale }, of.solver).solution
    .objective;
}

describe("createNetworkSimplex", () => {
  it("[DEC1] finds each item's best plan, cold and warm", async () => {
    const solver = await highs();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const stance = seed % 2 === 0 ? "best margin" : "least change";
        const { model, demand } = randomProblem({
          items: 5,
          months: 7,
          resources: 3,
          seed,
          settings: { stance },
        });
        const segments = model.segments.map((segment, g) => ({
          ...segment,
          maximumBacklogMonths: g,
          minimumService: g === 1 ? 0.8 : Number.NaN,
        }));
        const supply = readCase({ ...model, segments }, demand);
        const whole = { supply, economics: economicsOf(supply) };
        const blocks = networkBlocks(supply, whole.economics)!;
        const simplex = createNetworkSimplex(blocks);
        for (const size of [0, 1, 30]) {
          const price = Float64Array.from({ length: 4 * 7 }, (_, n) => (size * ((n * 7919 + seed) % 13)) / 6);
          const { cost } = sweep(blocks, simplex, price);
          cost.forEach((best, i) => {
            const expected = bySolver(whole, i, { price, solver });
            expect(Math.abs(best - expected)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(expected)));
          });
        }
      }),
      { seed: 101, numRuns: 6 },
    );
  });

  it("[DEC3] says that an item with a shelf life is no network", () => {
    const { model, demand } = plant({
      months: 3,
      rules: { "shelf life": "strict" },
      items: [{ code: "A", shelfLifeDays: 31, demand: [[10]] }],
    });
    const supply = readCase(model, demand);
    expect(networkBlocks(supply, economicsOf(supply))).toBeNull();
  });
});
