import type { Block, CellContent, NumberFormat } from "../report/sheetDescription";
import { cellInput, type CellInput } from "./cellInput";

/** A piece of a block's contents, exactly as Excel is given it. Plain data. */
export interface Fill {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellInput[])[];
  /** Whether some cell calculates: all are then written as formulas, which constants are too. */
  readonly isFormula: boolean;
  /** Row and column, within the piece, of formulas that speak of pages by «own id». */
  readonly links: readonly (readonly [number, number])[];
  /** What the contents add to a request. */
  readonly bytes: number;
}

/**
 * Excel's client cuts larger matrices itself, into ranges that each cost it and
 * the host three objects; pieces of this size go as they are, at one object each.
 */
const PIECE_CELLS = 1_500;
/** A piece of long texts stays under this, so that several fit into a request. */
const PIECE_BYTES = 120_000;

function utf8Bytes(text: string): number {
  let extra = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) extra += 2;
  return text.length + extra;
}

const isFormulaCell = (content: CellContent): boolean => typeof content === "object" && content !== null;

interface Inputs {
  readonly rows: CellInput[][];
  readonly links: [number, number][];
  readonly isFormula: boolean;
}

function inputsOf({ cells, formats }: Block): Inputs {
  const links: [number, number][] = [];
  let isFormula = false;
  const isText = (formats ?? []).map((format: NumberFormat | null) => format === "text");
  const rows = cells.map((row, r) =>
    row.map((content, column) => {
      const input = cellInput(content, isText[column] === true);
      if (isFormulaCell(content)) {
        isFormula = true;
        if (String(input).includes("«")) links.push([r, column]);
      }
      return input;
    }),
  );
  return { rows, links, isFormula };
}

/** Cuts the contents of a block into pieces of limited size. */
export function fillsOf(block: Block): Fill[] {
  const { rows, links, isFormula } = inputsOf(block);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return [];
  const most = Math.max(1, Math.floor(PIECE_CELLS / width));
  const fills: Fill[] = [];
  let first = 0;
  let bytes = 0;
  const close = (end: number): void => {
    const inside = links.filter(([r]) => r >= first && r < end);
    fills.push({
      top: block.top + first,
      left: block.left,
      rows: rows.slice(first, end),
      isFormula,
      links: inside.map(([r, column]) => [r - first, column] as const),
      bytes,
    });
    first = end;
    bytes = 0;
  };
  rows.forEach((row, r) => {
    const rowBytes = utf8Bytes(JSON.stringify(row)) + 1;
    if (r > first && (r - first >= most || bytes + rowBytes > PIECE_BYTES)) close(r);
    bytes += rowBytes;
  });
  close(rows.length);
  return fills;
}
