import type { Alignment } from "../alignment";
import type { PlanningModel } from "../model/planningModel";
import type { Place } from "../problem/place";

/** A model and its alignment, about which cells are explained. */
export interface Explained {
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}

/** What a cell of the workbook is about; -1 where it is about no such thing, or about every month. */
export interface CellSubject {
  readonly item: number;
  readonly family: number;
  readonly resource: number;
  readonly period: number;
  /** Index of an objective, and of a goal; -1 when absent. */
  readonly objective?: number;
  readonly goal?: number;
}

/** One figure of the cell in both plans. */
export interface ExplainedFigure {
  readonly name: string;
  readonly unit: string;
  readonly submitted: number;
  /** `null` where there is no reconciled plan. */
  readonly reconciled: number | null;
}

/** Sentences that answer one question about the cell. */
export interface ExplainedReasons {
  readonly heading: string;
  readonly lines: readonly string[];
  /** The place that each line speaks of, in their order, where one can go there. */
  readonly places?: readonly (Place | null)[];
}

/** Where the number in a cell comes from, and what it moves. Plain data. */
export interface CellExplanation {
  /** Such as "GR-210 Burr grinder, Mar 2027". */
  readonly title: string;
  readonly figures: readonly ExplainedFigure[];
  /** Only the questions that have an answer. */
  readonly reasons: readonly ExplainedReasons[];
}
