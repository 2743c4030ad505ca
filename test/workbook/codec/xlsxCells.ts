import { Workbook } from "@cj-tech-master/excelts";
import type { CellValue, SheetCells, WorkbookCells } from "../../../src/workbook/codec/sheetCells";
import { SERIAL_OF_DAY_0 } from "../../../src/workbook/codec/sheetView";

/** A cell's value as the library gives it: formulas carry their last result, rich text its runs, dates are dates. */
function valueOf(value: unknown): CellValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + SERIAL_OF_DAY_0;
  const parts = value as { result?: unknown; error?: string; richText?: { text: string }[]; text?: unknown };
  if (parts.error !== undefined) return parts.error;
  if (parts.richText) return parts.richText.map(({ text }) => text).join("");
  if ("result" in parts) return valueOf(parts.result);
  if ("formula" in parts || "sharedFormula" in parts) return "";
  return "text" in parts ? valueOf(parts.text) : "";
}

/** A workbook file as the Excel border would read it, but for what only Excel knows. */
export async function cellsOfFile(path: string): Promise<WorkbookCells> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const sheets = workbook.worksheets.map((sheet): SheetCells => {
    const values: CellValue[][] = [];
    sheet.eachRow((row, number) => {
      const cells: CellValue[] = [];
      row.eachCell((cell, column) => {
        const isCovered = cell.isMerged && cell.master !== cell;
        cells[column - 1] = isCovered ? "" : valueOf(cell.value);
      });
      values[number - 1] = Array.from(cells, (cell) => cell ?? "");
    });
    return {
      name: sheet.name,
      id: String(sheet.id),
      ownId: null,
      visibility:
        sheet.state === "hidden" ? "Hidden" : sheet.state === "veryHidden" ? "VeryHidden" : "Visible",
      isProtected: false,
      top: 0,
      left: 0,
      values: Array.from(values, (row) => row ?? []),
    };
  });
  return { sheets };
}
