import type { Host } from "./host/host";
import type { RangeSelf } from "./host/hostObject";
import { resolveAddress } from "./api/areas";
import { writeCells } from "./api/range/cells";
import { selectAreas } from "./api/range/edit";

/** A planner's typing: values into an address, on the sheet in front where the address names none. */
export function editCells(host: Host, address: string, values: unknown): void {
  host.markUndo();
  writeCells(host, target(host, address), values);
  host.events.flush();
  host.calculation.flush();
}

/** A planner's selection. */
export function selectRange(host: Host, address: string): void {
  const { sheetId, area } = target(host, address);
  selectAreas(host, sheetId, [area]);
  host.events.flush();
}

const target = (host: Host, address: string): RangeSelf =>
  resolveAddress(host, address.includes("!") ? undefined : host.book.activeSheet.id, address);
