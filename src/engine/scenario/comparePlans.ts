import type { Plan } from "../plan/plan";
import { said } from "../measure/planValues";
import type { Grid } from "../series/grid";

/** The tables of a plan that are compared cell by cell, with what a row of each is. */
export const COMPARED = [
  { table: "demand", rows: "cell" },
  { table: "production", rows: "item" },
  { table: "purchased", rows: "item" },
  { table: "shipped", rows: "cell" },
  { table: "backlog", rows: "cell" },
  { table: "lost", rows: "cell" },
  { table: "stock", rows: "item" },
  { table: "load", rows: "resource" },
  { table: "overtime", rows: "resource" },
] as const satisfies readonly { readonly table: keyof Plan; readonly rows: string }[];

export type ComparedTable = (typeof COMPARED)[number]["table"];

/** One cell that differs between two plans. */
export interface CellDifference {
  readonly table: ComparedTable;
  /** Row of the grid: a cell (item × segment), an item or a resource. */
  readonly row: number;
  readonly period: number;
  readonly before: number;
  readonly after: number;
}

/** Differences smaller than this share of the table's largest number are rounding. */
const NOISE = 1e-9;

/** Every cell that differs, table by table, the largest difference first. */
export function comparePlans(before: Plan, after: Plan): CellDifference[] {
  return COMPARED.flatMap(({ table }) => differences(table, before[table], after[table]));
}

function differences(table: ComparedTable, before: Grid, after: Grid): CellDifference[] {
  if (before.rows !== after.rows || before.periods !== after.periods) {
    throw new RangeError(`two plans of one model have ${table} tables of different shape`);
  }
  let largest = 0;
  for (const value of before.values) largest = Math.max(largest, Math.abs(said(value)));
  const found: CellDifference[] = [];
  for (let index = 0; index < before.values.length; index++) {
    const was = said(before.values[index]!);
    const is = said(after.values[index]!);
    if (Math.abs(is - was) <= NOISE * Math.max(largest, Math.abs(is))) continue;
    const row = Math.floor(index / before.periods);
    found.push({ table, row, period: index - row * before.periods, before: was, after: is });
  }
  return found.sort(
    (a, b) =>
      Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.row - b.row || a.period - b.period,
  );
}
