const NARROWEST = 320;
const WIDEST = 480;
const STEP = 16;

/** The handle between sheet and pane: drag, or arrow keys. */
export function makeSplitter(handle: HTMLElement, pane: HTMLElement): void {
  const set = (width: number): void => {
    const fitted = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    pane.style.width = `${fitted}px`;
    handle.setAttribute("aria-valuenow", String(fitted));
  };
  handle.setAttribute("aria-valuemin", String(NARROWEST));
  handle.setAttribute("aria-valuemax", String(WIDEST));
  set(pane.getBoundingClientRect().width);
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    document.body.classList.add("is-dragging");
    const move = (moved: PointerEvent): void => set(window.innerWidth - moved.clientX);
    handle.addEventListener("pointermove", move);
    handle.addEventListener(
      "pointerup",
      () => {
        handle.removeEventListener("pointermove", move);
        document.body.classList.remove("is-dragging");
      },
      { once: true },
    );
  });
  handle.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
    if (by !== 0) set(pane.getBoundingClientRect().width + by);
  });
}
