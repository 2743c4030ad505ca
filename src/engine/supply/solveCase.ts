import type { Plan } from "../plan/plan";
import type { SupplyPlan } from "./assemblePlan";
import { CERTIFICATE_TOLERANCE, type OptimalityCertificate } from "./certificate";
import { closedProgram, type BuiltCase } from "./closedProgram";
import { decodePlan } from "./decode";
import { decompose, type Decomposition } from "./decompose/decompose";
import { decodeDecomposition, pricesOfDecomposition } from "./decompose/decodeDecomposition";
import { economicsOf, type Economics } from "./economics";
import { withSlot, type ProgramSlot, type SolveOptions, type SolveStatus, type Solver } from "./lp";
import { checkPlan, type PlanCheck } from "./planChecker";
import { pricesOf, type PlanPrices } from "./planPrices";
import { buildProgram } from "./program";
import { keptApart } from "./keptApart";
import { mayMeet, type RoleOvertime } from "./roleOvertime";
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
  /** What keeping them apart costs the objective, in money: no choice of months could save more than this. */
  readonly roleCost: number;
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
  /** Where the solver keeps the program for the next case that differs little; default: let go at the end. */
  readonly slot?: ProgramSlot;
}

/** Item-periods from which a case is solved by prices unless told otherwise. */
export const LARGE_CASE = 9000;

/**
 * Builds, solves, certifies, decodes and checks.
 *
 * Where a plan works overtime on a resource that also works for a family whose role allows none, the case is solved
 * again with the two apart in that month, until they nowhere meet; `supply` is then the case so bound. Only the last
 * answer is certified, checked, priced and ranged.
 */
export function solveCase(supply: SupplyCase, solver: Solver, options: CaseOptions = {}): SolvedCase {
  return options.slot
    ? solveInSlot(supply, solver, options)
    : withSlot((slot) => solveInSlot(supply, solver, { ...options, slot }));
}

function solveInSlot(supply: SupplyCase, solver: Solver, { from, ...plain }: CaseOptions): SolvedCase {
  const first = answered(supply, solver, { ...plain, restart: from?.restart ?? null });
  const again = (tighter: SupplyCase, before: Answer): Answer =>
    before.closedTo(tighter) ?? answered(tighter, solver, { ...plain, restart: before.restart });
  const { answer, met } = keptApart<Answer>(first, again, branchesWithin(supply));
  return { ...answer.finish(), roleOvertime: met, roleCost: Math.max(0, answer.objective - first.objective) };
}

/** Item-periods that may be solved again, in all, to choose which months overtime or a family gives way. */
const BRANCH_WORK = 10_000;

/** Fewer solves than this settle nothing. */
const LEAST_BRANCHES = 20;

/** Solves that branching may take: none in large cases, nor where quantities are whole and each is long. */
function branchesWithin({ items, periods, settings }: SupplyCase): number {
  const { rules } = settings;
  const isWhole = rules.lots !== "off" || rules["minimum order"] !== "off";
  const most = Math.floor(BRANCH_WORK / (items * periods));
  return isWhole || most < LEAST_BRANCHES ? 0 : most;
}

/** What one round of solving found. */
interface Answer extends Pick<SolvedCase, "supply" | "status" | "objective" | "restart"> {
  readonly plan: Plan;
  /** The answer of the case with months closed, from where the solver stands; `null` where it must be built anew. */
  readonly closedTo: (tighter: SupplyCase) => Answer | null;
  /** Proves, checks, prices and ranges it. */
  readonly finish: () => SolvedCase;
}

interface RoundOptions extends Omit<CaseOptions, "from"> {
  readonly restart: Restart | null;
}

function answered(supply: SupplyCase, solver: Solver, options: RoundOptions): Answer {
  const valued = { supply, economics: economicsOf(supply) };
  const isLarge = supply.items * supply.periods >= LARGE_CASE;
  const byPrices = options.method === "prices" || (options.method === undefined && isLarge);
  const found = byPrices ? solveByPrices(valued, solver, options.restart) : null;
  if (found === null) return answeredExactly(valued, solver, options);
  const { status, objective, restart, supplyPlan } = found;
  return {
    supply,
    status,
    objective,
    restart,
    plan: supplyPlan.plan,
    closedTo: () => null,
    finish: () => found,
  };
}

function answeredExactly(
  { supply, economics }: Valued,
  solver: Solver,
  { restart: start, ...options }: RoundOptions,
): Answer {
  const program = buildProgram(supply, economics);
  const { layout, lp } = program;
  const known = start?.method === "exact" && lp.integer === null ? start.known : null;
  const basis = known && transferredBasis(known, { supply, layout, lp });
  return answeredBy({ supply, economics, program }, solver, { ...options, ...(basis ? { basis } : {}) });
}

function answeredBy(built: BuiltCase, solver: Solver, options: SolveOptions): Answer {
  const { supply, economics, program } = built;
  const { layout, lp } = program;
  // Ranging costs as much as a solve from near by: a round that need not be the last goes without.
  const ranging = options.ranging === true && !mayMeet(supply);
  const found = solveProgram(program, solver, { ...options, ranging });
  const { status, objective, basis: end } = found.solution;
  const supplyPlan = decodePlan(supply, layout, found.solution.x);
  const restart: Restart | null = end && { method: "exact", known: { supply, layout, basis: end } };
  const finish = (): SolvedCase => {
    const ranges = options.ranging === true ? found.ranging() : null;
    const solution = { ...found.solution, ranging: ranges };
    const { detail, iterations } = solution;
    return {
      supply,
      economics,
      status,
      detail,
      objective,
      certificate: found.certificate(),
      prices: pricesOf(supply, program, solution),
      supplyPlan,
      check: checkPlan(supply, economics, { supplyPlan, objective }),
      size: { rows: lp.rows, columns: lp.columns, nonZeros: lp.value.length, iterations },
      restart,
      roleOvertime: [],
      roleCost: 0,
    };
  };
  const closedTo = (tighter: SupplyCase): Answer | null => {
    const closed = end && closedProgram(built, tighter);
    if (!closed) return null;
    return answeredBy({ supply: tighter, economics, program: closed }, solver, { ...options, basis: end });
  };
  return { supply, status, objective, restart, plan: supplyPlan.plan, closedTo, finish };
}

interface Valued {
  readonly supply: SupplyCase;
  readonly economics: Economics;
}

/** `null` where the case has rules that join more than the capacities do: it must be solved as one program. */
function solveByPrices(
  { supply, economics }: Valued,
  solver: Solver,
  restart: Restart | null,
): SolvedCase | null {
  const options = restart?.method === "prices" ? { from: restart.found } : {};
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
    roleCost: 0,
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
