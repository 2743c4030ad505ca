import { shiftedStretch, type Shift } from "../formula/move";
import type { AreasSelf, HostObject, RangeSelf } from "./hostObject";

/** Objects that the add-in keeps between batches, and every range that must follow insertions and deletions. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<object, string>();
  #ranges = new Set<RangeSelf>();
  #next = 1;

  get count(): number {
    return this.#objects.size;
  }

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined && this.#objects.has(known)) return known;
    const id = `ref${this.#next++}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
    return id;
  }

  find(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  remove(id: string): void {
    this.#objects.delete(id);
  }

  removeAll(): void {
    this.#objects.clear();
  }

  /** Ranges of the running batch follow shifts too. */
  follow(object: HostObject): void {
    for (const range of rangesOf(object)) this.#ranges.add(range);
  }

  /** Ends a batch: only what is kept goes on following. */
  endBatch(): void {
    this.#ranges = new Set([...this.#objects.values()].flatMap(rangesOf));
  }

  /** Moves the ranges on a sheet after cells were inserted or deleted there. */
  shift(sheetId: string, shift: Shift): void {
    for (const range of this.#ranges) if (range.sheetId === sheetId) shiftRange(range, shift);
  }
}

function rangesOf(object: HostObject): readonly RangeSelf[] {
  if (object.type === "Range") return [object.self];
  if (object.type === "RangeAreas") return (object.self satisfies AreasSelf).areas;
  return [];
}

function shiftRange(range: RangeSelf, shift: Shift): void {
  const { area } = range;
  const isRows = shift.axis === "rows";
  const [start, count] = isRows ? [area.row, area.rows] : [area.column, area.columns];
  const [low, high] = isRows
    ? [area.column, area.column + area.columns - 1]
    : [area.row, area.row + area.rows - 1];
  if (low < shift.from || high > shift.to) return;
  const moved = shiftedStretch(start, start + count - 1, shift);
  if (!moved) {
    range.isGone = true;
    return;
  }
  const length = moved[1] - moved[0] + 1;
  range.area = isRows
    ? { ...area, row: moved[0], rows: length }
    : { ...area, column: moved[0], columns: length };
}
