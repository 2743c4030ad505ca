import { parseArea, splitSheetName } from "../../book/address";
import type { Book } from "../../book/book";
import type { CellScalar } from "../../book/calculator";
import { cellText } from "../../book/cellText";
import type { Sheet } from "../../book/sheet";
import type { ChartSeries, ChartSnapshot } from "../../book/snapshotChart";

/** One cell that a chart reads. */
interface Point {
  readonly value: CellScalar;
  readonly text: string;
  readonly format: string;
}

export interface SeriesData {
  readonly series: ChartSeries;
  /** Place in the chart's own list, for colours and hidden legend entries. */
  readonly index: number;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly categories: readonly string[];
  /** X values of scatter charts. */
  readonly numbers: readonly (number | null)[];
  /** Sizes of bubbles; empty elsewhere. */
  readonly sizes: readonly (number | null)[];
  readonly format: string;
  readonly color: string;
}

/** The cells of "=Sheet1!$A$2:$A$9" in reading order; several areas stand in brackets with commas. */
function pointsOf(book: Book, sheet: Sheet, formula: string | undefined): Point[] {
  if (formula === undefined) return [];
  return formula
    .replace(/^=?\(?|\)$/g, "")
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .flatMap((part) => areaPoints(book, sheet, part));
}

function areaPoints(book: Book, sheet: Sheet, reference: string): Point[] {
  const { sheet: name, rest } = splitSheetName(reference);
  const owner = name === undefined ? sheet : book.sheetNamed(name);
  const area = parseArea(rest.replaceAll("$", ""));
  if (!owner || !area) return [];
  const points: Point[] = [];
  const rows = Math.min(area.rows, 5_000);
  for (let row = area.row; row < area.row + rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = owner.cells.get(row, column);
      const format = book.styleAt(owner, row, column).numberFormat;
      const value = cell?.value ?? null;
      points.push({ value, format, text: cell ? cellText(value, format, book.parts.usesDate1904) : "" });
    }
  return points;
}

export function textOf(
  book: Book,
  sheet: Sheet,
  text: { readonly text: string; readonly formula?: string } | undefined,
): string | undefined {
  if (!text) return undefined;
  const linked = text.formula === undefined ? [] : pointsOf(book, sheet, text.formula);
  return linked.length > 0 ? linked.map((point) => point.text).join(" ") : text.text;
}

/** What the chart's series show now. */
export function seriesData(book: Book, sheet: Sheet, chart: ChartSnapshot): SeriesData[] {
  const accents = book.parts.themeColors.slice(4, 10);
  return chart.series.flatMap((series, index) => {
    if (series.isFiltered) return [];
    const values = pointsOf(book, sheet, series.values);
    const categories = pointsOf(book, sheet, series.categories ?? chart.series[0]?.categories);
    const number = ({ value }: Point): number | null => (typeof value === "number" ? value : null);
    return {
      series,
      index,
      name: textOf(book, sheet, series.name) ?? `Series${index + 1}`,
      values: values.map(number),
      categories: values.map((_, i) => categories[i]?.text ?? String(i + 1)),
      numbers: values.map((_, i) => (categories[i] ? number(categories[i]) : i + 1)),
      sizes: pointsOf(book, sheet, series.bubbleSizes).map(number),
      format: values[0]?.format ?? "General",
      color: series.fillColor ?? series.line?.color ?? accents[index % accents.length] ?? "#4472C4",
    };
  });
}
