import type { IndexComponentName } from "../../model/settings";

/** What one cell of the index says. Indexes are -1 where it is not about one such thing. */
export interface IndexCell {
  /** Weight of the cell within its component: money as a rule; never negative. */
  readonly value: number;
  /** The unfavourable gap as a share, 0 or more; `NaN` where the data is missing: expected, but not known. */
  readonly deviation: number;
  readonly tolerance: number;
  readonly limit: number;
  readonly goal: number;
  readonly family: number;
  readonly item: number;
  readonly resource: number;
  readonly period: number;
}

/** All the cells of one component of the alignment index, column by column. */
export interface ComponentCells {
  readonly component: IndexComponentName;
  readonly count: number;
  readonly value: Float64Array;
  readonly deviation: Float64Array;
  readonly tolerance: Float64Array;
  readonly limit: Float64Array;
  readonly goal: Int32Array;
  readonly family: Int32Array;
  readonly item: Int32Array;
  readonly resource: Int32Array;
  readonly period: Int32Array;
}

/** Defaults of a cell, and what it is about. */
export type CellFacts = Pick<IndexCell, "value" | "deviation"> & Partial<IndexCell>;

/** Takes the cells of a component one by one. */
export interface CellSheet {
  readonly add: (facts: CellFacts) => void;
  readonly cells: () => ComponentCells;
}

/** An empty sheet of cells with the tolerance and limit of its component. Cells without weight are left out. */
export function cellSheet(
  component: IndexComponentName,
  range: { readonly tolerance: number; readonly limit: number },
): CellSheet {
  let count = 0;
  let room = 256;
  let numbers = new Float64Array(room * NUMBERS);
  let places = new Int32Array(room * PLACES);
  const grow = (): void => {
    room *= 2;
    const moreNumbers = new Float64Array(room * NUMBERS);
    const morePlaces = new Int32Array(room * PLACES);
    moreNumbers.set(numbers);
    morePlaces.set(places);
    numbers = moreNumbers;
    places = morePlaces;
  };
  return {
    add: (facts) => {
      if (!(facts.value > 0)) return;
      if (count === room) grow();
      const n = count * NUMBERS;
      numbers[n] = facts.value;
      numbers[n + 1] = facts.deviation;
      numbers[n + 2] = facts.tolerance ?? range.tolerance;
      numbers[n + 3] = facts.limit ?? range.limit;
      const p = count * PLACES;
      places[p] = facts.goal ?? -1;
      places[p + 1] = facts.family ?? -1;
      places[p + 2] = facts.item ?? -1;
      places[p + 3] = facts.resource ?? -1;
      places[p + 4] = facts.period ?? -1;
      count += 1;
    },
    cells: () => columns(component, { count, numbers, places }),
  };
}

/** Numbers and places of a cell while they are collected, side by side. */
const NUMBERS = 4;
const PLACES = 5;

interface Collected {
  readonly count: number;
  readonly numbers: Float64Array;
  readonly places: Int32Array;
}

function columns(component: IndexComponentName, { count, numbers, places }: Collected): ComponentCells {
  const number = (column: number): Float64Array => {
    const values = new Float64Array(count);
    for (let n = 0; n < count; n++) values[n] = numbers[n * NUMBERS + column]!;
    return values;
  };
  const place = (column: number): Int32Array => {
    const values = new Int32Array(count);
    for (let n = 0; n < count; n++) values[n] = places[n * PLACES + column]!;
    return values;
  };
  return {
    component,
    count,
    value: number(0),
    deviation: number(1),
    tolerance: number(2),
    limit: number(3),
    goal: place(0),
    family: place(1),
    item: place(2),
    resource: place(3),
    period: place(4),
  };
}
