import {
  cellCount,
  containsArea,
  formatArea,
  intersectAreas,
  parseArea,
  type Area,
} from "../../book/address";
import { clearContents, clearFormats } from "../../book/write";
import type { Sheet } from "../../book/sheet";
import type { TableSnapshot } from "../../book/snapshot";
import { ApiError } from "../../host/apiError";
import { raiseSelection } from "../../host/bindings";
import type { MethodSpec } from "../../host/classSpec";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import { clearRules, clearValidations } from "../rules/place";
import { tableArea } from "../structuredReference";
import { reportChange, tableKey } from "./cells";

type Method = MethodSpec<RangeSelf>;

/** Clears an area as `Range.clear` does. */
export function clearArea(host: Host, self: RangeSelf, what: string): void {
  const sheet = host.sheet(self.sheetId);
  host.requireWritable(sheet, self.area);
  const isAll = what === "All";
  if (isAll || what === "Contents" || what === "ResetContents") clearContents(host.book, sheet, self.area);
  if (isAll || what === "Formats") {
    clearFormats(sheet, self.area);
    clearRules(sheet, [self.area]);
    if (isAll) clearValidations(sheet, [self.area]);
    unmerge(sheet, self.area);
  }
  if (isAll || what === "Hyperlinks" || what === "RemoveHyperlinks") dropLinks(sheet, self.area);
  reportChange(host, sheet, self.area);
}

function dropLinks(sheet: Sheet, area: Area): void {
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => {
    const place = parseArea(link.range);
    return !place || !containsArea(area, place);
  });
}

export function unmerge(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => {
    const place = parseArea(merge);
    return !place || !intersectAreas(place, area);
  });
}

/** Joins cells; all but the first lose what they hold. A table's cells cannot be merged. */
function merge(host: Host, self: RangeSelf, isAcross: boolean): void {
  const sheet = host.sheet(self.sheetId);
  const touchesTable = sheet.tables.some((table) => {
    const place = parseArea(table.range);
    return place !== undefined && intersectAreas(place, self.area) !== undefined;
  });
  if (touchesTable) throw new ApiError("InvalidOperation");
  host.requireAllowed(sheet, (protection) => protection.allowFormatCells);
  unmerge(sheet, self.area);
  const parts = isAcross
    ? Array.from({ length: self.area.rows }, (_, r) => ({ ...self.area, row: self.area.row + r, rows: 1 }))
    : [self.area];
  for (const part of parts) mergePart(host, sheet, part);
}

function mergePart(host: Host, sheet: Sheet, part: Area): void {
  if (cellCount(part) < 2) return;
  const filled = [...sheet.cells.within(part)].filter(
    ([, , cell]) => cell.value !== null || cell.formula !== undefined,
  );
  const [first] = filled.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (first) {
    const [, , cell] = first;
    clearContents(host.book, sheet, part);
    const { value, formula, isError } = cell;
    host.book.setInput(
      sheet,
      { row: part.row, column: part.column },
      { value, ...(formula !== undefined && { formula }), ...(isError && { isError }) },
    );
  }
  sheet.merges.push(formatArea(part));
}

/** Selects a range, bringing its sheet to the front. */
export function selectAreas(host: Host, sheetId: string, areas: readonly Area[]): void {
  const sheet = host.sheet(sheetId);
  if (sheet.visibility !== "visible") throw new ApiError("InvalidOperation");
  const before = host.book.activeSheetId;
  host.book.activeSheetId = sheetId;
  if (before !== sheetId) {
    host.raiseOnSheet(EventType.worksheetDeactivated, before, {});
    host.raiseOnSheet(EventType.worksheetActivated, sheetId, {});
  }
  const [first] = areas;
  if (!first) return;
  host.book.selections.set(sheetId, { areas, activeRow: first.row, activeColumn: first.column });
  const address = areas.map((area) => formatArea(area)).join(",");
  host.raiseOnSheet(EventType.worksheetSelectionChanged, sheetId, { address });
  raiseSelection(host, sheetId, areas);
  for (const table of sheet.tables) raiseTableSelection(host, sheet, table, areas);
  host.callService({ service: "Document", method: "selectionChanged", args: [] });
}

/** A table's handlers hear of every selection on its sheet; the address is empty when it lies outside. */
function raiseTableSelection(host: Host, sheet: Sheet, table: TableSnapshot, areas: readonly Area[]): void {
  const id = tableKey(table.id);
  const inside = areas.flatMap((area) => intersectAreas(area, tableArea(table)) ?? []);
  const address = inside.map((area) => formatArea(area)).join(",");
  host.events.raise(EventType.tableSelectionChanged, [id], { tableId: id, worksheetId: sheet.id, address });
}

export const editMethods: Readonly<Record<string, Method>> = {
  Clear: (self, args, host) =>
    clearArea(
      host,
      self,
      args.choice(
        0,
        ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"],
        "All",
      ),
    ),
  Merge: (self, args, host) => merge(host, self, args.flag(0)),
  Unmerge: (self, _args, host) => unmerge(host.sheet(self.sheetId), self.area),
  Select: (self, _args, host) => selectAreas(host, self.sheetId, [self.area]),
  Calculate: async (_self, _args, host) => host.calculation.recalculate(),
  SetDirty: (self, _args, host) => {
    const sheet = host.sheet(self.sheetId);
    for (const [row, column, cell] of sheet.cells.within(self.area))
      if (cell.formula !== undefined) host.book.markDirty(sheet.id, row, column);
    host.book.needsFullCalculation = true;
  },
};
