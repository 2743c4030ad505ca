import { halvern, type Company } from "./company/halvern";
import { SCORECARD_START } from "./company/kpiActuals";
import { ORDER_MONTHS } from "./company/openOrders";
import { CYCLE, HISTORY_MONTHS, HORIZON_MONTHS, LAST } from "./company/months";
import type { BookData } from "./company/rows";
import { actionRows } from "./sheets/actionRows";
import { assumptionRows } from "./sheets/assumptionRows";
import { budgetRows, demandRows, orderRows, signalRows, supplyRows } from "./sheets/demandSheets";
import { eventRows } from "./sheets/eventRows";
import { historyRows } from "./sheets/historySheet";
import {
  itemRows,
  positioningRows,
  priceRows,
  rateRows,
  resourceRows,
  routingRows,
  segmentRows,
  sourcingRows,
} from "./sheets/itemSheets";
import { kpiRows } from "./sheets/kpiSheet";
import { overrideRows } from "./sheets/overrideRows";
import { riskRows } from "./sheets/riskRows";
import { scenarioRows } from "./sheets/scenarioRows";
import { settingRows } from "./sheets/settingRows";
import { submissionRows } from "./sheets/submissionRows";
import { comparisonRows, goalRows, objectiveRows } from "./sheets/strategySheets";

/** The full planning workbook of Halvern Coffee Equipment for the cycle of January 2027. */
export function sampleBook(company: Company = halvern()): BookData {
  const horizon = { first: CYCLE, count: HORIZON_MONTHS };
  const whole = { first: 0, count: LAST };
  return {
    title: "Halvern Coffee Equipment: S&OP workbook, cycle of January 2027",
    spans: {
      Demand: horizon,
      Supply: horizon,
      Orders: { first: CYCLE, count: ORDER_MONTHS },
      Prices: horizon,
      Rates: horizon,
      Budget: horizon,
      Resources: horizon,
      History: { first: 0, count: HISTORY_MONTHS },
      KPIs: { first: SCORECARD_START, count: LAST - SCORECARD_START },
      Signals: whole,
    },
    sheets: { ...planSheets(company), ...strategySheets(company), ...ledgerSheets() },
  };
}

function planSheets(company: Company): BookData["sheets"] {
  return {
    Items: itemRows(company),
    Demand: demandRows(company),
    History: historyRows(company),
    Orders: orderRows(company),
    Supply: supplyRows(company),
    Resources: resourceRows(company),
    Routing: routingRows(company),
    Sourcing: sourcingRows(company),
    Segments: segmentRows(),
    Prices: priceRows(company),
    Rates: rateRows(),
    Budget: budgetRows(company),
    Signals: signalRows(),
  };
}

function strategySheets(company: Company): BookData["sheets"] {
  return {
    Goals: goalRows(),
    Objectives: objectiveRows(company),
    Comparisons: comparisonRows(),
    Positioning: positioningRows(),
    KPIs: kpiRows(company),
  };
}

function ledgerSheets(): BookData["sheets"] {
  return {
    Events: eventRows(),
    Submissions: submissionRows(),
    Overrides: overrideRows(),
    Assumptions: assumptionRows(),
    Risks: riskRows(),
    Actions: actionRows(),
    Scenarios: scenarioRows(),
    Settings: settingRows({
      company: "Halvern Coffee Equipment",
      cycle: CYCLE,
      horizon: HORIZON_MONTHS,
      others: {
        "fiscal start month": 7,
        "frozen months": 1,
        "slushy months": 2,
        stance: "least change",
        "zero means": "plan",
      },
    }),
  };
}
