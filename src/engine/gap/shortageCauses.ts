import { availableCapacity } from "../measure/availableCapacity";
import { eventCells, isEventOf } from "../measure/eventLift";
import { sumByGroup } from "../measure/planMoney";
import { said } from "../measure/planValues";
import { stockPolicy } from "../measure/stockPolicy";
import type { PlanEvent } from "../model/demand";
import type { PlanningModel } from "../model/planningModel";
import { at, zeros, type Grid } from "../series/grid";
import type { GapCase } from "./gapCase";
import type { AddDriver, GapField } from "./gapField";

interface ItemEvent {
  readonly event: PlanEvent;
  /** Its units in one cell, where its uplift is in units. */
  readonly unitsACell: number;
}

interface CauseTables {
  readonly gapCase: GapCase;
  readonly hasSupply: Uint8Array;
  /** Events of each item that are not in the baseline. */
  readonly eventsOf: readonly (readonly ItemEvent[])[];
  /** Resources of each item, by index, with the offset of the load. */
  readonly routesOf: readonly (readonly { readonly resource: number; readonly offset: number }[])[];
  /** Load over what is available, by resource and period; 0 where there is still room. */
  readonly fullness: Float64Array;
  /** Units of safety stock that the plan keeps while the item is short, and those short, by item and period. */
  readonly kept: Grid;
  readonly short: Grid;
  /** The cause of each item and period once it was asked for: each level asks again. */
  readonly known: (Cause | undefined)[];
}

interface Cause {
  readonly cause: string;
  readonly subject: string;
}

/**
 * The causes of a shortage that can be told without solving: the units go to the first that applies.
 *
 * Nobody stated a supply (data), an event lifts the demand (as far as its uplift), the plan keeps safety stock (as far
 * as it does: stock policy), the period is frozen (fence), it lies inside the lead time, a resource of the item is full
 * (capacity, the fullest one), or supply was planned too low.
 */
export function shortageCauses(
  gapCase: GapCase,
  { amount, money }: { readonly amount: Grid; readonly money: Grid },
): GapField["explain"] {
  let tables: CauseTables | null = null;
  const segments = gapCase.model.segments.length;
  return (cell, t, add) => {
    tables ??= causeTables(gapCase, amount);
    const short = at(amount, cell, t);
    const moneyAUnit = short === 0 ? 0 : at(money, cell, t) / short;
    const item = Math.floor(cell / segments);
    let rest = short;
    if (tables.eventsOf[item]!.length > 0) {
      for (const { event, units } of eventPart(tables, { cell, t, short })) {
        add({ cause: "event", subject: event, amount: units, money: units * moneyAUnit });
        rest -= units;
      }
    }
    const kept = keptPart(tables, { item, t, short, rest });
    if (kept < 0) {
      add({ cause: "stock policy", subject: "", amount: kept, money: kept * moneyAUnit });
      rest -= kept;
    }
    if (rest < 0) addRest(tables, { item, t, rest, moneyAUnit }, add);
  };
}

function causeTables(gapCase: GapCase, amount: Grid): CauseTables {
  const { model, plan } = gapCase;
  const hasSupply = new Uint8Array(model.items.count);
  for (const row of model.supply.rows) hasSupply[row.item] = 1;
  const short = zeros(model.items.count, plan.demand.periods);
  const { segments } = model;
  sumByGroup(
    amount,
    short,
    Int32Array.from({ length: amount.rows }, (_, c) => Math.floor(c / segments.length)),
  );
  return {
    gapCase,
    hasSupply,
    eventsOf: eventsByItem(model),
    routesOf: routesByItem(model),
    fullness: fullnessOf(gapCase),
    kept: keptStock(gapCase, short),
    short,
    known: new Array<Cause | undefined>(model.items.count * plan.demand.periods),
  };
}

function fullnessOf({ model, plan }: GapCase): Float64Array {
  const { periods } = plan.demand;
  const fullness = new Float64Array(model.resources.count * periods);
  for (let r = 0; r < model.resources.count; r++) {
    for (let t = 0; t < periods; t++) {
      const room = availableCapacity(model, plan, { resource: r, t });
      const load = said(at(plan.load, r, t));
      if (load >= room * (1 - 1e-9))
        fullness[r * periods + t] = room > 0 ? load / room : Number.POSITIVE_INFINITY;
    }
  }
  return fullness;
}

/** Stock at the end of a period in which the item is short, up to its safety stock: units that could have been shipped. */
function keptStock({ model, plan }: GapCase, short: Grid): Grid {
  const kept = zeros(short.rows, short.periods);
  const { least } = stockPolicy(model, plan.demand);
  short.values.forEach((units, index) => {
    if (units < 0)
      kept.values[index] = Math.min(said(plan.stock.values[index]!), said(least.values[index]!), -units);
  });
  return kept;
}

/** The part of a cell's shortage that the safety stock could have served: cells share it by what they lack. */
function keptPart(
  { kept, short }: CauseTables,
  cell: { readonly item: number; readonly t: number; readonly short: number; readonly rest: number },
): number {
  const units = at(kept, cell.item, cell.t);
  if (!(units > 0)) return 0;
  return Math.max(cell.rest, (-units * cell.short) / at(short, cell.item, cell.t));
}

function eventsByItem(model: PlanningModel): ItemEvent[][] {
  const byItem: ItemEvent[][] = Array.from({ length: model.items.count }, () => []);
  for (const event of model.events) {
    const unitsACell = event.uplift / eventCells(model, event);
    byItem.forEach((events, item) => {
      if (!event.isInBaseline && isEventOf(model, event, item)) events.push({ event, unitsACell });
    });
  }
  return byItem;
}

function routesByItem(model: PlanningModel): { resource: number; offset: number }[][] {
  const byItem: { resource: number; offset: number }[][] = Array.from(
    { length: model.items.count },
    () => [],
  );
  for (const row of model.routing) {
    if (model.resources.kind[row.resource] !== "hours") continue;
    byItem[row.item]!.push({ resource: row.resource, offset: row.offsetPeriods });
  }
  return byItem;
}

/** What events lift the demand of a cell by, as far as it is short. Units are negative, as the shortage is. */
function eventPart(
  { gapCase, eventsOf, hasSupply }: CauseTables,
  { cell, t, short }: { readonly cell: number; readonly t: number; readonly short: number },
): { event: string; units: number }[] {
  const { model, plan } = gapCase;
  const item = Math.floor(cell / model.segments.length);
  if (hasSupply[item] === 0) return [];
  const demand = said(at(plan.demand, cell, t));
  const parts: { event: string; units: number }[] = [];
  let left = -short;
  for (const { event, unitsACell } of eventsOf[item]!) {
    if (t < event.firstPeriod || t > event.lastPeriod) continue;
    const lift = event.upliftUnit === "percent" ? (demand * event.uplift) / (1 + event.uplift) : unitsACell;
    const units = Math.min(left, Math.max(0, said(lift)));
    if (units > 0) parts.push({ event: event.name, units: -units });
    left -= units;
  }
  return parts;
}

interface RestOfCell {
  readonly item: number;
  readonly t: number;
  readonly rest: number;
  readonly moneyAUnit: number;
}

function addRest(tables: CauseTables, { item, t, rest, moneyAUnit }: RestOfCell, add: AddDriver): void {
  const key = item * tables.gapCase.plan.demand.periods + t;
  const { cause, subject } = (tables.known[key] ??= causeOf(tables, item, t));
  add({ cause, subject, amount: rest, money: rest * moneyAUnit });
}

function causeOf(tables: CauseTables, item: number, t: number): Cause {
  const { model } = tables.gapCase;
  const { horizon } = model.calendar;
  if (tables.hasSupply[item] === 0) return { cause: "data", subject: "no supply stated" };
  if (t < model.settings.frozenPeriods) return { cause: "fence", subject: "" };
  const days = horizon[t]!.start - horizon[0]!.start;
  if (days < said(model.items.leadTimeDays[item]!)) return { cause: "lead time", subject: "" };
  const full = fullestResource(tables, item, t);
  if (full >= 0) return { cause: "capacity", subject: model.resources.name[full]! };
  return { cause: "planned supply", subject: "" };
}

/** The fullest of the resources that the item runs on for a period; -1 where all have room. */
function fullestResource({ gapCase, routesOf, fullness }: CauseTables, item: number, t: number): number {
  const { periods } = gapCase.plan.demand;
  let fullest = -1;
  let most = 0;
  for (const { resource, offset } of routesOf[item]!) {
    const load = t - offset;
    const full = load >= 0 ? fullness[resource * periods + load]! : 0;
    if (full > most) {
      most = full;
      fullest = resource;
    }
  }
  return fullest;
}
