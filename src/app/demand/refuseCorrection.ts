import { fold, type DemandReview, type HistoryCorrection, type PlanningModel } from "../../engine";
import { Refusal } from "../refusal";
import { isRefusable } from "./correctionWords";
import { namesPeriod } from "./namedPeriod";
import type { PlannerEntry } from "./plannerEntry";

/** A correction of history that is not to count. */
export interface CorrectionRefusal {
  /** Item code. */
  readonly item: string;
  /** A closed month: "Apr 2026" as on the pages, or "2026-04". */
  readonly month: string;
  /** Why History is right, in words. */
  readonly reason: string;
  /** Who refuses it. */
  readonly author: string;
}

/** The part of an alignment that says what was corrected. */
export interface HistoryPart {
  readonly demand: Pick<DemandReview, "history">;
}

/** The reason code of the rows that refuse a correction. */
const REASON_CODE = "HISTORY";

/** A reason is a sentence or two. */
const MOST_WORDS = 1000;

/**
 * The row of Overrides that refuses a correction: locked, of the statistical function, for a closed month, without a number.
 *
 * @throws `Refusal` in two sentences where there is no such correction, or the reason or the author is missing.
 */
export function refusalEntry(
  model: PlanningModel,
  alignment: HistoryPart,
  { item, month, reason, author }: CorrectionRefusal,
): PlannerEntry {
  const correction = correctionNamed(model, alignment, { item, month });
  if (reason.trim() === "") throw new Refusal("reason-missing", NO_REASON);
  if (author.trim() === "") throw new Refusal("author-missing", NO_AUTHOR);
  const { history } = model.calendar;
  const { start } = history[history.length + correction.period]!;
  return {
    sheet: "Overrides",
    row: null,
    cells: {
      item: model.items.code[correction.item]!,
      source: "statistical",
      fromMonth: start,
      toMonth: start,
      reasonCode: REASON_CODE,
      assumption: reason.trim().slice(0, MOST_WORDS),
      author: author.trim(),
      isLocked: "yes",
    },
  };
}

function correctionNamed(
  model: PlanningModel,
  { demand }: HistoryPart,
  named: Pick<CorrectionRefusal, "item" | "month">,
): HistoryCorrection {
  const { history } = model.calendar;
  const item = model.items.code.findIndex((code) => fold(code) === fold(named.item));
  const index = history.findIndex((period) => namesPeriod(period, named.month));
  const period = index - history.length;
  const found = demand.history.corrections.find((one) => one.item === item && one.period === period);
  if (index < 0 || !found) throw new Refusal("correction-unknown", unknownWords(named));
  if (!isRefusable(found)) throw new Refusal("correction-needed", BELOW_ZERO);
  if (found.refusal) throw new Refusal("already-refused", refusedWords(named, found.refusal.author));
  return found;
}

const unknownWords = ({ item, month }: Pick<CorrectionRefusal, "item" | "month">): string =>
  `No correction was made of "${item}" in "${month}". Choose an item and month of the page Demand review.`;

const refusedWords = ({ item, month }: Pick<CorrectionRefusal, "item" | "month">, author: string): string =>
  `The correction of ${item} in ${month} is refused already${author === "" ? "" : `, by ${author}`}. ` +
  "Take its row off Overrides to let it count again.";

const BELOW_ZERO = "Demand below zero cannot be forecast from. Correct the figure on History instead.";
const NO_REASON = "It is not said why History is right. Enter a reason.";
const NO_AUTHOR = "It is not said who refuses the correction. Enter a name.";
