import type { HistoryRow, Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";

/** How well a function has forecast, on the periods that every function with a record forecast. */
export interface FunctionRecord {
  readonly source: Source;
  /** Periods before the month at which the forecasts were made. */
  readonly lagPeriods: number;
  /** Periods of history that count; the same for every function of one comparison. */
  readonly observations: number;
  /** Mean squared error over squared mean demand of the item, so that large items do not drown small ones. */
  readonly scaledSquaredError: number;
}

/**
 * The functions' records at the lag that most past forecasts share.
 *
 * Only items and periods count for which all compared functions gave a
 * forecast and demand is known; otherwise the one with the easier items wins.
 * No function, or one alone, gives no records. Source: DOMAIN.md C1.
 */
export function functionRecords(model: PlanningModel, sources: readonly Source[]): readonly FunctionRecord[] {
  const lagPeriods = commonLag(model, sources);
  if (lagPeriods === null) return [];
  const rowsOf = sources.map((source) => forecastRows(model, source, lagPeriods));
  const compared = sources.filter((_, k) => rowsOf[k]!.size > 0);
  if (compared.length < 2) return [];
  return compareOn(
    model,
    compared.map((source) => ({ source, rows: rowsOf[sources.indexOf(source)]! })),
    lagPeriods,
  );
}

interface Compared {
  readonly source: Source;
  /** Row of the History table by item. */
  readonly rows: ReadonlyMap<number, number>;
}

function compareOn(
  model: PlanningModel,
  compared: readonly Compared[],
  lagPeriods: number,
): readonly FunctionRecord[] {
  const { rows, values } = model.history;
  const squared = compared.map(() => 0);
  const seen = new Set<number>();
  let cells = 0;
  rows.forEach((row, r) => {
    if (row.measure !== "demand") return;
    const scale = meanOf(values.values.subarray(r * values.periods, (r + 1) * values.periods)) ** 2;
    if (!(scale > 0)) return;
    for (let t = 0; t < values.periods; t++) {
      const errors = compared.map(({ rows: of }) =>
        errorAt(model, { demandRow: r, forecastRow: of.get(row.item), t }),
      );
      if (errors.some(Number.isNaN)) continue;
      errors.forEach((error, k) => (squared[k]! += error ** 2 / scale));
      seen.add(t);
      cells++;
    }
  });
  if (cells === 0) return [];
  return compared.map(({ source }, k) => ({
    source,
    lagPeriods,
    observations: seen.size,
    scaledSquaredError: squared[k]! / cells,
  }));
}

function errorAt(
  { history: { values } }: PlanningModel,
  at: { readonly demandRow: number; readonly forecastRow: number | undefined; readonly t: number },
): number {
  if (at.forecastRow === undefined) return Number.NaN;
  return (
    values.values[at.forecastRow * values.periods + at.t]! -
    values.values[at.demandRow * values.periods + at.t]!
  );
}

const isForecastOf = (row: HistoryRow, sources: readonly Source[]): boolean =>
  row.measure === "forecast" &&
  row.source !== null &&
  row.source !== "consensus" &&
  sources.includes(row.source);

/** The lag that most forecast rows share; the longer one of two equals, because plans are decided early. */
function commonLag({ history }: PlanningModel, sources: readonly Source[]): number | null {
  const counts = new Map<number, number>();
  for (const row of history.rows) {
    if (isForecastOf(row, sources) && row.lagPeriods !== null)
      counts.set(row.lagPeriods, (counts.get(row.lagPeriods) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? null;
}

function forecastRows(
  { history }: PlanningModel,
  source: Source,
  lagPeriods: number,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  history.rows.forEach((row, r) => {
    if (row.measure === "forecast" && row.source === source && row.lagPeriods === lagPeriods)
      rows.set(row.item, r);
  });
  return rows;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += Math.abs(value);
    count++;
  }
  return count > 0 ? sum / count : Number.NaN;
}
