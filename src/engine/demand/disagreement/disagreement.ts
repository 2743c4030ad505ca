import type { Day } from "../../calendar/calendar";
import type { Source } from "../../model/demand";

/** What one function says of a family (or item) in a month. */
export interface FunctionFigure {
  readonly source: Source;
  /** `null` where it is silent. */
  readonly units: number | null;
  /** Its share in the consensus where all functions speak. */
  readonly weight: number;
  /** It speaks of some cells only, such as one segment, so its figure is not a total. */
  readonly isPartial: boolean;
}

/** The number that a locked override states for a line as a whole. */
export interface Agreement {
  readonly units: number;
  /** Whose split holds; `null`: the consensus's. */
  readonly source: Source | null;
  readonly reasonCode: string;
  /** The reason in words; "" where none is given. */
  readonly text: string;
  readonly author: string;
}

/** How far the functions are apart on a family or item in one month. */
export interface Disagreement {
  readonly family: number;
  /** -1: the family as a whole. */
  readonly item: number;
  readonly period: number;
  /** In the order of the consensus. */
  readonly functions: readonly FunctionFigure[];
  readonly consensusUnits: number;
  /** Distance of the two functions furthest apart in money, added up cell by cell so that opposite differences do not cancel. */
  readonly spreadUnits: number;
  /** The same at selling price. */
  readonly spreadMoney: number;
  /** The same at margin: what the wrong choice can cost. */
  readonly spreadMargin: number;
  /** The part of `spreadMoney` that no locked override with a reason has settled. */
  readonly openMoney: number;
  /** Reasons given by overrides on the cells that are apart; each once, in the order of Overrides. */
  readonly reasons: readonly string[];
  /** The number agreed on for the line as a whole; `null` while there is none. */
  readonly agreement: Agreement | null;
  /** These two functions: the one that states more, and the one that states less. */
  readonly highest: Source;
  readonly lowest: Source;
  /** Who must resolve it: the owners of these two plans on Submissions, or the functions where none is named. */
  readonly resolvers: readonly string[];
  /** First day of the month less the longest lead time of the items that are apart. */
  readonly decideBy: Day;
  /** The day has passed when the cycle opens, or the month is frozen. */
  readonly isTooLate: boolean;
  /** The two are apart by more than a forecast may err (forecast-actual in Settings), as a share of their mean: a conflict, not a view. */
  readonly isMaterial: boolean;
}
