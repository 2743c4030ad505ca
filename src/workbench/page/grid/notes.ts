import type { Sheet } from "../../book/sheet";
import { el } from "../dom";
import type { Rect } from "./viewport";

/** What is said of a cell: by a note, or in a thread of comments. */
export interface CellNote {
  readonly kind: "note" | "comment";
  /** Who wrote what, a paragraph each. */
  readonly lines: readonly { readonly author: string; readonly text: string }[];
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** Looks up the notes and comments of a sheet's cells. */
export function cellNotes(sheet: Sheet): (row: number, column: number) => CellNote | undefined {
  const notes = new Map<string, CellNote>();
  for (const { row, column, author, text } of sheet.notes)
    notes.set(keyOf(row, column), { kind: "note", lines: [{ author, text: withoutAuthor(text, author) }] });
  for (const { row, column, author, text, replies } of sheet.comments)
    notes.set(keyOf(row, column), { kind: "comment", lines: [{ author, text }, ...replies] });
  return (row, column) => notes.get(keyOf(row, column));
}

/** Excel writes the author's name as a note's first line. */
function withoutAuthor(text: string, author: string): string {
  const heading = `${author}:`;
  return author !== "" && text.startsWith(heading) ? text.slice(heading.length).trimStart() : text;
}

/** All that is said of a cell, for those who do not see its mark. */
export const spoken = ({ lines }: CellNote): string =>
  lines.map(({ author, text }) => (author === "" ? text : `${author}: ${text}`)).join(" ");

const GAP_PIXELS = 10;

/** The box that shows what is said of the cell under the pointer, or of the active one. */
export class NoteBox {
  readonly element = el("div", { class: "note-box", attributes: { "aria-hidden": "true", hidden: "" } });
  #shown: CellNote | undefined;

  show(
    note: CellNote | undefined,
    rect: Rect,
    room: { readonly width: number; readonly height: number },
  ): void {
    this.element.hidden = note === undefined;
    if (note === undefined) return;
    if (note !== this.#shown) {
      const lines = note.lines.map(({ author, text }) =>
        el("p", {}, author === "" ? undefined : el("b", {}, author), text),
      );
      this.element.replaceChildren(...lines);
      this.#shown = note;
    }
    const { offsetWidth, offsetHeight } = this.element;
    const right = rect.x + rect.width + GAP_PIXELS;
    const isRight = right + offsetWidth < room.width;
    this.element.style.left = `${isRight ? right : Math.max(0, rect.x - offsetWidth - GAP_PIXELS)}px`;
    this.element.style.top = `${Math.max(0, Math.min(rect.y, room.height - offsetHeight - GAP_PIXELS))}px`;
  }
}
