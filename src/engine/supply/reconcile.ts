import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import type { Grid } from "../series/grid";
import type { SupplyPlan } from "./assemblePlan";
import type { OptimalityCertificate } from "./certificate";
import type { Solver } from "./lp";
import { checkPlan, type PlanCheck } from "./planChecker";
import { planMoney, type PlanMoney } from "./planMoney";
import { bindingLimits, type BindingLimit } from "./limits";
import { planChanges, type PlanChange } from "./planChanges";
import { dataConflicts } from "./dataConflicts";
import { policyConflicts } from "./policyConflicts";
import { roleConflicts } from "./roleConflicts";
import { planCost } from "./planCost";
import { proposalOf } from "./proposedPlan";
import { shortages, type Shortage } from "./shortages";
import { isTrusted, solveCase, type ProgramSize, type SolvedCase } from "./solveCase";
import { readCase } from "./readCase";
import { strayQuantities } from "./strayQuantities";
import { rollForward } from "./submittedPlan";

/** The reconciliation of demand and supply: both plans, and why the second may be believed. */
export interface Reconciliation {
  readonly submitted: Plan;
  /** `null` where no sound plan was found; `problems` says why. */
  readonly reconciled: Plan | null;
  readonly submittedMoney: PlanMoney;
  readonly reconciledMoney: PlanMoney | null;
  readonly certificate: OptimalityCertificate | null;
  /** The check of the plan as it is shown, in whole planning units. */
  readonly check: PlanCheck | null;
  /** Objective lost to whole planning units, in money. */
  readonly roundingLoss: number;
  /** Objective lost to changes that are left out because they are not worth making, in money. */
  readonly leftOutLoss: number;
  /** What the reconciled plan changes against Supply, row by row. */
  readonly changes: readonly PlanChange[];
  /** Demand that the reconciled plan does not serve in its month, with what binds. */
  readonly shortages: readonly Shortage[];
  /** Capacities that bind, dearest first, with what one more hour is worth. */
  readonly limits: readonly BindingLimit[];
  readonly size: ProgramSize;
  readonly problems: readonly Problem[];
}

/** A reconciliation with the solved case behind it, from which what-ifs start; `null` where it cannot be trusted. */
export interface SolvedReconciliation {
  readonly reconciliation: Reconciliation;
  readonly solved: SolvedCase | null;
}

/** Reconciles supply with the consensus demand, given by cell. */
export function reconcile(model: PlanningModel, demand: Grid, solver: Solver): Reconciliation {
  return reconcileAndKeep(model, demand, solver).reconciliation;
}

/** Reconciles, and keeps the solved case: levers, rules and roles are then priced without solving it again. */
export function reconcileAndKeep(model: PlanningModel, demand: Grid, solver: Solver): SolvedReconciliation {
  const stated = readCase(model, demand);
  const submitted = rollForward(stated);
  const solved = solveCase(stated, solver, { ranging: true });
  const { supply, economics, certificate, objective } = solved;
  const data = [...dataConflicts(model, stated), ...roleConflicts(stated, solved)];
  const base = {
    submitted: submitted.plan,
    submittedMoney: planMoney(supply, submitted, economics.bookCost),
    certificate,
    size: solved.size,
  };
  const { rounded, proposed: whole } = proposalOf(solved);
  const check = checkPlan(supply, economics, { supplyPlan: whole });
  if (!isTrusted(solved) || !check.isSound) {
    const stray = strayQuantities(model, supply, true);
    const problems = [...data, ...(stray.length > 0 ? stray : [unsound(solved, check)])];
    const shown = isTrusted(solved) ? check : solved.check;
    return { reconciliation: { ...base, ...NOTHING, check: shown, problems }, solved: null };
  }
  const stray = strayQuantities(model, supply, false);
  const problems = [...data, ...stray, ...policyConflicts(supply, economics, whole), ...unproven(solved)];
  const told = explained(solved, whole);
  const roundedCost = planCost(supply, economics, rounded).total;
  const losses = { roundingLoss: roundedCost - objective, leftOutLoss: check.cost.total - roundedCost };
  return { reconciliation: { ...base, ...told, ...losses, check, problems }, solved };
}

/** The plan as it is shown, with what it changes and what binds it. */
function explained(
  solved: SolvedCase,
  whole: SupplyPlan,
): Pick<Reconciliation, "reconciled" | "reconciledMoney" | "changes" | "shortages" | "limits"> {
  const { supply, economics } = solved;
  return {
    reconciled: whole.plan,
    reconciledMoney: planMoney(supply, whole, economics.bookCost),
    changes: planChanges(supply, economics, whole),
    shortages: shortages(solved, whole.plan),
    limits: bindingLimits(solved),
  };
}

const NOTHING = {
  reconciled: null,
  reconciledMoney: null,
  roundingLoss: 0,
  leftOutLoss: 0,
  changes: [],
  shortages: [],
  limits: [],
} as const;

function unproven({ certificate }: SolvedCase): Problem[] {
  if (certificate.isOptimal) return [];
  return [
    {
      code: "plan-not-proven",
      severity: "note",
      place: { sheet: "Settings" },
      facts: { gap: certificate.gap },
    },
  ];
}

function unsound({ status, detail, certificate, check }: SolvedCase, rounded: PlanCheck): Problem {
  const place = { sheet: "Settings" } as const;
  const fault = check.faults[0] ?? rounded.faults[0];
  const reason =
    status !== "optimal" && status !== "limit"
      ? detail
      : fault !== undefined
        ? `the plan breaks the law of ${fault.law} at ${fault.subject}`
        : `the proof of its answer fails by ${certificate.gap.toExponential(1)}`;
  return { code: "solver-stopped", severity: "error", place, facts: { reason } };
}
