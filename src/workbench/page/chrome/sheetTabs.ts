import type { Book } from "../../book/book";
import { button, el } from "../dom";
import { SheetList } from "./sheetList";

export interface TabActions {
  readonly activate: (sheetId: string) => void;
  readonly add: () => void;
  readonly rename: (sheetId: string, name: string) => void;
}

/** The visible sheets' tabs. */
export class SheetTabs {
  readonly #list = el("div", { class: "tab-list", attributes: { role: "tablist", "aria-label": "Sheets" } });
  readonly #actions: TabActions;
  readonly #all: SheetList;
  #shown = "";

  constructor(host: HTMLElement, actions: TabActions) {
    this.#actions = actions;
    this.#all = new SheetList(host, actions.activate);
    const scroll = (by: number): void => this.#list.scrollBy({ left: by, behavior: "smooth" });
    host.replaceChildren(
      this.#all.element,
      button("Earlier sheets", { class: "quiet", press: () => scroll(-300) }, "◂"),
      button("Later sheets", { class: "quiet", press: () => scroll(300) }, "▸"),
      this.#list,
      button("Add a sheet", { class: "quiet", title: "Add a sheet", press: actions.add }, "+"),
    );
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    new ResizeObserver(() => this.#reveal()).observe(this.#list);
  }

  draw(book: Book): void {
    this.#all.attach(book);
    const sheets = book.sheets.filter((sheet) => sheet.visibility === "visible");
    const key = JSON.stringify([
      book.activeSheetId,
      sheets.map((sheet) => [sheet.id, sheet.name, sheet.tabColor]),
    ]);
    const isRenaming = this.#list.querySelector("input") !== null;
    if (key === this.#shown || isRenaming) return;
    this.#shown = key;
    const hadFocus = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...sheets.map((sheet) => this.#tab(sheet, sheet.id === book.activeSheet.id)));
    this.#reveal();
    if (hadFocus) this.#list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }

  #reveal(): void {
    const selected = this.#list.querySelector("[aria-selected=true]");
    selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #tab(sheet: Book["sheets"][number], isSelected: boolean): HTMLButtonElement {
    const attributes = {
      type: "button",
      role: "tab",
      "aria-selected": String(isSelected),
      tabindex: isSelected ? "0" : "-1",
    };
    const tab = el("button", { class: "sheet-tab", attributes }, sheet.name);
    if (sheet.tabColor !== undefined) tab.style.setProperty("--tab-color", sheet.tabColor);
    tab.addEventListener("click", () => this.#actions.activate(sheet.id));
    tab.addEventListener("dblclick", () => this.#rename(tab, sheet));
    return tab;
  }

  #rename(tab: HTMLButtonElement, sheet: Book["sheets"][number]): void {
    const input = el("input", {
      attributes: { "aria-label": "Sheet name", size: String(sheet.name.length + 2), maxlength: "31" },
    });
    input.value = sheet.name;
    let isOpen = true;
    const finish = (isKept: boolean): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#shown = "";
      input.replaceWith(tab);
      if (isKept && input.value !== sheet.name) this.#actions.rename(sheet.id, input.value);
      else this.#actions.activate(sheet.id);
    };
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === "Escape") finish(event.key === "Enter");
      event.stopPropagation();
    });
    // As in Excel, going elsewhere keeps what was typed.
    input.addEventListener("blur", () => finish(true));
    tab.replaceWith(input);
    input.select();
    input.focus();
  }

  #key(event: KeyboardEvent): void {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const tabs = [...this.#list.querySelectorAll<HTMLElement>("[role=tab]")];
    const next = tabs[tabs.findIndex((tab) => tab === document.activeElement) + by];
    if (by !== 0 && next) next.click();
  }
}
