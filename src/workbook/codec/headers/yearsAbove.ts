import type { PeriodLabel } from "./headerParts";
import type { PeriodWord } from "../parse/periodWord";
import { fullYear } from "../parse/dateText";
import { cellAt, textOf, type SheetView } from "../sheetView";

/** Rows above the months in which their years may stand. */
const YEAR_DEPTH = 2;

/**
 * Gives periods that name no year the year that stands in a row above them, carried to
 * the right as merged cells show it. Nothing is given where the first period has none.
 */
export function withYearsAbove(
  view: SheetView,
  row: number,
  periods: readonly PeriodLabel[],
): readonly PeriodLabel[] {
  if (!periods.some(({ word }) => isYearless(word))) return periods;
  const first = periods.find(({ word }) => isYearless(word))!.column;
  for (let above = row - 1; above >= Math.max(0, row - YEAR_DEPTH); above--) {
    const years = yearsOf(view, above);
    if (years.some(({ column }) => column <= first))
      return periods.map((label) => withYear(label, years, textOf(cellAt(view, row, label.column))));
  }
  return periods;
}

interface YearCell {
  readonly column: number;
  readonly year: number;
  /** "FY27" dates the periods of a fiscal year, not the months of a calendar year. */
  readonly isFiscal: boolean;
}

const isYearless = (word: PeriodWord): boolean => "year" in word && word.year === null;

function withYear(label: PeriodLabel, years: readonly YearCell[], text: string): PeriodLabel {
  const { word, column } = label;
  if (!("year" in word) || word.year !== null) return label;
  const above = years.filter((cell) => cell.column <= column).at(-1);
  if (above === undefined || (above.isFiscal && word.kind !== "fiscal")) return label;
  return { ...label, word: { ...word, year: above.year }, text: `${text} ${above.year}` };
}

function yearsOf(view: SheetView, row: number): YearCell[] {
  const years: YearCell[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const value = cellAt(view, row, column);
    if (typeof value !== "number" && typeof value !== "string") continue;
    const match = /^(fy|)(?:cy|year|jahr|)[ '’]*(\d{4}|(?<=\D)\d{2})$/iu.exec(textOf(value));
    const year = match ? fullYear(match[2]!) : 0;
    if (year >= 1950 && year <= 2150) years.push({ column, year, isFiscal: match![1] !== "" });
  }
  return years;
}
