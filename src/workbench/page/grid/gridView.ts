import { cellArea, columnLetters, containsCell, formatArea, parseArea, type Area } from "../../book/address";
import { el } from "../dom";
import { ChartLayer } from "../charts/chartLayer";
import type { PageSession } from "../pageSession";
import { CellEditor, type AfterEdit } from "./cellEditor";
import type { LookParts } from "./cellLook";
import { Clipboard } from "./clipboard";
import { editText } from "./editText";
import { layOut, mergeAt, withMerges, type Layout } from "./layout";
import { gridColors } from "./paint/gridColors";
import { paintGrid } from "./paint/paintGrid";
import { cellNotes, NoteBox, spoken } from "./notes";
import { formulaEvaluator } from "./rules/formulaEvaluator";
import { ruleLooks } from "./rules/evaluateRules";
import { OutlineLayer, type OutlineActions } from "./outlineLayer";
import { SelectionModel } from "./selectionModel";
import { tableLooks } from "./tableLook";
import { Viewport } from "./viewport";

export interface GridEvents extends OutlineActions {
  /** Another cell, sheet or text: the formula bar and tabs look again. */
  readonly moved: () => void;
  /** Text in the making; undefined when editing ended. */
  readonly typing: (text: string | undefined) => void;
  /** Enters a text into the active cell; false when it was refused. */
  readonly enter: (text: string) => boolean;
}

/** The sheet in front, drawn on a canvas that follows a scrolling box of the sheet's size. */
export class GridView {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  readonly editor: CellEditor;
  readonly #canvas = el("canvas", { attributes: { "aria-hidden": "true" } });
  readonly #spacer = el("div", { class: "grid-spacer" });
  readonly #activeCell = el("div", { attributes: { id: "active-cell", role: "gridcell" } });
  readonly #activeRow = el("div", { class: "unseen", attributes: { role: "row" } }, this.#activeCell);
  readonly charts = new ChartLayer();
  readonly #note = new NoteBox();
  readonly #outline: OutlineLayer;
  readonly #events: GridEvents;
  #session: PageSession | undefined;
  #selection: SelectionModel | undefined;
  #clipboard: Clipboard | undefined;
  #layout: Layout | undefined;
  #looks: LookParts | undefined;
  #isFrameAsked = false;
  #isStale = true;
  readonly #scrolls = new Map<string, { readonly left: number; readonly top: number }>();
  #shownSheet = "";
  #shownPlace = "";

  constructor(events: GridEvents) {
    this.#events = events;
    this.#outline = new OutlineLayer(events);
    this.editor = new CellEditor({
      enter: (text, after) => this.#enter(text, after),
      cancelled: () => this.focus(),
      typing: (text) => {
        events.typing(text);
        this.#placeEditor();
      },
    });
    this.scroller = el(
      "div",
      {
        class: "grid-scroller",
        attributes: { role: "grid", tabindex: "0", "aria-activedescendant": "active-cell" },
      },
      this.#activeRow,
      this.#spacer,
    );
    this.element = el(
      "div",
      { class: "grid" },
      this.#canvas,
      this.charts.element,
      this.scroller,
      this.#outline.element,
      this.#note.element,
      this.editor.element,
    );
    this.scroller.addEventListener("scroll", () => {
      this.#note.element.hidden = true;
      this.redraw();
    });
    this.scroller.addEventListener("pointerleave", () => (this.#note.element.hidden = true));
    new ResizeObserver(() => this.redraw()).observe(this.element);
  }

  attach(session: PageSession): void {
    this.#session = session;
    this.#selection = new SelectionModel(session.host);
    this.#clipboard = new Clipboard(session.host);
    this.#scrolls.clear();
    this.#shownSheet = "";
    this.refresh();
  }

  get session(): PageSession {
    if (!this.#session) throw new Error("the grid has no workbook yet");
    return this.#session;
  }
  get selection(): SelectionModel {
    if (!this.#selection) throw new Error("the grid has no workbook yet");
    return this.#selection;
  }
  get clipboard(): Clipboard {
    if (!this.#clipboard) throw new Error("the grid has no workbook yet");
    return this.#clipboard;
  }
  get layout(): Layout {
    const { book } = this.session.host;
    if (this.#isStale || !this.#layout || this.#layout.sheet !== book.activeSheet) {
      this.#layout = layOut(book, book.activeSheet);
      this.#looks = undefined;
      this.#isStale = false;
      this.charts.invalidate();
    }
    return this.#layout;
  }
  get viewport(): Viewport {
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = this.scroller;
    return new Viewport(this.layout, { width, height }, { left, top });
  }

  focus(): void {
    this.scroller.focus({ preventScroll: true });
  }

  /** The book changed: lay out and draw again with the next frame. */
  refresh(): void {
    this.#isStale = true;
    this.redraw();
  }

  redraw(): void {
    if (this.#isFrameAsked) return;
    this.#isFrameAsked = true;
    requestAnimationFrame(() => {
      this.#isFrameAsked = false;
      if (this.#session) this.#draw();
    });
  }

  #draw(): void {
    const { layout } = this;
    const hasSheetChanged = this.#showSheet(layout);
    this.#size(layout);
    const { viewport } = this;
    const context = this.#fitCanvas(viewport);
    const { current } = this.selection;
    paintGrid(context, {
      viewport,
      looks: this.#lookParts(layout),
      colors: gridColors(this.element),
      selection: {
        areas: current.areas.map((area) => withMerges(layout, area)),
        active: mergeAt(layout, current.activeRow, current.activeColumn),
        copied: this.clipboard.shownOn(layout.sheet.id),
      },
    });
    this.charts.draw(this.session.host.book, viewport);
    this.#outline.draw(viewport);
    this.#tellPlace(layout, hasSheetChanged);
    this.#placeEditor();
  }

  #lookParts(layout: Layout): LookParts {
    const { book, calculation } = this.session.host;
    this.#looks ??= {
      book,
      sheet: layout.sheet,
      table: tableLooks(layout.sheet, book.parts.themeColors),
      note: cellNotes(layout.sheet),
      rule: ruleLooks(layout.sheet, formulaEvaluator(calculation, layout.sheet.id)),
    };
    return this.#looks;
  }

  /** Goes back to where a sheet was last scrolled to, when another came to the front. */
  #showSheet(layout: Layout): boolean {
    if (this.#shownSheet === layout.sheet.id) {
      this.#scrolls.set(this.#shownSheet, { left: this.scroller.scrollLeft, top: this.scroller.scrollTop });
      return false;
    }
    this.#shownSheet = layout.sheet.id;
    this.#size(layout);
    const { left, top } = this.#scrolls.get(layout.sheet.id) ?? { left: 0, top: 0 };
    this.scroller.scrollTo({ left, top, behavior: "instant" });
    return true;
  }

  #size(layout: Layout): void {
    const { row, column } = this.selection.head;
    const lastRow = Math.max(layout.lastRow, Math.min(row + 20, layout.rows.count - 1));
    const lastColumn = Math.max(layout.lastColumn, Math.min(column + 5, layout.columns.count - 1));
    this.#spacer.style.width = `${layout.columns.offset(lastColumn + 1) + 40}px`;
    this.#spacer.style.height = `${layout.rows.offset(lastRow + 1) + 22}px`;
  }

  #fitCanvas(viewport: Viewport): CanvasRenderingContext2D {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(viewport.width * ratio), Math.round(viewport.height * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#canvas.style.width = `${viewport.width}px`;
      this.#canvas.style.height = `${viewport.height}px`;
    }
    const context = this.#canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error("this browser gives no canvas to draw on");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }

  /** Tells assistive technology, the formula bar and the tabs where the active cell is and what it shows. */
  #tellPlace(layout: Layout, hasSheetChanged: boolean): void {
    const { row, column } = this.selection.active;
    const cell = layout.sheet.cells.get(row, column);
    const shown = cell ? this.textAt(row, column) : "empty";
    const place = `${columnLetters(column)}${row + 1}, ${shown}`;
    const head = this.selection.head;
    const areas = this.selection.current.areas.map((area) => formatArea(area)).join();
    const key = `${layout.sheet.id} ${place} ${areas} ${head.row} ${head.column} ${String(cell?.formula)}`;
    if (key !== this.#shownPlace && !hasSheetChanged) this.#reveal(head);
    if (key === this.#shownPlace) return;
    this.#shownPlace = key;
    this.scroller.setAttribute("aria-label", `Sheet ${layout.sheet.name}`);
    this.#activeRow.setAttribute("aria-rowindex", String(row + 1));
    this.#activeCell.setAttribute("aria-colindex", String(column + 1));
    this.#activeCell.textContent = place;
    const note = this.#lookParts(layout).note(row, column);
    this.#activeCell.setAttribute("aria-description", note ? spoken(note) : "");
    if (hasSheetChanged) this.#reveal(this.selection.active);
    this.#events.moved();
  }

  textAt(row: number, column: number): string {
    return this.#cellParts(row, column).look;
  }

  #cellParts(row: number, column: number): { readonly look: string; readonly edit: string } {
    const { book } = this.session.host;
    const sheet = book.activeSheet;
    const cell = sheet.cells.get(row, column);
    const edit = editText(cell, book.styleAt(sheet, row, column), book.parts.usesDate1904);
    return { look: cell?.value === null || cell === undefined ? "empty" : String(cell.value), edit };
  }

  /** What the formula bar shows. */
  get activeText(): string {
    const { row, column } = this.selection.active;
    return this.#cellParts(row, column).edit;
  }

  /** Scrolls just so far that a cell is in view. */
  #reveal({ row, column }: { readonly row: number; readonly column: number }): void {
    const { layout, viewport } = this;
    const { area } = this.selection;
    const scrollTo: { left?: number; top?: number } = {};
    if (row >= layout.frozenRows && area.rows < layout.rows.count) {
      const [start, end] = [
        layout.rows.offset(row) - viewport.frozenHeight,
        layout.rows.offset(row + 1) - viewport.frozenHeight,
      ];
      const room = viewport.height - viewport.headerHeight - viewport.frozenHeight;
      if (start < this.scroller.scrollTop) scrollTo.top = start;
      else if (end > this.scroller.scrollTop + room) scrollTo.top = end - room + 4;
    }
    if (column >= layout.frozenColumns && area.columns < layout.columns.count) {
      const [start, end] = [
        layout.columns.offset(column) - viewport.frozenWidth,
        layout.columns.offset(column + 1) - viewport.frozenWidth,
      ];
      const room = viewport.width - viewport.headerWidth - viewport.frozenWidth;
      if (start < this.scroller.scrollLeft) scrollTo.left = start;
      else if (end > this.scroller.scrollLeft + room) scrollTo.left = end - room + 4;
    }
    if (scrollTo.left !== undefined || scrollTo.top !== undefined)
      this.scroller.scrollTo({ ...scrollTo, behavior: "instant" });
  }

  /** Opens the editor over the active cell; `text` replaces what it holds. */
  edit(text?: string, keepsFocus = false): void {
    this.editor.open(text ?? this.activeText, { isOverwriting: text !== undefined, keepsFocus });
  }

  #placeEditor(): void {
    if (!this.editor.isOpen) return;
    const { book } = this.session.host;
    const { row, column } = this.selection.active;
    const rect = this.viewport.rectOf(mergeAt(this.layout, row, column));
    this.editor.place(rect, book.styleAt(book.activeSheet, row, column).font, this.layout.zoom);
  }

  #enter(text: string, after: AfterEdit): boolean {
    if (text !== this.activeText && !this.#events.enter(text)) return false;
    this.focus();
    if (after !== "stay") this.step(after);
    return true;
  }

  /** Moves the active cell inside the selection, or the selection itself when it is one cell. */
  step(direction: "down" | "up" | "left" | "right"): void {
    const { area, active } = this.selection;
    const merge = mergeAt(this.layout, active.row, active.column);
    const isOne = area.rows <= merge.rows && area.columns <= merge.columns;
    if (isOne) this.selection.move(this.layout, direction, { extends: false, toEdge: false });
    else this.selection.select(area, nextInside(area, active, direction));
    this.redraw();
  }

  /** The link of a cell: its own, or that of a HYPERLINK formula. */
  linkAt(row: number, column: number): { address?: string; location?: string } | undefined {
    const { sheet } = this.layout;
    const own = sheet.hyperlinks.find((link) => {
      const area = parseArea(link.range);
      return area !== undefined && containsCell(area, row, column);
    });
    return own ?? formulaLink(sheet.cells.get(row, column)?.formula);
  }

  /** Shows what is said of a cell beside it; nothing for a cell without a note. */
  showNote(row: number, column: number): void {
    const { viewport } = this;
    const note = this.#lookParts(this.layout).note(row, column);
    this.#note.show(note, viewport.rectOf(mergeAt(this.layout, row, column)), viewport);
  }

  /** The header cell of a table or list with a filter. */
  hasFilterButton(row: number, column: number): boolean {
    return this.#lookParts(this.layout).table(row, column)?.hasButton === true;
  }

  get selectedAddress(): string {
    const { area, active } = this.selection;
    const merge = mergeAt(this.layout, active.row, active.column);
    const isOne = area.rows <= merge.rows && area.columns <= merge.columns;
    return formatArea(isOne ? cellArea(active.row, active.column) : area);
  }
}

/** The target that a HYPERLINK formula spells out; "#" stands for this workbook. */
function formulaLink(formula: string | undefined): { address?: string; location?: string } | undefined {
  const target = /^=HYPERLINK\("((?:[^"]|"")+)"/i.exec(formula ?? "")?.[1]?.replaceAll('""', '"');
  if (target === undefined) return undefined;
  return target.startsWith("#") ? { location: target.slice(1) } : { address: target };
}

function nextInside(
  area: Area,
  active: { row: number; column: number },
  direction: "down" | "up" | "left" | "right",
): { row: number; column: number } {
  const isAlongRows = direction === "left" || direction === "right";
  const by = direction === "down" || direction === "right" ? 1 : -1;
  const count = area.rows * area.columns;
  const [row, column] = [active.row - area.row, active.column - area.column];
  const place = isAlongRows ? row * area.columns + column : column * area.rows + row;
  const next = (place + by + count) % count;
  return isAlongRows
    ? { row: area.row + Math.floor(next / area.columns), column: area.column + (next % area.columns) }
    : { row: area.row + (next % area.rows), column: area.column + Math.floor(next / area.rows) };
}
