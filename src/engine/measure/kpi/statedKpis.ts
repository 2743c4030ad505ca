import type { PlanningModel } from "../../model/planningModel";
import type { KpiRow, KpiTable } from "../../model/strategy";
import { rowOf } from "../../series/grid";
import { keptFor } from "../keptFor";
import { kpiNamed } from "./catalogue";
import { plainWord } from "./kpiWords";

/** Which row of the KPIs sheet is asked for: a KPI by any of its names, for a family or the whole business (-1). */
export interface StatedKpi {
  readonly kpi: string;
  readonly kind: KpiRow["kind"];
  readonly family: number;
}

/**
 * What the KPIs sheet states, by column of history and horizon; blank where it says nothing. Rows of one KPI under
 * several names are one, later rows fill what earlier ones left blank. A copy: it may be changed.
 */
export function statedKpi(model: PlanningModel, asked: StatedKpi): Float64Array {
  const found = rowsKept(model.kpis, {}).get(keyOf(asked));
  const columns = model.calendar.history.length + model.calendar.horizon.length;
  return found === undefined ? new Float64Array(columns).fill(Number.NaN) : found.slice();
}

/** Whether two words mean one KPI. */
export function isSameKpi(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

const canonical = (word: string): string => plainWord(kpiNamed(word)?.name ?? word);

const keyOf = ({ kpi, kind, family }: StatedKpi): string => `${kind}/${family}/${canonical(kpi)}`;

const rowsKept = keptFor(({ rows, values }: KpiTable): ReadonlyMap<string, Float64Array> => {
  const byKey = new Map<string, Float64Array>();
  rows.forEach((row, index) => {
    const stated = rowOf(values, index);
    const key = keyOf(row);
    const found = byKey.get(key) ?? new Float64Array(values.periods).fill(Number.NaN);
    byKey.set(
      key,
      found.map((value, column) => (value === value ? value : stated[column]!)),
    );
  });
  return byKey;
});
