import { periodAt } from "../../calendar/periods";
import { rowOf } from "../../series/grid";
import type { PlanningModel } from "../planningModel";
import type { DemandDraft, EventDraft, HistoryDraft, OrderDraft, SignalDraft } from "./demandDrafts";
import { firstDay, itemName, keyOf, segmentName, subjectNames } from "./rowNames";

export function demandRows(model: PlanningModel): DemandDraft[] {
  const { rows, values } = model.demand;
  return rows.map((row, r) => ({
    ...subjectNames(model, row),
    segment: segmentName(model, row.segment),
    source: row.source,
    unit: row.unit,
    basis: row.basis,
    key: row.key,
    values: rowOf(values, r),
  }));
}

export function historyRows(model: PlanningModel): HistoryDraft[] {
  const { rows, values, toDate } = model.history;
  return rows.map((row, r) => ({
    item: itemName(model, row.item),
    measure: row.measure,
    source: row.source,
    lagPeriods: row.lagPeriods ?? Number.NaN,
    key: row.key,
    values: rowOf(values, r),
    toDate: toDate?.[r] ?? Number.NaN,
  }));
}

export function orderRows(model: PlanningModel): OrderDraft[] {
  const { rows, values } = model.orders;
  return rows.map((row, r) => ({
    item: itemName(model, row.item),
    segment: segmentName(model, row.segment),
    pastDueUnits: row.pastDueUnits,
    key: row.key,
    values: rowOf(values, r),
  }));
}

export function eventRows(model: PlanningModel): EventDraft[] {
  return model.events.map((event) => ({
    ...subjectNames(model, event),
    event: event.name,
    startDay: firstDay(model, event.firstPeriod),
    endDay: periodAt(model.calendar, event.lastPeriod).end - 1,
    uplift: event.uplift,
    upliftUnit: event.upliftUnit,
    confidence: event.confidence,
    owner: event.owner,
    isInBaseline: event.isInBaseline,
    key: keyOf(event.name, ...Object.values(subjectNames(model, event))),
  }));
}

export function signalRows(model: PlanningModel): SignalDraft[] {
  return model.signals.map((signal) => ({
    ...subjectNames(model, signal),
    signal: signal.name,
    elasticity: signal.elasticity,
    leadPeriods: signal.leadPeriods,
    key: keyOf(signal.name, ...Object.values(subjectNames(model, signal))),
    values: signal.values,
  }));
}
