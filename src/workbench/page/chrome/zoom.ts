import { button, el } from "../dom";

const RANGE = { least: 10, most: 400 };
const STEP = 10;

/** The next step of ten per cent up or down, inside what Excel allows. */
export function zoomed(percent: number, by: 1 | -1): number {
  const next = by > 0 ? Math.floor(percent / STEP + 1) * STEP : Math.ceil(percent / STEP - 1) * STEP;
  return Math.min(RANGE.most, Math.max(RANGE.least, next));
}

/** Smaller, as large as it is, larger: of the sheet in front. */
export class ZoomTool {
  readonly #whole: HTMLButtonElement;
  readonly element: HTMLElement;

  constructor(actions: { readonly step: (by: 1 | -1) => void; readonly reset: () => void }) {
    this.#whole = button("100 %", {
      class: "quiet zoom-whole",
      title: "Back to 100 %",
      press: () => actions.reset(),
    });
    this.element = el(
      "div",
      { class: "zoom", attributes: { role: "group", "aria-label": "Zoom" } },
      button("Zoom out", { class: "quiet", title: "Zoom out", press: () => actions.step(-1) }, "−"),
      this.#whole,
      button("Zoom in", { class: "quiet", title: "Zoom in (Ctrl+wheel)", press: () => actions.step(1) }, "+"),
    );
  }

  show(percent: number): void {
    const words = `${Math.round(percent)} %`;
    if (this.#whole.textContent !== words) this.#whole.textContent = words;
  }
}

/** Ctrl and the wheel, over the sheet. */
export function listenToWheel(element: HTMLElement, step: (by: 1 | -1) => void): void {
  element.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (event.deltaY !== 0) step(event.deltaY < 0 ? 1 : -1);
    },
    { passive: false },
  );
}
