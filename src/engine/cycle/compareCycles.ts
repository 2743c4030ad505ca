import { changeOfIndex, type ComparableIndex, type IndexBar } from "../gap/alignment/changeOfIndex";
import { marginDrivers, type MarginDrivers } from "../measure/marginDrivers";
import { currencyChanges, type ItemCurrency } from "./foreignSales";
import type { CycleSnapshot, SnapshotGap, SnapshotObjective, SnapshotRow } from "./snapshot";

/** A table over the months that both cycles plan. */
export interface PlanChange {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** The change of each month in both, with the first day of the month. */
  readonly byPeriod: readonly { readonly start: number; readonly change: number }[];
}

/** What changed from one cycle to the next. Positive is more. */
export interface CycleChange {
  readonly from: string;
  readonly to: string;
  /** First days of the months that both plan. */
  readonly periods: readonly number[];
  readonly demand: readonly PlanChange[];
  readonly supply: readonly PlanChange[];
  /** Units shipped by item. */
  readonly shipped: readonly PlanChange[];
  /** Money by item, then by family. */
  readonly itemRevenue: readonly PlanChange[];
  readonly itemMargin: readonly PlanChange[];
  /** What exchange rates other than last cycle's add to the revenue of items now; items without are missing. */
  readonly itemCurrency: readonly ItemCurrency[];
  readonly revenue: readonly PlanChange[];
  readonly margin: readonly PlanChange[];
  /** Why the margin of the months in both changed; the parts add up. */
  readonly marginDrivers: MarginDrivers;
  /** One less the change of supply over last cycle's supply, in the months in both; `NaN` where nothing was planned. */
  readonly planStability: number;
  readonly index: readonly IndexBar[];
  readonly objectives: readonly ObjectiveChange[];
  readonly gaps: GapChanges;
}

export interface ObjectiveChange {
  readonly name: string;
  readonly before: SnapshotObjective | null;
  readonly after: SnapshotObjective | null;
}

/** Gaps that are new, that closed, and that stayed with more or less money at risk. */
export interface GapChanges {
  readonly opened: readonly SnapshotGap[];
  readonly closed: readonly SnapshotGap[];
  readonly stayed: readonly { readonly before: SnapshotGap; readonly after: SnapshotGap }[];
}

/** Compares two cycles over the months, items and families that both have; what only one has is in full a change. */
export function compareCycles(before: CycleSnapshot, after: CycleSnapshot): CycleChange {
  const periods = before.periods.filter((start) => after.periods.includes(start));
  const items = (pick: (one: CycleSnapshot) => readonly SnapshotRow[]): PlanChange[] =>
    tableChange([sideOf(before, before.items, pick), sideOf(after, after.items, pick)], periods);
  const families = (pick: (one: CycleSnapshot) => readonly SnapshotRow[]): PlanChange[] =>
    tableChange([sideOf(before, before.families, pick), sideOf(after, after.families, pick)], periods);
  const supply = items((one) => one.supply);
  const shipped = items((one) => one.shipped);
  const itemRevenue = items((one) => one.itemRevenue);
  const itemMargin = items((one) => one.itemMargin);
  const itemCurrency = currencyChanges(before, after, periods);
  return {
    from: before.cycle,
    to: after.cycle,
    periods,
    demand: items((one) => one.demand),
    supply,
    shipped,
    itemRevenue,
    itemMargin,
    itemCurrency,
    revenue: families((one) => one.revenue),
    margin: families((one) => one.margin),
    marginDrivers: driversOf([shipped, itemRevenue, itemMargin], itemCurrency),
    planStability: stabilityOf(supply),
    index: changeOfIndex(comparable(before), comparable(after)),
    objectives: objectiveChanges(before.objectives, after.objectives),
    gaps: gapChanges(before.gaps, after.gaps),
  };
}

function comparable({ index }: CycleSnapshot): ComparableIndex {
  const number = (value: number | null): number => value ?? Number.NaN;
  const components = index.components.map(({ component, share, loss }) => ({
    component,
    share,
    loss: number(loss),
  }));
  return { index: number(index.index), components };
}

interface Side {
  readonly row: ReadonlyMap<string, SnapshotRow>;
  /** The column of a period by its first day. */
  readonly column: ReadonlyMap<number, number>;
}

function sideOf(
  one: CycleSnapshot,
  names: readonly string[],
  pick: (one: CycleSnapshot) => readonly SnapshotRow[],
): Side {
  const rows = pick(one);
  return {
    row: new Map(names.map((name, index) => [name, rows[index]!])),
    column: new Map(one.periods.map((start, t) => [start, t])),
  };
}

function tableChange([before, after]: readonly [Side, Side], periods: readonly number[]): PlanChange[] {
  const names = new Set([...before.row.keys(), ...after.row.keys()]);
  return [...names].map((name) => {
    const valueIn = (side: Side, start: number): number => side.row.get(name)?.[side.column.get(start)!] ?? 0;
    const byPeriod = periods.map((start) => ({
      start,
      change: valueIn(after, start) - valueIn(before, start),
    }));
    const sum = (side: Side): number => periods.reduce((total, start) => total + valueIn(side, start), 0);
    const [was, is] = [sum(before), sum(after)];
    return { name, before: was, after: is, change: is - was, byPeriod };
  });
}

/** DOMAIN.md D, process health: how much of last cycle's supply still stands. Never below 0. */
function stabilityOf(supply: readonly PlanChange[]): number {
  let changed = 0;
  let planned = 0;
  for (const { before, byPeriod } of supply) {
    planned += before;
    for (const { change } of byPeriod) changed += Math.abs(change);
  }
  return planned > 0 ? Math.max(0, 1 - changed / planned) : Number.NaN;
}

/** The three tables have the same items in the same order. */
function driversOf(
  [units, revenue, margin]: readonly [PlanChange[], PlanChange[], PlanChange[]],
  itemCurrency: readonly ItemCurrency[],
): MarginDrivers {
  const currency = new Map(itemCurrency.map(({ item, money }) => [item, money]));
  return marginDrivers(
    units.map((of, n) => ({
      unitsBefore: of.before,
      revenueBefore: revenue[n]!.before,
      marginBefore: margin[n]!.before,
      unitsAfter: of.after,
      revenueAfter: revenue[n]!.after,
      marginAfter: margin[n]!.after,
      currencyAfter: currency.get(of.name) ?? 0,
    })),
  );
}

function objectiveChanges(
  before: readonly SnapshotObjective[],
  after: readonly SnapshotObjective[],
): ObjectiveChange[] {
  const names = new Set([...after, ...before].map(({ name }) => name));
  const named = (list: readonly SnapshotObjective[], name: string): SnapshotObjective | null =>
    list.find((objective) => objective.name === name) ?? null;
  return [...names].map((name) => ({ name, before: named(before, name), after: named(after, name) }));
}

const sameGap = (one: SnapshotGap, other: SnapshotGap): boolean =>
  one.kind === other.kind &&
  one.measure === other.measure &&
  one.subject === other.subject &&
  one.from <= other.to &&
  other.from <= one.to;

function gapChanges(before: readonly SnapshotGap[], after: readonly SnapshotGap[]): GapChanges {
  const stayed = after.flatMap((now) => {
    const then = before.find((gap) => sameGap(gap, now));
    return then === undefined ? [] : [{ before: then, after: now }];
  });
  return {
    opened: after.filter((gap) => !stayed.some((pair) => pair.after === gap)),
    closed: before.filter((gap) => !after.some((now) => sameGap(gap, now))),
    stayed,
  };
}
