import { blanks, type Grid } from "../../series/grid";
import { FIGURES, type FigureName, type KpiFigures } from "./figures";

/** Figures while they are added up: each number goes to its family and to the whole business. */
export interface FigureSheet {
  readonly figures: KpiFigures;
  /** Adds to a figure of a family in a column (history first, then the horizon). A blank adds nothing. */
  readonly add: (name: FigureName, place: FigurePlace, value: number) => void;
}

export interface FigurePlace {
  readonly family: number;
  readonly column: number;
}

export interface FigureShape {
  readonly families: number;
  readonly historyPeriods: number;
  readonly horizonPeriods: number;
  readonly periodsAYear: number;
}

/** Figures in which nothing is known yet. */
export function blankFigures(shape: FigureShape): FigureSheet {
  const columns = shape.historyPeriods + shape.horizonPeriods;
  const grids = Object.fromEntries(FIGURES.map((name) => [name, blanks(shape.families + 1, columns)]));
  const figures: KpiFigures = { ...shape, ...(grids as Record<FigureName, Grid>) };
  const put = (values: Float64Array, index: number, value: number): void => {
    const before = values[index]!;
    values[index] = before === before ? before + value : value;
  };
  return {
    figures,
    add: (name, { family, column }, value) => {
      if (value !== value) return;
      const { values } = figures[name];
      if (family >= 0) put(values, family * columns + column, value);
      put(values, shape.families * columns + column, value);
    },
  };
}
