import type { FunctionPlan } from "../gap/gapCase";
import type { Gap } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import { plural, spokenUnit } from "../quantity/spoken";
import {
  amountPart,
  moneyPart,
  sentence,
  sharePart,
  type NumberPart,
  type Sentence,
} from "../narrative/sentence";
import { whyBetter } from "./adoptPlan";
import type { DecisionOption } from "./decision";

/** What the words of a recommendation are made from. */
export interface Recommended {
  readonly gap: Gap;
  /** All that were offered, A first. */
  readonly options: readonly DecisionOption[];
  readonly option: DecisionOption;
  readonly functionPlans: readonly FunctionPlan[];
}

type Words = readonly (string | NumberPart)[];

/** Less of a gap closed than this leaves most of it open. */
const MOST_OPEN = 0.5;

/** Why an option is recommended, why the other is not, and what it leaves open. */
export function becauseOf(model: PlanningModel, of: Recommended): Sentence {
  const { gap, options, option, functionPlans } = of;
  const { letter, title } = option;
  if (letter === "A") {
    const reason = options.length > 1 ? "No lever that was tried earns more than it costs." : unlevered(gap);
    return sentence(reason, ...otherWords(model, of));
  }
  const closing = sharePart(option.closes, placeOf(gap, option, "closes"));
  if (gap.kind === "function-function")
    return sentence(`${title}${whyBetter(model, gap, functionPlans)}. It closes `, closing, " of the gap.");
  return sentence(
    `${title}: it closes `,
    closing,
    " of the gap",
    ...brings(model, gap, option),
    ".",
    ...otherWords(model, of),
    option.closes < MOST_OPEN ? " No lever that was tried closes the rest: name who finds one." : "",
  );
}

const placeOf = (gap: Gap, { letter }: DecisionOption, field: string) =>
  ({ table: "decisions", row: gap.id, field: `${letter}.${field}` }) as const;

/** " and earns EUR 500 of margin", or what else it brings; the size is said, the verb has the sign. */
function brings(model: PlanningModel, gap: Gap, option: DecisionOption): Words {
  const { margin, stock } = option.effects;
  const { currency } = model.settings;
  const part = (field: "margin" | "stock"): NumberPart =>
    moneyPart(option.effects[field], currency, placeOf(gap, option, `effects.${field}`));
  if (margin !== 0) return [margin > 0 ? " and earns " : " and costs ", part("margin"), " of margin"];
  if (stock < 0) return [", releases ", part("stock"), " of stock and costs no margin"];
  return [" at no cost of margin"];
}

/** What speaks for and against the other option, in the numbers of the table. */
function otherWords(model: PlanningModel, { gap, options, option }: Recommended): Words {
  const other = options.find(({ letter }) => letter !== "A" && letter !== option.letter);
  if (other === undefined) return [];
  const name = ` ${other.letter}, to ${lowered(other.title)}, `;
  const margin = (): NumberPart =>
    moneyPart(other.effects.margin, model.settings.currency, placeOf(gap, other, "effects.margin"));
  if (other.isConditional) return [`${name}holds only if a demand comes that nobody agreed on.`];
  if (other.effects.margin < 0) return [`${name}costs `, margin(), " of margin."];
  const closes = sharePart(other.closes, placeOf(gap, other, "closes"));
  if (other.effects.margin > option.effects.margin)
    return [`${name}earns `, margin(), ", but ", `${other.risk}.`];
  return [`${name}closes `, closes, ...(other.effects.margin > 0 ? [" and earns ", margin()] : []), "."];
}

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

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
