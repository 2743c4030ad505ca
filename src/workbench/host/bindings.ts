import { containsCell, intersectAreas, parseArea, type Area } from "../book/address";
import type { CalculatedCell } from "../book/calculator";
import type { Binding } from "./binding";
import { CommonEventType } from "./events";
import type { Host } from "./host";
import type { RangeSelf } from "./hostObject";

/** The cells of a binding now, or undefined when they are gone. */
export function bindingPlace(host: Host, { range, table }: Binding): RangeSelf | undefined {
  const sheet = host.book.sheet(range.sheetId);
  if (!sheet || range.isGone) return undefined;
  if (!table) return range;
  const found = sheet.tables.find((item) => item.id === table.tableId);
  const area = found && parseArea(found.range);
  return area && { sheetId: sheet.id, area };
}

/** Tells handlers of the bindings that a write touches. */
export function raiseBindingData(host: Host, sheetId: string, area: Area): void {
  for (const [id, binding] of host.bindings) {
    const place = bindingPlace(host, binding);
    if (place?.sheetId === sheetId && intersectAreas(place.area, area))
      host.events.raiseCommon(CommonEventType.bindingDataChanged, id, {});
  }
}

/** Tells handlers of the bindings that hold calculated cells. */
export function raiseBindingCalculated(host: Host, cells: readonly CalculatedCell[]): void {
  for (const [id, binding] of host.bindings) {
    const place = bindingPlace(host, binding);
    const holds = ({ sheetId, row, column }: CalculatedCell): boolean =>
      place?.sheetId === sheetId && containsCell(place.area, row, column);
    if (cells.some(holds)) host.events.raiseCommon(CommonEventType.bindingDataChanged, id, {});
  }
}

/** Tells the workbook's handlers of a selection, and those of the bindings that it touches, counted from their first cell. */
export function raiseSelection(host: Host, sheetId: string, areas: readonly Area[]): void {
  host.events.raiseCommon(CommonEventType.selectionChanged, "", {});
  for (const [id, binding] of host.bindings) {
    const place = bindingPlace(host, binding);
    if (place?.sheetId !== sheetId) continue;
    const [inside] = areas.flatMap((area) => intersectAreas(area, place.area) ?? []);
    if (!inside) continue;
    host.events.raiseCommon(CommonEventType.bindingSelectionChanged, id, {
      startRow: inside.row - place.area.row,
      startColumn: inside.column - place.area.column,
      rowCount: inside.rows,
      columnCount: inside.columns,
    });
  }
}
