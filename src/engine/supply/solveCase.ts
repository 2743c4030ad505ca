import type { SupplyPlan } from "./assemblePlan";
import { CERTIFICATE_TOLERANCE, type OptimalityCertificate } from "./certificate";
import { decodePlan } from "./decode";
import { decompose } from "./decompose/decompose";
import { decodeDecomposition, pricesOfDecomposition } from "./decompose/decodeDecomposition";
import { economicsOf, type Economics } from "./economics";
import type { SolveOptions, SolveStatus, Solver } from "./lp";
import { checkPlan, type PlanCheck } from "./planChecker";
import { pricesOf, type PlanPrices } from "./planPrices";
import { buildProgram } from "./program";
import { solveProgram } from "./solveProgram";
import type { SupplyCase } from "./supplyCase";

/** How large the program was and what solving it took. */
export interface ProgramSize {
  readonly rows: number;
  readonly columns: number;
  readonly nonZeros: number;
  readonly iterations: number;
}

/** Everything a further question about the plan (prices, reasons, levers) starts from. */
export interface SolvedCase {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  readonly status: SolveStatus;
  /** What the solver said. */
  readonly detail: string;
  readonly objective: number;
  readonly certificate: OptimalityCertificate;
  readonly prices: PlanPrices;
  readonly supplyPlan: SupplyPlan;
  readonly check: PlanCheck;
  readonly size: ProgramSize;
}

/** How a case is solved. */
export interface CaseOptions extends SolveOptions {
  /** `exact`: one program. `prices`: by prices of the capacities, with a certified gap. Default: by size. */
  readonly method?: "exact" | "prices";
  /** Prices of the capacities to begin with where the case is solved by prices; default: none known. */
  readonly startPrices?: Float64Array;
}

/** Item-periods from which a case is solved by prices unless told otherwise. */
export const LARGE_CASE = 9000;

/** Builds, solves, certifies, decodes and checks. */
export function solveCase(supply: SupplyCase, solver: Solver, options: CaseOptions = {}): SolvedCase {
  const economics = economicsOf(supply);
  const isLarge = supply.items * supply.periods >= LARGE_CASE;
  const byPrices = options.method === "prices" || (options.method === undefined && isLarge);
  const { startPrices } = options;
  const found = byPrices ? solveByPrices({ supply, economics }, solver, startPrices) : null;
  return found ?? solveExactly({ supply, economics }, solver, options);
}

function solveExactly(
  { supply, economics }: { readonly supply: SupplyCase; readonly economics: Economics },
  solver: Solver,
  options: SolveOptions,
): SolvedCase {
  const program = buildProgram(supply, economics);
  const { solution, certificate } = solveProgram(program, solver, options);
  const supplyPlan = decodePlan(supply, program.layout, solution.x);
  const check = checkPlan(supply, economics, { supplyPlan, objective: solution.objective });
  return {
    supply,
    economics,
    status: solution.status,
    detail: solution.detail,
    objective: solution.objective,
    certificate,
    prices: pricesOf(supply, program, solution),
    supplyPlan,
    check,
    size: {
      rows: program.lp.rows,
      columns: program.lp.columns,
      nonZeros: program.lp.value.length,
      iterations: solution.iterations,
    },
  };
}

/** `null` where the case has rules that join more than the capacities do: it must be solved as one program. */
function solveByPrices(
  { supply, economics }: { readonly supply: SupplyCase; readonly economics: Economics },
  solver: Solver,
  startPrices: Float64Array | undefined,
): SolvedCase | null {
  const options = startPrices === undefined ? {} : { startPrices };
  const found = decompose(supply, economics, { solver, options });
  if (found === null) return null;
  const { objective, bound, gap, blocks, iterations } = found;
  const supplyPlan = decodeDecomposition(supply, found);
  const check = checkPlan(supply, economics, { supplyPlan, objective });
  const nodes = blocks.nodes.reduce((sum, count) => sum + count, 0);
  return {
    supply,
    economics,
    status: "optimal",
    detail: `by prices, ${found.rounds} rounds`,
    objective,
    certificate: {
      method: "prices",
      primalInfeasibility: 0,
      dualInfeasibility: 0,
      objective,
      bound,
      gap,
      isOptimal: gap <= PRICES_GAP,
    },
    prices: pricesOfDecomposition(supply, found),
    supplyPlan,
    check,
    size: {
      rows: nodes + supply.capacities.length * supply.periods,
      columns: blocks.arc[blocks.items]! - nodes,
      nonZeros: 2 * (blocks.arc[blocks.items]! - nodes) + blocks.useRow.length,
      iterations,
    },
  };
}

/** The certified gap that counts as solved when a case is solved by prices. */
export const PRICES_GAP = 1e-3;

/** Whether the answer may be called a plan: sound, and proven or with a gap that is told. */
export function isTrusted({ status, certificate, check }: SolvedCase): boolean {
  const isFeasible = certificate.primalInfeasibility <= CERTIFICATE_TOLERANCE;
  const isProven = status === "optimal" && certificate.isOptimal;
  const mayHaveGap =
    certificate.method !== "exact" && isFeasible && (status === "optimal" || status === "limit");
  return check.isSound && (isProven || mayHaveGap);
}
