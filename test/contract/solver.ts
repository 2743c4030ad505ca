import { withSlot, type LinearProgram, type Solver } from "../../src/engine/supply/lp";
import { certify } from "../../src/engine/supply/certificate";

/** What a solver is excused from, each with its reason. */
export interface SolverExemptions {
  readonly duals?: string;
  readonly whole?: string;
  readonly basis?: string;
  readonly limits?: string;
  readonly slots?: string;
}

/** Builds a program from dense rows, for tests. */
export function denseProgram(of: {
  readonly cost: readonly number[];
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  readonly rows: readonly {
    readonly at: readonly number[];
    readonly lower?: number;
    readonly upper?: number;
  }[];
  readonly whole?: readonly number[];
  readonly offset?: number;
}): LinearProgram {
  const columns = of.cost.length;
  const start = [0];
  const index: number[] = [];
  const value: number[] = [];
  for (let j = 0; j < columns; j++) {
    of.rows.forEach((row, i) => {
      if ((row.at[j] ?? 0) === 0) return;
      index.push(i);
      value.push(row.at[j]!);
    });
    start.push(index.length);
  }
  return {
    rows: of.rows.length,
    columns,
    offset: of.offset ?? 0,
    cost: Float64Array.from(of.cost),
    lower: Float64Array.from(of.lower ?? of.cost.map(() => 0)),
    upper: Float64Array.from(of.upper ?? of.cost.map(() => Number.POSITIVE_INFINITY)),
    rowLower: Float64Array.from(of.rows, ({ lower }) => lower ?? Number.NEGATIVE_INFINITY),
    rowUpper: Float64Array.from(of.rows, ({ upper }) => upper ?? Number.POSITIVE_INFINITY),
    start: Int32Array.from(start),
    index: Int32Array.from(index),
    value: Float64Array.from(value),
    integer: of.whole === undefined ? null : Uint8Array.from(of.whole),
  };
}

/** Chairs and tables: minimise −30 c − 50 t, c + 2 t ≤ 40, 2 c + t ≤ 50; best at c = 20, t = 10. */
export const workshop = (): LinearProgram =>
  denseProgram({
    cost: [-30, -50],
    rows: [
      { at: [1, 2], upper: 40 },
      { at: [2, 1], upper: 50 },
    ],
  });

/** Every solver passes these, or says in `cannot` which it is excused from and why. */
export function describeSolver(load: () => Promise<Solver>, cannot: SolverExemptions = {}): void {
  let solver: Solver;
  beforeAll(async () => {
    solver = await load();
  });
  const unless = (reason: string | undefined): jest.It => (reason === undefined ? it : it.skip);

  it("[SOL1] finds the optimum of the workshop", () => {
    const { status, objective, x } = solver.solve(workshop());
    expect(status).toBe("optimal");
    expect(objective).toBeCloseTo(-1100, 9);
    expect(Array.from(x)).toEqual([expect.closeTo(20, 9), expect.closeTo(10, 9)]);
  });

  it("[SOL1] counts the offset", () => {
    expect(solver.solve({ ...workshop(), offset: 100 }).objective).toBeCloseTo(-1000, 9);
  });

  unless(cannot.duals)("[SOL1] gives duals with which the optimum proves itself", () => {
    const lp = workshop();
    const solution = solver.solve(lp);
    expect(solution.rowDual[0]).toBeCloseTo(-70 / 3, 9);
    expect(solution.rowDual[1]).toBeCloseTo(-10 / 3, 9);
    expect(certify(lp, solution).isOptimal).toBe(true);
  });

  it("[SOL2] tells an infeasible program", () => {
    const lp = denseProgram({ cost: [1], upper: [1], rows: [{ at: [1], lower: 2 }] });
    expect(solver.solve(lp).status).toBe("infeasible");
  });

  it("[SOL2] tells an unbounded program", () => {
    const lp = denseProgram({ cost: [-1, 0], rows: [{ at: [-1, 1], upper: 2 }] });
    expect(["unbounded", "infeasible"]).toContain(solver.solve(lp).status);
  });

  unless(cannot.whole)("[SOL3] returns whole numbers where they are asked for", () => {
    const lp = denseProgram({
      cost: [-5, -4],
      rows: [{ at: [6, 4], upper: 23 }],
      whole: [1, 0],
      upper: [9, 2],
    });
    const { x, objective, rowDual } = solver.solve(lp, { mipGap: 0 });
    expect(Array.from(x)).toEqual([expect.closeTo(3, 9), expect.closeTo(1.25, 9)]);
    expect(objective).toBeCloseTo(-20, 9);
    expect(rowDual[0]).toBeLessThanOrEqual(0);
  });

  unless(cannot.basis)("[SOL4] starts from a basis and ends at the same objective, at once", () => {
    const first = solver.solve(workshop());
    const again = solver.solve(workshop(), { basis: first.basis! });
    expect(again.objective).toBeCloseTo(first.objective, 9);
    expect(again.iterations).toBe(0);
  });

  unless(cannot.limits)("[SOL5] ends at an iteration limit as a limit, then solves again", () => {
    const limited = solver.solve(chain(40), { iterationLimit: 1, presolve: false });
    expect(limited.status).toBe("limit");
    expect(solver.solve(chain(40)).status).toBe("optimal");
  });

  unless(cannot.slots)("[SOL8] keeps a program in its slot and only moves what differs", () => {
    withSlot((slot) => {
      const first = solver.solve(chain(40), { slot });
      const { held } = slot;
      expect(held).not.toBeNull();
      const dearer = { ...chain(40), cost: chain(40).cost.map((c, j) => c + (j % 3)), offset: 7 };
      const moved = solver.solve(dearer, { slot, basis: first.basis! });
      expect(slot.held).toBe(held);
      expect(moved.objective).toBeCloseTo(solver.solve(dearer).objective, 9);
      expect(certify(dearer, moved).isOptimal).toBe(true);
      const back = solver.solve(chain(40), { slot, basis: moved.basis! });
      expect(back.objective).toBeCloseTo(first.objective, 9);
    });
  });

  unless(cannot.slots)("[SOL8] puts another program in the place of one with other entries", () => {
    withSlot((slot) => {
      solver.solve(chain(40), { slot });
      const { held } = slot;
      const { value } = workshop();
      solver.solve(workshop(), { slot });
      expect(slot.held).not.toBe(held);
      const other = { ...workshop(), value: value.map((v, n) => (n === 0 ? 4 * v : v)) };
      expect(solver.solve(other, { slot }).objective).toBeCloseTo(solver.solve(other).objective, 9);
    });
  });

  unless(cannot.slots)(
    "[SOL9] what was solved in a slot before leaves no trace in an answer from a given basis",
    () => {
      const { basis } = solver.solve(chain(40));
      const tighter = {
        ...chain(40),
        upper: chain(40).upper.map((most, j) => (j < 40 ? 3 + (j % 2) : most)),
      };
      const fresh = solver.solve(tighter, { basis: basis! });
      withSlot((slot) => {
        solver.solve(chain(40), { slot, iterationLimit: 1, presolve: false });
        solver.solve({ ...chain(40), cost: chain(40).cost.map((c) => -c) }, { slot });
        const again = solver.solve(tighter, { slot, basis: basis! });
        expect(Array.from(again.x)).toEqual(Array.from(fresh.x));
        expect(Array.from(again.rowDual)).toEqual(Array.from(fresh.rowDual));
        expect(again.iterations).toBe(fresh.iterations);
      });
    },
  );

  unless(cannot.slots)("[SOL9] survives a broken program in a slot and an iteration limit there", () => {
    withSlot((slot) => {
      expect(
        solver.solve({ ...chain(40), cost: chain(40).cost.map(() => Number.NaN) }, { slot }).status,
      ).toBe("failed");
      expect(slot.held).toBeNull();
      expect(solver.solve(chain(40), { slot, iterationLimit: 1, presolve: false }).status).toBe("limit");
      expect(solver.solve(chain(40), { slot }).status).toBe("optimal");
      const infeasible = { ...chain(40), upper: chain(40).upper.map(() => 0) };
      expect(solver.solve(infeasible, { slot }).status).toBe("infeasible");
      expect(solver.solve(chain(40), { slot }).status).toBe("optimal");
    });
  });

  it("[SOL6] gives the same answer to the last digit", () => {
    const [one, two] = [solver.solve(chain(40)), solver.solve(chain(40))];
    expect(Array.from(one.x)).toEqual(Array.from(two.x));
    expect(one.objective).toBe(two.objective);
  });

  it("[SOL7] survives a broken program", () => {
    const broken = { ...workshop(), cost: Float64Array.of(Number.NaN, 1) };
    expect(solver.solve(broken).status).not.toBe("optimal");
    expect(solver.solve(workshop()).objective).toBeCloseTo(-1100, 9);
  });
}

/** A chain of stocks with a shared capacity: needs a few dozen pivots. */
function chain(periods: number): LinearProgram {
  const rows = Array.from({ length: periods }, (_, t) => ({
    at: [
      ...Array.from({ length: periods }, (__, s) => +(s === t)),
      ...Array.from({ length: periods }, (__, s) => (s === t ? -1 : s === t - 1 ? 1 : 0)),
    ],
    lower: 1 + ((7 * t) % 5),
    upper: 1 + ((7 * t) % 5),
  }));
  return denseProgram({
    cost: [
      ...Array.from({ length: periods }, (_, t) => 1 + ((3 * t) % 7)),
      ...Array<number>(periods).fill(0.5),
    ],
    upper: [...Array<number>(periods).fill(4), ...Array<number>(periods).fill(100)],
    rows,
  });
}
