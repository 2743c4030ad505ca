import { SHEETS } from "../../schema/allSheets";
import type { CellValue } from "../sheetCells";
import { cellAt, isBlank, isCellError, textOf, type SheetView } from "../sheetView";
import type { ColumnUse, KindMatch } from "../tables/matchKind";

/** A row of units right under the headers, such as "cases" or "EUR": nothing names it, and all of it is text. */
export function hasUnitsRow(view: SheetView, { kind, header, columns }: KindMatch): boolean {
  const row = header.row + 1;
  const keys: readonly string[] = SHEETS[kind].keyFields;
  if (keys.some((field) => has(view, row, columns.get(field)?.column))) return false;
  const below = [...columns.values(), ...header.periods].map(({ column }) => cellAt(view, row, column));
  const said = below.filter((value) => !isBlank(value));
  return said.length >= 2 && said.every(isUnit);
}

const has = (view: SheetView, row: number, column: number | undefined): boolean =>
  column !== undefined && !isBlank(cellAt(view, row, column));

function isUnit(value: CellValue): boolean {
  return typeof value === "string" && value.length <= 30 && !/\d{2}/u.test(value) && !isCellError(value);
}

/** The columns with the units that stand under their headers, where the headers name none. */
export function withUnits(view: SheetView, { header, columns }: KindMatch): ReadonlyMap<string, ColumnUse> {
  const row = header.row + 1;
  return new Map(
    [...columns].map(([field, use]) => {
      const unit = textOf(cellAt(view, row, use.column)).replace(/^[([]|[)\]]$/gu, "");
      return [field, use.unit === "" ? { ...use, unit } : use];
    }),
  );
}
