import {
  formatArea,
  isInsideGrid,
  parseArea,
  quoteSheetName,
  splitSheetName,
  WHOLE_SHEET,
  type Area,
} from "../book/address";
import { findName } from "../book/names";
import type { Sheet } from "../book/sheet";
import { ApiError, invalidArgument, itemNotFound } from "../host/apiError";
import type { Host } from "../host/host";
import { ref, type AreasSelf, type HostObject, type RangeSelf } from "../host/hostObject";
import { structuredArea } from "./structuredReference";

export type RangeObject = HostObject & { readonly type: "Range" };

/** A range of a sheet; InvalidArgument when it leaves the grid. */
export function rangeOf(sheetId: string, area: Area): RangeObject {
  if (!isInsideGrid(area)) throw invalidArgument();
  return ref("Range", { sheetId, area });
}

export function areasOf(
  sheetId: string,
  areas: readonly Area[],
): HostObject & { readonly type: "RangeAreas" } {
  return ref("RangeAreas", { sheetId, areas: areas.map((area) => ({ sheetId, area })) });
}

export const selfAreas = (self: AreasSelf): readonly Area[] => self.areas.map((range) => range.area);

/** "Sheet1!A1:B2". */
export function fullAddress(sheet: Sheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${formatArea(area)}`;
}

/** "=Sheet1!$A$1:$B$2", as names and charts hold it. */
export function absoluteFormula(sheet: Sheet, area: Area): string {
  return `=${quoteSheetName(sheet.name)}!${formatArea(area, true)}`;
}

/** Characters that an address may have. */
const ADDRESS_LIMIT = 8192;

/** The range that a script's address or name means, seen from a sheet; no text is the whole sheet. */
export function resolveAddress(
  host: Host,
  sheetId: string | undefined,
  address: string | undefined,
): RangeSelf {
  if (address === undefined || address.trim() === "") return onSheet(sheetId, WHOLE_SHEET);
  if (address.length > ADDRESS_LIMIT) throw invalidArgument();
  const { sheet: prefix, rest } = splitSheetName(address);
  const sheet =
    prefix === undefined
      ? sheetId === undefined
        ? undefined
        : host.sheet(sheetId)
      : host.book.sheetNamed(prefix);
  if (prefix !== undefined && !sheet) throw itemNotFound();
  if (sheetId !== undefined && sheet && sheet.id !== sheetId) throw invalidArgument();
  const area = parseArea(rest);
  if (area) return onSheet(sheet?.id, area);
  return namedRange(host, sheet?.id, rest) ?? refuse(rest);
}

function onSheet(sheetId: string | undefined, area: Area): RangeSelf {
  if (sheetId === undefined) throw invalidArgument();
  return { sheetId, area };
}

function refuse(text: string): never {
  if (/[:,!\s]|^\$?[A-Za-z]*\$?\d/.test(text)) throw invalidArgument();
  throw new ApiError("ItemNotFound");
}

/** The range behind a defined name or a structured reference, or undefined. */
export function namedRange(host: Host, sheetId: string | undefined, text: string): RangeSelf | undefined {
  const structured = structuredArea(host.book, text);
  if (structured) return structured;
  const name = findName(host.book, text, sheetId);
  return name && formulaRange(host, name.formula, sheetId);
}

/** The one range that a formula such as "=Sheet1!$A$1:$B$2" names, or undefined. */
export function formulaRange(host: Host, formula: string, sheetId?: string): RangeSelf | undefined {
  const { sheet: prefix, rest } = splitSheetName(formula);
  const area = parseArea(rest);
  const sheet = prefix === undefined ? undefined : host.book.sheetNamed(prefix);
  if (area && (sheet || (prefix === undefined && sheetId !== undefined)))
    return { sheetId: sheet?.id ?? sheetId ?? "", area };
  return prefix === undefined && !area ? structuredArea(host.book, rest) : undefined;
}

/** The areas of "A1:B2, D4" on a sheet. */
export function resolveAreas(host: Host, sheetId: string, address: string | undefined): readonly Area[] {
  if (address === undefined) return [WHOLE_SHEET];
  if (address.length > ADDRESS_LIMIT) throw invalidArgument();
  return splitAddresses(address).map((part) => resolveAddress(host, sheetId, part).area);
}

/** Splits at commas that stand outside quotes. */
export function splitAddresses(address: string): string[] {
  return (address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The area of an argument that is an address or a range object on the same sheet. */
export function areaArgument(host: Host, sheetId: string, value: RangeObject | string): RangeSelf {
  return typeof value === "string" ? resolveAddress(host, sheetId, value) : value.self;
}
