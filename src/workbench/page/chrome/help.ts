import { button, el } from "../dom";

const KEYS: readonly (readonly [keys: string, words: string])[] = [
  ["Arrows, Tab, Enter", "move; with Shift, arrows select"],
  ["Ctrl + arrows", "to the edge of the data"],
  ["Ctrl + Home, End", "to the first and the last cell"],
  ["Page Up, Page Down", "a screen up or down; with Ctrl the sheet before or after"],
  ["F2, Escape", "edit the cell, or leave it as it was"],
  ["Alt + Down", "the list of a cell, or the filter of a header"],
  ["Ctrl + C, X, V", "copy, cut and paste, to and from other programs too"],
  ["Ctrl + Z, Y, S", "undo, redo, save"],
  ["Alt + Shift + Right, Left", "group and ungroup rows or columns; Down and Up show and hide a group"],
  ["Ctrl + wheel", "zoom"],
];

/** What the page is, what to do first, and its keys. */
export function helpDialog(host: HTMLElement): HTMLDialogElement {
  const close = button("Close", { class: "close", press: () => dialog.close() });
  const dialog = el(
    "dialog",
    { class: "help", attributes: { "aria-labelledby": "help-title" } },
    el("h2", { attributes: { id: "help-title" } }, "S&OP Align without Excel"),
    el(
      "p",
      {},
      "The task pane on the right is the add-in as Excel loads it, with Microsoft's own client library. ",
      "The sheet on the left stands in for Excel. Nothing leaves this machine.",
    ),
    el("h3", {}, "Try it"),
    el(
      "p",
      {},
      "Press Monthly review: the sample company's plans are reconciled and explained on new pages. ",
      "Then follow a gap to its cells, change a number and align again. ",
      "Open your own workbook by dropping its file here; it stays as it is until you save.",
    ),
    el("h3", {}, "Keys"),
    el("dl", {}, ...KEYS.flatMap(([keys, words]) => [el("dt", {}, keys), el("dd", {}, words)])),
    close,
  );
  host.append(dialog);
  return dialog;
}
