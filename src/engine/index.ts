/** The engine's door: everything that other folders may use of it, but for the small doors `measure/api` and `demand/api`. */
export { align, type AlignTools } from "./align";
export type { Alignment, AlignSettings, Headline, IndexHeadline, MeasuredPlan, Stage } from "./alignment";
export { monthlyCalendar, dayOf, dateOf, isoDay, monthName, monthOf } from "./calendar/months";
export type { Calendar, CalendarKind, Day, Period } from "./calendar/calendar";
export { consensusDemand, planOf, type Consensus } from "./demand/consensus/consensus";
export type { Agreement, Disagreement, FunctionFigure } from "./demand/disagreement/disagreement";
export { itemDisagreements } from "./demand/disagreement/disagreements";
export { blocksSignOff, type Signature, type SignOff } from "./demand/signOff/signOff";
export type { EventUplift } from "./demand/events/eventUplift";
export type { EventCheck, EventCheckKind } from "./demand/events/eventCheck";
export type { DemandAccuracy, DemandReview, MeasuredDemandReview } from "./demand/review/demandReview";
export { itemBuffers, type ItemBuffer, type ItemBuffers } from "./demand/buffer/itemBuffers";
export type { FamilyRange } from "./demand/review/familyRanges";
export type { HistoryCorrection, HistoryRecord, MarkedShift } from "./demand/review/historyCorrections";
export type { IndexEffect } from "./demand/review/indexEffects";
export type { ForecastStep } from "./demand/review/stepForecasts";
export type { AccuracyTable, StepAccuracy } from "./demand/review/valueAdded";
export type { CycleChange } from "./cycle/compareCycles";
export { withKeptCycles } from "./cycle/keptCycles";
export { readSnapshot } from "./cycle/readSnapshot";
export type { CycleSnapshot } from "./cycle/snapshot";
export type { Decision, DecisionOption, Decisions } from "./decision/decision";
export {
  actionOf,
  ageingOf,
  decisionLedger,
  type Ageing,
  type Choice,
  type LedgerLine,
  type TakenDecision,
} from "./decision/actions";
export { cellChanges, type CellChange } from "./decision/cellChanges";
export { gapsLeft } from "./decision/gapLeft";
export { aboutOf, cycleName, type StandingDecision, type Verdict } from "./decision/verdicts";
export type { Effects, LeverResult } from "./decision/leverResult";
export { ownerOf } from "./decision/owners";
export type { Gap, GapDriver, GapKind } from "./gap/gap";
export type { PlanMeasures } from "./gap/measurePlan";
export type { FunctionView } from "./narrative/functionViews";
export { gapOfSentence } from "./narrative/gapOfSentence";
export {
  amountWords,
  driverWords,
  familyOf,
  kindAndMeasure,
  kindWords,
  monthsOf,
  subjectAndMonths,
  subjectOf,
} from "./narrative/gapLabels";
export { KPIS, kpiNamed } from "./measure/kpi/catalogue";
export { definitionIn, type KpiDefinition, type KpiSource } from "./measure/kpi/definition";
export { money, plural, spokenUnit } from "./quantity/spoken";
export { say, sayDay, sayLarge, type Sentence } from "./narrative/sentence";
export { gapPlace } from "./gap/gapPlace";
export { topGaps } from "./gap/rankGaps";
export { FUNCTION_PAIRS } from "./gap/alignment/lossesBy";
export { placesOfGoal, type GoalCell } from "./gap/alignment/lineOfSight";
export type * from "./model/collaboration";
export type * from "./model/demand";
export type * from "./model/items";
export type * from "./model/planningModel";
export type { RateKind, RateTable } from "./model/rates";
export { kpiSettingsOf, type KpiSettings, type OtifDefinition } from "./model/kpiSettings";
export { DEFAULT_INDEX, DEFAULT_RULES, INDEX_COMPONENTS, RULES } from "./model/settings";
export type { IndexComponentName, IndexSetting, PlanSettings, Rule, Strictness } from "./model/settings";
export type * from "./model/strategy";
export type * from "./model/supply";
export type { Plan } from "./plan/plan";
export { explain } from "./problem/explain";
export type { Place, SheetKind } from "./problem/place";
export {
  fail,
  ok,
  type Problem,
  type ProblemCode,
  type ProblemFacts,
  type Result,
  type Severity,
} from "./problem/problem";
export { at, blanks, columnSum, gridOf, rowOf, zeros, type Grid } from "./series/grid";
export type { Reading, Scorecard, ScorecardRow } from "./strategy/scorecard";
export { cascadeTable, type CascadeRow } from "./strategy/cascade";
export { ACCEPTED_CONSISTENCY, type PairwiseWeights } from "./strategy/pairwise";
export { familyRules, type FamilyRule } from "./strategy/positioning";
export type { ProjectionRange } from "./strategy/projectionRange";
export type { RolePrice } from "./strategy/rolePrices";
export type { Status } from "./measure/status";
export { createLpBuilder } from "./supply/lpBuilder";
export { submittedPlan } from "./supply/submittedPlan";
export type {
  Basis,
  LinearProgram,
  LpSolution,
  ProgramSlot,
  RowRanging,
  Solver,
  SolveOptions,
  SolveStatus,
} from "./supply/lp";
export type { CalendarRule } from "./calendar/calendar";
export { calendarAround, offsetOf, periodAt, periodOf, periodOfMonth, shiftPeriod } from "./calendar/periods";
export { weekYearStart } from "./calendar/weeks";
export { buildModel, type BuiltModel } from "./model/build/buildModel";
export { buildSettings, type ReadSettings, type TimelineSettings } from "./model/build/buildSettings";
export { draftOf } from "./model/draft/draftOf";
export type { DraftRows, DraftSheets, PlanDraft } from "./model/draft/planDraft";
export type { KeyedRow, SeriesRow } from "./model/draft/row";
export { fold, meansAll, NameIndex } from "./model/names";
export { ROLE_DEFAULTS } from "./model/roles";
export { SETTING_LINES, type SettingLine, type SettingType } from "./model/settingLines";
export type { ZeroMeaning } from "./model/settings";
export type { AlignmentIndex, ComponentScore } from "./gap/alignment/alignmentIndex";
export { groupMoney, planMoney, type PlanMoney } from "./measure/planMoney";
export { planValues, type PlanValues } from "./measure/planValues";
export { demandLeft, type StartedMonth } from "./model/startedMonth";
export { exactSum } from "./series/exactSum";
export { spread, type SpreadOptions } from "./series/spread";
export { explore, type Exploration, type ExploreTools } from "./supply/levers/explore";
export type { Lever, LeverIdea, LeverOutcome, LeverPair } from "./supply/levers/lever";
export type { PlanEffect } from "./supply/levers/planEffect";
export type { RulePrice, RulePrices } from "./supply/levers/rulePrices";
export type { BindingLimit } from "./supply/limits";
export type { ChangeReason, PlanChange } from "./supply/planChanges";
export type { Reconciliation } from "./supply/reconcile";
export type { ShortageCause, ShortagePart } from "./supply/shortageCauses";
export type { Shortage } from "./supply/shortages";
export { leverTitle } from "./supply/levers/leverWords";
export { sayLimit, sayShortage } from "./supply/sayLimits";
export { scheduleRecords, type ScheduleRecord } from "./measure/scheduleRecord";
export { stockBands, type StockBands } from "./measure/stockBands";
export { fiscalWindows, type FiscalWindow } from "./measure/fiscalWindows";
export { budgetBridge, type BudgetBridge } from "./measure/budgetBridge";
export { currencyExposures, hasForeignPrices, type CurrencyExposure } from "./measure/currencyExposure";
export {
  businessBudget,
  businessSeries,
  lastForecast,
  windowValue,
  type BusinessMeasure,
  type BusinessSeries,
} from "./measure/businessSeries";
export type { CellExplanation, CellSubject } from "./explain/cellExplanation";
export { explainCell } from "./explain/explainCell";
export { placeOfGoalCell } from "./explain/strategyLines";
export { sayChange } from "./explain/sayChange";
export { familyFlow, type FamilyFlow, type FlowRow } from "./measure/familyFlow";
export { dueDecisions } from "./measure/dueDecisions";
export { itemLives, lifeFigures, type ItemLife, type LifeFigures } from "./measure/itemLives";
export { riskRange, weightedImpact, type RiskRange } from "./measure/riskRange";
export type { SolvedCase } from "./supply/solveCase";
export {
  compareScenarios,
  isLargePlan,
  MOST_SCENARIOS,
  type ScenarioTools,
} from "./scenario/compareScenarios";
export { MOST_ASSUMPTIONS, NO_SENSITIVITIES } from "./assumption/sensitivities";
export { widthOf, type EndEffect, type Sensitivities, type Sensitivity } from "./assumption/sensitivity";
export type { ComparedTable } from "./scenario/comparePlans";
export type * from "./scenario/modelChange";
export { sayModelChange } from "./scenario/sayModelChange";
export type { ScenarioFigures } from "./scenario/scenarioFigures";
export type * from "./scenario/scenarioOutcome";
