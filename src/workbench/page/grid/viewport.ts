import type { Area } from "../../book/address";
import type { Layout } from "./layout";

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One of up to four parts of the view that scroll each in their own way: frozen corner, rows, columns, and the rest. */
export interface Part {
  /** Where the part is drawn. */
  readonly clip: Rect;
  /** Cells that show in it, partly shown ones included. */
  readonly area: Area;
  /** What to add to a cell's place in the sheet to get its place in the view. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** Room for the signs of an outline: a lane a level, and one for the sheet's own. */
export const LANE_PIXELS = 17;
const gutterOf = (groups: readonly { readonly level: number }[]): number =>
  groups.length === 0 ? 0 : (1 + Math.max(...groups.map(({ level }) => level))) * LANE_PIXELS + 3;

export interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** What of a sheet shows in a window of some size, and where. */
export class Viewport {
  readonly layout: Layout;
  /** Letters, numbers and the outline's signs before them. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  /** Room of the outline's signs alone. */
  readonly gutterWidth: number;
  readonly gutterHeight: number;
  readonly width: number;
  readonly height: number;
  readonly scroll: Scroll;
  readonly parts: readonly Part[];

  constructor(layout: Layout, size: { readonly width: number; readonly height: number }, scroll: Scroll) {
    this.layout = layout;
    this.width = size.width;
    this.height = size.height;
    this.scroll = scroll;
    const isShown = layout.sheet.showsHeadings;
    const digits = String(
      layout.rows.at(layout.rows.offset(layout.frozenRows) + scroll.top + size.height) + 1,
    ).length;
    this.gutterWidth = gutterOf(layout.groups.rows);
    this.gutterHeight = gutterOf(layout.groups.columns);
    this.headerWidth = this.gutterWidth + (isShown ? Math.max(32, 12 + digits * 8) : 0);
    this.headerHeight = this.gutterHeight + (isShown ? 22 : 0);
    this.parts = this.#split();
  }

  get frozenWidth(): number {
    return this.layout.columns.offset(this.layout.frozenColumns);
  }
  get frozenHeight(): number {
    return this.layout.rows.offset(this.layout.frozenRows);
  }

  #split(): Part[] {
    const { frozenRows, frozenColumns } = this.layout;
    const across = [
      ...(frozenColumns > 0 ? [this.#span("columns", true)] : []),
      this.#span("columns", false),
    ];
    const down = [...(frozenRows > 0 ? [this.#span("rows", true)] : []), this.#span("rows", false)];
    return down.flatMap((rows) =>
      across.map((columns) => ({
        clip: { x: columns.start, y: rows.start, width: columns.length, height: rows.length },
        area: { row: rows.first, rows: rows.count, column: columns.first, columns: columns.count },
        shiftX: columns.shift,
        shiftY: rows.shift,
      })),
    );
  }

  #span(
    axisName: "rows" | "columns",
    isFrozen: boolean,
  ): { start: number; length: number; first: number; count: number; shift: number } {
    const axis = this.layout[axisName];
    const isRows = axisName === "rows";
    const header = isRows ? this.headerHeight : this.headerWidth;
    const whole = isRows ? this.height : this.width;
    const frozen = isRows ? this.layout.frozenRows : this.layout.frozenColumns;
    const frozenLength = axis.offset(frozen);
    if (isFrozen)
      return {
        start: header,
        length: Math.min(frozenLength, whole - header),
        first: 0,
        count: frozen,
        shift: header,
      };
    const scrolled = isRows ? this.scroll.top : this.scroll.left;
    const length = Math.max(0, whole - header - frozenLength);
    const first = Math.max(frozen, axis.at(frozenLength + scrolled));
    const last = axis.at(frozenLength + scrolled + length);
    return { start: header + frozenLength, length, first, count: last - first + 1, shift: header - scrolled };
  }

  /** An area's rectangle in one part of the view. */
  rectIn(part: Part, area: Area): Rect {
    const { rows, columns } = this.layout;
    const x = columns.offset(area.column);
    const y = rows.offset(area.row);
    return {
      x: x + part.shiftX,
      y: y + part.shiftY,
      width: columns.offset(area.column + area.columns) - x,
      height: rows.offset(area.row + area.rows) - y,
    };
  }

  /** A cell's rectangle in the part that it belongs to. */
  rectOf(area: Area): Rect {
    const { frozenRows, frozenColumns } = this.layout;
    const part = this.parts.find(
      (candidate) =>
        candidate.area.row >= frozenRows === area.row >= frozenRows &&
        candidate.area.column >= frozenColumns === area.column >= frozenColumns,
    );
    const last = part ?? this.parts[this.parts.length - 1];
    return last ? this.rectIn(last, area) : { x: 0, y: 0, width: 0, height: 0 };
  }

  /** The cell under a point of the view. */
  cellAt(x: number, y: number): { readonly row: number; readonly column: number } {
    const { rows, columns } = this.layout;
    const across = x - this.headerWidth;
    const down = y - this.headerHeight;
    return {
      row: rows.at(Math.max(0, down < this.frozenHeight ? down : down + this.scroll.top)),
      column: columns.at(Math.max(0, across < this.frozenWidth ? across : across + this.scroll.left)),
    };
  }
}
