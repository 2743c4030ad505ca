import type { SupplyPlan } from "./assemblePlan";
import { CERTIFICATE_TOLERANCE, type OptimalityCertificate } from "./certificate";
import { decodePlan } from "./decode";
import { decompose, type Decomposition } from "./decompose/decompose";
import { decodeDecomposition, pricesOfDecomposition } from "./decompose/decodeDecomposition";
import { economicsOf, type Economics } from "./economics";
import type { SolveOptions, SolveStatus, Solver } from "./lp";
import { checkPlan, type PlanCheck } from "./planChecker";
import { pricesOf, type PlanPrices } from "./planPrices";
import { buildProgram } from "./program";
import {
  roleOvertimeOf,
  withoutRoleOvertime,
  withoutSharedOvertime,
  type RoleOvertime,
} from "./roleOvertime";
import { solveProgram } from "./solveProgram";
import type { SupplyCase } from "./supplyCase";
import { transferredBasis, type KnownBasis } from "./warmBasis";

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
  /** Where a case that differs little may start from; `null` where nothing is kept. */
  readonly restart: Restart | null;
  /** Where overtime and families without overtime met before they were put apart. */
  readonly roleOvertime: readonly RoleOvertime[];
}

/** The basis of one program, or the state of a search by prices. */
export type Restart =
  | { readonly method: "exact"; readonly known: KnownBasis }
  | { readonly method: "prices"; readonly found: Decomposition };

/** How a case is solved. */
export interface CaseOptions extends SolveOptions {
  /** `exact`: one program. `prices`: by prices of the capacities, with a certified gap. Default: by size. */
  readonly method?: "exact" | "prices";
  /** A solved case that differs little: this one starts where it ended. Default: from nothing. */
  readonly from?: SolvedCase;
}

/** Item-periods from which a case is solved by prices unless told otherwise. */
export const LARGE_CASE = 9000;

/** Solves after which overtime is taken from all resources that families without overtime use. */
const MOST_ROLE_ROUNDS = 8;

/**
 * Builds, solves, certifies, decodes and checks.
 *
 * Where a plan works overtime on a resource that also works for a family whose role allows none, the case is solved
 * again with the two apart in that month, until they nowhere meet; `supply` is then the case so bound.
 */
export function solveCase(supply: SupplyCase, solver: Solver, options: CaseOptions = {}): SolvedCase {
  let solved = solveOnce(supply, solver, options);
  const isSoft = supply.settings.rules.roles === "soft";
  for (let round = 1; solved.status === "optimal"; round++) {
    const found = roleOvertimeOf(solved.supply, solved.supplyPlan.plan);
    if (found.length === 0 || (isSoft && round > 1)) break;
    const apart =
      round < MOST_ROLE_ROUNDS
        ? withoutRoleOvertime(solved.supply, found)
        : withoutSharedOvertime(solved.supply);
    const roleOvertime = [...solved.roleOvertime, ...found];
    solved = { ...solveOnce(apart, solver, { ...options, from: solved }), roleOvertime };
  }
  return solved;
}

function solveOnce(supply: SupplyCase, solver: Solver, options: CaseOptions): SolvedCase {
  const economics = economicsOf(supply);
  const isLarge = supply.items * supply.periods >= LARGE_CASE;
  const byPrices = options.method === "prices" || (options.method === undefined && isLarge);
  const found = byPrices ? solveByPrices({ supply, economics }, solver, options) : null;
  return found ?? solveExactly({ supply, economics }, solver, options);
}

function solveExactly(
  { supply, economics }: Valued,
  solver: Solver,
  { from, ...options }: CaseOptions,
): SolvedCase {
  const program = buildProgram(supply, economics);
  const { layout, lp } = program;
  const basis =
    from?.restart?.method === "exact" && lp.integer === null
      ? transferredBasis(from.restart.known, { supply, layout, lp })
      : null;
  const { solution, certificate } = solveProgram(program, solver, basis ? { ...options, basis } : options);
  const supplyPlan = decodePlan(supply, layout, solution.x);
  return {
    supply,
    economics,
    status: solution.status,
    detail: solution.detail,
    objective: solution.objective,
    certificate,
    prices: pricesOf(supply, program, solution),
    supplyPlan,
    check: checkPlan(supply, economics, { supplyPlan, objective: solution.objective }),
    size: { rows: lp.rows, columns: lp.columns, nonZeros: lp.value.length, iterations: solution.iterations },
    restart:
      solution.basis === null ? null : { method: "exact", known: { supply, layout, basis: solution.basis } },
    roleOvertime: [],
  };
}

interface Valued {
  readonly supply: SupplyCase;
  readonly economics: Economics;
}

/** `null` where the case has rules that join more than the capacities do: it must be solved as one program. */
function solveByPrices(
  { supply, economics }: Valued,
  solver: Solver,
  { from }: CaseOptions,
): SolvedCase | null {
  const options = from?.restart?.method === "prices" ? { from: from.restart.found } : {};
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
    restart: { method: "prices", found },
    roleOvertime: [],
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
