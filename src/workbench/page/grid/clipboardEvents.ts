import type { GridView } from "./gridView";

/** Copy, cut and paste of the browser, while the grid has the focus. `change` runs a change as one undo step. */
export function listenToClipboard(grid: GridView, change: (act: () => void) => boolean): void {
  const isMine = (): boolean => document.activeElement === grid.scroller;
  const take = (event: ClipboardEvent, isCut: boolean): void => {
    if (!isMine()) return;
    event.clipboardData?.setData(
      "text/plain",
      grid.clipboard.copy(grid.layout.sheet.id, grid.selection.area, isCut),
    );
    event.preventDefault();
    grid.redraw();
  };
  document.addEventListener("copy", (event) => take(event, false));
  document.addEventListener("cut", (event) => take(event, true));
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!isMine() || text === "") return;
    event.preventDefault();
    change(() => {
      const filled = grid.clipboard.paste(grid.layout.sheet.id, grid.selection.area, text);
      grid.selection.select(filled);
    });
  });
}
