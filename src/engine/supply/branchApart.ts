import { at } from "../series/grid";
import type { Plan } from "../plan/plan";
import type { SolveStatus } from "./lp";
import { isForced, roleOvertimeOf, withoutRoleOvertime, type RoleOvertime } from "./roleOvertime";
import type { SupplyCase } from "./supplyCase";

/** What a round of solving gives. */
export interface Round {
  readonly supply: SupplyCase;
  readonly status: SolveStatus;
  readonly objective: number;
  readonly plan: Plan;
}

/** An answer in which overtime and families without overtime nowhere meet, and where they met on the way. */
export interface KeptApart<A> {
  readonly answer: A;
  readonly met: readonly RoleOvertime[];
}

export type SolveAgain<A> = (tighter: SupplyCase, before: A) => A;

/** Gains below this share of the objective are those of a solver's tolerance. */
const LEAST_GAIN = 1e-8;

export interface Branching<A> {
  /** The answer in which they may still meet: no choice of months is better. */
  readonly first: A;
  /** The best known. */
  readonly best: KeptApart<A>;
  readonly again: SolveAgain<A>;
  /** Most solves. */
  readonly most: number;
}

/**
 * Chooses month by month whether overtime or the families without overtime give way: branch and bound.
 *
 * Every plan that keeps them apart lies in one of the two branches of each month, so the best is found unless the solves
 * run out: then the best of those seen. Deepest first, the cheaper branch before the other.
 */
export function branchApart<A extends Round>({
  first,
  best: known,
  again,
  most,
}: Branching<A>): KeptApart<A> {
  let best = known;
  let left = most;
  const open: KeptApart<A>[] = [{ answer: first, met: [] }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { answer, met } = node;
    const least = LEAST_GAIN * Math.abs(first.objective);
    if (answer.status !== "optimal" || answer.objective >= best.answer.objective - least) continue;
    const found = roleOvertimeOf(answer.supply, answer.plan);
    if (found.length === 0) {
      best = node;
      continue;
    }
    const meeting = heaviest(answer.plan, found);
    const choices = isForced(answer.supply, meeting)
      ? (["family"] as const)
      : (["family", "overtime"] as const);
    if (left < choices.length) break;
    left -= choices.length;
    const branches = choices.map((choice): KeptApart<A> => {
      const tighter = withoutRoleOvertime(answer.supply, [meeting], choice);
      return { answer: again(tighter, answer), met: [...met, meeting] };
    });
    open.push(...branches.sort((a, b) => b.answer.objective - a.answer.objective));
  }
  return best;
}

/** Where most has to give way: the fewer of the two kinds of hours. */
function heaviest({ overtime }: Plan, found: readonly RoleOvertime[]): RoleOvertime {
  const weight = ({ resource, period, hours }: RoleOvertime): number =>
    Math.min(
      at(overtime, resource, period),
      hours.reduce((sum, moved) => sum + moved, 0),
    );
  return found.reduce((most, one) => (weight(one) > weight(most) ? one : most));
}
