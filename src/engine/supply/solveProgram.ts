import { certify, type OptimalityCertificate } from "./certificate";
import type { LpSolution, RowRanging, SolveOptions, Solver } from "./lp";
import { scaled, unscaled } from "./lpScale";
import type { SupplyProgram } from "./programPart";

/** A solution in the program's own units; what not every caller needs is worked out when asked for. */
export interface ProgramSolution {
  readonly solution: LpSolution;
  /** The proof that it is one, of the scaled program. */
  certificate(): OptimalityCertificate;
  /** The ranges of the rows: the solver starts at the solution, or stands there still, so only they are worked out. */
  ranging(): RowRanging | null;
}

/** Solves a program in scaled units; the answer is checked there, where tolerances have a meaning. */
export function solveProgram(
  program: Pick<SupplyProgram, "lp" | "scale">,
  solver: Solver,
  options: SolveOptions = {},
): ProgramSolution {
  const inScale = scaled(program.lp, program.scale);
  const found = solver.solve(inScale, options);
  return {
    solution: unscaled(found, program.scale),
    certificate: () => certify(inScale, found),
    ranging: () => {
      if (found.ranging !== null || found.basis === null || found.status !== "optimal")
        return unscaled(found, program.scale).ranging;
      const again = solver.solve(inScale, { ...options, basis: found.basis, ranging: true });
      return unscaled(again, program.scale).ranging;
    },
  };
}
