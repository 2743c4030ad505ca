import { el } from "../dom";
import { canvasFont } from "./fonts";
import type { FontStyle } from "../../book/snapshotStyle";
import type { Rect } from "./viewport";

export type AfterEdit = "down" | "up" | "left" | "right" | "stay";

export interface EditorEvents {
  /** The text is to be entered; false keeps the editor open. */
  readonly enter: (text: string, after: AfterEdit) => boolean;
  readonly cancelled: () => void;
  /** The text changed, or `undefined`: the editor was closed. */
  readonly typing: (text: string | undefined) => void;
}

/** The box in which a cell is edited, over the cell. */
export class CellEditor {
  readonly element: HTMLTextAreaElement;
  readonly #events: EditorEvents;
  /** Typing over a cell: arrows enter and move; after F2 they move inside the text. */
  #isOverwriting = false;
  isOpen = false;

  constructor(events: EditorEvents) {
    this.#events = events;
    this.element = el("textarea", {
      class: "cell-editor",
      attributes: { "aria-label": "Edit cell", rows: "1", spellcheck: "false", hidden: "" },
      on: {
        keydown: (event) => this.#key(event as KeyboardEvent),
        input: () => this.#typed(),
      },
    });
  }

  open(text: string, how: { readonly isOverwriting: boolean; readonly keepsFocus?: boolean }): void {
    this.isOpen = true;
    this.#isOverwriting = how.isOverwriting;
    this.element.hidden = false;
    this.element.value = text;
    if (!how.keepsFocus) {
      this.element.focus({ preventScroll: true });
      this.element.setSelectionRange(text.length, text.length);
    }
    this.#events.typing(text);
  }

  /** Shows what is typed into the formula bar. */
  mirror(text: string): void {
    this.element.value = text;
  }

  place(rect: Rect, font: FontStyle, zoom: number): void {
    const { style } = this.element;
    style.left = `${rect.x}px`;
    style.top = `${rect.y}px`;
    style.minWidth = `${rect.width}px`;
    style.height = `${Math.max(rect.height, 22)}px`;
    style.font = canvasFont(font, zoom);
    style.width = `${Math.max(rect.width, Math.min(480, this.element.value.length * 8 + 24))}px`;
  }

  enter(after: AfterEdit): boolean {
    if (!this.isOpen) return true;
    if (!this.#events.enter(this.element.value, after)) return false;
    this.#close();
    return true;
  }

  cancel(): void {
    if (!this.isOpen) return;
    this.#close();
    this.#events.cancelled();
  }

  #close(): void {
    this.isOpen = false;
    this.element.hidden = true;
    this.#events.typing(undefined);
  }

  #typed(): void {
    this.#events.typing(this.element.value);
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const after = this.#afterKey(event);
    if (event.key === "Escape") this.cancel();
    else if (event.key === "F2") this.#isOverwriting = !this.#isOverwriting;
    else if (event.key === "Enter" && event.altKey)
      this.element.setRangeText("\n", this.element.selectionStart, this.element.selectionEnd, "end");
    else if (after !== undefined) this.enter(after);
    else return;
    event.preventDefault();
  }

  #afterKey(event: KeyboardEvent): AfterEdit | undefined {
    if (event.isComposing || event.altKey) return undefined;
    if (event.key === "Enter") return event.shiftKey ? "up" : "down";
    if (event.key === "Tab") return event.shiftKey ? "left" : "right";
    if (!this.#isOverwriting) return undefined;
    const arrows: Readonly<Record<string, AfterEdit>> = {
      ArrowDown: "down",
      ArrowUp: "up",
      ArrowLeft: "left",
      ArrowRight: "right",
    };
    return arrows[event.key];
  }
}
