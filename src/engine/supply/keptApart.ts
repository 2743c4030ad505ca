import { branchApart, type KeptApart, type Round, type SolveAgain } from "./branchApart";
import {
  ROLE_CHOICES,
  roleOvertimeOf,
  withoutRoleOvertime,
  withoutSharedOvertime,
  type RoleChoice,
  type RoleOvertime,
} from "./roleOvertime";

/** What keeping overtime and families apart may cost, as a share of the objective, before other choices are tried. */
const ROLE_GAP = 1e-3;

/** The same where there is time to branch over the months. */
const BRANCH_GAP = 1e-6;

/** Solves after which overtime is taken from all resources that families without overtime use. */
const MOST_ROLE_ROUNDS = 8;

/**
 * Puts overtime and families without overtime apart, round by round, until they nowhere meet.
 *
 * Where that costs more than a little, the other choices of what gives way are tried; where `branches` more solves are
 * within reason, the choice is then made month by month, by branch and bound. The best is taken.
 */
export function keptApart<A extends Round>(first: A, again: SolveAgain<A>, branches: number): KeptApart<A> {
  let best = putApart(first, "by hours", again);
  const costs = (share: number): boolean =>
    best.answer.status === "optimal" &&
    best.answer.objective > first.objective + share * Math.abs(first.objective);
  for (const choice of ROLE_CHOICES.slice(1)) {
    if (!costs(ROLE_GAP)) break;
    const other = putApart(first, choice, again);
    if (other.answer.status === "optimal" && other.answer.objective < best.answer.objective) best = other;
  }
  const isStrict = first.supply.settings.rules.roles === "strict";
  if (!isStrict || branches === 0 || !costs(BRANCH_GAP)) return best;
  return branchApart({ first, best, again, most: branches });
}

function putApart<A extends Round>(first: A, choice: RoleChoice, again: SolveAgain<A>): KeptApart<A> {
  const met: RoleOvertime[] = [];
  let answer = first;
  const isSoft = first.supply.settings.rules.roles === "soft";
  for (let round = 1; answer.status === "optimal"; round++) {
    const found = roleOvertimeOf(answer.supply, answer.plan);
    if (found.length === 0 || (isSoft && round > 1)) break;
    met.push(...found);
    const tighter =
      round < MOST_ROLE_ROUNDS
        ? withoutRoleOvertime(answer.supply, found, choice)
        : withoutSharedOvertime(answer.supply);
    answer = again(tighter, answer);
  }
  return { answer, met };
}
