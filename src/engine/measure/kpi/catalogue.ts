import { budgetAttainmentKpi } from "./budgetAttainmentKpi";
import { capacityUtilisationKpi } from "./capacityUtilisationKpi";
import { cashToCashKpi } from "./cashToCashKpi";
import { customerSatisfactionKpi } from "./customerSatisfactionKpi";
import { cycleServiceKpi } from "./cycleServiceKpi";
import { daysOfSupplyKpi } from "./daysOfSupplyKpi";
import type { KpiDefinition } from "./definition";
import { excessStockKpi } from "./excessStockKpi";
import { fillRateKpi } from "./fillRateKpi";
import { forecastAccuracyKpi } from "./forecastAccuracyKpi";
import { forecastBiasKpi } from "./forecastBiasKpi";
import { forwardCoverKpi } from "./forwardCoverKpi";
import { grossMarginKpi } from "./grossMarginKpi";
import { grossMarginShareKpi } from "./grossMarginShareKpi";
import { inventoryTurnsKpi } from "./inventoryTurnsKpi";
import { inventoryValueKpi } from "./inventoryValueKpi";
import { monthsOfCoverKpi } from "./monthsOfCoverKpi";
import { onTimeDecisionsKpi } from "./onTimeDecisionsKpi";
import { otifKpi } from "./otifKpi";
import { perfectOrderKpi } from "./perfectOrderKpi";
import { planStabilityKpi } from "./planStabilityKpi";
import { revenueGrowthKpi } from "./revenueGrowthKpi";
import { revenueKpi } from "./revenueKpi";
import { scheduleAttainmentKpi } from "./scheduleAttainmentKpi";
import { shortageKpi } from "./shortageKpi";

/** Every KPI that the product knows, in the order of a scorecard. */
export const KPIS: readonly KpiDefinition[] = [
  revenueKpi,
  revenueGrowthKpi,
  grossMarginKpi,
  grossMarginShareKpi,
  budgetAttainmentKpi,
  otifKpi,
  perfectOrderKpi,
  fillRateKpi,
  cycleServiceKpi,
  customerSatisfactionKpi,
  shortageKpi,
  forecastAccuracyKpi,
  forecastBiasKpi,
  inventoryValueKpi,
  inventoryTurnsKpi,
  daysOfSupplyKpi,
  monthsOfCoverKpi,
  forwardCoverKpi,
  excessStockKpi,
  capacityUtilisationKpi,
  scheduleAttainmentKpi,
  planStabilityKpi,
  cashToCashKpi,
  onTimeDecisionsKpi,
];

const byName = new Map<string, KpiDefinition>(
  KPIS.flatMap((kpi) => [kpi.name.toLowerCase(), ...kpi.aliases].map((name) => [name, kpi] as const)),
);

/** The KPI that a planner's word means, or `undefined` for one of the planner's own. Case and spaces do not matter. */
export function kpiNamed(word: string): KpiDefinition | undefined {
  return byName.get(plainWord(word));
}

/** A planner's word without the differences that mean nothing. */
export function plainWord(word: string): string {
  return word.trim().replace(/\s+/g, " ").toLowerCase();
}
