import { addressOf } from "../report/area";
import type { Block, LookArea, NumberFormat } from "../report/sheetDescription";
import { NUMBER_FORMAT_CODES, STYLES } from "../report/theme";
import { cellInput, type CellInput } from "./cellInput";
import type { Step } from "./steps";
import { BYTES_PER_ACTION, styleBytes, styleRange } from "./styleRange";

/** One piece of a block stays under this, so that several fit into a request. */
const PIECE_BYTES = 120_000;

/** Runs of columns with one number format: first column, how many, which. */
export function formatRuns(
  formats: readonly (NumberFormat | null)[],
): readonly { readonly first: number; readonly count: number; readonly format: NumberFormat }[] {
  const runs: { first: number; count: number; format: NumberFormat }[] = [];
  formats.forEach((format, column) => {
    if (format === null) return;
    const last = runs.at(-1);
    if (last && last.format === format && last.first + last.count === column) last.count++;
    else runs.push({ first: column, count: 1, format });
  });
  return runs;
}

function utf8Bytes(text: string): number {
  let extra = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) extra += 2;
  return text.length + extra;
}

function inputRows(block: Block): CellInput[][] {
  const isText = (column: number): boolean => block.formats?.[column] === "text";
  return block.cells.map((row) => row.map((content, column) => cellInput(content, isText(column))));
}

/** Cuts rows into pieces of limited size. */
function pieces(rows: readonly CellInput[][]): { first: number; rows: CellInput[][]; bytes: number }[] {
  const cut: { first: number; rows: CellInput[][]; bytes: number }[] = [];
  rows.forEach((row, r) => {
    const bytes = utf8Bytes(JSON.stringify(row)) + 1;
    const last = cut.at(-1);
    if (last && last.bytes + bytes <= PIECE_BYTES) {
      last.rows.push(row);
      last.bytes += bytes;
    } else cut.push({ first: r, rows: [row], bytes });
  });
  return cut;
}

/** The steps that write a block: number formats, then contents, then its look. */
export function blockSteps(sheetName: string, block: Block): Step[] {
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) return [];
  const { top, left } = block;
  const runs = formatRuns(block.formats ?? []);
  const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(sheetName);
  const format: Step = {
    bytes: BYTES_PER_ACTION * 3 * runs.length,
    apply(context) {
      const sheet = sheetOf(context);
      const rows = block.cells.length;
      for (const { first, count, format } of runs) {
        const range = sheet.getRange(addressOf({ top, left: left + first, rows, columns: count }));
        range.numberFormat = NUMBER_FORMAT_CODES[format] as unknown as string[][];
      }
    },
  };
  const hasFormulas = block.cells.some((row) => row.some((c) => typeof c === "object" && c !== null));
  const fill = pieces(inputRows(block)).map(({ first, rows, bytes }): Step => ({
    bytes: bytes + 2 * BYTES_PER_ACTION,
    apply(context) {
      const range = sheetOf(context).getRange(
        addressOf({ top: top + first, left, rows: rows.length, columns }),
      );
      if (hasFormulas) range.formulas = rows;
      else range.values = rows;
    },
  }));
  const area = { top, left, rows: block.cells.length, columns };
  const look = block.look === undefined ? [] : [lookStep(sheetName, { ...area, look: block.look })];
  return [...(runs.length > 0 ? [format] : []), ...fill, ...look];
}

/** The step that lays a look over cells. */
export function lookStep(sheetName: string, area: LookArea): Step {
  const style = STYLES[area.look];
  return {
    bytes: styleBytes(style),
    apply: (context) =>
      styleRange(context.workbook.worksheets.getItem(sheetName).getRange(addressOf(area)), style),
  };
}
