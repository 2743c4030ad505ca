import fc from "fast-check";
import { branchApart, type Round } from "../../../src/engine/supply/branchApart";
import { fixedLoads } from "../../../src/engine/supply/fixedLoads";
import type { Solver } from "../../../src/engine/supply/lp";
import { readCase } from "../../../src/engine/supply/readCase";
import {
  roleOvertimeOf,
  withoutRoleOvertime,
  type RoleOvertime,
} from "../../../src/engine/supply/roleOvertime";
import { solveCase } from "../../../src/engine/supply/solveCase";
import type { SupplyCase } from "../../../src/engine/supply/supplyCase";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { highs } from "./solveWith";

let solver: Solver;
beforeAll(async () => {
  solver = await highs();
});

const MONTHS = 3;

/** A random plan short of hours, in which every other item may work no overtime. */
function scarce(seed: number): SupplyCase {
  const { model, demand } = randomProblem({
    items: 4,
    months: MONTHS,
    resources: 2,
    seed,
    capacity: 0.8,
    settings: {},
  });
  const family = model.families[0]!;
  const harvested = { ...family, name: "Harvested", role: "harvest", isPositioned: true } as const;
  const items = { ...model.items, family: model.items.family.map((_, i) => i % 2) };
  const changed = { ...model, families: [family, harvested], items };
  return readCase(changed, demand);
}

/** The least objective over every choice of what gives way in every month of every resource, each choice solved anew. */
function leastOfAll(supply: SupplyCase): number {
  const { least } = fixedLoads(supply);
  const cells = supply.capacities.flatMap(({ kind }, resource) =>
    kind === "hours" ? Array.from({ length: MONTHS }, (_, period) => ({ resource, period })) : [],
  );
  const meetingOf = ({ resource, period }: (typeof cells)[number]): RoleOvertime => ({
    resource,
    period,
    hours: new Float64Array(supply.familyName.length),
    others: 0,
    forced: least[resource * MONTHS + period]!,
  });
  let best = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** cells.length; choice++) {
    const chosen = cells.reduce(
      (tighter, cell, n) =>
        withoutRoleOvertime(tighter, [meetingOf(cell)], (choice >> n) & 1 ? "family" : "overtime"),
      supply,
    );
    best = Math.min(best, solveCase(chosen, solver).objective);
  }
  return best;
}

const rolesOff = ({ settings }: SupplyCase): SupplyCase["settings"] => ({
  ...settings,
  rules: { ...settings.rules, roles: "off" },
});

/** An answer in which overtime may meet anybody. */
function answerOf(supply: SupplyCase): Round {
  const { status, objective, supplyPlan } = solveCase({ ...supply, settings: rolesOff(supply) }, solver);
  return { supply, status, objective, plan: supplyPlan.plan };
}

describe("choosing month by month what gives way", () => {
  it("[SUP46] finds the best of all choices in a small case", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const supply = scarce(seed);
        const solved = solveCase(supply, solver);
        expect(solved.check.faults).toEqual([]);
        expect(roleOvertimeOf(solved.supply, solved.supplyPlan.plan)).toEqual([]);
        expect(solved.objective / leastOfAll(supply)).toBeCloseTo(1, 8);
      }),
      { seed: 46, numRuns: 4 },
    );
  });

  it("[SUP46] keeps the best known where too few solves are left for both branches", () => {
    const supply = scarce(3);
    const first = answerOf(supply);
    const again = (): never => {
      throw new Error("no solve was left");
    };
    expect(roleOvertimeOf(supply, first.plan).length).toBeGreaterThan(0);
    const best = { answer: { ...first, objective: first.objective + 1 }, met: [] };
    expect(branchApart({ first, best, again, most: 1 })).toBe(best);
  });
});
