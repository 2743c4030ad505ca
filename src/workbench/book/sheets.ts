import { randomUUID } from "node:crypto";
import { renamedInFormula, withoutSheet } from "../formula/move";
import type { Book } from "./book";
import { emptySheet, type Sheet } from "./sheet";

/** A new id as Excel writes them: a GUID in braces. */
export const newId = (): string => `{${randomUUID().toUpperCase()}}`;

/** "Sheet2" where it is free, else the next. */
export function freeSheetName(book: Book): string {
  let n = book.sheets.length + 1;
  while (book.sheetNamed(`Sheet${n}`)) n += 1;
  return `Sheet${n}`;
}

export function addSheet(book: Book, name: string): Sheet {
  const sheet = emptySheet(newId(), name);
  book.sheets.push(sheet);
  book.isStructureDirty = true;
  return sheet;
}

/** Rewrites every formula of the book: cells, names, rules, validations, charts. */
export function rewriteFormulas(
  book: Book,
  rewrite: (formula: string, sheet: Sheet | undefined) => string,
): void {
  for (const sheet of book.sheets) {
    const own = (formula: string): string => rewrite(formula, sheet);
    for (const [row, column, cell] of [...sheet.cells.all()]) {
      if (cell.formula === undefined) continue;
      const formula = own(cell.formula);
      if (formula !== cell.formula) sheet.cells.set(row, column, { ...cell, formula });
    }
    rewriteRules(sheet, own);
    rewriteCharts(sheet, own);
  }
  for (const name of book.parts.names)
    name.formula = rewrite(name.formula, name.sheetId === undefined ? undefined : book.sheet(name.sheetId));
}

function rewriteRules(sheet: Sheet, own: (formula: string) => string): void {
  for (const rule of sheet.conditionalFormats) if (rule.formulas) rule.formulas = rule.formulas.map(own);
  for (const rule of sheet.dataValidations) {
    if (rule.formula1?.startsWith("=")) rule.formula1 = own(rule.formula1);
    if (rule.formula2?.startsWith("=")) rule.formula2 = own(rule.formula2);
  }
  for (const table of sheet.tables)
    for (const column of table.columns)
      if (column.calculatedFormula) column.calculatedFormula = own(column.calculatedFormula);
}

function rewriteCharts(sheet: Sheet, own: (formula: string) => string): void {
  for (const chart of sheet.charts) {
    if (chart.title?.formula) chart.title.formula = own(chart.title.formula);
    for (const series of chart.series) {
      series.values = own(series.values);
      if (series.categories) series.categories = own(series.categories);
      if (series.name?.formula) series.name.formula = own(series.name.formula);
      if (series.bubbleSizes) series.bubbleSizes = own(series.bubbleSizes);
    }
  }
}

/** Renames a sheet and every reference to it. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(book, (formula) => renamedInFormula(formula, before, name));
  book.isStructureDirty = true;
}

/** Takes a sheet out; references to it become "#REF!", its own names go with it. */
export function removeSheet(book: Book, sheet: Sheet): void {
  const index = book.sheets.indexOf(sheet);
  book.sheets.splice(index, 1);
  book.parts.names = book.parts.names.filter((name) => name.sheetId !== sheet.id);
  rewriteFormulas(book, (formula) => withoutSheet(formula, sheet.name));
  book.selections.delete(sheet.id);
  if (book.activeSheetId === sheet.id) book.activeSheetId = nextVisible(book, index)?.id ?? "";
  book.isStructureDirty = true;
  book.needsFullCalculation = true;
}

function nextVisible(book: Book, index: number): Sheet | undefined {
  const after = book.sheets.slice(index).find((sheet) => sheet.visibility === "visible");
  return (
    after ??
    book.sheets
      .slice(0, index)
      .reverse()
      .find((sheet) => sheet.visibility === "visible")
  );
}
