/**
 * The formulas that the cell functions share with the engine.
 *
 * Pure on plain numbers and without other imports, so that a bundle of this door alone stays tiny.
 */
export { aimAt, aimBetween, type Aim } from "./aim";
export { attainment, type Attainment } from "./attainment";
export { bias } from "./bias";
export { cashToCash, type CashToCash, type CashToCashInput } from "./cashToCash";
export { deviationLoss, type DeviationRange } from "./alignmentDeviation";
export { favourableGap, shortfallShare, type GapBasis } from "./favourableGap";
export { forecastValueAdded } from "./forecastValueAdded";
export { forwardCover, simpleCover } from "./forwardCover";
export { glideProgress, glideTarget, type GlidePath } from "./glidePath";
export { growth, grossMarginShare } from "./margin";
export { daysOfSupply, inventoryTurns } from "./inventoryTurns";
export { mad } from "./mad";
export { mape, type Mape } from "./mape";
export { mase, naiveScale, type MaseInput } from "./mase";
export { normalCumulative, normalDensity, normalLoss, normalQuantile } from "./normal";
export { onTimeInFull, perfectOrderEstimate } from "./orders";
export type { Numbers } from "./pairs";
export { DEFAULT_PARETO_LIMITS, paretoClasses, type ParetoClass, type ParetoLimits } from "./paretoClass";
export { priceVolumeMix, type MixConvention, type PriceVolumeMix, type PricedItem } from "./priceVolumeMix";
export { rmse } from "./rmse";
export { leadTimeSigma, safetyStock, type LeadTimeDemand } from "./safetyStock";
export {
  cycleService,
  expectedShortage,
  factorForCycleService,
  factorForFillRate,
  fillRate,
  measuredFillRate,
  type OrderCycle,
} from "./serviceLevel";
export { servedShare } from "./servedShare";
export { shapleyProduct } from "./shapley";
export { DEFAULT_STATUS_LIMITS, statusOf, type Status, type StatusLimits } from "./status";
export { trackingSignal } from "./trackingSignal";
export { utilisation } from "./utilisation";
export { forecastAccuracy, wmape } from "./wmape";
