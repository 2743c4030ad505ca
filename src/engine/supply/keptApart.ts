import type { Plan } from "../plan/plan";
import type { SolveStatus } from "./lp";
import {
  ROLE_CHOICES,
  roleOvertimeOf,
  withoutRoleOvertime,
  withoutSharedOvertime,
  type RoleChoice,
  type RoleOvertime,
} from "./roleOvertime";
import type { SupplyCase } from "./supplyCase";

/** What a round of solving gives. */
interface Round {
  readonly supply: SupplyCase;
  readonly status: SolveStatus;
  readonly objective: number;
  readonly plan: Plan;
}

/** What keeping overtime and families apart may cost, as a share of the objective, before other choices are tried. */
const ROLE_GAP = 1e-3;

/** Solves after which overtime is taken from all resources that families without overtime use. */
const MOST_ROLE_ROUNDS = 8;

/** An answer in which overtime and families without overtime nowhere meet, and where they met on the way. */
export interface KeptApart<A> {
  readonly answer: A;
  readonly met: readonly RoleOvertime[];
}

type SolveAgain<A> = (tighter: SupplyCase, before: A) => A;

/**
 * Puts overtime and families without overtime apart, round by round, until they nowhere meet.
 *
 * Where that costs more than a little, the other choices of what gives way are tried, and the best is taken.
 */
export function keptApart<A extends Round>(first: A, again: SolveAgain<A>): KeptApart<A> {
  let best = putApart(first, "by hours", again);
  for (const choice of ROLE_CHOICES.slice(1)) {
    const least = first.objective + ROLE_GAP * Math.abs(first.objective);
    if (best.answer.status !== "optimal" || best.answer.objective <= least) break;
    const other = putApart(first, choice, again);
    if (other.answer.status === "optimal" && other.answer.objective < best.answer.objective) best = other;
  }
  return best;
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
