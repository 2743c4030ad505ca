/**
 * The cells of a sheet, read in one pass over the text: a real book has hundreds of thousands, too many for a tree.
 * Each cell and row keeps its span, so that the writer can copy what did not change.
 */
import { columnOf } from "../../book/address";
import type { RowSnapshot } from "../../book/snapshot";
import { readAttributes } from "../xml/parse";
import { readCellXml, type CellXml, type CellXmlContext } from "./cellXml";

export interface ScannedCell extends CellXml {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export interface ScannedRow {
  readonly row: number;
  /** Between "<row" and ">". */
  readonly head: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly ScannedCell[];
}

/** Rows in the order of the file; positions count from the start of `xml`. */
export function scanSheetData(
  xml: string,
  span: { start: number; end: number },
  context: CellXmlContext,
): ScannedRow[] {
  const rows: ScannedRow[] = [];
  let at = span.start;
  let previousRow = -1;
  while (true) {
    const open = xml.indexOf("<row", at);
    if (open < 0 || open >= span.end) return rows;
    const close = xml.indexOf(">", open);
    const isEmpty = xml[close - 1] === "/";
    const head = xml.slice(open + 4, isEmpty ? close - 1 : close);
    const row = rowNumber(head) ?? previousRow + 1;
    const inner = isEmpty ? close + 1 : xml.indexOf("</row>", close);
    const end = isEmpty ? close + 1 : inner + 6;
    const cells = isEmpty ? [] : scanCells(xml, { start: close + 1, end: inner, row }, context);
    rows.push({ row, head, start: open, end, cells });
    previousRow = row;
    at = end;
  }
}

function rowNumber(head: string): number | undefined {
  const number = /\sr="(\d+)"/.exec(head)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

function scanCells(
  xml: string,
  span: { start: number; end: number; row: number },
  context: CellXmlContext,
): ScannedCell[] {
  const cells: ScannedCell[] = [];
  let at = span.start;
  let previousColumn = -1;
  while (true) {
    const open = xml.indexOf("<c", at);
    if (open < 0 || open >= span.end) return cells;
    const close = xml.indexOf(">", open);
    const isEmpty = xml[close - 1] === "/";
    const innerEnd = isEmpty ? close + 1 : xml.indexOf("</c>", close);
    const end = isEmpty ? close + 1 : innerEnd + 4;
    const head = xml.slice(open + 2, isEmpty ? close - 1 : close);
    const cell = readCellXml(head, isEmpty ? "" : xml.slice(close + 1, innerEnd), context);
    const letters = /^[A-Z]+/i.exec(cell.attributes["r"] ?? "")?.[0];
    const column = letters === undefined ? previousColumn + 1 : columnOf(letters);
    cells.push({ ...cell, row: span.row, column, start: open, end });
    previousColumn = column;
    at = end;
  }
}

/** What a row's head says beyond its number; undefined when it says nothing. */
export function readRowHead({ row, head }: ScannedRow): RowSnapshot | undefined {
  const a = readAttributes(head);
  const truth = (name: string): boolean => a[name] === "1" || a[name] === "true";
  const out: RowSnapshot = { row };
  if (a["ht"] !== undefined) out.height = Number(a["ht"]);
  if (a["ht"] !== undefined && !truth("customHeight")) out.isAutoHeight = true;
  if (truth("hidden")) out.isHidden = true;
  if (a["s"] !== undefined && truth("customFormat")) out.style = Number(a["s"]);
  if (a["outlineLevel"] !== undefined && a["outlineLevel"] !== "0")
    out.outlineLevel = Number(a["outlineLevel"]);
  if (truth("collapsed")) out.isCollapsed = true;
  return Object.keys(out).length > 1 ? out : undefined;
}
