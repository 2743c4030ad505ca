import type { SupplyPlan } from "./assemblePlan";
import { CERTIFICATE_TOLERANCE, type OptimalityCertificate } from "./certificate";
import { decodePlan } from "./decode";
import { economicsOf, type Economics } from "./economics";
import type { LpSolution, SolveOptions, Solver } from "./lp";
import { checkPlan, type PlanCheck } from "./planChecker";
import { buildProgram } from "./program";
import type { SupplyProgram } from "./programPart";
import { solveProgram } from "./solveProgram";
import type { SupplyCase } from "./supplyCase";

/** Everything a further question about the plan (prices, reasons, levers) starts from. */
export interface SolvedCase {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  readonly program: SupplyProgram;
  readonly solution: LpSolution;
  readonly certificate: OptimalityCertificate;
  readonly supplyPlan: SupplyPlan;
  readonly check: PlanCheck;
}

/** Builds, solves, certifies, decodes and checks. */
export function solveCase(supply: SupplyCase, solver: Solver, options: SolveOptions = {}): SolvedCase {
  const economics = economicsOf(supply);
  const program = buildProgram(supply, economics);
  const { solution, certificate } = solveProgram(program, solver, options);
  const supplyPlan = decodePlan(supply, program, solution.x);
  const check = checkPlan(supply, economics, { supplyPlan, objective: solution.objective });
  return { supply, economics, program, solution, certificate, supplyPlan, check };
}

/** Whether the answer may be called a plan: proven (or at least feasible, where quantities are whole) and sound. */
export function isTrusted({ solution, certificate, check, program }: SolvedCase): boolean {
  const isWhole = program.lp.integer !== null && certificate.primalInfeasibility <= CERTIFICATE_TOLERANCE;
  const isProven = solution.status === "optimal" && certificate.isOptimal;
  return (
    check.isSound && (isProven || (isWhole && (solution.status === "optimal" || solution.status === "limit")))
  );
}
