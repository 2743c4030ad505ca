import type { PlanningModel } from "../model/planningModel";
import { historyRowsByItem } from "./kpi/historyRows";
import { said } from "./planValues";

/** What a family was to make and made in closed periods, in money at standard unit cost so that units may add. */
export interface ScheduleRecord {
  readonly family: number;
  readonly planned: number;
  readonly made: number;
  /** The smaller of both, item by item and period by period. */
  readonly credited: number;
  /** The distance of both, item by item and period by period. */
  readonly missed: number;
}

/**
 * The record of each family over the last closed periods, from History: what the three versions of attainment are
 * computed from (DOMAIN.md C5). Periods without a plan or an actual take no part; an item without a cost counts
 * its units. Families without a record are left out.
 */
export function scheduleRecords(model: PlanningModel, lastPeriods: number): ScheduleRecord[] {
  const { values } = model.history;
  const periods = model.calendar.history.length;
  const records = model.families.map((_, family) => ({
    family,
    planned: 0,
    made: 0,
    credited: 0,
    missed: 0,
    pairs: 0,
  }));
  historyRowsByItem(model).forEach((rows, item) => {
    const record = records[model.items.family[item]!];
    if (record === undefined || rows.production < 0 || rows["planned production"] < 0) return;
    const worth = said(model.items.unitCost[item]!) || 1;
    for (let t = Math.max(0, periods - lastPeriods); t < periods; t++) {
      const made = values.values[rows.production * values.periods + t]!;
      const planned = values.values[rows["planned production"] * values.periods + t]!;
      if (made !== made || !(planned >= 0)) continue;
      record.pairs++;
      record.planned += planned * worth;
      record.made += made * worth;
      record.credited += Math.min(made, planned) * worth;
      record.missed += Math.abs(made - planned) * worth;
    }
  });
  return records.filter(({ pairs }) => pairs > 0).map(({ pairs: _, ...record }) => record);
}
