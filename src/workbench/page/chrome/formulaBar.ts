import type { GridView } from "../grid/gridView";

export interface FormulaBarActions {
  /** Selects an address or a name; false when there is none. */
  readonly goTo: (address: string) => boolean;
}

/** The name box and the formula bar. */
export class FormulaBar {
  readonly #name: HTMLInputElement;
  readonly #formula: HTMLInputElement;
  readonly #grid: GridView;

  constructor(
    inputs: { readonly name: HTMLInputElement; readonly formula: HTMLInputElement },
    grid: GridView,
    actions: FormulaBarActions,
  ) {
    this.#name = inputs.name;
    this.#formula = inputs.formula;
    this.#grid = grid;
    this.#name.addEventListener("focus", () => this.#name.select());
    this.#name.addEventListener("keydown", (event) => {
      if (event.key === "Escape" || (event.key === "Enter" && actions.goTo(this.#name.value))) {
        grid.focus();
        this.draw();
      } else if (event.key === "Enter") this.#name.select();
    });
    this.#formula.addEventListener("focus", () => !grid.editor.isOpen && grid.edit(undefined, true));
    this.#formula.addEventListener("input", () => grid.editor.mirror(this.#formula.value));
    this.#formula.addEventListener("keydown", (event) => this.#key(event));
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape") this.#grid.editor.cancel();
    else if (event.key === "Enter") this.#grid.editor.enter(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") this.#grid.editor.enter(event.shiftKey ? "left" : "right");
    else return;
    event.preventDefault();
  }

  /** Another cell or another value. */
  draw(): void {
    if (document.activeElement !== this.#name) this.#name.value = this.#grid.selectedAddress;
    if (!this.#grid.editor.isOpen) this.#formula.value = this.#grid.activeText;
  }

  /** What is typed into the cell. */
  mirror(text: string | undefined): void {
    if (text === undefined) this.draw();
    else if (document.activeElement !== this.#formula) this.#formula.value = text;
  }
}
