import { isDateFormat } from "numfmt";
import type { Area } from "../../book/address";
import { newId } from "../../book/sheets";
import type { Sheet } from "../../book/sheet";
import { hasSeriesAxis, isRound, isScatter, isStock, type ChartType } from "../../book/chartTypes";
import type { ChartAxis, ChartSeries, ChartSnapshot } from "../../book/snapshotChart";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import { absoluteFormula } from "../areas";
import { setFrame } from "./geometry";

export type SeriesBy = "Auto" | "Columns" | "Rows";

const WIDTH = 360;
const HEIGHT = 216;

/** What a range says about a chart: its series, categories and names. */
export function seriesFrom(
  host: Host,
  source: RangeSelf,
  seriesBy: SeriesBy,
  type: ChartType,
): ChartSeries[] {
  const sheet = host.sheet(source.sheetId);
  const area = host.book.populated(sheet, source.area) ?? source.area;
  const byColumns = seriesBy === "Auto" ? area.rows >= area.columns : seriesBy === "Columns";
  const view = byColumns ? area : transposed(area);
  const cellAt = (r: number, c: number): LaidCell => {
    const [row, column] = byColumns ? [area.row + r, area.column + c] : [area.row + c, area.column + r];
    const value = sheet.cells.get(row, column)?.value ?? null;
    const isDate =
      typeof value === "number" && isDateFormat(host.book.styleAt(sheet, row, column).numberFormat);
    return { value, isDate };
  };
  const place = (r: number, c: number, rows: number, columns: number): Area =>
    byColumns
      ? { row: area.row + r, column: area.column + c, rows, columns }
      : { row: area.row + c, column: area.column + r, rows: columns, columns: rows };
  const { hasNames, hasCategories } = layoutOf(view, cellAt, type);
  const first = hasNames ? 1 : 0;
  const text = (part: Area): string => absoluteFormula(sheet, part);
  const count = view.rows - first;
  const step = type.startsWith("Bubble") ? 2 : 1;
  const series: ChartSeries[] = [];
  for (let c = hasCategories ? 1 : 0; c < view.columns; c += step)
    series.push({
      values: text(place(first, c, count, 1)),
      ...(hasCategories && { categories: text(place(first, 0, count, 1)) }),
      ...(hasNames && { name: { text: String(cellAt(0, c).value ?? ""), formula: text(place(0, c, 1, 1)) } }),
      ...(step === 2 && c + 1 < view.columns && { bubbleSizes: text(place(first, c + 1, count, 1)) }),
    });
  return series;
}

interface LaidCell {
  readonly value: unknown;
  readonly isDate: boolean;
}

const transposed = (area: Area): Area => ({ ...area, rows: area.columns, columns: area.rows });

/**
 * Text (or a blank corner) in the first row names the series; text, dates or a blank corner in the first column are the
 * categories. Of scatter, bubble and stock charts the first column always is.
 */
function layoutOf(
  view: Area,
  at: (r: number, c: number) => LaidCell,
  type: ChartType,
): { hasNames: boolean; hasCategories: boolean } {
  const isText = ({ value }: LaidCell): boolean => typeof value === "string";
  const cornerBlank = at(0, 0).value === null && view.rows > 1 && view.columns > 1;
  const headers = Array.from({ length: view.columns }, (_, c) => at(0, c)).slice(view.columns > 1 ? 1 : 0);
  const labels = Array.from({ length: view.rows }, (_, r) => at(r, 0)).slice(view.rows > 1 ? 1 : 0);
  const hasNames = view.rows > 1 && (cornerBlank || headers.every(isText));
  const areLabels = labels.some(isText) || labels.every(({ isDate }) => isDate);
  const hasCategories = view.columns > 1 && (cornerBlank || areLabels || isScatter(type) || isStock(type));
  return { hasNames, hasCategories };
}

export const newAxis = (hasMajorGridlines: boolean): ChartAxis => ({
  isVisible: true,
  hasMajorGridlines,
  hasMinorGridlines: false,
});

/** The axes that a chart of a type starts with. */
export function axesOf(
  type: ChartType,
): Pick<ChartSnapshot, "categoryAxis" | "valueAxis" | "secondaryValueAxis" | "seriesAxis"> {
  if (isRound(type)) return {};
  return {
    categoryAxis: newAxis(isScatter(type)),
    valueAxis: newAxis(true),
    ...(type.startsWith("StockV") && { secondaryValueAxis: newAxis(false) }),
    ...(hasSeriesAxis(type) && { seriesAxis: newAxis(false) }),
  };
}

/** A new chart over a range, named and placed as Excel names and places it. */
export function buildChart(
  host: Host,
  sheet: Sheet,
  source: RangeSelf,
  way: { type: ChartType; seriesBy: SeriesBy },
): ChartSnapshot {
  const series = seriesFrom(host, source, way.seriesBy, way.type);
  const [only] = series;
  const title = series.length === 1 && only?.name ? only.name.text : "Chart Title";
  const chart: ChartSnapshot = {
    id: newId(),
    name: freeName(sheet),
    type: way.type,
    from: { row: 0, column: 0, rowOffset: 0, columnOffset: 0 },
    to: { row: 0, column: 0, rowOffset: 0, columnOffset: 0 },
    placement: "TwoCell",
    title: { text: title },
    series,
    ...(series.length > 1 || isRound(way.type) ? { legend: { position: "Bottom" } } : {}),
    ...axesOf(way.type),
  };
  setFrame(sheet, chart, { left: 240, top: 100, width: WIDTH, height: HEIGHT });
  sheet.charts.push(chart);
  return chart;
}

function freeName(sheet: Sheet): string {
  let n = sheet.charts.length + 1;
  while (sheet.charts.some((chart) => chart.name === `Chart ${n}`)) n += 1;
  return `Chart ${n}`;
}
