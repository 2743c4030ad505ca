import type { IndexComponentName } from "../../model/settings";

/** What one cell of the index says. Indexes are -1 where it is not about one such thing. */
export interface IndexCell {
  /** Weight of the cell within its component: money as a rule; never negative. */
  readonly value: number;
  /** The unfavourable gap as a share, 0 or more; `NaN` where the data is missing: expected, but not known. */
  readonly deviation: number;
  readonly tolerance: number;
  readonly limit: number;
  readonly goal: number;
  readonly family: number;
  readonly item: number;
  readonly resource: number;
  readonly period: number;
}

/** All the cells of one component of the alignment index, column by column. */
export interface ComponentCells {
  readonly component: IndexComponentName;
  readonly count: number;
  readonly value: Float64Array;
  readonly deviation: Float64Array;
  readonly tolerance: Float64Array;
  readonly limit: Float64Array;
  readonly goal: Int32Array;
  readonly family: Int32Array;
  readonly item: Int32Array;
  readonly resource: Int32Array;
  readonly period: Int32Array;
}

/** Defaults of a cell, and what it is about. */
export type CellFacts = Pick<IndexCell, "value" | "deviation"> & Partial<IndexCell>;

/** Takes the cells of a component one by one. */
export interface CellSheet {
  readonly add: (facts: CellFacts) => void;
  readonly cells: () => ComponentCells;
}

/** An empty sheet of cells with the tolerance and limit of its component. Cells without weight are left out. */
export function cellSheet(
  component: IndexComponentName,
  range: { readonly tolerance: number; readonly limit: number },
): CellSheet {
  const numbers: number[] = [];
  const places: number[] = [];
  return {
    add: ({ value, deviation, tolerance, limit, goal, family, item, resource, period }) => {
      if (!(value > 0)) return;
      numbers.push(value, deviation, tolerance ?? range.tolerance, limit ?? range.limit);
      places.push(goal ?? -1, family ?? -1, item ?? -1, resource ?? -1, period ?? -1);
    },
    cells: () => {
      const count = numbers.length / 4;
      const number = (k: number): Float64Array =>
        Float64Array.from({ length: count }, (_, n) => numbers[4 * n + k]!);
      const place = (k: number): Int32Array =>
        Int32Array.from({ length: count }, (_, n) => places[5 * n + k]!);
      return {
        component,
        count,
        value: number(0),
        deviation: number(1),
        tolerance: number(2),
        limit: number(3),
        goal: place(0),
        family: place(1),
        item: place(2),
        resource: place(3),
        period: place(4),
      };
    },
  };
}
