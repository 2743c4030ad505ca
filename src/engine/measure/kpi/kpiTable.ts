import { KPIS } from "./catalogue";
import type { KpiFigures } from "./figures";
import { kpiValues } from "./kpiSeries";

/** One KPI of one family or of the whole business, by column of history and horizon. */
export interface KpiLine {
  readonly kpi: string;
  /** Index of the family; -1 for the whole business. */
  readonly family: number;
  readonly values: Float64Array;
}

/** Every KPI that history and plan tell, for the business and for each family. KPIs without any number are left out. */
export function kpiTable(figures: KpiFigures): KpiLine[] {
  return KPIS.flatMap((kpi) => {
    const lines: KpiLine[] = [];
    for (let family = -1; family < figures.families; family++) {
      const values = kpiValues(kpi, figures, family);
      if (values?.some((value) => value === value)) lines.push({ kpi: kpi.name, family, values });
    }
    return lines;
  });
}
