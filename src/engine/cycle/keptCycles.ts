import type { KeptCycles } from "../model/keptCycles";
import type { PlanningModel } from "../model/planningModel";
import { blanks, type Grid } from "../series/grid";
import type { CycleSnapshot, SnapshotRecord } from "./snapshot";

/** A model that knows what the last cycle left; the model itself where there was none. */
export function withKeptCycles(model: PlanningModel, last: CycleSnapshot | null | undefined): PlanningModel {
  return last ? { ...model, kept: keptCycles(model, last) } : model;
}

/** The last cycle's supply and record in the rows, periods and names of this workbook. */
export function keptCycles(model: PlanningModel, last: CycleSnapshot): KeptCycles {
  const { horizon } = model.calendar;
  const columnOf = horizon.map(({ start }) => last.periods.indexOf(start));
  const rowOf = new Map(last.items.map((code, row) => [code, row]));
  const supply = blanks(model.items.count, horizon.length);
  const unitsOf = (row: number | undefined, t: number): number =>
    row === undefined ? 0 : (last.supply[row]![columnOf[t]!] ?? 0);
  columnOf.forEach((column, t) => {
    if (column < 0) return;
    model.items.code.forEach((code, item) => {
      supply.values[item * horizon.length + t] = unitsOf(rowOf.get(code), t);
    });
  });
  const codes = new Set(model.items.code);
  const gone = [...rowOf].filter(([code]) => !codes.has(code)).map(([, row]) => row);
  const goneSupply = Float64Array.from(columnOf, (column, t) =>
    column < 0 ? Number.NaN : gone.reduce((sum, row) => sum + unitsOf(row, t), 0),
  );
  return { supply, goneSupply, record: recordIn(model, last.record ?? []) };
}

/** The record by figure: families and months that this workbook does not have are left out. */
function recordIn(
  { families, calendar }: PlanningModel,
  record: readonly SnapshotRecord[],
): KeptCycles["record"] {
  const { history } = calendar;
  const columnOf = new Map(history.map(({ start }, column) => [start, column]));
  const byFigure: Record<string, Grid> = {};
  for (const { figure, family, starts, values } of record) {
    const row = family === "" ? families.length : families.findIndex(({ name }) => name === family);
    const grid = (byFigure[figure] ??= blanks(families.length + 1, history.length));
    starts.forEach((start, n) => {
      const column = columnOf.get(start) ?? -1;
      if (row >= 0 && column >= 0) grid.values[row * history.length + column] = values[n] ?? Number.NaN;
    });
  }
  return byFigure;
}
