import { availableCapacity } from "../measure/availableCapacity";
import { eventCells, isEventOf } from "../measure/eventLift";
import { said } from "../measure/planValues";
import type { PlanEvent } from "../model/demand";
import type { PlanningModel } from "../model/planningModel";
import { at, type Grid } from "../series/grid";
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
  readonly isOverloaded: Uint8Array;
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
 * Nobody stated a supply (data), an event lifts the demand (as far as its uplift), the period is frozen (fence), it
 * lies inside the lead time, a resource of the item is full (capacity), or supply was planned too low.
 */
export function shortageCauses(
  gapCase: GapCase,
  { amount, money }: { readonly amount: Grid; readonly money: Grid },
): GapField["explain"] {
  let tables: CauseTables | null = null;
  const segments = gapCase.model.segments.length;
  return (cell, t, add) => {
    tables ??= causeTables(gapCase);
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
    if (rest < 0) addRest(tables, { item, t, rest, moneyAUnit }, add);
  };
}

function causeTables(gapCase: GapCase): CauseTables {
  const { model, plan } = gapCase;
  const periods = plan.demand.periods;
  const hasSupply = new Uint8Array(model.items.count);
  for (const row of model.supply.rows) hasSupply[row.item] = 1;
  const isOverloaded = new Uint8Array(model.resources.count * periods);
  for (let r = 0; r < model.resources.count; r++) {
    for (let t = 0; t < periods; t++) {
      const room = availableCapacity(model, plan, { resource: r, t });
      isOverloaded[r * periods + t] = said(at(plan.load, r, t)) >= room * (1 - 1e-9) ? 1 : 0;
    }
  }
  return {
    gapCase,
    hasSupply,
    eventsOf: eventsByItem(model),
    routesOf: routesByItem(model),
    isOverloaded,
    known: new Array<Cause | undefined>(model.items.count * periods),
  };
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
  for (const { resource, offset } of tables.routesOf[item]!) {
    const load = t - offset;
    if (load >= 0 && tables.isOverloaded[resource * horizon.length + load] === 1) {
      return { cause: "capacity", subject: model.resources.name[resource]! };
    }
  }
  return { cause: "planned supply", subject: "" };
}
