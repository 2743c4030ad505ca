/** Timers of the page, all of which end when the workbook closes, so that a process can end by itself. */
export class Timers {
  readonly #handles = new Map<number, NodeJS.Timeout>();
  #next = 1;
  #isClosed = false;

  readonly setTimeout = (call: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number => {
    const id = this.#next++;
    if (this.#isClosed) return id;
    const run = (): void => {
      this.#handles.delete(id);
      call(...args);
    };
    this.#handles.set(id, setTimeout(run, delay));
    return id;
  };

  readonly setInterval = (call: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number => {
    const id = this.#next++;
    if (!this.#isClosed)
      this.#handles.set(
        id,
        setInterval(() => call(...args), delay),
      );
    return id;
  };

  readonly clear = (id: number | undefined): void => {
    const handle = id === undefined ? undefined : this.#handles.get(id);
    if (handle === undefined) return;
    clearTimeout(handle);
    this.#handles.delete(id ?? 0);
  };

  close(): void {
    this.#isClosed = true;
    for (const handle of this.#handles.values()) clearTimeout(handle);
    this.#handles.clear();
  }
}
