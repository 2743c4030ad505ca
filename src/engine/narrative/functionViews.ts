import type { Gap } from "../gap/gap";
import { rankGaps } from "../gap/rankGaps";
import type { Decision } from "../decision/decision";
import type { PlanningModel } from "../model/planningModel";
import { gapWords } from "./gapWords";
import type { Told } from "./placeValue";
import { sentence, type Sentence } from "./sentence";

export type BusinessFunction = "sales" | "operations" | "finance" | "marketing";

/** What one function must know and do, in its own terms. */
export interface FunctionView {
  readonly function: BusinessFunction;
  readonly know: readonly Sentence[];
  readonly act: readonly Sentence[];
}

/** At most this many lines of each. */
const MOST_LINES = 4;

interface Interest {
  readonly function: BusinessFunction;
  /** Whether a gap is told to the function. */
  readonly hears: (gap: Gap) => boolean;
  /** How the function says it. */
  readonly tells: (model: PlanningModel, gap: Gap) => Sentence;
}

const INTERESTS: readonly Interest[] = [
  {
    function: "sales",
    hears: ({ kind, level, measure }) =>
      (kind === "demand-supply" && (level === "segment" || level === "family")) ||
      (kind === "plan-budget" && measure !== "margin") ||
      (kind === "function-function" && measure.includes("sales")),
    tells: salesSays,
  },
  {
    function: "operations",
    hears: ({ kind, level, resource }) =>
      kind === "supply-capacity" ||
      (kind === "demand-supply" && level === "family") ||
      (kind === "strategy" && resource >= 0),
    tells: operationsSay,
  },
  {
    function: "finance",
    hears: ({ kind, level }) =>
      (kind === "plan-budget" || kind === "stock policy" || kind === "plan-target") && level !== "item",
    tells: financeSays,
  },
  {
    function: "marketing",
    hears: ({ kind, measure, drivers }) =>
      (kind === "function-function" && measure.includes("marketing")) ||
      (kind === "demand-supply" && drivers.some(({ cause }) => cause === "event")),
    tells: marketingSays,
  },
];

/** The view of each function: its dearest gaps in its own terms, and the decisions that it owns or must carry out. */
export function functionViews(model: PlanningModel, { submitted, decisions }: Told): FunctionView[] {
  const ranked = rankGaps(submitted.gaps.filter(({ level }) => level !== "item"));
  return INTERESTS.map((interest) => ({
    function: interest.function,
    know: ranked
      .filter(interest.hears)
      .slice(0, MOST_LINES)
      .map((gap) => interest.tells(model, gap)),
    act: decisions.today
      .filter(({ gap }) => interest.hears(gap))
      .slice(0, MOST_LINES)
      .map(toDo),
  }));
}

function toDo(decision: Decision): Sentence {
  const option = decision.options.find(({ letter }) => letter === decision.recommended);
  const lead = decision.isTooLate ? "Ask for an approval: " : "";
  const advice =
    option === undefined || decision.options.length === 1 ? "" : ` Recommended: ${option.title}.`;
  return sentence(lead, ...decision.question.parts, advice);
}

function salesSays(model: PlanningModel, gap: Gap): Sentence {
  const { subject, amount, when } = gapWords(model, gap);
  if (gap.kind === "demand-supply")
    return sentence(
      `Do not promise all of ${subject}: `,
      amount,
      " cannot be delivered on time ",
      ...when,
      ".",
    );
  if (gap.kind === "plan-budget")
    return sentence(`${subject} sells `, amount, ` less than its ${gap.measure} budget `, ...when, ".");
  return sentence(`Your plan of ${subject} and another differ by `, amount, " ", ...when, ".");
}

function operationsSay(model: PlanningModel, gap: Gap): Sentence {
  const { subject, amount, when } = gapWords(model, gap);
  if (gap.kind === "supply-capacity")
    return sentence(`${subject} is loaded with `, amount, " more than it has ", ...when, ".");
  if (gap.kind === "strategy")
    return sentence(`${subject} lacks `, amount, ` that families to harvest or to exit take `, ...when, ".");
  return sentence(`Supply of ${subject} is `, amount, " below demand ", ...when, ".");
}

function financeSays(model: PlanningModel, gap: Gap): Sentence {
  const { subject, amount, money, when } = gapWords(model, gap);
  if (gap.kind === "stock policy")
    return sentence(`${subject} is ${gap.measure} by `, money, " at cost ", ...when, ".");
  if (gap.kind === "plan-target")
    return sentence(`${subject} is projected to miss its target by `, amount, ".");
  return sentence(`The outlook of ${subject} is `, amount, ` under its ${gap.measure} budget `, ...when, ".");
}

function marketingSays(model: PlanningModel, gap: Gap): Sentence {
  const { subject, amount, when } = gapWords(model, gap);
  if (gap.kind === "function-function")
    return sentence(`Plans of ${gap.measure} for ${subject} differ by `, amount, " ", ...when, ".");
  const events = gap.drivers.filter(({ cause }) => cause === "event").map((driver) => driver.subject);
  return sentence(
    `${events.join(" and ")} cannot be supplied in full: ${subject} is short of `,
    amount,
    " ",
    ...when,
    ".",
  );
}
