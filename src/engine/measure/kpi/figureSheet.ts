import { blanks, type Grid } from "../../series/grid";
import { FIGURES, OWN_FIGURES, type FigureName, type KpiFigures } from "./figures";

export interface FigureShape {
  readonly families: number;
  readonly historyPeriods: number;
  readonly horizonPeriods: number;
  readonly periodsAYear: number;
}

/** Figures in which nothing is known yet. They are added up by family; the business once, at the end. */
export function blankFigures({ horizonPeriods, ...shape }: FigureShape): KpiFigures {
  const columns = shape.historyPeriods + horizonPeriods;
  const grids = Object.fromEntries(
    [...FIGURES, ...OWN_FIGURES].map((name) => [name, blanks(shape.families + 1, columns)]),
  );
  return { ...shape, ...(grids as Record<FigureName, Grid>) };
}

/** Adds to one number of a figure. A blank adds nothing. */
export function put({ values }: Grid, index: number, value: number): void {
  if (value !== value) return;
  const before = values[index]!;
  values[index] = before === before ? before + value : value;
}

/** Puts what was known of the closed periods into the first columns of a sheet. */
export function takeHistory(figures: KpiFigures, history: KpiFigures): void {
  for (const name of FIGURES) {
    const [from, into] = [history[name], figures[name]];
    for (let row = 0; row < from.rows; row++) {
      into.values.set(from.values.subarray(row * from.periods, (row + 1) * from.periods), row * into.periods);
    }
  }
}

/** Adds the families to what the whole business has of its own. */
export function addUpBusiness(figures: KpiFigures): void {
  for (const name of FIGURES) {
    const grid = figures[name];
    const business = figures.families * grid.periods;
    for (let n = 0; n < business; n++) put(grid, business + (n % grid.periods), grid.values[n]!);
  }
}
