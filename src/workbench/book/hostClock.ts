/**
 * Time that the thread spends in the host: batches, and calculation that follows them when nobody waits.
 *
 * What runs inside something that is timed already is not counted twice.
 */
export class HostClock {
  #depth = 0;
  #since = 0;
  #seconds = 0;

  enter(): void {
    if (this.#depth++ === 0) this.#since = performance.now();
  }

  leave(): void {
    if (this.#depth > 0 && --this.#depth === 0) this.#seconds += (performance.now() - this.#since) / 1000;
  }

  /** Seconds of everything that has ended. */
  get seconds(): number {
    return this.#seconds;
  }

  reset(): void {
    this.#seconds = 0;
    this.#since = performance.now();
  }
}
