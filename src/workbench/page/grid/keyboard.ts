import { cellArea, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../../book/address";
import type { GridView } from "./gridView";
import type { Direction } from "./selectionModel";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export interface KeyboardActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  /** Empties the selected cells. */
  readonly clear: () => void;
  /** Brings the next or the previous sheet to the front. */
  readonly turnSheet: (by: 1 | -1) => void;
  /** Opens the list of a cell with a drop-down. */
  readonly openList: () => void;
  /** Makes the selected cells bold, italic or underlined. */
  readonly toggleFont: (what: "isBold" | "isItalic" | "underline") => void;
  /** Puts the selected rows, or whole columns, into a group, or takes them out of it. */
  readonly group: (isGrouping: boolean) => void;
  /** Shows or hides the innermost group at the active cell. */
  readonly details: (isShown: boolean) => void;
  /** The border of copied cells goes. */
  readonly forgetCopy: () => void;
}

/** Excel's keys, on the grid. */
export function listenToKeys(grid: GridView, actions: KeyboardActions): void {
  grid.scroller.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const isTaken =
      event.ctrlKey || event.metaKey ? withControl(grid, event, actions) : plain(grid, event, actions);
    if (!isTaken) return;
    event.preventDefault();
    grid.redraw();
  });
}

function withControl(grid: GridView, event: KeyboardEvent, actions: KeyboardActions): boolean {
  const { selection, layout } = grid;
  const arrow = ARROWS[event.key];
  if (arrow) selection.move(layout, arrow, { extends: event.shiftKey, toEdge: true });
  else if (event.key === "Home") selection.selectCell(layout, layout.frozenRows, layout.frozenColumns);
  else if (event.key === "End") toLastCell(grid);
  else if (event.key === "PageDown") actions.turnSheet(1);
  else if (event.key === "PageUp") actions.turnSheet(-1);
  else if (event.key === " ") selection.extendArea({ ...selection.area, row: 0, rows: MAX_ROWS });
  else return letterWithControl(grid, event, actions);
  return true;
}

function letterWithControl(grid: GridView, event: KeyboardEvent, actions: KeyboardActions): boolean {
  const letters: Readonly<Record<string, () => void>> = {
    a: () => grid.selection.extendArea(WHOLE_SHEET),
    z: event.shiftKey ? actions.redo : actions.undo,
    y: actions.redo,
    s: actions.save,
    b: () => actions.toggleFont("isBold"),
    i: () => actions.toggleFont("isItalic"),
    u: () => actions.toggleFont("underline"),
  };
  const action = letters[event.key.toLowerCase()];
  action?.();
  return action !== undefined;
}

function toLastCell(grid: GridView): void {
  const { book } = grid.session.host;
  const used = book.usedArea(book.activeSheet, true) ?? cellArea(0, 0);
  grid.selection.selectCell(grid.layout, used.row + used.rows - 1, used.column + used.columns - 1);
}

function plain(grid: GridView, event: KeyboardEvent, actions: KeyboardActions): boolean {
  const { selection, layout } = grid;
  const arrow = ARROWS[event.key];
  if (arrow && event.altKey && event.shiftKey) outline(arrow, actions);
  else if (arrow && event.altKey) actions.openList();
  else if (arrow) selection.move(layout, arrow, { extends: event.shiftKey, toEdge: false });
  else if (event.key === "F2") grid.edit();
  else if (event.key === "Delete") actions.clear();
  else if (event.key === "Backspace") grid.edit("");
  else if (event.key === "Enter") grid.step(event.shiftKey ? "up" : "down");
  else if (event.key === "Tab") grid.step(event.shiftKey ? "left" : "right");
  else if (event.key === "Escape") actions.forgetCopy();
  else if (event.key === "Home")
    moveTo(grid, { row: selection.head.row, column: layout.frozenColumns }, event.shiftKey);
  else if (event.key === "PageDown" || event.key === "PageUp") turnPage(grid, event);
  else if (event.key === " " && event.shiftKey)
    selection.extendArea({ ...selection.area, column: 0, columns: MAX_COLUMNS });
  else if (event.key.length === 1 && !event.altKey) grid.edit(event.key);
  else return false;
  return true;
}

/** Right and left group and ungroup, as in Excel; down and up show and hide, as other sheets have it. */
function outline(arrow: Direction, actions: KeyboardActions): void {
  if (arrow === "right" || arrow === "left") actions.group(arrow === "right");
  else actions.details(arrow === "down");
}

function turnPage(grid: GridView, event: KeyboardEvent): void {
  const { viewport, layout, selection } = grid;
  const by =
    (viewport.height - viewport.headerHeight - viewport.frozenHeight) * (event.key === "PageDown" ? 1 : -1);
  const row = layout.rows.at(Math.max(0, layout.rows.offset(selection.head.row) + by));
  grid.scroller.scrollTop += by;
  moveTo(grid, { row, column: selection.head.column }, event.shiftKey);
}

function moveTo(
  grid: GridView,
  { row, column }: { row: number; column: number },
  isExtending: boolean,
): void {
  if (isExtending) grid.selection.extendTo(grid.layout, row, column);
  else grid.selection.selectCell(grid.layout, row, column);
}
