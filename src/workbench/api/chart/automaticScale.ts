import { scaleOf } from "../../book/chartScale";
import type { ChartSeries } from "../../book/snapshotChart";
import type { Host } from "../../host/host";
import type { AxisSelf } from "../../host/hostObject";
import { formulaRange } from "../areas";
import { axisOf, chartOf } from "./chartAccess";

export interface AxisScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
  readonly minorUnit: number;
}

/** Ticks that there is room for on a chart of the usual size. */
const ROOM = 8;

/** The ends and steps of an axis: what a script set, and round numbers around the values for the rest. */
export function automaticScale(host: Host, self: AxisSelf): AxisScale {
  const axis = axisOf(host, self);
  const { low, high, ticks } = scaleOf(valuesOn(host, self), {
    room: ROOM,
    ...(axis.minimum !== undefined && { minimum: axis.minimum }),
    ...(axis.maximum !== undefined && { maximum: axis.maximum }),
    ...(axis.majorUnit !== undefined && { majorUnit: axis.majorUnit }),
  });
  const majorUnit = axis.majorUnit ?? (ticks[1] ?? high) - (ticks[0] ?? low);
  return { minimum: low, maximum: high, majorUnit, minorUnit: axis.minorUnit ?? majorUnit / 5 };
}

function valuesOn(host: Host, self: AxisSelf): number[] {
  const { chart } = chartOf(host, self);
  const isSecondary = self.axis.startsWith("secondary");
  const isCategory = self.axis.toLowerCase().includes("category");
  const own = chart.series.filter((series) => (series.isSecondary === true) === isSecondary);
  const lists = own.map((series: ChartSeries) =>
    numbersAt(host, isCategory ? series.categories : series.values),
  );
  if (isCategory || !/Stacked/.test(chart.type)) return lists.flat();
  if (chart.type.endsWith("100")) return [0, 1];
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, i) => lists.reduce((sum, list) => sum + (list[i] ?? 0), 0));
}

function numbersAt(host: Host, formula: string | undefined): number[] {
  const range = formula === undefined ? undefined : formulaRange(host, formula);
  const sheet = range && host.book.sheet(range.sheetId);
  if (!range || !sheet) return [];
  const { row, column, rows, columns } = range.area;
  const found: number[] = [];
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      const value = sheet.cells.get(r, c)?.value;
      if (typeof value === "number") found.push(value);
    }
  return found;
}
