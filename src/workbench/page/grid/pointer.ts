import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET, type Area } from "../../book/address";
import type { GridView } from "./gridView";
import { mergeAt } from "./layout";

export interface PointerActions {
  readonly resize: (axis: "row" | "column", index: number, pixels: number) => void;
  readonly autofit: (column: number) => void;
  readonly followLink: (link: { readonly address?: string; readonly location?: string }) => void;
  readonly openFilter: (row: number, column: number) => void;
}

type Zone =
  | { readonly kind: "cell"; readonly row: number; readonly column: number }
  | { readonly kind: "columnHeading"; readonly column: number; readonly edge: number | undefined }
  | { readonly kind: "rowHeading"; readonly row: number; readonly edge: number | undefined }
  | { readonly kind: "corner" }
  /** Beside the outline's signs. */
  | { readonly kind: "gutter" };

const EDGE_PIXELS = 4;

/** The pointer on the grid: select, drag, whole rows and columns, sizes, links and filters. */
export class GridPointer {
  readonly #grid: GridView;
  readonly #actions: PointerActions;
  #drag: ((event: PointerEvent) => void) | undefined;

  constructor(grid: GridView, actions: PointerActions) {
    this.#grid = grid;
    this.#actions = actions;
    const { scroller } = grid;
    scroller.addEventListener("pointerdown", (event) => this.#down(event));
    scroller.addEventListener("pointermove", (event) => this.#move(event));
    scroller.addEventListener("pointerup", (event) => this.#up(event));
    scroller.addEventListener("dblclick", (event) => this.#double(event));
  }

  #zone(event: MouseEvent): Zone {
    const { viewport } = this.#grid;
    const box = this.#grid.scroller.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { row, column } = viewport.cellAt(x, y);
    const { headerWidth, headerHeight, gutterWidth, gutterHeight } = viewport;
    if (x < gutterWidth || y < gutterHeight) return { kind: "gutter" };
    if (x < headerWidth && y < headerHeight) return { kind: "corner" };
    if (y < headerHeight) return { kind: "columnHeading", column, edge: this.#edge("columns", column, x) };
    if (x < headerWidth) return { kind: "rowHeading", row, edge: this.#edge("rows", row, y) };
    return { kind: "cell", row, column };
  }

  /** The row or column whose size a drag here would change. */
  #edge(axisName: "rows" | "columns", index: number, at: number): number | undefined {
    const { layout, viewport } = this.#grid;
    const isRows = axisName === "rows";
    const rect = viewport.rectOf({
      row: isRows ? index : 0,
      column: isRows ? 0 : index,
      rows: 1,
      columns: 1,
    });
    const axis = layout[axisName];
    const header = isRows ? viewport.headerHeight : viewport.headerWidth;
    const frozen = isRows ? viewport.frozenHeight : viewport.frozenWidth;
    const scroll = isRows ? viewport.scroll.top : viewport.scroll.left;
    const start =
      rect.width > 0 && at - header < frozen
        ? axis.offset(index) + header
        : axis.offset(index) + header - scroll;
    if (start + axis.size(index) - at < EDGE_PIXELS) return index;
    return at - start < EDGE_PIXELS && index > 0 ? index - 1 : undefined;
  }

  #down(event: PointerEvent): void {
    const grid = this.#grid;
    const box = grid.scroller.getBoundingClientRect();
    const isOnBar =
      event.clientX - box.left >= grid.scroller.clientWidth ||
      event.clientY - box.top >= grid.scroller.clientHeight;
    if (isOnBar || event.button > 0) return;
    event.preventDefault();
    if (!grid.editor.enter("stay")) return;
    grid.focus();
    const zone = this.#zone(event);
    this.#drag = this.#start(zone, event);
    if (this.#drag) grid.scroller.setPointerCapture(event.pointerId);
    grid.redraw();
  }

  #start(zone: Zone, event: PointerEvent): ((event: PointerEvent) => void) | undefined {
    const { selection, layout } = this.#grid;
    if (zone.kind === "gutter") return undefined;
    if (zone.kind === "corner") return void selection.select(WHOLE_SHEET, selection.active);
    if (zone.kind === "cell") return this.#startCell(zone, event);
    if (zone.edge !== undefined)
      return this.#startResize(zone.kind === "rowHeading" ? "row" : "column", zone.edge, event);
    const start = zone.kind === "rowHeading" ? zone.row : zone.column;
    const whole = (end: number): Area =>
      zone.kind === "rowHeading"
        ? { row: Math.min(start, end), rows: Math.abs(end - start) + 1, column: 0, columns: MAX_COLUMNS }
        : { column: Math.min(start, end), columns: Math.abs(end - start) + 1, row: 0, rows: MAX_ROWS };
    if (event.ctrlKey || event.metaKey) selection.add(whole(start));
    else
      selection.select(
        whole(start),
        zone.kind === "rowHeading"
          ? { row: start, column: layout.frozenColumns }
          : { row: layout.frozenRows, column: start },
      );
    return (moved) => {
      const to = this.#cellOf(moved);
      selection.extendArea(whole(zone.kind === "rowHeading" ? to.row : to.column));
    };
  }

  #startCell(
    { row, column }: { row: number; column: number },
    event: PointerEvent,
  ): (event: PointerEvent) => void {
    const { selection, layout } = this.#grid;
    if (this.#isOnFilter(row, column, event)) {
      selection.selectCell(layout, row, column);
      this.#actions.openFilter(row, column);
      return () => undefined;
    }
    if (event.shiftKey) selection.extendTo(layout, row, column);
    else if (event.ctrlKey || event.metaKey) selection.add(mergeAt(layout, row, column));
    else selection.selectCell(layout, row, column);
    return (moved) => {
      const to = this.#cellOf(moved);
      if (to.row !== selection.head.row || to.column !== selection.head.column)
        selection.extendTo(layout, to.row, to.column);
      this.#scrollAlong(moved);
    };
  }

  #isOnFilter(row: number, column: number, event: PointerEvent): boolean {
    const { viewport } = this.#grid;
    const box = this.#grid.scroller.getBoundingClientRect();
    const rect = viewport.rectOf({ row, column, rows: 1, columns: 1 });
    const [x, y] = [event.clientX - box.left - rect.x, event.clientY - box.top - rect.y];
    return this.#grid.hasFilterButton(row, column) && x > rect.width - 18 && y > rect.height - 18;
  }

  #startResize(axis: "row" | "column", index: number, event: PointerEvent): (event: PointerEvent) => void {
    const { layout } = this.#grid;
    const before = axis === "row" ? layout.rows.size(index) : layout.columns.size(index);
    const from = axis === "row" ? event.clientY : event.clientX;
    return (moved) =>
      this.#actions.resize(
        axis,
        index,
        Math.max(0, before + (axis === "row" ? moved.clientY : moved.clientX) - from),
      );
  }

  #cellOf(event: PointerEvent): { readonly row: number; readonly column: number } {
    const { viewport } = this.#grid;
    const box = this.#grid.scroller.getBoundingClientRect();
    const inside = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
    const x = inside(event.clientX - box.left, viewport.headerWidth, viewport.width - 1);
    const y = inside(event.clientY - box.top, viewport.headerHeight, viewport.height - 1);
    return viewport.cellAt(x, y);
  }

  /** A drag beyond the edge scrolls on. */
  #scrollAlong(event: PointerEvent): void {
    const box = this.#grid.scroller.getBoundingClientRect();
    const { scroller } = this.#grid;
    if (event.clientY > box.bottom - 8) scroller.scrollTop += 24;
    else if (event.clientY < box.top) scroller.scrollTop -= 24;
    if (event.clientX > box.right - 8) scroller.scrollLeft += 40;
    else if (event.clientX < box.left) scroller.scrollLeft -= 40;
  }

  #move(event: PointerEvent): void {
    if (this.#drag) {
      this.#drag(event);
      this.#grid.redraw();
      return;
    }
    const zone = this.#zone(event);
    const isEdge = (zone.kind === "columnHeading" || zone.kind === "rowHeading") && zone.edge !== undefined;
    const isLink = zone.kind === "cell" && this.#grid.linkAt(zone.row, zone.column) !== undefined;
    if (zone.kind === "cell") this.#grid.showNote(zone.row, zone.column);
    const resize = zone.kind === "columnHeading" ? "col-resize" : "row-resize";
    this.#grid.scroller.style.cursor = isEdge
      ? resize
      : isLink
        ? "pointer"
        : zone.kind === "cell"
          ? "cell"
          : "default";
  }

  #up(event: PointerEvent): void {
    if (!this.#drag) return;
    this.#drag = undefined;
    const zone = this.#zone(event);
    const { area, active } = this.#grid.selection;
    if (zone.kind !== "cell" || area.rows * area.columns > 1 || event.shiftKey) return;
    const link =
      zone.row === active.row && zone.column === active.column && this.#grid.linkAt(zone.row, zone.column);
    if (link) this.#actions.followLink(link);
  }

  #double(event: MouseEvent): void {
    const zone = this.#zone(event);
    if (zone.kind === "cell") this.#grid.edit();
    else if (zone.kind === "columnHeading" && zone.edge !== undefined) this.#actions.autofit(zone.edge);
  }
}
