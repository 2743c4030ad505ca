import { certify, type OptimalityCertificate } from "./certificate";
import type { LpSolution, SolveOptions, Solver } from "./lp";
import { scaled, unscaled } from "./lpScale";
import type { SupplyProgram } from "./programPart";

/** A solution in the program's own units, with the proof that it is one. */
export interface CertifiedSolution {
  readonly solution: LpSolution;
  readonly certificate: OptimalityCertificate;
}

/** Solves a program in scaled units and checks the answer there, where tolerances have a meaning. */
export function solveProgram(
  program: Pick<SupplyProgram, "lp" | "scale">,
  solver: Solver,
  options: SolveOptions = {},
): CertifiedSolution {
  const inScale = scaled(program.lp, program.scale);
  const solution = solver.solve(inScale, options);
  return { solution: unscaled(solution, program.scale), certificate: certify(inScale, solution) };
}
