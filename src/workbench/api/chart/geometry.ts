import type { Sheet } from "../../book/sheet";
import type { ChartSnapshot, GridPoint } from "../../book/snapshotChart";
import { heightOf, offsetOf, widthOf } from "../format/sizes";

/** A chart's place in points from the sheet's corner. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function frameOf(sheet: Sheet, { from, to }: ChartSnapshot): Frame {
  const left = offsetOf(sheet, "column", from.column) + from.columnOffset;
  const top = offsetOf(sheet, "row", from.row) + from.rowOffset;
  const right = offsetOf(sheet, "column", to.column) + to.columnOffset;
  const bottom = offsetOf(sheet, "row", to.row) + to.rowOffset;
  return { left: round(left), top: round(top), width: round(right - left), height: round(bottom - top) };
}

/** Puts a chart somewhere; anchors are the cells under its corners. */
export function setFrame(sheet: Sheet, chart: ChartSnapshot, frame: Frame): void {
  chart.from = pointAt(sheet, frame.left, frame.top);
  chart.to = pointAt(sheet, frame.left + frame.width, frame.top + frame.height);
}

function pointAt(sheet: Sheet, x: number, y: number): GridPoint {
  const [column, columnOffset] = walk(Math.max(0, x), (index) => widthOf(sheet, index));
  const [row, rowOffset] = walk(Math.max(0, y), (index) => heightOf(sheet, index));
  return { row, column, rowOffset, columnOffset };
}

function walk(distance: number, size: (index: number) => number): readonly [index: number, offset: number] {
  let index = 0;
  let left = distance;
  while (left >= size(index) && index < 16_383) {
    left -= size(index);
    index += 1;
  }
  return [index, round(left)];
}

const round = (points: number): number => Math.round(points * 1000) / 1000;
