import { columnNamed } from "./headerIndex";
import { currencyIn, unitScale } from "../parse/unitScale";
import type { ProblemLog } from "../problemLog";
import { cellAt, textOf } from "../sheetView";
import type { FoundTable } from "../tables/findTables";
import type { ColumnUse } from "../tables/matchKind";

/** Tells what the headers of a table say that changes its numbers, or that is said twice. */
export function tellHeaders(
  table: FoundTable,
  { currency, log }: { readonly currency: string; readonly log: ProblemLog },
): void {
  for (const use of table.match.columns.values()) tellUnit(table, use, { currency, log });
  tellRepeated(table, log);
  tellUnitAbove(table, log);
}

const MEASURED = new Set(["money", "units", "number"]);

function tellUnit(
  { view, match }: FoundTable,
  { schema, column, unit }: ColumnUse,
  { currency, log }: { readonly currency: string; readonly log: ProblemLog },
): void {
  if (unit === "" || !MEASURED.has(schema.type.kind)) return;
  const where = {
    place: () => ({ sheet: match.kind, column: schema.name }),
    cell: { view, row: match.header.row, column },
    group: schema.name,
  };
  const factor = unitScale(unit);
  if (factor !== 1) {
    const facts = () => ({ column: schema.name, unit, factor });
    log.add({ code: "unit-scaled", severity: "warning", facts, ...where });
  }
  const named = currencyIn(unit);
  const plan = currencyIn(currency) || currency;
  if (schema.type.kind === "money" && named !== "" && plan !== "" && named !== plan) {
    const facts = () => ({ column: schema.name, unit, currency });
    log.add({ code: "currency-differs", severity: "warning", facts, ...where });
  }
}

/** A second column for the same thing: the first one counts. */
function tellRepeated({ view, match }: FoundTable, log: ProblemLog): void {
  for (const { name, column } of match.unused) {
    const schema = columnNamed(match.kind, name);
    const used = schema && match.columns.get(schema.field);
    if (!used || used.column === column) continue;
    log.add({
      code: "column-repeated",
      severity: "warning",
      place: () => ({ sheet: match.kind, column: schema.name }),
      facts: () => ({ tab: view.cells.name, column: schema.name }),
      cell: { view, row: match.header.row, column },
      group: schema.name,
    });
  }
}

/** A unit in a corner cell above the headers, such as "k EUR" or "in thousands". */
function tellUnitAbove({ view, match, firstRow }: FoundTable, log: ProblemLog): void {
  for (let row = Math.max(0, match.header.row - 6); row < firstRow; row++) {
    if (row === match.header.row) continue;
    for (let column = 0; column < Math.min(view.columnCount, 60); column++) {
      const value = cellAt(view, row, column);
      if (typeof value !== "string" || value.length > 30) continue;
      const unit = textOf(value).replace(/^[([]|[)\]]$/gu, "");
      if (unitScale(unit) === 1) continue;
      log.add({
        code: "unit-above",
        severity: "warning",
        place: () => ({ sheet: match.kind }),
        facts: () => ({ tab: view.cells.name, unit }),
        cell: { view, row, column },
        group: `${view.cells.name}/${unit}`,
      });
    }
  }
}
