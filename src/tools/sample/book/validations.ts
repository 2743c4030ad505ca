import type { Worksheet } from "@cj-tech-master/excelts";
import { inputSheetName } from "../../../workbook/schema/sheetIds";
import type { SheetLayout } from "./layout";

/** Lists on columns that may hold certain words only, and on those whose values stand on another sheet. */
export function addValidations(
  sheet: Worksheet,
  layout: SheetLayout,
  rowsOf: (kind: string) => number,
): void {
  layout.columns.forEach((column, c) => {
    const list =
      column.type.kind === "choice"
        ? `"${column.type.options.map(({ value }) => value).join(",")}"`
        : column.type.kind === "flag"
          ? '"yes,no"'
          : column.listedOn === undefined || rowsOf(column.listedOn) === 0
            ? null
            : `${inputSheetName(column.listedOn)}!$A$2:$A$${rowsOf(column.listedOn) + 1}`;
    if (list === null || layout.rows.length === 0) return;
    const letter = sheet.getColumn(c + 1).letter;
    sheet.dataValidations.add(`${letter}2:${letter}${layout.rows.length + 1}`, {
      type: "list",
      allowBlank: true,
      formulae: [list],
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: column.header,
      error: `${column.meaning} Choose from the list.`.slice(0, 220),
    });
  });
}
