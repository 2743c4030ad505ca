import type { FunctionPlan } from "../gap/gapCase";
import type { Gap } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import { plural, spokenUnit } from "../quantity/spoken";
import { amountPart, moneyPart, sentence, sharePart, type Sentence } from "../narrative/sentence";
import { whyBetter } from "./adoptPlan";
import type { DecisionOption } from "./decision";

/** What the words of a recommendation are made from. */
export interface Recommended {
  readonly gap: Gap;
  readonly option: DecisionOption;
  /** Whether there was anything but to do nothing. */
  readonly isTried: boolean;
  readonly functionPlans: readonly FunctionPlan[];
}

/** Why an option is recommended. */
export function becauseOf(
  model: PlanningModel,
  { gap, option, isTried, functionPlans }: Recommended,
): Sentence {
  const { letter, effects, closes, title } = option;
  const place = (field: string) =>
    ({ table: "decisions", row: gap.id, field: `${letter}.${field}` }) as const;
  if (letter === "A")
    return sentence(isTried ? "No lever that was tried earns more than it costs." : unlevered(gap));
  const closing = sharePart(closes, place("closes"));
  if (gap.kind === "function-function")
    return sentence(`${title}${whyBetter(model, gap, functionPlans)}. It closes `, closing, " of the gap.");
  if (effects.margin === 0)
    return sentence(`${title}: it closes `, closing, " of the gap at no cost of margin.");
  const margin = moneyPart(effects.margin, model.settings.currency, place("effects.margin"));
  return sentence(`${title}: it closes `, closing, " of the gap and earns ", margin, " of margin.");
}

/** Why there is nothing but to do nothing. */
function unlevered({ kind, measure }: Gap): string {
  if (kind !== "strategy") return "No lever is known yet that closes it.";
  return measure === "goal without objective" || measure === "no plan line moves it"
    ? "No lever moves it: the strategy sheets must say more first."
    : "No lever is known yet that closes it.";
}

/** When a decision is to be taken again. */
export function triggerOf(model: PlanningModel, gap: Gap, reopenAbove: number): Sentence {
  if (gap.kind === "strategy" && gap.moneyAtRisk === 0) return sentence("Reopen when the sheets say more.");
  const place = { table: "decisions", row: gap.id, field: "reopenAbove" } as const;
  const { currency } = model.settings;
  const size =
    gap.unit === currency
      ? moneyPart(reopenAbove, currency, place)
      : amountPart(reopenAbove, plural(spokenUnit(gap.unit), reopenAbove), place);
  return sentence("Reopen if the gap grows beyond ", size, ".");
}
