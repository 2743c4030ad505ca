import type { Gap, GapKind } from "../gap/gap";
import { goalShares } from "../gap/alignment/lossesBy";
import { rankGaps, topGaps } from "../gap/rankGaps";
import type { IndexComponentName } from "../model/settings";
import { accuracyOf } from "./accuracyOf";
import { becauseOf, triggerOf } from "./because";
import { bestLevers, doNothing, effectiveIn, optionOf, recommend, type OptionInput } from "./chooseOptions";
import type { Decision, Decisions } from "./decision";
import { ownerOf } from "./owners";
import { questionOf, whyNow } from "./questions";

/** At most this many decisions reach the page; the rest are decided lower down (DOMAIN.md D). */
const MOST_DECISIONS = 5;

/** A decision is reopened when its gap grows by this share. */
const REOPEN_SHARE = 0.2;

/** The decisions of the review, from the dearest gaps of the plan as submitted. */
export function decisionsOf(input: OptionInput): Decisions {
  const chosen = topGaps(input.submitted.gaps, MOST_DECISIONS);
  const ids = new Set(chosen.map(({ id }) => id));
  const delegated = input.submitted.gaps.filter(({ id, level }) => level !== "item" && !ids.has(id));
  return {
    today: chosen.map((gap, index) => decisionOf(input, gap, index + 1)),
    delegated: rankGaps(delegated),
  };
}

function decisionOf(input: OptionInput, gap: Gap, number: number): Decision {
  const { model } = input;
  const levers = bestLevers(input, gap);
  const options = [doNothing(gap), ...levers.map((lever, index) => optionOf(lever, gap, index))];
  const recommended = recommend(gap, options);
  const goal = goalOf(input, gap);
  const leadDays = levers[recommended.letter === "C" ? 1 : 0]?.leadDays ?? 0;
  const today = model.calendar.horizon[0]!.start;
  const decideBy = Math.min(gap.decideBy, model.calendar.horizon[gap.firstPeriod]!.start - leadDays);
  const reopenAbove = Math.abs(gap.amount) * (1 + REOPEN_SHARE);
  return {
    id: gap.id,
    number,
    question: questionOf(model, gap),
    why: whyNow(model, gap),
    gap,
    goal,
    options,
    recommended: recommended.letter,
    because: becauseOf(model, {
      gap,
      option: recommended,
      isTried: levers.length > 0,
      functionPlans: input.functionPlans ?? [],
    }),
    decideBy,
    isTooLate: gap.isTooLate || decideBy < today,
    confidence: accuracyOf(input.submitted, gap.family),
    owner: ownerOf(model, gap, goal),
    effective: effectiveIn(gap, recommended),
    reopenAbove,
    trigger: triggerOf(model, gap, reopenAbove),
  };
}

const COMPONENT_OF: Readonly<Record<GapKind, IndexComponentName>> = {
  "demand-supply": "demand-supply",
  "supply-capacity": "plan-capacity",
  "plan-budget": "plan-budget",
  "plan-target": "goal-plan",
  "stock policy": "plan-stock policy",
  "function-function": "events-forecast",
  "plan-last cycle": "demand-supply",
  strategy: "demand-supply",
};

/** The goal that a gap affects most: its objective's, else by the objectives whose KPI it moves. */
function goalOf({ model, submitted }: OptionInput, gap: Gap): number {
  const { scorecard } = submitted;
  if (gap.objective >= 0) return scorecard.weights.goalOf[gap.objective] ?? -1;
  const shares = goalShares(model, scorecard)(COMPONENT_OF[gap.kind], gap.family);
  return [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}
