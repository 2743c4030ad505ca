import { fold, type DemandReview, type Disagreement, type PlanningModel, type Source } from "../../engine";
import { Refusal } from "../refusal";
import { namesPeriod } from "./namedPeriod";
import type { PlannerEntry } from "./plannerEntry";

/** A line of the disagreements, as a person names it. */
export interface LineName {
  readonly family: string;
  /** "Apr 2027" as on the pages, or "2027-04". */
  readonly month: string;
}

/** The part of an alignment that says where functions disagree. */
export interface DemandPart {
  readonly demand: Pick<DemandReview, "disagreements" | "signOff">;
}

/** How a disagreement is to be resolved. */
export interface Resolution {
  readonly line: LineName;
  /** The function whose number holds, or a number of units. */
  readonly choice: Source | number;
  readonly reason: {
    /** Short; one of `REASON_CODES` or the planner's own. */
    readonly code: string;
    /** In words; "" where the code says it all. */
    readonly text: string;
  };
  /** Who resolved it. */
  readonly author: string;
}

/**
 * The row of Overrides that resolves a disagreement: a locked number for the family and month, with its reason.
 *
 * @throws `Refusal` in two sentences where the line, the number, the reason or the author is missing.
 */
export function resolutionEntry(
  model: PlanningModel,
  alignment: DemandPart,
  { line: named, choice, reason, author }: Resolution,
): PlannerEntry {
  const line = lineNamed(model, alignment, named);
  const units = unitsOf(line, choice);
  if (reason.code.trim() === "") throw new Refusal("reason-missing", NO_REASON);
  if (author.trim() === "") throw new Refusal("author-missing", NO_AUTHOR);
  const { start } = model.calendar.horizon[line.period]!;
  return {
    sheet: "Overrides",
    row: null,
    cells: {
      family: model.families[line.family]!.name,
      ...(typeof choice === "string" ? { source: choice } : {}),
      fromMonth: start,
      toMonth: start,
      units,
      reasonCode: reason.code.trim(),
      assumption: reason.text.trim().slice(0, MOST_WORDS),
      author: author.trim(),
      isLocked: "yes",
    },
  };
}

/** Finds a line by family and month. */
function lineNamed(model: PlanningModel, { demand }: DemandPart, named: LineName): Disagreement {
  const family = model.families.findIndex(({ name }) => fold(name) === fold(named.family));
  const period = model.calendar.horizon.findIndex((one) => namesPeriod(one, named.month));
  const line = demand.disagreements.find((one) => one.family === family && one.period === period);
  if (line) return line;
  throw new Refusal(
    "line-unknown",
    `The functions do not disagree on "${named.family}" in "${named.month}". ` +
      "Choose a family and month of the page Demand review.",
  );
}

/** The number that was chosen, to a hundredth of a unit. */
function unitsOf({ functions }: Disagreement, choice: Source | number): number {
  if (typeof choice === "number") {
    if (choice >= 0 && Number.isFinite(choice)) return hundredths(choice);
    throw new Refusal(
      "number-impossible",
      "The agreed number must be zero or more. Enter how many units are agreed.",
    );
  }
  const figure = functions.find(({ source }) => source === choice);
  if (figure && figure.units !== null && !figure.isPartial) return hundredths(figure.units);
  const what = figure?.isPartial
    ? "speaks of a part of this family only"
    : "states no number for this family and month";
  throw new Refusal(
    "function-silent",
    `The plan of ${choice} ${what}. Choose another function, or enter a number.`,
  );
}

/** A reason is a sentence or two; longer ones belong in Assumptions. */
const MOST_WORDS = 1000;

const hundredths = (units: number): number => Math.round(units * 100) / 100;

const NO_REASON = "A number needs a reason before it can be locked. Choose a reason code.";
const NO_AUTHOR = "It is not said who resolves this. Enter a name.";
