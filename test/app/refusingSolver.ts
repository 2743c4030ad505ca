import type { Solver } from "../../src/engine";

/** For runs that must not solve anything: says so, loudly. */
export const refusingSolver = {
  solve: () => {
    throw new Error("This run must not need a solver.");
  },
} as unknown as Solver;
