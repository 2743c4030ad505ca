import { MAX_COLUMNS } from "../../../book/address";
import { lookOf, type CellLook, type LookParts } from "../cellLook";
import { mergeAt, type Layout } from "../layout";
import type { Part, Rect, Viewport } from "../viewport";

/** A cell, or merged cells, with its look and place in the view. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rect: Rect;
  readonly look: CellLook;
  readonly isMerged: boolean;
}

/** Columns beside the part whose long texts may reach into it. */
const REACH = 24;

export interface PartCells {
  readonly layout: Layout;
  /** Cells to draw, row by row. */
  readonly cells: readonly PlacedCell[];
  /** Whether a text of the neighbour may run over this cell. */
  isFree(row: number, column: number): boolean;
}

/** The cells that show in a part of the view. */
export function cellsIn(viewport: Viewport, part: Part, looks: LookParts): PartCells {
  const { layout } = viewport;
  const { area } = part;
  const cells: PlacedCell[] = [];
  const drawnMerges = new Set<string>();
  const add = (row: number, column: number): void => {
    const whole =
      layout.merges.length > 0 ? mergeAt(layout, row, column) : { row, column, rows: 1, columns: 1 };
    const isMerged = whole.rows * whole.columns > 1;
    const key = `${whole.row} ${whole.column}`;
    if (isMerged && drawnMerges.has(key)) return;
    if (isMerged) drawnMerges.add(key);
    const look = lookOf(looks, whole.row, whole.column);
    if (look)
      cells.push({
        row: whole.row,
        column: whole.column,
        rect: viewport.rectIn(part, whole),
        look,
        isMerged,
      });
  };
  const firstColumn = Math.max(0, area.column - REACH);
  const lastColumn = Math.min(MAX_COLUMNS, area.column + area.columns + REACH);
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (layout.rows.size(row) === 0) continue;
    for (let column = firstColumn; column < lastColumn; column++) {
      const isInside = column >= area.column && column < area.column + area.columns;
      if (layout.columns.size(column) === 0 || (!isInside && !reachesOut(looks, row, column))) continue;
      add(row, column);
    }
  }
  return {
    layout,
    cells,
    isFree: (row, column) => isFree(looks, row, column) && mergeAt(layout, row, column).columns === 1,
  };
}

/** A text outside of the part that might run into it. */
function reachesOut(looks: LookParts, row: number, column: number): boolean {
  const cell = looks.sheet.cells.get(row, column);
  return typeof cell?.value === "string" && cell.style?.alignment.wraps !== true;
}

function isFree(looks: LookParts, row: number, column: number): boolean {
  const cell = looks.sheet.cells.get(row, column);
  return cell === undefined || cell.value === null || cell.value === "";
}
