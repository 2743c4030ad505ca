import type { Gap, GapKind } from "../gap/gap";
import { goalShares } from "../gap/alignment/lossesBy";
import { rankGaps, saysTheSame, topGaps } from "../gap/rankGaps";
import { fold } from "../model/names";
import type { IndexComponentName } from "../model/settings";
import { accuracyOf } from "./accuracyOf";
import { becauseOf, triggerOf } from "./because";
import { bestLevers, doNothing, optionOf, recommend, type OptionInput } from "./chooseOptions";
import type { Decision, DecisionOption, Decisions } from "./decision";
import type { LeverResult } from "./leverResult";
import { ownerOf } from "./owners";
import { questionOf } from "./questions";
import { timingOf } from "./timing";
import { aboutOf, standingOn, verdictOn, type Verdict } from "./verdicts";
import { whyNow } from "./whyNow";

/** At most this many decisions reach the page; the rest are decided lower down (DOMAIN.md D). */
const MOST_DECISIONS = 5;

/** A decision is reopened when its gap grows by this share. */
const REOPEN_SHARE = 0.2;

/**
 * The decisions of the review, from the dearest gaps of the plan as submitted.
 *
 * What an earlier cycle decided is not asked again while its gap stays within the size that was agreed.
 */
export function decisionsOf(input: OptionInput): Decisions {
  const { model, submitted } = input;
  const wide = submitted.gaps.filter(({ level }) => level !== "item");
  const standing = wide.flatMap((gap) => standingOn(model, gap) ?? []);
  const isSettled = (gap: Gap): boolean =>
    standing.some((one) => one.gap === gap || saysTheSame(one.gap, gap));
  const chosen = topGaps(
    standing.length === 0 ? wide : wide.filter((gap) => !isSettled(gap)),
    MOST_DECISIONS,
  );
  const ids = new Set([...chosen, ...standing.map(({ gap }) => gap)].map(({ id }) => id));
  return {
    today: chosen.map((gap, index) => decisionOf(input, gap, index + 1)),
    delegated: rankGaps(wide.filter(({ id }) => !ids.has(id))),
    standing,
  };
}

function decisionOf(input: OptionInput, gap: Gap, number: number): Decision {
  const { model } = input;
  const levers = bestLevers(input, gap);
  const options = [doNothing(model, gap), ...levers.map((lever, index) => optionOf(lever, gap, index))];
  const verdict = verdictOn(model, gap);
  const proposed = proposedOption(options, verdict);
  const recommended = proposed ?? recommend(gap, options);
  const goal = goalOf(input, gap);
  const timing = timingOf(model, gap, {
    option: recommended,
    lever: leverOf(levers, recommended),
    planChanges: input.planChanges ?? [],
  });
  const reopenAbove = Math.abs(gap.amount) * (1 + REOPEN_SHARE);
  return {
    id: gap.id,
    number,
    question: questionOf(model, gap),
    why: whyNow(model, gap, { ...timing, verdict, acts: actsByItself(recommended) }),
    gap,
    goal,
    options,
    recommended: recommended.letter,
    recommendedBy: proposed ? (verdict?.by ?? "") : "",
    because: becauseOf(model, {
      gap,
      options,
      option: recommended,
      functionPlans: input.functionPlans ?? [],
    }),
    ...timing,
    confidence: accuracyOf(input.submitted, gap.family),
    owner: ownerOf(model, gap, goal),
    reopenAbove,
    trigger: triggerOf(model, gap, reopenAbove),
    about: aboutOf(model, gap),
    verdict,
  };
}

/** Whether an option does something in months of its own; to choose between two plans does not. */
const actsByItself = ({ changes, lever }: DecisionOption): boolean =>
  changes.length > 0 || lever === "take the reconciled plan";

const leverOf = (levers: readonly LeverResult[], { letter }: DecisionOption): LeverResult | undefined =>
  letter === "A" ? undefined : levers[letter === "B" ? 0 : 1];

/** The option that somebody proposes on Actions, by its title: letters may have changed places since. */
function proposedOption(
  options: readonly DecisionOption[],
  verdict: Verdict | null,
): DecisionOption | undefined {
  if (verdict?.state !== "proposed") return undefined;
  const chosen = fold(verdict.chosen.replace(/^[ABC][:.]\s*/u, ""));
  return options.find(({ title }) => fold(title) === chosen);
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
