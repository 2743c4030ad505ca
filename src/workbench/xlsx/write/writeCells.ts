/**
 * The cells of a sheet as text. A row whose cells and format did not change is copied from the file; in other rows
 * each cell that did not change is.
 */
import { columnLetters } from "../../book/address";
import type { CellSnapshot, RowSnapshot } from "../../book/snapshot";
import { needsArrayEvaluation } from "../formula/arrayEvaluation";
import { storedFormula } from "../formula/storedFormula";
import type { ScannedRow } from "../read/scanSheetData";
import { attributesXml, textElement } from "../xml/build";
import { encodeXstring } from "../xml/escape";
import { readAttributes } from "../xml/parse";
import { sameData } from "../xml/same";
import { without } from "../xml/without";
import type { StringTable } from "./stringTable";

/** What the file has, to copy from: scanned rows and what they were read as. */
export interface CellSource {
  readonly xml: string;
  readonly rows: readonly ScannedRow[];
  readonly cells: readonly CellSnapshot[];
  readonly rowFormats: readonly RowSnapshot[];
}

export interface CellWriting {
  readonly strings: StringTable;
  /** Cell format index of a style of the snapshot. */
  readonly formatOf: (style: number | undefined) => number;
  readonly tableAt: (row: number, column: number) => string | undefined;
  /** The cm index of dynamic arrays; asked for only when one is written. */
  readonly dynamicArrayMark: () => number;
}

export interface SheetCells {
  readonly cells: readonly CellSnapshot[];
  readonly rows: readonly RowSnapshot[];
}

/** The inside of <sheetData>. */
export function writeCells(next: SheetCells, source: CellSource, writing: CellWriting): string {
  const nextRows = groupByRow(next.cells);
  const nextFormats = new Map(next.rows.map((r) => [r.row, r]));
  const sourceRows = new Map(source.rows.map((r) => [r.row, r]));
  const sourceCells = groupByRow(source.cells);
  const sourceFormats = new Map(source.rowFormats.map((r) => [r.row, r]));
  const broken = brokenGroups(source, nextRows, writing);
  const numbers = [...new Set([...nextRows.keys(), ...nextFormats.keys()])].sort((a, b) => a - b);
  return numbers
    .map((row) =>
      writeRow(
        {
          row,
          cells: nextRows.get(row) ?? [],
          format: nextFormats.get(row),
          source: sourceRows.get(row),
          sourceCells: new Map((sourceCells.get(row) ?? []).map((c) => [c.column, c])),
          sourceFormat: sourceFormats.get(row),
        },
        { ...writing, xml: source.xml, broken },
      ),
    )
    .join("");
}

export function groupByRow(cells: readonly CellSnapshot[]): Map<number, CellSnapshot[]> {
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** Whether a cell would be written as the file has it. */
export function sameCell(a: CellSnapshot, b: CellSnapshot, formatOf: CellWriting["formatOf"]): boolean {
  return (
    a.value === b.value &&
    a.formula === b.formula &&
    (a.isError ?? false) === (b.isError ?? false) &&
    (a.isSpilled ?? false) === (b.isSpilled ?? false) &&
    formatOf(a.style) === (b.style ?? 0) &&
    sameArray(a, b) &&
    sameData(a.richText, b.richText)
  );
}

/** A dynamic array of one cell and no array are the same thing. */
function sameArray(a: CellSnapshot, b: CellSnapshot): boolean {
  const size = ({ array }: CellSnapshot): typeof array =>
    array?.isDynamic === true && array.rows === 1 && array.columns === 1 ? undefined : array;
  return sameData(size(a), size(b));
}

/** Shared formulas of which a member changed: their members are written out one by one. */
function brokenGroups(
  source: CellSource,
  nextRows: ReadonlyMap<number, readonly CellSnapshot[]>,
  writing: CellWriting,
): ReadonlySet<string> {
  const broken = new Set<string>();
  const sourceCells = groupByRow(source.cells);
  for (const row of source.rows) {
    const shared = row.cells.filter((c) => c.formula?.sharedIndex !== undefined);
    if (shared.length === 0) continue;
    const was = new Map((sourceCells.get(row.row) ?? []).map((c) => [c.column, c]));
    const now = new Map((nextRows.get(row.row) ?? []).map((c) => [c.column, c]));
    for (const cell of shared) {
      const [before, after] = [was.get(cell.column), now.get(cell.column)];
      const isKept = before !== undefined && after !== undefined && before.formula === after.formula;
      if (!isKept || !sameCell(after, before, writing.formatOf)) broken.add(cell.formula!.sharedIndex!);
    }
  }
  return broken;
}

interface RowParts {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
  readonly format: RowSnapshot | undefined;
  readonly source: ScannedRow | undefined;
  readonly sourceCells: ReadonlyMap<number, CellSnapshot>;
  readonly sourceFormat: RowSnapshot | undefined;
}

interface RowWriting extends CellWriting {
  readonly xml: string;
  readonly broken: ReadonlySet<string>;
}

function writeRow(parts: RowParts, writing: RowWriting): string {
  const { row, cells, format, source, sourceCells } = parts;
  const scanned = new Map((source?.cells ?? []).map((c) => [c.column, c]));
  let copied = 0;
  const texts = cells.map((cell) => {
    const from = scanned.get(cell.column);
    const was = sourceCells.get(cell.column);
    const isBroken = from?.formula?.sharedIndex !== undefined && writing.broken.has(from.formula.sharedIndex);
    if (from === undefined || was === undefined || isBroken || !sameCell(cell, was, writing.formatOf)) {
      return writeCell(cell, writing);
    }
    copied++;
    return writing.xml.slice(from.start, from.end);
  });
  const sameFormat = source !== undefined && sameRowFormat(format, parts.sourceFormat, writing.formatOf);
  if (sameFormat && copied === cells.length && sourceCells.size === copied) {
    return writing.xml.slice(source.start, source.end);
  }
  const head = sameFormat ? keptHead(source.head) : rowHead(format, writing.formatOf);
  return texts.length === 0
    ? `<row r="${row + 1}"${head}/>`
    : `<row r="${row + 1}"${head}>${texts.join("")}</row>`;
}

function sameRowFormat(
  next: RowSnapshot | undefined,
  was: RowSnapshot | undefined,
  formatOf: CellWriting["formatOf"],
): boolean {
  const { style: a, ...left } = next ?? { row: 0 };
  const { style: b, ...right } = was ?? { row: 0 };
  return formatOf(a) === (b ?? 0) && sameData({ ...left, row: 0 }, { ...right, row: 0 });
}

/** A row's own attributes without its number and its span, which new cells may have outgrown. */
function keptHead(head: string): string {
  return attributesXml(without(readAttributes(head), "r", "spans"));
}

function rowHead(format: RowSnapshot | undefined, formatOf: CellWriting["formatOf"]): string {
  if (format === undefined) return "";
  const style = formatOf(format.style);
  return attributesXml({
    s: style === 0 ? undefined : style,
    customFormat: style === 0 ? undefined : true,
    ht: format.height,
    hidden: format.isHidden || undefined,
    customHeight: format.height !== undefined && format.isAutoHeight !== true ? true : undefined,
    outlineLevel: format.outlineLevel || undefined,
    collapsed: format.isCollapsed || undefined,
  });
}

function writeCell(cell: CellSnapshot, writing: CellWriting): string {
  const style = writing.formatOf(cell.style);
  const reference = columnLetters(cell.column) + String(cell.row + 1);
  const s = style === 0 ? "" : ` s="${style}"`;
  const formula = cell.formula === undefined ? "" : formulaXml(cell, reference, writing);
  const cm =
    formula.startsWith('<f t="array"') && cell.array?.isDynamic !== false
      ? ` cm="${writing.dynamicArrayMark()}"`
      : "";
  const { type, value } = valueXml(cell, writing.strings);
  const inner = formula + value;
  const head = `<c r="${reference}"${s}${type}${cm}`;
  return inner === "" ? `${head}/>` : `${head}>${inner}</c>`;
}

function formulaXml(cell: CellSnapshot, reference: string, writing: CellWriting): string {
  const text = storedFormula(cell.formula!, writing.tableAt(cell.row, cell.column));
  const { array } = cell;
  const isArray = array !== undefined || needsArrayEvaluation(cell.formula!);
  if (!isArray) return textElement("f", encodeXstring(text));
  const { rows, columns } = array ?? { rows: 1, columns: 1 };
  const last = columnLetters(cell.column + columns - 1) + String(cell.row + rows);
  return textElement("f", encodeXstring(text), {
    t: "array",
    ref: last === reference ? last : `${reference}:${last}`,
  });
}

function valueXml(cell: CellSnapshot, strings: StringTable): { type: string; value: string } {
  const { value } = cell;
  if (value === null) return { type: "", value: "" };
  if (typeof value === "boolean") return { type: ' t="b"', value: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === "number") return { type: "", value: Number.isFinite(value) ? `<v>${value}</v>` : "" };
  if (cell.isError === true) return { type: ' t="e"', value: textElement("v", storedError(value)) };
  if (cell.formula !== undefined) return { type: ' t="str"', value: textElement("v", encodeXstring(value)) };
  return { type: ' t="s"', value: `<v>${strings.index(value, cell.richText)}</v>` };
}

const storableErrors = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

/** Newer errors (#SPILL!, #CALC!, #BUSY!) are stored as #VALUE! or #N/A, as Excel does for readers of old. */
function storedError(error: string): string {
  if (storableErrors.has(error)) return error;
  return error === "#BUSY!" ? "#GETTING_DATA" : "#VALUE!";
}
