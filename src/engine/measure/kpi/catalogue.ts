import { budgetAttainmentKpi } from "./budgetAttainmentKpi";
import { capacityUtilisationKpi } from "./capacityUtilisationKpi";
import { cashToCashKpi } from "./cashToCashKpi";
import { customerSatisfactionKpi } from "./customerSatisfactionKpi";
import { cycleServiceKpi } from "./cycleServiceKpi";
import { daysOfSupplyKpi } from "./daysOfSupplyKpi";
import type { KpiDefinition } from "./definition";
import { documentationAccuracyKpi } from "./documentationAccuracyKpi";
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
import { onTimeToCommitKpi } from "./onTimeToCommitKpi";
import { ordersInFullKpi } from "./ordersInFullKpi";
import { otifKpi } from "./otifKpi";
import { payableDaysKpi } from "./payableDaysKpi";
import { payablesKpi } from "./payablesKpi";
import { perfectConditionKpi } from "./perfectConditionKpi";
import { perfectOrderKpi } from "./perfectOrderKpi";
import { planStabilityKpi } from "./planStabilityKpi";
import { receivableDaysKpi } from "./receivableDaysKpi";
import { receivablesKpi } from "./receivablesKpi";
import { revenueGrowthKpi } from "./revenueGrowthKpi";
import { revenueKpi } from "./revenueKpi";
import { scheduleAdherenceKpi } from "./scheduleAdherenceKpi";
import { scheduleAttainmentKpi } from "./scheduleAttainmentKpi";
import { stockShortageKpi } from "./stockShortageKpi";
import { unservedDemandKpi } from "./unservedDemandKpi";
import { volumeAttainmentKpi } from "./volumeAttainmentKpi";
import { wordKey } from "./kpiWords";

/** Every KPI that the product knows, in the order of a scorecard. */
export const KPIS: readonly KpiDefinition[] = [
  revenueKpi,
  revenueGrowthKpi,
  grossMarginKpi,
  grossMarginShareKpi,
  budgetAttainmentKpi,
  otifKpi,
  perfectOrderKpi,
  ordersInFullKpi,
  onTimeToCommitKpi,
  documentationAccuracyKpi,
  perfectConditionKpi,
  fillRateKpi,
  cycleServiceKpi,
  customerSatisfactionKpi,
  unservedDemandKpi,
  forecastAccuracyKpi,
  forecastBiasKpi,
  inventoryValueKpi,
  inventoryTurnsKpi,
  daysOfSupplyKpi,
  monthsOfCoverKpi,
  forwardCoverKpi,
  stockShortageKpi,
  excessStockKpi,
  capacityUtilisationKpi,
  scheduleAttainmentKpi,
  volumeAttainmentKpi,
  scheduleAdherenceKpi,
  planStabilityKpi,
  cashToCashKpi,
  receivableDaysKpi,
  payableDaysKpi,
  receivablesKpi,
  payablesKpi,
  onTimeDecisionsKpi,
];

const byName = new Map<string, KpiDefinition>(
  KPIS.flatMap((kpi) => [kpi.name, ...kpi.aliases].map((name) => [wordKey(name), kpi] as const)),
);

/**
 * The KPI that a planner's word means, or `undefined` for one of the planner's own. Case, spaces, hyphens and a unit
 * in brackets do not matter; nor does the per cent sign of a share.
 */
export function kpiNamed(word: string): KpiDefinition | undefined {
  const key = wordKey(word);
  const exact = byName.get(key);
  if (exact !== undefined || !key.endsWith("%")) return exact;
  const share = byName.get(key.slice(0, -1).trim());
  return share?.unit === "share" ? share : undefined;
}
