import { blanks, type Grid } from "../../series/grid";
import { FIGURES, type KpiFigures } from "./figures";

export interface FigureShape {
  readonly families: number;
  readonly historyPeriods: number;
  readonly horizonPeriods: number;
  readonly periodsAYear: number;
}

/** Figures in which nothing is known yet: one literal, so that reading any of them is quick from the first call. */
export function blankFigures({ horizonPeriods, ...shape }: FigureShape): KpiFigures {
  const columns = shape.historyPeriods + horizonPeriods;
  const grid = (): Grid => blanks(shape.families + 1, columns);
  return {
    families: shape.families,
    historyPeriods: shape.historyPeriods,
    periodsAYear: shape.periodsAYear,
    revenue: grid(),
    cogs: grid(),
    demandValue: grid(),
    demandCurrency: grid(),
    onTimeValue: grid(),
    servedValue: grid(),
    otifGood: grid(),
    otifAll: grid(),
    itemsDemanded: grid(),
    itemsServed: grid(),
    demandCost: grid(),
    stockCost: grid(),
    coverCost: grid(),
    excess: grid(),
    belowSafety: grid(),
    shortage: grid(),
    madeCost: grid(),
    plannedCost: grid(),
    attainedCost: grid(),
    errorValue: grid(),
    absoluteErrorValue: grid(),
    actualValue: grid(),
    loadHours: grid(),
    availableHours: grid(),
    budgetRevenue: grid(),
    inventoryDays: grid(),
    receivableDays: grid(),
    payableDays: grid(),
    perfectOrder: grid(),
    lastSupply: grid(),
    keptSupply: grid(),
    decisionsDue: grid(),
    decisionsTaken: grid(),
  };
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
