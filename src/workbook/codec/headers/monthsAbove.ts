import { fold } from "../../../engine";
import { columnNamed } from "./headerIndex";
import type { HeaderRow, PeriodLabel } from "./headerParts";
import { cellAt, isBlank, textOf, type SheetView } from "../sheetView";

/** Sub-columns of a month that hold quantities: of several that one is read. */
const QUANTITIES = /^(?:units?|qty|quantity|volume|pieces|pcs|cases|menge|quantité|quantite)\b/u;

/**
 * Joins headers that stand in two rows: labels here, the months one row higher, each
 * perhaps merged over several columns. Of a month's columns the one headed as a
 * quantity is its period, else the first. Null where the rows do not go together.
 */
export function joinMonthsAbove(view: SheetView, low: HeaderRow, high: HeaderRow): HeaderRow | null {
  const { periods } = high;
  const first = periods[0]?.column ?? 0;
  if (low.periods.length > 0 || periods.length < 3) return null;
  if (!low.labels.some(({ name, column }) => column < first && columnNamed("Prices", name))) return null;
  if (hasNumbers(view, low.row, first)) return null;
  const placed = periods.map((label, i): PeriodLabel => {
    const end = periods[i + 1]?.column ?? label.column + 2 * stepOf(periods);
    return { ...label, column: columnOf(view, low.row, { from: label.column, end }) };
  });
  const taken = new Set(placed.map(({ column }) => column));
  const labels = low.labels.filter(({ column }) => !taken.has(column));
  return { ...low, labels, periods: placed };
}

const stepOf = (periods: readonly PeriodLabel[]): number => periods[1]!.column - periods[0]!.column;

function columnOf(
  view: SheetView,
  row: number,
  span: { readonly from: number; readonly end: number },
): number {
  for (let column = span.from; column < span.end; column++) {
    if (QUANTITIES.test(fold(textOf(cellAt(view, row, column))))) return column;
  }
  return span.from;
}

function hasNumbers(view: SheetView, row: number, from: number): boolean {
  for (let column = from; column < view.columnCount; column++) {
    const value = cellAt(view, row, column);
    if (!isBlank(value) && typeof value !== "string") return true;
  }
  return false;
}
