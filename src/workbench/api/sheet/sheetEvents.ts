import { formatArea } from "../../book/address";
import { joinCells } from "../../book/joinCells";
import type { CalculatedCell } from "../../book/calculator";
import { raiseBindingCalculated } from "../../host/bindings";
import { EventType, WORKBOOK_TARGET } from "../../host/events";
import type { Host } from "../../host/host";

/** Events of a worksheet and of the worksheet collection, by the name in the client's `_Register…` call. */
export const sheetEventTypes: Readonly<Record<string, number>> = {
  Activated: EventType.worksheetActivated,
  Deactivated: EventType.worksheetDeactivated,
  Added: EventType.worksheetAdded,
  Deleted: EventType.worksheetDeleted,
  DataChanged: EventType.worksheetChanged,
  SelectionChanged: EventType.worksheetSelectionChanged,
  Calculated: EventType.worksheetCalculated,
  FormatChanged: EventType.worksheetFormatChanged,
  FormulaChanged: EventType.worksheetFormulaChanged,
  ProtectionChanged: EventType.worksheetProtectionChanged,
  RowHiddenChanged: EventType.worksheetRowHiddenChanged,
  RowSorted: EventType.worksheetRowSorted,
  ColumnSorted: EventType.worksheetColumnSorted,
  NameChanged: EventType.worksheetNameChanged,
  VisibilityChanged: EventType.worksheetVisibilityChanged,
  SingleClicked: EventType.worksheetSingleClicked,
  Moved: EventType.worksheetMoved,
};

/** Cells beyond these are not listed. */
const CELLS_TOLD = 5_000;

/** Tells handlers, a message a sheet, which cells a calculation has done. */
export function raiseCalculated(host: Host, cells: readonly CalculatedCell[]): void {
  const bySheet = new Map<string, (readonly [row: number, column: number])[]>();
  for (const { sheetId, row, column } of cells) {
    const places = bySheet.get(sheetId) ?? [];
    bySheet.set(sheetId, places);
    places.push([row, column]);
  }
  raiseBindingCalculated(host, cells);
  const type = EventType.worksheetCalculated;
  for (const [sheetId, places] of bySheet) {
    if (!host.events.isHeard(type, sheetId) && !host.events.isHeard(type, WORKBOOK_TARGET)) continue;
    const areas = joinCells(places.slice(0, CELLS_TOLD));
    host.raiseOnSheet(type, sheetId, { address: areas.map((area) => formatArea(area)).join(",") });
  }
}
