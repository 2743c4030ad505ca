import type { BindingLimit } from "./limits";
import type { Solver } from "./lp";
import { solveCase, type SolvedCase } from "./solveCase";
import type { SupplyCase } from "./supplyCase";

/** What one hour more gains and one hour less costs, each found by solving again. Money. */
export interface OneSidedWorth {
  readonly ofOneMore: number;
  readonly ofOneLess: number;
}

/** Prices one hour more and one hour less of a capacity apart, at corners where the two differ. */
export function oneSidedWorth(solved: SolvedCase, limit: BindingLimit, solver: Solver): OneSidedWorth {
  const step = Math.min(1, 0.01 * Math.max(1e-6, limit.amount));
  const objectiveWith = (hours: number): number =>
    solveCase(withHours(solved.supply, limit, hours), solver, { method: "exact" }).objective;
  return {
    ofOneMore: Math.max(0, solved.objective - objectiveWith(step)) / step,
    ofOneLess: Math.max(0, objectiveWith(-step) - solved.objective) / step,
  };
}

/** The case with more or fewer regular hours of a resource in one period. */
export function withHours(
  supply: SupplyCase,
  { resource, period }: Pick<BindingLimit, "resource" | "period">,
  hours: number,
): SupplyCase {
  const capacities = supply.capacities.map((capacity, r) => {
    if (r !== resource) return capacity;
    const regular = capacity.regular.slice();
    regular[period] = Math.max(0, regular[period]! + hours);
    return { ...capacity, regular };
  });
  return { ...supply, capacities };
}
