import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import type { Grid } from "../series/grid";
import type { SupplyPlan } from "./assemblePlan";
import type { OptimalityCertificate } from "./certificate";
import { decodePlan } from "./decode";
import { economicsOf, type Economics } from "./economics";
import type { LpSolution, Solver } from "./lp";
import { checkPlan, type PlanCheck } from "./planChecker";
import { planMoney, type PlanMoney } from "./planMoney";
import { buildProgram, type SupplyProgram } from "./program";
import { readCase } from "./readCase";
import { solveProgram } from "./solveProgram";
import { rollForward } from "./submittedPlan";
import type { SupplyCase } from "./supplyCase";

/** How large the program was and what solving it took. */
export interface ProgramSize {
  readonly rows: number;
  readonly columns: number;
  readonly nonZeros: number;
  readonly iterations: number;
}

/** The reconciliation of demand and supply: both plans, and why the second may be believed. */
export interface Reconciliation {
  readonly submitted: Plan;
  /** `null` where no sound plan was found; `problems` says why. */
  readonly reconciled: Plan | null;
  readonly submittedMoney: PlanMoney;
  readonly reconciledMoney: PlanMoney | null;
  readonly certificate: OptimalityCertificate | null;
  readonly check: PlanCheck | null;
  readonly size: ProgramSize;
  readonly problems: readonly Problem[];
}

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
export function solveCase(supply: SupplyCase, solver: Solver): SolvedCase {
  const economics = economicsOf(supply);
  const program = buildProgram(supply, economics);
  const { solution, certificate } = solveProgram(program, solver);
  const supplyPlan = decodePlan(supply, program, solution.x);
  const check = checkPlan(supply, economics, { supplyPlan, objective: solution.objective });
  return { supply, economics, program, solution, certificate, supplyPlan, check };
}

/** Reconciles supply with the consensus demand, given by cell. */
export function reconcile(model: PlanningModel, demand: Grid, solver: Solver): Reconciliation {
  const supply = readCase(model, demand);
  const submitted = rollForward(supply);
  const solved = solveCase(supply, solver);
  const { economics, program, certificate, check, solution } = solved;
  const isSound = solution.status === "optimal" && certificate.isOptimal && check.isSound;
  return {
    submitted: submitted.plan,
    reconciled: isSound ? solved.supplyPlan.plan : null,
    submittedMoney: planMoney(supply, submitted, economics.bookCost),
    reconciledMoney: isSound ? planMoney(supply, solved.supplyPlan, economics.bookCost) : null,
    certificate,
    check,
    size: {
      rows: program.lp.rows,
      columns: program.lp.columns,
      nonZeros: program.lp.value.length,
      iterations: solution.iterations,
    },
    problems: isSound ? [] : [unsound(solved)],
  };
}

function unsound({ solution, certificate, check }: SolvedCase): Problem {
  const place = { sheet: "Settings" } as const;
  const reason =
    solution.status !== "optimal"
      ? solution.detail
      : !certificate.isOptimal
        ? `the proof of its answer fails by ${certificate.gap.toExponential(1)}`
        : `the plan breaks ${check.faults[0]?.law ?? "a law"} at ${check.faults[0]?.subject ?? ""}`;
  return { code: "solver-stopped", severity: "error", place, facts: { reason } };
}
