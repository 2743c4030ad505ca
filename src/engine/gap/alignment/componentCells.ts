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
  let columns = emptyColumns(256);
  let count = 0;
  return {
    add: (facts) => {
      if (!(facts.value > 0)) return;
      if (count === columns.value.length) columns = grown(columns);
      columns.value[count] = facts.value;
      columns.deviation[count] = facts.deviation;
      columns.tolerance[count] = facts.tolerance ?? range.tolerance;
      columns.limit[count] = facts.limit ?? range.limit;
      columns.goal[count] = facts.goal ?? -1;
      columns.family[count] = facts.family ?? -1;
      columns.item[count] = facts.item ?? -1;
      columns.resource[count] = facts.resource ?? -1;
      columns.period[count] = facts.period ?? -1;
      count += 1;
    },
    cells: () => ({ component, count, ...cut(columns, count) }),
  };
}

type Columns = Omit<ComponentCells, "component" | "count">;

const emptyColumns = (room: number): Columns => ({
  value: new Float64Array(room),
  deviation: new Float64Array(room),
  tolerance: new Float64Array(room),
  limit: new Float64Array(room),
  goal: new Int32Array(room),
  family: new Int32Array(room),
  item: new Int32Array(room),
  resource: new Int32Array(room),
  period: new Int32Array(room),
});

/** The same columns with four times the room. */
function grown(columns: Columns): Columns {
  const larger = emptyColumns(4 * columns.value.length);
  for (const name of Object.keys(columns) as (keyof Columns)[]) larger[name].set(columns[name]);
  return larger;
}

const cut = (columns: Columns, count: number): Columns => ({
  value: columns.value.slice(0, count),
  deviation: columns.deviation.slice(0, count),
  tolerance: columns.tolerance.slice(0, count),
  limit: columns.limit.slice(0, count),
  goal: columns.goal.slice(0, count),
  family: columns.family.slice(0, count),
  item: columns.item.slice(0, count),
  resource: columns.resource.slice(0, count),
  period: columns.period.slice(0, count),
});
