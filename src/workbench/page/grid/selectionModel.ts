import { boundingArea, cellArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/address";
import type { Selection } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import { isBlank } from "../../book/cellStore";
import { selectAreas } from "../../api/range/edit";
import type { Host } from "../../host/host";
import { mergeAt, withMerges, type Layout } from "./layout";

export type Direction = "up" | "down" | "left" | "right";

const STEPS: Readonly<Record<Direction, readonly [rows: 1 | -1 | 0, columns: 1 | -1 | 0]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** The selection of the sheet in front, moved as Excel's keys and pointer move it. */
export class SelectionModel {
  readonly #host: Host;
  /** The end of the selection that Shift moves. */
  #head: { row: number; column: number } = { row: 0, column: 0 };
  /** The selection that was made here; any other came from the add-in or a jump. */
  #made: Selection | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  get sheet(): Sheet {
    return this.#host.book.activeSheet;
  }
  get current(): Selection {
    return this.#host.book.selection(this.sheet.id);
  }
  get active(): { readonly row: number; readonly column: number } {
    const { activeRow: row, activeColumn: column } = this.current;
    return { row, column };
  }
  /** The area that Shift and the pointer change. */
  get area(): Area {
    const { areas } = this.current;
    return areas[areas.length - 1] ?? cellArea(0, 0);
  }
  get head(): { readonly row: number; readonly column: number } {
    return this.current === this.#made ? this.#head : this.active;
  }

  /** Selects one area; the active cell is its first unless another is given. */
  select(area: Area, active: { row: number; column: number } = area): void {
    this.#put([area], active);
    this.#head = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    if (area.rows === 1 && area.columns === 1) this.#head = { row: area.row, column: area.column };
  }

  selectCell(layout: Layout, row: number, column: number): void {
    this.select(mergeAt(layout, row, column));
    this.#head = { row, column };
  }

  /** Adds an area, as Ctrl and a click do. */
  add(area: Area): void {
    this.#put([...this.current.areas, area], area);
    this.#head = { row: area.row, column: area.column };
  }

  /** Stretches the last area from the active cell to another. */
  extendTo(layout: Layout, row: number, column: number): void {
    const active = this.active;
    this.#head = { row, column };
    const stretched = withMerges(
      layout,
      boundingArea(cellArea(active.row, active.column), cellArea(row, column)),
    );
    this.#put([...this.current.areas.slice(0, -1), stretched], active);
  }

  extendArea(area: Area): void {
    this.#put([...this.current.areas.slice(0, -1), area], this.active);
  }

  #put(areas: readonly Area[], active: { row: number; column: number }): void {
    selectAreas(this.#host, this.sheet.id, areas);
    this.#made = { areas, activeRow: active.row, activeColumn: active.column };
    this.#host.book.selections.set(this.sheet.id, this.#made);
    this.#host.events.flush();
  }

  /** Moves by one visible cell, or to the edge of the data with Ctrl. */
  move(
    layout: Layout,
    direction: Direction,
    how: { readonly extends: boolean; readonly toEdge: boolean },
  ): void {
    const from = how.extends ? this.head : this.active;
    const next = how.toEdge ? this.edge(layout, from, direction) : this.#beside(layout, from, direction);
    if (how.extends) this.extendTo(layout, next.row, next.column);
    else this.selectCell(layout, next.row, next.column);
  }

  #beside(
    layout: Layout,
    from: { row: number; column: number },
    direction: Direction,
  ): { row: number; column: number } {
    const [rows, columns] = STEPS[direction];
    const merge = mergeAt(layout, from.row, from.column);
    const row = rows > 0 ? merge.row + merge.rows - 1 : from.row;
    const column = columns > 0 ? merge.column + merge.columns - 1 : from.column;
    if (rows !== 0) return { row: layout.rows.step(rows > 0 ? row : merge.row, rows), column: from.column };
    return {
      row: from.row,
      column: columns === 0 ? column : layout.columns.step(columns > 0 ? column : merge.column, columns),
    };
  }

  /** The last cell of a run of filled cells, or the next filled one, or the sheet's edge. */
  edge(
    layout: Layout,
    from: { row: number; column: number },
    direction: Direction,
  ): { row: number; column: number } {
    const [down, right] = STEPS[direction];
    const isFilled = (row: number, column: number): boolean => !isBlank(this.sheet.cells.get(row, column));
    const limit = this.#limit(layout, direction);
    let { row, column } = from;
    const isInside = (r: number, c: number): boolean =>
      r >= 0 && c >= 0 && r <= limit.row && c <= limit.column;
    const isRun =
      isFilled(row, column) && isInside(row + down, column + right) && isFilled(row + down, column + right);
    while (isInside(row + down, column + right)) {
      if (isRun && !isFilled(row + down, column + right)) return { row, column };
      row += down;
      column += right;
      if (!isRun && isFilled(row, column)) return { row, column };
    }
    return this.#outermost(from, direction);
  }

  #limit(layout: Layout, direction: Direction): { row: number; column: number } {
    const isOnward = direction === "down" || direction === "right";
    return isOnward
      ? { row: Math.max(layout.lastRow, 0), column: layout.lastColumn }
      : { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 };
  }

  #outermost(from: { row: number; column: number }, direction: Direction): { row: number; column: number } {
    if (direction === "up") return { row: 0, column: from.column };
    if (direction === "down") return { row: MAX_ROWS - 1, column: from.column };
    if (direction === "left") return { row: from.row, column: 0 };
    return { row: from.row, column: MAX_COLUMNS - 1 };
  }
}
