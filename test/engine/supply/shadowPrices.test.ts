import { bindingLimits, type BindingLimit } from "../../../src/engine/supply/limits";
import { oneSidedWorth, withHours } from "../../../src/engine/supply/oneSided";
import type { ProgramSlot, Solver } from "../../../src/engine/supply/lp";
import { readCase } from "../../../src/engine/supply/readCase";
import { solveCase, type SolvedCase } from "../../../src/engine/supply/solveCase";
import { randomProblem } from "../../../src/tools/bench/randomModel";
import { plant, type BuiltPlant } from "./plant";
import { highs } from "./solveWith";

/** Whole numbers from 0 to below `most`, the same for the same seed. */
function dice(seed: number): (most: number) => number {
  let state = seed * 2654435761 + 7;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
}

/** A plant full of ties: whole fives everywhere, two prices, so that limits meet and optima repeat. */
function tied(seed: number): BuiltPlant {
  const roll = dice(seed);
  const fives = (least: number, most: number): number => 5 * (least + roll(most));
  return plant({
    months: 4,
    segments: [{ maximumBacklogMonths: roll(2) }],
    resources: [
      { name: "Line", regular: [fives(2, 3)], overtime: [5 * roll(2)], overtimeCost: 1 },
      { name: "Oven", regular: [fives(2, 4)] },
    ],
    items: Array.from({ length: 3 }, (_, i) => ({
      code: `I${i}`,
      demand: [Array.from({ length: 4 }, () => fives(0, 4))],
      price: 10 + 4 * roll(2),
      hours: { Line: 1, ...(roll(2) === 0 ? { Oven: 1 } : {}) },
    })),
  });
}

const loose = (seed: number): BuiltPlant =>
  randomProblem({ items: 10, months: 6, resources: 3, seed, capacity: 0.9 });

/** Where the solver keeps the case from one probe to the next. */
const slot: ProgramSlot = { held: null };
afterAll(() => slot.held?.release());

/** What the plan gains, in money, when a limit has some hours more. */
function gain(solved: SolvedCase, limit: BindingLimit, hours: number, solver: Solver): number {
  const options = { method: "exact", from: solved, slot } as const;
  const again = solveCase(withHours(solved.supply, limit, hours), solver, options);
  expect(again.certificate.isOptimal).toBe(true);
  return solved.objective - again.objective;
}

/** Money within which two optima of one case are the same. */
const dust = ({ objective }: SolvedCase): number => 1e-7 * Math.max(1, Math.abs(objective));

const families = [
  { name: "random models", built: loose, seeds: 2 },
  { name: "models full of ties", built: tied, seeds: 10 },
] as const;

describe("shadow prices", () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await highs();
  });
  const solvedOf = ({ model, demand }: BuiltPlant): SolvedCase =>
    solveCase(readCase(model, demand), solver, { ranging: true });
  const limitsOf = (solved: SolvedCase): BindingLimit[] =>
    bindingLimits(solved).filter(({ resource }) => solved.supply.capacities[resource]!.kind === "hours");

  it.each(families)(
    "[SUP26] equal the change of the objective at both ends of their range and between, in $name",
    (of) => {
      let [inside, wholeHours] = [0, 0];
      for (let seed = 1; seed <= of.seeds; seed++) {
        const solved = solvedOf(of.built(seed));
        for (const limit of limitsOf(solved).slice(0, 4)) {
          const up = Math.min(limit.validTo - limit.amount, 1e4);
          const down = limit.validFrom - limit.amount;
          const steps = [up, up / 3, down / 3, down].filter((hours) => Math.abs(hours) > 1e-6);
          for (const hours of up >= 1 ? [1, ...steps] : steps) {
            const off = gain(solved, limit, hours, solver) - limit.worth * hours;
            expect(Math.abs(off)).toBeLessThan(dust(solved) + 1e-6 * Math.abs(limit.worth * hours));
            inside++;
            wholeHours += +(hours === 1);
          }
        }
      }
      expect(inside).toBeGreaterThan(20);
      expect(wholeHours).toBeGreaterThan(3);
    },
  );

  it.each(families)("[SUP26] bound what hours beyond the range bring, in $name", (of) => {
    let bent = 0;
    for (let seed = 1; seed <= of.seeds; seed++) {
      const solved = solvedOf(of.built(seed));
      for (const limit of limitsOf(solved).slice(0, 3)) {
        for (const hours of [0.5 * limit.amount, -0.5 * limit.amount]) {
          const off = gain(solved, limit, hours, solver) - limit.worth * hours;
          expect(off).toBeLessThan(dust(solved));
          bent += +(off < -dust(solved));
        }
      }
    }
    expect(bent).toBeGreaterThan(5);
  });

  it("[SUP36] lie between one hour more and one less at corners, and equal the side on which their range lies", () => {
    let [corners, apart] = [0, 0];
    for (let seed = 1; seed <= 16; seed++) {
      const solved = solvedOf(tied(seed));
      for (const limit of limitsOf(solved)
        .filter(({ isCorner }) => isCorner)
        .slice(0, 3)) {
        const { ofOneMore, ofOneLess } = oneSidedWorth(solved, limit, solver);
        const off = dust(solved) / Math.min(1, 0.01 * limit.amount);
        expect(ofOneMore).toBeLessThanOrEqual(limit.worth + off);
        expect(ofOneLess).toBeGreaterThanOrEqual(limit.worth - off);
        const step = Math.min(1, 0.01 * limit.amount);
        if (limit.validTo >= limit.amount + step) expect(Math.abs(ofOneMore - limit.worth)).toBeLessThan(off);
        if (limit.validFrom <= limit.amount - step)
          expect(Math.abs(ofOneLess - limit.worth)).toBeLessThan(off);
        corners++;
        apart += +(ofOneLess - ofOneMore > 1e-3);
      }
    }
    expect(corners).toBeGreaterThan(8);
    expect(apart).toBeGreaterThan(4);
  });

  it.each(families)(
    "[SUP26] of hours without a price are nothing: one more changes nothing, in $name",
    (of) => {
      let idle = 0;
      for (let seed = 1; seed <= of.seeds; seed++) {
        const solved = solvedOf(of.built(seed));
        const { supply, prices } = solved;
        const free = [...prices.hour.keys()].filter(
          (n) => prices.hour[n] === 0 && supply.capacities[Math.floor(n / supply.periods)]!.kind === "hours",
        );
        for (const n of free.slice(0, 2)) {
          const at = { resource: Math.floor(n / supply.periods), period: n % supply.periods };
          const again = solveCase(withHours(supply, at, 1), solver, { method: "exact", from: solved, slot });
          expect(Math.abs(solved.objective - again.objective)).toBeLessThan(dust(solved));
          idle++;
        }
      }
      expect(idle).toBeGreaterThan(3);
    },
  );
});
