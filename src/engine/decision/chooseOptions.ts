import type { FunctionPlan } from "../gap/gapCase";
import type { Gap } from "../gap/gap";
import type { PlanMeasures } from "../gap/measurePlan";
import type { PlanningModel } from "../model/planningModel";
import { money } from "../quantity/spoken";
import type { PlanChange } from "../supply/planChanges";
import { adoptPlanLevers } from "./adoptPlan";
import type { DecisionOption } from "./decision";
import { NO_EFFECT, type LeverResult } from "./leverResult";
import { reconciledLever } from "./reconciledLever";

/** What options are chosen from. */
export interface OptionInput {
  readonly model: PlanningModel;
  readonly submitted: PlanMeasures;
  readonly reconciled?: PlanMeasures;
  /** Margin that the reconciled plan has more, net of overtime and of dearer sources; default: at standard cost. */
  readonly reconciledMargin?: number;
  readonly levers: readonly LeverResult[];
  /** What the reconciled plan changes, month by month; default: nothing is known of it. */
  readonly planChanges?: readonly PlanChange[];
  readonly functionPlans?: readonly FunctionPlan[];
}

/** The reconciled plan is no option for a gap of which it closes less than this share. */
const LEAST_CLOSED = 0.01;

/** A step of its own is preferred to the whole reconciled plan where it closes at most this much less of the gap. */
const CLOSES_AS_MUCH = 0.05;

/**
 * The two levers that help this gap most, of different kinds where there are two kinds.
 *
 * The reconciled plan changes much else too, and what it earns it earns mostly elsewhere: a step for this gap alone
 * goes before it where that closes as much and costs no margin.
 */
export function bestLevers(input: OptionInput, gap: Gap): LeverResult[] {
  const { model, submitted, reconciled, levers, functionPlans } = input;
  const tried = levers.filter(({ gapIds }) => gapIds.includes(gap.id));
  if (gap.kind === "function-function") {
    const adopted = tried.filter(({ lever }) => lever === "adopt a plan");
    return (adopted.length > 0 ? adopted : adoptPlanLevers(model, [gap], functionPlans ?? [])).slice(0, 2);
  }
  const margin = input.reconciledMargin;
  const both = reconciled && { model, before: submitted, after: reconciled };
  const whole = both ? [reconciledLever(gap, { ...both, ...(margin === undefined ? {} : { margin }) })] : [];
  const ranked = [...tried, ...whole.filter(({ closes }) => closes >= LEAST_CLOSED)].sort(byWorth);
  const step = ownStep(gap, ranked);
  const helping = step === undefined ? ranked : [step, ...ranked.filter((result) => result !== step)];
  const [best] = helping;
  const second = helping.find(({ lever }) => lever !== best?.lever) ?? helping[1];
  return best === undefined ? [] : second === undefined ? [best] : [best, second];
}

/** The best lever for this gap alone, where it stands in no way behind the reconciled plan that ranks before it. */
function ownStep(gap: Gap, ranked: readonly LeverResult[]): LeverResult | undefined {
  const [best] = ranked;
  if (best?.lever !== "take the reconciled plan") return undefined;
  const enough = best.closes - CLOSES_AS_MUCH;
  return ranked.find(
    (result) =>
      result !== best &&
      !(result.isConditional ?? false) &&
      result.effects.margin >= 0 &&
      closedBy(result, gap) >= enough,
  );
}

const closedBy = ({ closes, closesByGap }: LeverResult, { id }: Gap): number => closesByGap?.[id] ?? closes;

/** What is sure first; then by margin, by points of the index, by how much closes; equal ones as they were given. */
function byWorth(a: LeverResult, b: LeverResult): number {
  const sure = Number(a.isConditional ?? false) - Number(b.isConditional ?? false);
  const margin = b.effects.margin - a.effects.margin;
  return sure || margin || b.effects.index - a.effects.index || b.closes - a.closes;
}

/** The plan as submitted, which every other option is measured against: it changes nothing, and says what stays lost. */
export function doNothing(model: PlanningModel, gap: Gap): DecisionOption {
  const risk =
    gap.moneyAtRisk > 0 ? `${money(model, gap.moneyAtRisk)} ${staysAs(gap)}` : "nothing is learned";
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
    detail: "",
    changes: [],
    isConditional: false,
  };
}

const staysAs = ({ kind, measure }: Gap): string =>
  kind === "stock policy" && measure === "above maximum" ? "stays tied up in stock" : "stays at risk";

export function optionOf(result: LeverResult, gap: Gap, index: number): DecisionOption {
  const { lever, id: leverId, title, effects, risk, isEstimate } = result;
  const closes = closedBy(result, gap);
  return {
    letter: index === 0 ? "B" : "C",
    lever,
    leverId,
    title,
    effects,
    closes,
    risk,
    isEstimate,
    detail: result.detail ?? "",
    changes: result.changes ?? [],
    isConditional: result.isConditional ?? false,
  };
}

/**
 * The first option that earns margin, or closes the gap at no cost of margin; else to do nothing.
 *
 * What an unagreed demand would earn is no reason, except between two plans of functions, where one must be taken.
 */
export function recommend(gap: Gap, options: readonly DecisionOption[]): DecisionOption {
  const mustChoose = gap.kind === "function-function";
  const better = options.find(({ letter, effects, closes, isConditional }) => {
    if (letter === "A" || (isConditional && !mustChoose)) return false;
    return mustChoose || effects.margin > 0 || (effects.margin === 0 && (effects.index > 0 || closes > 0));
  });
  return better ?? options[0]!;
}
