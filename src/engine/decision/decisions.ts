import type { Gap, GapKind } from "../gap/gap";
import type { FunctionPlan } from "../gap/gapCase";
import { goalShares } from "../gap/alignment/lossesBy";
import type { PlanMeasures } from "../gap/measurePlan";
import { rankGaps, topGaps } from "../gap/rankGaps";
import { said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import type { IndexComponentName } from "../model/settings";
import { plural } from "../narrative/gapWords";
import { amountPart, moneyPart, sentence, sharePart, type Sentence } from "../narrative/sentence";
import { adoptPlanLevers } from "./adoptPlan";
import type { Decision, DecisionOption, Decisions } from "./decision";
import { NO_EFFECT, type LeverResult } from "./leverResult";
import { ownerOf } from "./owners";
import { questionOf, whyNow } from "./questions";
import { reconciledLever } from "./reconciledLever";

/** What decisions are made from. */
export interface DecisionInput {
  readonly model: PlanningModel;
  readonly submitted: PlanMeasures;
  /** Absent where there is no reconciled plan. */
  readonly reconciled?: PlanMeasures;
  /** Levers that were tried; empty until they are. */
  readonly levers: readonly LeverResult[];
  /** The functions' plans, to choose between them where they disagree. */
  readonly functionPlans?: readonly FunctionPlan[];
}

/** At most this many decisions reach the page; the rest are decided lower down (domain.md D). */
const MOST_DECISIONS = 5;

/** The reconciled plan is no option for a gap of which it closes less than this share. */
const LEAST_CLOSED = 0.01;

/** A decision is reopened when its gap grows by this share. */
const REOPEN_SHARE = 0.2;

/** The decisions of the review, from the dearest gaps of the plan as submitted. */
export function decisionsOf(input: DecisionInput): Decisions {
  const chosen = topGaps(input.submitted.gaps, MOST_DECISIONS);
  const ids = new Set(chosen.map(({ id }) => id));
  const delegated = input.submitted.gaps.filter(({ id, level }) => level !== "item" && !ids.has(id));
  return {
    today: chosen.map((gap, index) => decisionOf(input, gap, index + 1)),
    delegated: rankGaps(delegated),
  };
}

function decisionOf(input: DecisionInput, gap: Gap, number: number): Decision {
  const { model } = input;
  const levers = bestLevers(input, gap);
  const options = [doNothing(gap), ...levers.map((lever, index) => optionOf(lever, gap, index))];
  const recommended = recommend(options);
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
    because: becauseOf(model, { gap, option: recommended, isTried: levers.length > 0 }),
    decideBy,
    isTooLate: gap.isTooLate || decideBy < today,
    confidence: accuracyOf(input.submitted, gap.family),
    owner: ownerOf(model, gap, goal),
    reopenAbove,
    trigger: triggerOf(model, gap, reopenAbove),
  };
}

/** The two levers that help this gap most, or the reconciled plan where none was tried. */
function bestLevers(input: DecisionInput, gap: Gap): LeverResult[] {
  const { model, submitted, reconciled, levers, functionPlans } = input;
  const adopted = adoptPlanLevers(model, [gap], functionPlans ?? []);
  const tried = [...levers, ...adopted].filter(({ gapIds }) => gapIds.includes(gap.id));
  const whole = reconciled === undefined ? [] : [reconciledLever(gap, submitted, reconciled)];
  const helping = [...tried, ...whole.filter(({ closes }) => closes >= LEAST_CLOSED)];
  return helping.sort(byWorth).slice(0, 2);
}

/** By margin, then by points of the index, then by how much of the gap closes; equal ones as they were given. */
function byWorth(a: LeverResult, b: LeverResult): number {
  const margin = b.effects.margin - a.effects.margin;
  return margin || b.effects.index - a.effects.index || b.closes - a.closes;
}

function doNothing(gap: Gap): DecisionOption {
  const risk = gap.moneyAtRisk > 0 ? "the gap stays" : "nothing is learned";
  const title = "Do nothing";
  return {
    letter: "A",
    lever: "do nothing",
    leverId: "",
    title,
    effects: NO_EFFECT,
    closes: 0,
    risk,
    isEstimate: false,
  };
}

function optionOf(result: LeverResult, gap: Gap, index: number): DecisionOption {
  const { lever, id: leverId, title, effects, risk, isEstimate } = result;
  const closes = result.closesByGap?.[gap.id] ?? result.closes;
  return { letter: index === 0 ? "B" : "C", lever, leverId, title, effects, closes, risk, isEstimate };
}

/** The best option that earns margin or index points without costing the other; else to do nothing. */
function recommend(options: readonly DecisionOption[]): DecisionOption {
  const better = options.find(({ letter, effects, closes }) => {
    const isGain = effects.margin > 0 || (effects.margin === 0 && (effects.index > 0 || closes > 0));
    return letter !== "A" && isGain;
  });
  return better ?? options[0]!;
}

function becauseOf(
  model: PlanningModel,
  { gap, option, isTried }: { readonly gap: Gap; readonly option: DecisionOption; readonly isTried: boolean },
): Sentence {
  const { letter, effects, closes, title } = option;
  const place = (field: string) =>
    ({ table: "decisions", row: gap.id, field: `${letter}.${field}` }) as const;
  if (letter === "A" && !isTried) return sentence("No lever is known yet that closes it.");
  if (letter === "A") return sentence("No lever that was tried earns more than it costs.");
  const closing = sharePart(closes, place("closes"));
  if (effects.margin === 0)
    return sentence(`${title}: it closes `, closing, " of the gap at no cost of margin.");
  const margin = moneyPart(effects.margin, model.settings.currency, place("effects.margin"));
  return sentence(`${title}: it closes `, closing, " of the gap and earns ", margin, " of margin.");
}

function triggerOf(model: PlanningModel, gap: Gap, reopenAbove: number): Sentence {
  if (gap.kind === "strategy" && gap.moneyAtRisk === 0) return sentence("Reopen when the sheets say more.");
  const place = { table: "decisions", row: gap.id, field: "reopenAbove" } as const;
  const { currency } = model.settings;
  const size =
    gap.unit === currency
      ? moneyPart(reopenAbove, currency, place)
      : amountPart(reopenAbove, plural(gap.unit, reopenAbove), place);
  return sentence("Reopen if the gap grows beyond ", size, ".");
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
function goalOf({ model, submitted }: DecisionInput, gap: Gap): number {
  const { scorecard } = submitted;
  if (gap.objective >= 0) return scorecard.weights.goalOf[gap.objective] ?? -1;
  const shares = goalShares(model, scorecard)(COMPONENT_OF[gap.kind], gap.family);
  return [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}

/** Forecast accuracy of a family (or the business) over the last six closed periods. */
function accuracyOf({ figures }: PlanMeasures, family: number): number {
  const row = family >= 0 ? family : figures.families;
  const { periods } = figures.actualValue;
  let errors = 0;
  let actuals = 0;
  for (let column = Math.max(0, figures.historyPeriods - 6); column < figures.historyPeriods; column++) {
    errors += said(figures.absoluteErrorValue.values[row * periods + column]!);
    actuals += said(figures.actualValue.values[row * periods + column]!);
  }
  return actuals > 0 ? Math.max(0, 1 - errors / actuals) : Number.NaN;
}
