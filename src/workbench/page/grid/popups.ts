import { containsCell, parseArea, type Area } from "../../book/address";
import { cellText } from "../../book/cellText";
import type { Sheet } from "../../book/sheet";
import type { FilterSnapshot } from "../../book/snapshotFilter";
import { applyFilter } from "../../api/table/filters";
import { button, el } from "../dom";
import type { GridView } from "./gridView";
import { choicesOf, ruleAt } from "./validation";

const BUTTON_PIXELS = 20;
const FILTER_CHOICES = 500;

export interface PopupActions {
  readonly choose: (text: string) => void;
  /** Runs a change of the book as one undo step. */
  readonly change: (act: () => void) => void;
}

/** The drop-down list of a cell's validation, and the menu of a filter. */
export class Popups {
  readonly #grid: GridView;
  readonly #actions: PopupActions;
  readonly #button: HTMLButtonElement;
  #popup: HTMLElement | undefined;

  constructor(grid: GridView, actions: PopupActions) {
    this.#grid = grid;
    this.#actions = actions;
    this.#button = button(
      "Choices for this cell",
      { class: "list-button", attributes: { hidden: "", tabindex: "-1" }, press: () => this.openList() },
      "▾",
    );
    grid.element.append(this.#button);
    // Before the grid hears of it, so that a popup which the same press opens stays.
    const closeOutside = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (this.#popup && !this.#popup.contains(target) && !this.#button.contains(target)) this.close();
    };
    document.addEventListener("pointerdown", closeOutside, { capture: true });
  }

  /** Puts the button beside the active cell where that has a list. */
  follow(): void {
    const { layout, viewport, selection } = this.#grid;
    const { row, column } = selection.active;
    const rule = ruleAt(layout.sheet, row, column);
    const rect = viewport.rectOf({ row, column, rows: 1, columns: 1 });
    const isInView =
      rect.y >= viewport.headerHeight && rect.x >= viewport.headerWidth && rect.y < viewport.height;
    this.#button.hidden = this.#grid.editor.isOpen || rule?.type !== "list" || !rule.hasDropDown || !isInView;
    this.#button.style.left = `${rect.x + rect.width}px`;
    this.#button.style.top = `${rect.y + rect.height - BUTTON_PIXELS}px`;
  }

  openList(): void {
    const { layout, selection, session } = this.#grid;
    const { row, column } = selection.active;
    const rule = ruleAt(layout.sheet, row, column);
    if (rule?.type !== "list") return this.openFilter(row, column);
    const choices = choicesOf(session.host, layout.sheet, rule);
    const list = el("div", {
      class: "popup",
      attributes: { role: "listbox", tabindex: "-1", "aria-label": "Choices for this cell" },
    });
    const current = this.#grid.textAt(row, column);
    let place = Math.max(0, choices.indexOf(current));
    const options = choices.map((choice) =>
      el(
        "div",
        { attributes: { role: "option", "aria-selected": "false" }, on: { click: () => take(choice) } },
        choice,
      ),
    );
    const take = (choice: string | undefined): void => {
      this.close();
      if (choice !== undefined) this.#actions.choose(choice);
    };
    const mark = (next: number): void => {
      options[place]?.setAttribute("aria-selected", "false");
      place = Math.min(options.length - 1, Math.max(0, next));
      options[place]?.setAttribute("aria-selected", "true");
      options[place]?.scrollIntoView({ block: "nearest" });
    };
    list.addEventListener("keydown", (event) => {
      const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (by !== 0) mark(place + by);
      else if (event.key === "Enter") take(choices[place]);
      else if (event.key === "Escape") this.close();
      event.preventDefault();
    });
    list.append(...options);
    this.#show(list, row, column);
    mark(place);
  }

  openFilter(row: number, column: number): void {
    const { layout } = this.#grid;
    const found = filterAt(layout.sheet, row, column);
    if (!found) return;
    const texts = this.#valuesOf(layout.sheet, found.body, column);
    const chosen = new Set(found.shown(column) ?? texts);
    const boxes = texts.slice(0, FILTER_CHOICES).map((text) => {
      const box = el("input", { attributes: { type: "checkbox", value: text } });
      box.checked = chosen.has(text);
      return { box, label: el("label", {}, box, text === "" ? "(Blanks)" : text) };
    });
    const all = allBox(boxes.map(({ box }) => box));
    const apply = (values: readonly string[] | undefined): void => {
      this.close();
      this.#actions.change(() => found.apply(this.#grid, column, values));
    };
    const actions = el(
      "div",
      { class: "actions" },
      button("Apply", {
        press: () => apply(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)),
      }),
      button("Show all", { press: () => apply(undefined) }),
    );
    const menu = el(
      "div",
      { class: "popup", attributes: { role: "dialog", "aria-label": "Filter" } },
      actions,
      ...(boxes.length > 1 ? [el("label", { class: "all" }, all, "(Select all)")] : []),
      ...boxes.map(({ label }) => label),
    );
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      event.stopPropagation();
    });
    this.#show(menu, row, column);
    menu.querySelector("button")?.focus();
  }

  #valuesOf(sheet: Sheet, body: Area, column: number): string[] {
    const { book } = this.#grid.session.host;
    const texts = new Set<string>();
    for (let row = body.row; row < body.row + body.rows; row++) {
      const cell = sheet.cells.get(row, column);
      texts.add(cell ? cellText(cell.value, book.styleAt(sheet, row, column).numberFormat) : "");
    }
    return [...texts].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  }

  #show(popup: HTMLElement, row: number, column: number): void {
    this.close();
    const { viewport } = this.#grid;
    const rect = viewport.rectOf({ row, column, rows: 1, columns: 1 });
    popup.style.left = `${Math.min(rect.x, viewport.width - 180)}px`;
    popup.style.minWidth = `${Math.max(140, rect.width)}px`;
    this.#grid.element.append(popup);
    const isBelow = rect.y + rect.height + popup.offsetHeight < viewport.height;
    popup.style.top = `${isBelow ? rect.y + rect.height : Math.max(0, rect.y - popup.offsetHeight)}px`;
    this.#popup = popup;
    popup.focus();
  }

  close(): void {
    if (!this.#popup) return;
    this.#popup.remove();
    this.#popup = undefined;
    this.#grid.focus();
  }
}

/** The box that ticks all others, and shows whether all, some or none are. */
function allBox(boxes: readonly HTMLInputElement[]): HTMLInputElement {
  const all = el("input", { attributes: { type: "checkbox" } });
  const show = (): void => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && !all.checked;
  };
  all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
  boxes.forEach((box) => box.addEventListener("change", show));
  show();
  return all;
}

interface FoundFilter {
  readonly body: Area;
  /** The values that a column's filter lets through; undefined = all. */
  shown(column: number): readonly string[] | undefined;
  apply(grid: GridView, column: number, values: readonly string[] | undefined): void;
}

/** The table's or the sheet's filter whose header a cell is. */
function filterAt(sheet: Sheet, row: number, column: number): FoundFilter | undefined {
  const table = sheet.tables.find((candidate) => {
    const area = parseArea(candidate.range);
    return area !== undefined && row === area.row && containsCell(area, row, column);
  });
  const filter = table ? table.filter : sheet.filter;
  const area = table ? parseArea(table.range) : filter && parseArea(filter.range);
  if (!area || !filter) return undefined;
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 - (table?.hasTotals ? 1 : 0) };
  return {
    body,
    shown: (at) => {
      const held = filter.columns.find((item) => item.column === at - area.column);
      return held?.kind === "values" ? [...held.values, ...(held.hasBlanks ? [""] : [])] : undefined;
    },
    apply: (grid, at, values) => {
      setColumn(filter, at - area.column, values);
      applyFilter(grid.session.host, sheet, body, filter.columns);
    },
  };
}

function setColumn(filter: FilterSnapshot, column: number, values: readonly string[] | undefined): void {
  filter.columns = filter.columns.filter((item) => item.column !== column);
  if (!values) return;
  filter.columns.push({
    column,
    kind: "values",
    values: values.filter((text) => text !== ""),
    hasBlanks: values.includes(""),
  });
}
