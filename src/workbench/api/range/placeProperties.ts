import { omit } from "../../book/omit";
import { containsCell, formatArea, isWholeColumns, isWholeRows, parseArea } from "../../book/address";
import type { Sheet } from "../../book/sheet";
import { invalidArgument } from "../../host/apiError";
import { asFlag, asText } from "../../host/args";
import type { PropertySpec } from "../../host/classSpec";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import { heightOf, offsetOf, widthOf } from "../format/sizes";
import { styleCells, uniform } from "../format/styleCells";
import { asRecord } from "../rules/ruleAccess";
import { builtInStyle } from "../workbook/builtInStyles";
import { readMatrix } from "./cells";

type Property = PropertySpec<RangeSelf>;

/** Whether all, none or some of the rows (columns) are hidden: true, false or null. */
function hiddenOf(sheet: Sheet, self: RangeSelf, axis: "rows" | "columns"): boolean | null {
  const { area } = self;
  const isRows = axis === "rows";
  const isHidden = (i: number): boolean =>
    isRows
      ? Boolean(sheet.rowFormats.get(i)?.isHidden ?? sheet.rowFormats.get(i)?.isFiltered)
      : sheet.columnFormats.get(i)?.isHidden === true;
  const [start, count] = isRows ? [area.row, area.rows] : [area.column, area.columns];
  const known = isRows ? sheet.rowFormats : sheet.columnFormats;
  if (count > 20_000) return [...known.keys()].some((i) => isHidden(i)) ? null : false;
  const states = new Set(Array.from({ length: count }, (_, i) => isHidden(start + i)));
  return states.size === 1 ? states.has(true) : null;
}

function setHidden(self: RangeSelf, value: unknown, host: Host, axis: "rows" | "columns"): void {
  if (value === null) return;
  const sheet = host.sheet(self.sheetId);
  const isHidden = asFlag(value);
  host.requireAllowed(sheet, (protection) =>
    axis === "rows" ? protection.allowFormatRows : protection.allowFormatColumns,
  );
  const { area } = self;
  if (axis === "rows") {
    for (let row = area.row; row < area.row + Math.min(area.rows, 100_000); row++) {
      const rest = omit(sheet.rowFormats.get(row), "isHidden", "isFiltered");
      sheet.rowFormats.set(row, isHidden ? { ...rest, isHidden } : rest);
    }
    const changeType = isHidden ? "Hidden" : "Unhidden";
    host.raiseOnSheet(EventType.worksheetRowHiddenChanged, sheet.id, {
      address: formatArea(area),
      changeType,
      source: "Local",
    });
  } else
    for (let column = area.column; column < area.column + area.columns; column++) {
      const rest = omit(sheet.columnFormats.get(column), "isHidden");
      sheet.columnFormats.set(column, isHidden ? { ...rest, isHidden } : rest);
    }
}

const hidden = (axis: "rows" | "columns"): Property => ({
  get: (self, host) => hiddenOf(host.sheet(self.sheetId), self, axis),
  set: (self, value, host) => setHidden(self, value, host, axis),
});

/** The link of the range's first cell. */
function hyperlink(self: RangeSelf, host: Host): unknown {
  const { hyperlinks } = host.sheet(self.sheetId);
  const { row, column } = self.area;
  const link = hyperlinks.find((item) => {
    const place = parseArea(item.range);
    return place !== undefined && containsCell(place, row, column);
  });
  if (!link) return null;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.location !== undefined && { documentReference: link.location }),
    ...(link.screenTip !== undefined && { screenTip: link.screenTip }),
    textToDisplay: link.display ?? String(host.sheet(self.sheetId).cells.get(row, column)?.value ?? ""),
  };
}

const optionalText = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : asText(value);

function setHyperlink(self: RangeSelf, value: unknown, host: Host): void {
  const sheet = host.sheet(self.sheetId);
  const range = formatArea(self.area);
  host.requireAllowed(sheet, (protection) => protection.allowInsertHyperlinks);
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => link.range !== range);
  if (value === null) return;
  const given = asRecord(value);
  const address = optionalText(given["address"]);
  const location = optionalText(given["documentReference"]);
  if (address === undefined && location === undefined) throw invalidArgument();
  const screenTip = optionalText(given["screenTip"]);
  const display = optionalText(given["textToDisplay"]);
  const { row, column } = self.area;
  const shown =
    display ?? (sheet.cells.get(row, column)?.value === undefined ? (address ?? location) : undefined);
  if (shown !== undefined) host.book.setInput(sheet, { row, column }, { value: shown });
  sheet.hyperlinks.push({
    range,
    ...(address !== undefined && { address }),
    ...(location !== undefined && { location }),
    ...(screenTip !== undefined && { screenTip }),
    ...(shown !== undefined && { display: shown }),
  });
  styleCells(host, self, () => ({ font: { color: "#0563C1", underline: "single" } }));
}

/** Sum of sizes, in points. */
function extent(self: RangeSelf, host: Host, axis: "row" | "column"): number {
  const sheet = host.sheet(self.sheetId);
  const [start, count] =
    axis === "row" ? [self.area.row, self.area.rows] : [self.area.column, self.area.columns];
  if (count === 1) return axis === "row" ? heightOf(sheet, start) : widthOf(sheet, start);
  return offsetOf(sheet, axis, start + count) - offsetOf(sheet, axis, start);
}

function hasSpill(self: RangeSelf, host: Host): boolean | null {
  if (isWholeColumns(self.area) || isWholeRows(self.area)) return null;
  const states = (
    readMatrix(host, self, (cell) => cell?.spillOrigin !== undefined || cell?.array?.isDynamic === true) ?? []
  ).flat();
  return states.every(Boolean) ? true : states.some(Boolean) ? null : false;
}

export const placeProperties: Readonly<Record<string, Property>> = {
  RowHidden: hidden("rows"),
  ColumnHidden: hidden("columns"),
  Hidden: {
    get: (self, host) => {
      const sheet = host.sheet(self.sheetId);
      const [rows, columns] = [hiddenOf(sheet, self, "rows"), hiddenOf(sheet, self, "columns")];
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
  Hyperlink: { get: hyperlink, set: setHyperlink },
  Style: {
    get: (self, host) => uniform(host, [self], (style) => style.namedStyle),
    set: (self, value, host) => {
      const { name, change } = builtInStyle(host, asText(value));
      styleCells(host, self, () => ({ ...change, namedStyle: name }));
    },
  },
  HasSpill: { get: hasSpill },
  SavedAsArray: {
    get: (self, host) => {
      const states = (readMatrix(host, self, (cell) => cell?.array !== undefined) ?? []).flat();
      return states.every(Boolean) ? true : states.some(Boolean) ? null : false;
    },
  },
  Left: { get: (self, host) => offsetOf(host.sheet(self.sheetId), "column", self.area.column) },
  Top: { get: (self, host) => offsetOf(host.sheet(self.sheetId), "row", self.area.row) },
  Width: { get: (self, host) => extent(self, host, "column") },
  Height: { get: (self, host) => extent(self, host, "row") },
};
