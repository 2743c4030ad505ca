import { saysTotal } from "../headers/totalWords";
import type { ProblemLog } from "../problemLog";
import { cellAt, textOf } from "../sheetView";
import type { PlacedTable } from "./placedTable";

/** Tells totals of a table that do not match what they sum up: total columns by row, total rows by column. */
export function tellTotals(placed: PlacedTable, log: ProblemLog): void {
  const periods = placed.table.match.header.periods.filter(({ word }) => word.kind !== "coarse");
  if (periods.length === 0) return;
  const columns = periods.map(({ column }) => column);
  tellTotalColumns(placed, columns, log);
  tellTotalRows(placed, columns, log);
}

/** Totals are rounded by people; what differs by more than half a unit and a thousandth is another number. */
const differs = (stated: number, sum: number): boolean =>
  Math.abs(stated - sum) > 0.5 && Math.abs(stated - sum) > 1e-3 * Math.abs(sum);

const numberAt = ({ table }: PlacedTable, row: number, column: number): number => {
  const value = cellAt(table.view, row, column);
  return typeof value === "number" ? value : 0;
};

/** A column headed as a total is checked when it stands right behind the months that it sums up. */
function tellTotalColumns(placed: PlacedTable, columns: readonly number[], log: ProblemLog): void {
  const { match } = placed.table;
  const last = columns.at(-1)!;
  const total = match.unused.find(
    ({ column, text }) => column > last && column <= last + 2 && saysTotal(text),
  );
  if (!total) return;
  for (const row of placed.rows.data) {
    const stated = cellAt(placed.table.view, row, total.column);
    if (typeof stated !== "number") continue;
    const sum = columns.reduce((so, column) => so + numberAt(placed, row, column), 0);
    if (differs(stated, sum)) tell(placed, { row, column: total.column, stated, sum, what: total.text }, log);
  }
}

/** A total row may sum up everything above it, or only what stands between it and the total before. */
function tellTotalRows(placed: PlacedTable, columns: readonly number[], log: ProblemLog): void {
  const { data, totals } = placed.rows;
  const all = new Float64Array(columns.length);
  const part = new Float64Array(columns.length);
  let next = 0;
  for (const total of totals) {
    for (; next < data.length && data[next]! < total; next++) {
      columns.forEach((column, i) => {
        const value = numberAt(placed, data[next]!, column);
        all[i]! += value;
        part[i]! += value;
      });
    }
    columns.forEach((column, i) => {
      const stated = cellAt(placed.table.view, total, column);
      if (typeof stated !== "number" || !differs(stated, all[i]!) || !differs(stated, part[i]!)) return;
      tell(placed, { row: total, column, stated, sum: all[i]!, what: labelOf(placed, total) }, log);
    });
    part.fill(0);
  }
}

function labelOf({ table }: PlacedTable, row: number): string {
  for (let column = 0; column < table.view.columnCount; column++) {
    const value = cellAt(table.view, row, column);
    if (typeof value === "string" && value.trim() !== "") return textOf(value);
  }
  return "The total";
}

interface Mismatch {
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  readonly sum: number;
  readonly what: string;
}

function tell({ table }: PlacedTable, { row, column, stated, sum, what }: Mismatch, log: ProblemLog): void {
  const { view, match } = table;
  log.add({
    code: "total-mismatch",
    severity: "warning",
    place: () => ({ sheet: match.kind }),
    facts: () => ({ what: `${what} on ${view.cells.name}`, stated, sum }),
    cell: { view, row, column },
    group: `${view.cells.name}/${what}`,
  });
}
