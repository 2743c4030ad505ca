import type { SheetKind } from "../../problem/place";
import type { PlanningModel } from "../planningModel";
import { actionRows, assumptionRows, overrideRows, riskRows, submissionRows } from "./collaborationRows";
import { demandRows, eventRows, historyRows, orderRows, signalRows } from "./demandRows";
import type { DraftRows, DraftSheets, PlanDraft } from "./planDraft";
import { scenarioRows } from "./scenarioRows";
import { settingRows } from "./settingRows";
import { comparisonRows, goalRows, kpiRows, objectiveRows, positioningRows } from "./strategyRows";
import {
  budgetRows,
  itemRows,
  priceRows,
  rateRows,
  resourceRows,
  routingRows,
  segmentRows,
  sourcingRows,
  supplyRows,
} from "./supplyRows";

type RowWriters = { readonly [K in SheetKind]: (model: PlanningModel) => readonly DraftRows[K][] };

const WRITERS: RowWriters = {
  Items: itemRows,
  Demand: demandRows,
  History: historyRows,
  Orders: orderRows,
  Supply: supplyRows,
  Goals: goalRows,
  Objectives: objectiveRows,
  Comparisons: comparisonRows,
  Positioning: positioningRows,
  KPIs: kpiRows,
  Resources: resourceRows,
  Routing: routingRows,
  Sourcing: sourcingRows,
  Segments: segmentRows,
  Prices: priceRows,
  Rates: rateRows,
  Events: eventRows,
  Budget: budgetRows,
  Signals: signalRows,
  Submissions: submissionRows,
  Overrides: overrideRows,
  Assumptions: assumptionRows,
  Risks: riskRows,
  Actions: actionRows,
  Scenarios: scenarioRows,
  Settings: settingRows,
};

/** The model as a planner would write it: names instead of indexes. `buildModel` makes the same model of it again. */
export function draftOf(model: PlanningModel): PlanDraft {
  const sheets = Object.fromEntries(model.sheets.map((kind) => [kind, WRITERS[kind](model)])) as DraftSheets;
  return { calendar: model.calendar, settings: model.settings, sheets };
}
