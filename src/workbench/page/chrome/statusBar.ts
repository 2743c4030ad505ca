import type { Book } from "../../book/book";
import { el } from "../dom";

const CELLS_COUNTED = 200_000;

/** What goes on, and what the selected cells add up to. */
export class StatusBar {
  readonly #state = el("span", { class: "state", attributes: { role: "status" } });
  readonly #sums = el("span", { class: "sums" });

  constructor(host: HTMLElement, ...tools: readonly HTMLElement[]) {
    host.replaceChildren(this.#state, this.#sums, ...tools);
  }

  say(text: string): void {
    if (this.#state.textContent !== text) this.#state.textContent = text;
  }

  sum(book: Book): void {
    const { areas } = book.selection(book.activeSheet.id);
    let [count, numbers, sum] = [0, 0, 0];
    for (const area of areas)
      for (const [, , cell] of book.activeSheet.cells.within(area)) {
        if (count > CELLS_COUNTED) break;
        if (cell.value === null) continue;
        count += 1;
        if (typeof cell.value !== "number") continue;
        numbers += 1;
        sum += cell.value;
      }
    const show = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
    const parts =
      numbers > 1
        ? [`Average: ${show(sum / numbers)}`, `Count: ${count}`, `Sum: ${show(sum)}`]
        : count > 1
          ? [`Count: ${count}`]
          : [];
    this.#sums.textContent = parts.join("   ");
  }
}
