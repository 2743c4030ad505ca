import type { Period } from "../../calendar/calendar";
import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import { rowOf, type Grid } from "../../series/grid";
import { itemHistories } from "../statistical/itemHistories";
import { bufferFault } from "./bufferFault";
import { bufferZones, LEAD_TIME_FACTORS, VARIABILITY_FACTORS, type BufferZones } from "./bufferZones";
import { averageDailyUsage } from "./dailyUsage";
import { netFlow, type DueDemand, type NetFlow } from "./netFlow";

/** The demand-driven buffer of one item, and where it stands at the start of the cycle period. */
export interface ItemBuffer {
  readonly item: number;
  /** Units a calendar day. */
  readonly dailyUsage: number;
  readonly zones: BufferZones;
  readonly onHandUnits: number;
  readonly onOrderUnits: number;
  readonly flow: NetFlow;
}

/** The buffers of a plan. */
export interface ItemBuffers {
  /** The most urgent first: the least net flow for its top of green. */
  readonly buffers: readonly ItemBuffer[];
  /** One for each item with a profile whose buffer cannot be sized. */
  readonly problems: readonly Problem[];
}

/** Periods on either side of today that daily usage is taken from: a quarter of months, as many weeks. */
const MONTHS = 3;
const WEEKS = 13;
/** Past and coming usage count alike. */
const FUTURE_SHARE = 0.5;

/**
 * Buffers of the items that have a profile (DOMAIN.md C7), with usage blended from the last closed and the next open periods.
 *
 * `demand` holds units by item and segment (rows) and period. On order are firm receipts, and planned production of frozen
 * periods. Orders of a period count as evenly spread over its days, for the workbook does not say the day.
 */
export function itemBuffers(model: PlanningModel, demand: Grid): ItemBuffers {
  const profiles = model.items.bufferProfile ?? [];
  if (!profiles.some((profile) => profile !== null)) return { buffers: [], problems: [] };
  const usageOf = usageByItem(model, demand);
  const supplyOf = rowsByItem(model.supply.rows);
  const ordersOf = rowsByItem(model.orders.rows);
  const buffers: ItemBuffer[] = [];
  const problems: Problem[] = [];
  profiles.forEach((profile, item) => {
    if (!profile) return;
    const { code, leadTimeDays, minimumOrderUnits, openingStockUnits } = model.items;
    const sizing = {
      dailyUsage: usageOf(item),
      leadTimeDays: leadTimeDays[item]!,
      leadTimeFactor: LEAD_TIME_FACTORS[profile.leadTime],
      variabilityFactor: VARIABILITY_FACTORS[profile.variability],
      minimumOrderUnits: minimumOrderUnits[item]! || 0,
    };
    const fault = bufferFault(code[item]!, sizing);
    if (fault) {
      problems.push(fault);
      return;
    }
    const zones = bufferZones(sizing);
    const [onHandUnits, onOrderUnits] = [openingStockUnits[item]!, onOrder(model, supplyOf.get(item) ?? [])];
    const due = dueDemand(model, ordersOf.get(item) ?? []);
    const spikeHorizonDays = leadTimeDays[item]!;
    const flow = netFlow(zones, { onHandUnits, onOrderUnits, demand: due, spikeHorizonDays });
    buffers.push({ item, dailyUsage: sizing.dailyUsage, zones, onHandUnits, onOrderUnits, flow });
  });
  return { buffers: buffers.sort((a, b) => a.flow.priority - b.flow.priority), problems };
}

/** Daily usage by item: half of what was, half of what is planned; what is planned alone for an item without history. */
function usageByItem(model: PlanningModel, demand: Grid): (item: number) => number {
  const { calendar, segments } = model;
  const periods = calendar.kind === "week" ? WEEKS : MONTHS;
  const histories = itemHistories(model);
  const days = (some: readonly Period[]): number =>
    some.reduce((sum, { start, end }) => sum + end - start, 0);
  const past = { days: days(calendar.history.slice(-periods)) };
  const future = { days: days(calendar.horizon.slice(0, periods)) };
  return (item) => {
    const sold = Array.from(histories[item]?.demand ?? []).slice(-periods);
    const known = sold.filter((units) => Number.isFinite(units));
    const planned = segments.flatMap((_, s) =>
      Array.from(rowOf(demand, item * segments.length + s).subarray(0, periods), (units) => units || 0),
    );
    const share = known.length === sold.length && sold.length > 0 ? FUTURE_SHARE : 1;
    return averageDailyUsage({ units: sold, ...past }, { units: planned, ...future }, share);
  };
}

/** Numbers of the rows that speak of each item. */
function rowsByItem(rows: readonly { readonly item: number }[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  rows.forEach(({ item }, r) => {
    const known = found.get(item);
    if (known) known.push(r);
    else found.set(item, [r]);
  });
  return found;
}

/** Units that are on their way whatever is decided now. */
function onOrder({ supply, settings }: PlanningModel, rows: readonly number[]): number {
  return rows.reduce((sum, r) => {
    const units = rowOf(supply.values, r);
    const isFirm = supply.rows[r]!.measure === "firm receipts";
    const open = isFirm ? units : units.subarray(0, settings.frozenPeriods);
    return sum + open.reduce((total, amount) => total + (amount || 0), 0);
  }, 0);
}

/** Past-due orders, and each period's orders day by day. */
function dueDemand({ orders, calendar }: PlanningModel, rows: readonly number[]): DueDemand[] {
  const today = calendar.horizon[0]!.start;
  return rows.flatMap((r) => {
    const { pastDueUnits } = orders.rows[r]!;
    const due: DueDemand[] = pastDueUnits > 0 ? [{ day: -1, units: pastDueUnits }] : [];
    rowOf(orders.values, r).forEach((units, t) => {
      const { start, end } = calendar.horizon[t]!;
      if (!(units > 0)) return;
      for (let day = start; day < end; day++) due.push({ day: day - today, units: units / (end - start) });
    });
    return due;
  });
}
