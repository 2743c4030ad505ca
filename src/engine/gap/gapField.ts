import type { Grid } from "../series/grid";
import { zeros } from "../series/grid";
import type { GapKind, GapLevel } from "./gap";

/** Takes one part of a cell's gap with its cause. Amounts and money are negative where they are bad. */
export type AddDriver = (part: DriverPart) => void;

export interface DriverPart {
  readonly cause: string;
  readonly subject: string;
  readonly amount: number;
  readonly money: number;
}

/** What a row of a field speaks of; an index is left out where it does not apply. */
export interface GapSubject {
  readonly name: string;
  readonly item?: number;
  readonly family?: number;
  readonly segment?: number;
  readonly resource?: number;
  readonly objective?: number;
}

/**
 * All the unfavourable gaps of one kind and level, by row and period, before they are merged into exceptions.
 *
 * `amount` and `money` are 0 or negative, `atRisk` is 0 or positive. Favourable cells are 0, so that no sum over
 * cells can net a shortage here against a surplus there.
 */
export interface GapField {
  readonly kind: GapKind;
  readonly level: GapLevel;
  readonly measure: string;
  /** Flows add over the periods of a run; stocks do not. */
  readonly addsOverTime: boolean;
  readonly amount: Grid;
  readonly money: Grid;
  readonly atRisk: Grid;
  readonly subjectOf: (row: number) => GapSubject;
  readonly unitOf: (row: number) => string;
  /** Closing it changes supply, so a gap that begins in a frozen month comes too late. */
  readonly isFenced: boolean;
  /** Calendar days that closing the gap of a row takes. */
  readonly leadDays: (row: number) => number;
  /** Says what makes up the gap of one cell; the parts add up to it. */
  readonly explain: (row: number, t: number, add: AddDriver) => void;
}

/** The three grids of a field that is still empty. */
export function emptyGrids(rows: number, periods: number): { amount: Grid; money: Grid; atRisk: Grid } {
  return { amount: zeros(rows, periods), money: zeros(rows, periods), atRisk: zeros(rows, periods) };
}
