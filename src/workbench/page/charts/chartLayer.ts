import { frameOf } from "../../api/chart/geometry";
import type { Book } from "../../book/book";
import { el } from "../dom";
import type { Viewport } from "../grid/viewport";
import { drawChart } from "./drawChart";

const PIXELS_PER_POINT = 96 / 72;

/** The charts of the sheet in front, over its cells. */
export class ChartLayer {
  readonly #inner = el("div", { class: "chart-inner" });
  readonly element = el("div", { class: "chart-layer" }, this.#inner);
  #isStale = true;
  #sheetId = "";

  /** Values or charts may have changed: draw them anew with the next frame. */
  invalidate(): void {
    this.#isStale = true;
  }

  draw(book: Book, viewport: Viewport): void {
    const { layout } = viewport;
    if (this.#isStale || this.#sheetId !== layout.sheet.id) this.#build(book, viewport);
    this.#isStale = false;
    this.#sheetId = layout.sheet.id;
    const left = viewport.headerWidth + viewport.frozenWidth;
    const top = viewport.headerHeight + viewport.frozenHeight;
    Object.assign(this.element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${Math.max(0, viewport.width - left)}px`,
      height: `${Math.max(0, viewport.height - top)}px`,
    });
    this.#inner.style.transform = `translate(${-viewport.scroll.left - viewport.frozenWidth}px, ${-viewport.scroll.top - viewport.frozenHeight}px)`;
  }

  #build(book: Book, { layout }: Viewport): void {
    const scale = PIXELS_PER_POINT * layout.zoom;
    const boxes = layout.sheet.charts.map((chart) => {
      const { width, height } = frameOf(layout.sheet, chart);
      const x = layout.columns.offset(chart.from.column) + chart.from.columnOffset * scale;
      const y = layout.rows.offset(chart.from.row) + chart.from.rowOffset * scale;
      const box = el(
        "div",
        { class: "chart-box" },
        drawChart(book, layout.sheet, chart, { width: width * scale, height: height * scale }),
      );
      Object.assign(box.style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${width * scale}px`,
        height: `${height * scale}px`,
      });
      return box;
    });
    this.#inner.replaceChildren(...boxes);
  }
}
