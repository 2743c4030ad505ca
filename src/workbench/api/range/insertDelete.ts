import { formatArea, intersectAreas, isWholeColumns, isWholeRows, type Area } from "../../book/address";
import { refuseShift, shiftOf, shiftSheet, type ShiftRefusal } from "../../book/shiftCells";
import type { Sheet } from "../../book/sheet";
import { ApiError, type ErrorCode } from "../../host/apiError";
import type { MethodSpec } from "../../host/classSpec";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import { rangeOf } from "../areas";
import { tableArea } from "../structuredReference";
import { eventReference, tableKey } from "./cells";

const REFUSALS: Readonly<Record<ShiftRefusal, ErrorCode>> = {
  "splits-table": "InvalidOperation",
  "splits-merge": "InsertDeleteConflict",
  "splits-array": "InvalidOperation",
  "pushes-off-sheet": "NonBlankCellOffSheet",
};

/** Inserts or deletes cells, moving what is behind them; formulas, names, tables and rules follow. */
export function shiftRange(
  host: Host,
  sheet: Sheet,
  area: Area,
  way: { axis: "rows" | "columns"; isInsert: boolean },
): void {
  const shift = shiftOf(area, way.axis, way.isInsert);
  const refusal = refuseShift(sheet, shift);
  if (refusal) throw new ApiError(REFUSALS[refusal]);
  shiftSheet(host.book, sheet, shift);
  host.references.shift(sheet.id, shift);
  reportShift(host, sheet, area, way);
}

function reportShift(
  host: Host,
  sheet: Sheet,
  area: Area,
  way: { axis: "rows" | "columns"; isInsert: boolean },
): void {
  const isWhole = way.axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
  const noun = isWhole ? (way.axis === "rows" ? "Row" : "Column") : "Cell";
  const changeType = `${noun}${way.isInsert ? "Inserted" : "Deleted"}`;
  const direction = way.axis === "rows" ? (way.isInsert ? "Down" : "Up") : way.isInsert ? "Right" : "Left";
  const shiftDirection = isWhole ? "None" : `ShiftCell${direction}`;
  const message = {
    address: formatArea(area),
    source: "Local",
    triggerSource: "ThisLocalAddin",
    shiftDirection,
  };
  host.raiseOnSheet(EventType.worksheetChanged, sheet.id, { ...message, changeType });
  const verb = way.isInsert ? "Inserted" : "Deleted";
  for (const table of sheet.tables) {
    const place = tableArea(table);
    if (!intersectAreas(place, area)) continue;
    const spans = way.axis === "rows" ? area.columns >= place.columns : area.rows >= place.rows;
    const tableId = tableKey(table.id);
    host.events.raise(EventType.tableChanged, [tableId, sheet.id, "Workbook"], {
      ...message,
      changeType: `${spans ? (way.axis === "rows" ? "Row" : "Column") : "Cell"}${verb}`,
      referenceId: eventReference(sheet.id, area),
      tableId,
      worksheetId: sheet.id,
    });
  }
}

function requireShiftAllowed(host: Host, sheet: Sheet, area: Area, isInsert: boolean): void {
  const isColumns = isWholeColumns(area);
  const isRows = isWholeRows(area);
  host.requireAllowed(sheet, (protection) => {
    if (isColumns) return isInsert ? protection.allowInsertColumns : protection.allowDeleteColumns;
    if (isRows) return isInsert ? protection.allowInsertRows : protection.allowDeleteRows;
    return false;
  });
}

export const insertDeleteMethods: Readonly<Record<string, MethodSpec<RangeSelf>>> = {
  Insert: (self, args, host) => {
    const sheet = host.sheet(self.sheetId);
    const { area } = self;
    const isDown = args.choice(0, ["Down", "Right"]) === "Down";
    const axis = isWholeColumns(area) ? "columns" : isWholeRows(area) || isDown ? "rows" : "columns";
    requireShiftAllowed(host, sheet, area, true);
    shiftRange(host, sheet, area, { axis, isInsert: true });
    return rangeOf(self.sheetId, area);
  },
  Delete: (self, args, host) => {
    const sheet = host.sheet(self.sheetId);
    const { area } = self;
    const isUp = args.choice(0, ["Up", "Left"]) === "Up";
    const axis = isWholeColumns(area) ? "columns" : isWholeRows(area) || isUp ? "rows" : "columns";
    requireShiftAllowed(host, sheet, area, false);
    shiftRange(host, sheet, area, { axis, isInsert: false });
  },
};
