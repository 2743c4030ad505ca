/** Rows or columns laid out in pixels: one size for nearly all, and a list of those that differ. */
export class Axis {
  readonly count: number;
  readonly #standard: number;
  readonly #indexes: number[];
  readonly #sizes: ReadonlyMap<number, number>;
  /** Difference to the standard that the exceptions before and with `#indexes[i]` add up to. */
  readonly #sums: number[] = [];

  constructor(count: number, standard: number, exceptions: ReadonlyMap<number, number>) {
    this.count = count;
    this.#standard = standard;
    this.#sizes = exceptions;
    this.#indexes = [...exceptions.keys()].sort((a, b) => a - b);
    let sum = 0;
    for (const index of this.#indexes)
      this.#sums.push((sum += (exceptions.get(index) ?? standard) - standard));
  }

  size(index: number): number {
    return this.#sizes.get(index) ?? this.#standard;
  }

  /** Pixels from the sheet's edge to the start of a row or column. */
  offset(index: number): number {
    const before = this.#countBefore(index);
    return index * this.#standard + (before > 0 ? (this.#sums[before - 1] ?? 0) : 0);
  }

  #countBefore(index: number): number {
    let [low, high] = [0, this.#indexes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#indexes[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The row or column at a distance from the edge; the last one beyond the end. */
  at(pixels: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    while (low < this.count - 1 && this.size(low) === 0 && this.offset(low + 1) <= pixels) low += 1;
    return low;
  }

  /** The next one that is not hidden, in a direction; the index itself when there is none. */
  step(index: number, by: 1 | -1): number {
    for (let next = index + by; next >= 0 && next < this.count; next += by)
      if (this.size(next) > 0) return next;
    return index;
  }
}
