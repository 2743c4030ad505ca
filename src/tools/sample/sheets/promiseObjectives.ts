import type { Company } from "../company/halvern";
import { otifKpi } from "../company/kpiActuals";
import { firstDay } from "../company/months";
import { FY26_END, FY27_END, FY28_END, HIGHER, storiesOf, type ObjectiveLine } from "./objectiveBasis";

const share = {
  ...HIGHER,
  goal: "Keep every promise",
  unit: "%",
  aggregation: "average",
  dueBasis: "month",
  dueMonth: firstDay(FY27_END),
};

/** Service to customers, service from the one supplier that fails, and the forecast behind both. */
export function promiseObjectives(company: Company): readonly ObjectiveLine[] {
  return [
    {
      ...share,
      objective: "On time in full",
      kpi: "OTIF",
      baseline: otifKpi(company.stories)[FY26_END] ?? null,
      target: 0.97,
      tolerance: 0.01,
      limit: 0.08,
      weight: 0.4,
      owner: "M. de Wit, Operations",
    },
    {
      ...share,
      objective: "Kettles on time in full",
      kpi: "OTIF",
      scope: "Kettles",
      baseline: otifKpi(storiesOf(company, "KET"))[FY26_END] ?? null,
      target: 0.96,
      weight: 0.2,
      owner: "R. Adeyemi, Purchasing",
    },
    supplierOnTime,
    forecastAccuracy,
  ];
}

const supplierOnTime: ObjectiveLine = {
  ...share,
  objective: "Kettle supplier on time",
  kpi: "supplier on time",
  scope: "Kettles",
  glide: "explicit",
  baseline: 0.92,
  target: 0.95,
  weight: 0.2,
  owner: "R. Adeyemi, Purchasing",
};

const forecastAccuracy: ObjectiveLine = {
  ...share,
  objective: "Forecast accuracy",
  kpi: "forecast accuracy",
  dueMonth: firstDay(FY28_END),
  baseline: 0.84,
  target: 0.88,
  weight: 0.2,
  owner: "A. Rossi, Demand planning",
};
