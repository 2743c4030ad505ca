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

/** The cells of a component while they are added. */
export interface CellSheet {
  readonly component: IndexComponentName;
  readonly range: { readonly tolerance: number; readonly limit: number };
  readonly columns: Columns;
  count: number;
}

/** An empty sheet for at most so many cells, with the tolerance and limit of its component. */
export function cellSheet(component: IndexComponentName, range: CellSheet["range"], room: number): CellSheet {
  return { component, range, columns: emptyColumns(room), count: 0 };
}

/** Adds a cell; one without weight is left out. */
export function addCell(sheet: CellSheet, facts: CellFacts): void {
  if (!(facts.value > 0)) return;
  const { columns, range, count } = sheet;
  columns.value[count] = facts.value;
  columns.deviation[count] = facts.deviation;
  columns.tolerance[count] = facts.tolerance ?? range.tolerance;
  columns.limit[count] = facts.limit ?? range.limit;
  columns.goal[count] = facts.goal ?? -1;
  columns.family[count] = facts.family ?? -1;
  columns.item[count] = facts.item ?? -1;
  columns.resource[count] = facts.resource ?? -1;
  columns.period[count] = facts.period ?? -1;
  sheet.count = count + 1;
}

/** The cells of a sheet that is full. */
export function cellsOf({ component, count, columns }: CellSheet): ComponentCells {
  return { component, count, ...cut(columns, count) };
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
