import { containsArea, type Area } from "../../book/address";
import type { Cell } from "../../book/cellStore";
import { isDateText } from "../../book/cellText";
import { followHeaders, growTables } from "../../book/write";
import type { Sheet } from "../../book/sheet";
import { copiedFormula } from "../../formula/move";
import { ApiError, invalidArgument } from "../../host/apiError";
import type { MethodSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import { resolveAddress } from "../areas";
import { reportChange } from "./cells";
import { seriesOf, type FillType } from "./fillSeries";

const TYPES: readonly FillType[] = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
];

/** One column (or row) of the source, and the cells that it fills. */
interface Lane {
  readonly source: readonly Place[];
  /** In the order in which the series goes on, away from the source. */
  readonly targets: readonly Place[];
  readonly sign: 1 | -1;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** `Range.autoFill`: goes on from the range into a destination that holds it, in any of the four directions. */
export const autoFill: MethodSpec<RangeSelf> = (self, args, host) => {
  const sheet = host.sheet(self.sheetId);
  const object = args.optionalObject(0, "Range");
  const target =
    object?.self.area ?? (args.has(0) ? resolveAddress(host, self.sheetId, args.text(0)).area : self.area);
  const type = args.choice(1, TYPES, "FillDefault");
  if (type === "FlashFill") throw new ApiError("NotImplemented");
  if (!containsArea(target, self.area)) throw invalidArgument();
  const isAlongRows = target.columns === self.area.columns;
  if (!isAlongRows && target.rows !== self.area.rows) throw invalidArgument();
  host.requireWritable(sheet, target);
  for (const lane of lanesOf(self.area, target, isAlongRows)) fillLane(host, sheet, lane, type);
  growTables(host.book, sheet, target);
  followHeaders(host.book, sheet, target);
  reportChange(host, sheet, target);
};

function lanesOf(source: Area, target: Area, isAlongRows: boolean): Lane[] {
  const lanes: Lane[] = [];
  const count = isAlongRows ? source.columns : source.rows;
  for (let lane = 0; lane < count; lane++) {
    const place = (i: number): Place =>
      isAlongRows ? { row: i, column: source.column + lane } : { row: source.row + lane, column: i };
    const [start, length] = isAlongRows ? [source.row, source.rows] : [source.column, source.columns];
    const [low, size] = isAlongRows ? [target.row, target.rows] : [target.column, target.columns];
    const own = Array.from({ length }, (_, i) => place(start + i));
    const after = Array.from({ length: low + size - start - length }, (_, i) => place(start + length + i));
    const before = Array.from({ length: start - low }, (_, i) => place(start - 1 - i));
    lanes.push(
      { source: own, targets: after, sign: 1 },
      { source: own.toReversed(), targets: before, sign: -1 },
    );
  }
  return lanes;
}

function fillLane(host: Host, sheet: Sheet, { source, targets, sign }: Lane, type: FillType): void {
  const cells = source.map(({ row, column }) => sheet.cells.get(row, column));
  const isDate = cells.every((cell, i) => {
    const { row, column } = source[i] ?? { row: 0, column: 0 };
    return typeof cell?.value === "number" && isDateText(host.book.styleAt(sheet, row, column).numberFormat);
  });
  const series = seriesOf(cells, { type, sign }, isDate);
  for (const [i, place] of targets.entries()) {
    const origin = source[i % source.length];
    const cell = cells[i % cells.length];
    if (!origin) continue;
    if (type !== "FillFormats") {
      const formula = cell?.formula;
      const [rows, columns] = [place.row - origin.row, place.column - origin.column];
      host.book.setInput(
        sheet,
        place,
        formula === undefined
          ? { value: series(i), ...(cell?.isError && { isError: true }) }
          : { value: null, formula: copiedFormula(formula, rows, columns) },
      );
    }
    if (type !== "FillValues") copyStyle(host, sheet, cell, place);
  }
}

function copyStyle(host: Host, sheet: Sheet, cell: Cell | undefined, { row, column }: Place): void {
  const held = sheet.cells.get(row, column);
  const style = cell?.style ?? host.book.defaultStyle;
  if (style === host.book.defaultStyle && !held) return;
  sheet.cells.set(row, column, { ...(held ?? { value: null }), style });
}
