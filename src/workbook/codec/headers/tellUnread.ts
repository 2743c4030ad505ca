import type { ProblemLog } from "../problemLog";
import type { PlacedTable } from "../rows/placedTable";
import { cellAt } from "../sheetView";
import type { Label } from "./headerParts";
import { saysTotal } from "./totalWords";

/** Tells columns of numbers that look like months and are not read, because their headers name none. */
export function tellUnread({ table, rows }: PlacedTable, log: ProblemLog): void {
  const { view, match } = table;
  const columns = match.header.periods.map(({ column }) => column);
  if (columns.length === 0) return;
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const isAmong = ({ column }: Label): boolean => column > first && column < last;
  const isDated = ({ column, text }: Label): boolean =>
    (column === first - 1 || column === last + 1) && /(?:^|\D)(?:\d{2}|20\d{2})(?:\D|$)/u.test(text);
  const unread = match.unused.filter(
    (label) =>
      (isAmong(label) || (isDated(label) && table.knownBy !== "title")) &&
      !saysTotal(label.text) &&
      rows.data.some((row) => typeof cellAt(view, row, label.column) === "number"),
  );
  for (const { column, text, name } of unread) {
    const isRepeated = unread.filter((other) => other.name === name).length > 1;
    log.add({
      code: "month-unread",
      severity: isRepeated ? "warning" : "error",
      place: () => ({ sheet: match.kind }),
      facts: () => ({ tab: view.cells.name, header: text }),
      cell: { view, row: match.header.row, column },
      group: isRepeated ? name : "",
    });
  }
}
