/** The door to demand forecasting for everything outside the engine. */
export { cleanHistory } from "./history/cleanHistory";
export type { CleanedHistory, Correction, CorrectionReason, LevelShift, RawHistory } from "./history/history";
export { perAverageDay, withOwnDays } from "./history/tradingDays";
export { classifyDemand } from "./pattern/classify";
export type { DemandPattern, DemandShape } from "./pattern/pattern";
export { forecastDemand } from "./forecast/automatic";
export type { DemandForecast, ForecastInterval } from "./forecast/automatic";
export { fitForecaster } from "./forecast/forecaster";
export type { DemandHistory, FittedForecast, Forecaster } from "./forecast/forecaster";
export { quantileOf } from "./forecast/spread/forecastSpread";
export type { ForecastSpread } from "./forecast/spread/forecastSpread";
export { forecastMethods } from "./forecast/methods";
