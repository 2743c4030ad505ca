import type { PlanMeasures } from "../gap/measurePlan";
import type { ComparableIndex } from "../gap/alignment/changeOfIndex";
import type { Gap } from "../gap/gap";
import { KEPT_FIGURES, type KeptFigure } from "../measure/kpi/figures";
import { groupMoney, planMoney } from "../measure/planMoney";
import { planValues } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { at, type Grid } from "../series/grid";
import { foreignSales, type ForeignSales } from "./foreignSales";
import { rounded } from "./rounded";

/**
 * What is kept of a closed cycle: small, plain JSON, read by the next cycle.
 *
 * Numbers are rounded to what a planner could see (units to a thousandth, money to a hundredth), blanks are `null`.
 * Subjects are named, never indexed, since the next workbook may have other rows.
 */
export interface CycleSnapshot {
  readonly format: "sop-align cycle";
  readonly version: 1;
  /** Label and first day of the cycle month. */
  readonly cycle: string;
  readonly cycleStart: number;
  /** First day of each period of the horizon. */
  readonly periods: readonly number[];
  readonly currency: string;
  readonly items: readonly string[];
  /** Units by item and period. */
  readonly demand: readonly SnapshotRow[];
  readonly supply: readonly SnapshotRow[];
  readonly stock: readonly SnapshotRow[];
  readonly shipped: readonly SnapshotRow[];
  /** Money by item and period. */
  readonly itemRevenue: readonly SnapshotRow[];
  readonly itemMargin: readonly SnapshotRow[];
  readonly families: readonly string[];
  /** Money by family and period. */
  readonly revenue: readonly SnapshotRow[];
  readonly margin: readonly SnapshotRow[];
  readonly index: SnapshotIndex;
  readonly objectives: readonly SnapshotObjective[];
  readonly gaps: readonly SnapshotGap[];
  /** What was measured of closed months and no later workbook can tell again; absent in older snapshots. */
  readonly record?: readonly SnapshotRecord[];
  /** What was sold in other currencies; absent where nothing was, and in older snapshots. */
  readonly foreign?: readonly ForeignSales[];
}

/** A figure of closed months of a family, or of the whole business (""). */
export interface SnapshotRecord {
  readonly figure: KeptFigure;
  readonly family: string;
  /** First day of each closed month, and what was measured of it. */
  readonly starts: readonly number[];
  readonly values: SnapshotRow;
}

export type SnapshotRow = readonly (number | null)[];

export interface SnapshotIndex {
  readonly index: number | null;
  readonly coverage: number;
  readonly components: readonly {
    readonly component: ComparableIndex["components"][number]["component"];
    readonly share: number;
    readonly loss: number | null;
  }[];
}

export interface SnapshotObjective {
  readonly name: string;
  readonly kpi: string;
  readonly actual: number | null;
  readonly projected: number | null;
  readonly target: number | null;
  readonly status: string;
}

export interface SnapshotGap {
  readonly kind: Gap["kind"];
  readonly measure: string;
  readonly level: Gap["level"];
  readonly subject: string;
  /** First day of its first and last period. */
  readonly from: number;
  readonly to: number;
  readonly money: number;
  readonly moneyAtRisk: number;
}

/** The gaps that are kept: the dearest ones, at every level but the item's. */
const KEPT_GAPS = 60;

/** The snapshot of a plan that was measured. */
export function snapshotOf(model: PlanningModel, plan: Plan, measures: PlanMeasures): CycleSnapshot {
  const { calendar, items, families, settings } = model;
  const money = planMoney(model, plan, planValues(model));
  const byFamily = groupMoney(money, families.length, items.family);
  const supply = (item: number, t: number): number =>
    at(plan.production, item, t) + at(plan.purchased, item, t) + at(plan.receipts, item, t);
  const rows = (count: number, value: (row: number, t: number) => number, digits: number): SnapshotRow[] =>
    Array.from({ length: count }, (_, row) => calendar.horizon.map((_, t) => rounded(value(row, t), digits)));
  const of =
    (grid: Grid) =>
    (row: number, t: number): number =>
      at(grid, row, t);
  const foreign = foreignSales(model, plan);
  return {
    format: "sop-align cycle",
    version: 1,
    cycle: calendar.horizon[0]!.label,
    cycleStart: calendar.horizon[0]!.start,
    periods: calendar.horizon.map(({ start }) => start),
    currency: settings.currency,
    items: items.code,
    demand: rows(items.count, of(money.demandUnits), 3),
    supply: rows(items.count, supply, 3),
    stock: rows(items.count, of(plan.stock), 3),
    shipped: rows(items.count, of(money.units), 3),
    itemRevenue: rows(items.count, of(money.revenue), 2),
    itemMargin: rows(items.count, of(money.margin), 2),
    families: families.map(({ name }) => name),
    revenue: rows(families.length, of(byFamily.revenue), 2),
    margin: rows(families.length, of(byFamily.margin), 2),
    index: indexOf(measures),
    objectives: objectivesOf(measures),
    gaps: gapsKept(model, measures.gaps),
    record: recordOf(model, measures),
    ...(foreign === undefined ? {} : { foreign }),
  };
}

/** Months of a record that are kept. */
const KEPT_MONTHS = 36;

function recordOf({ calendar, families }: PlanningModel, { figures }: PlanMeasures): SnapshotRecord[] {
  const { history } = calendar;
  const first = Math.max(0, history.length - KEPT_MONTHS);
  const starts = history.slice(first).map(({ start }) => start);
  const names = [...families.map(({ name }) => name), ""];
  return KEPT_FIGURES.flatMap((figure) =>
    names.flatMap((family, row) => {
      const values = starts.map((_, n) => rounded(at(figures[figure], row, first + n), 3));
      return values.every((value) => value === null) ? [] : [{ figure, family, starts, values }];
    }),
  );
}

function indexOf({ index }: PlanMeasures): SnapshotIndex {
  return {
    index: Number.isFinite(index.index) ? index.index : null,
    coverage: index.coverage,
    components: index.components.map(({ component, share, loss }) => ({
      component,
      share,
      loss: Number.isFinite(loss) ? loss : null,
    })),
  };
}

function objectivesOf({ scorecard }: PlanMeasures): SnapshotObjective[] {
  return scorecard.rows.map(({ name, kpi, now, due }) => ({
    name,
    kpi,
    actual: rounded(now.value, 6),
    projected: rounded(due.value, 6),
    target: rounded(due.target, 6),
    status: due.status,
  }));
}

function gapsKept(model: PlanningModel, gaps: readonly Gap[]): SnapshotGap[] {
  const { horizon } = model.calendar;
  return gaps
    .filter(({ level }) => level !== "item")
    .slice(0, KEPT_GAPS)
    .map((gap) => ({
      kind: gap.kind,
      measure: gap.measure,
      level: gap.level,
      subject: subjectName(model, gap),
      from: horizon[gap.firstPeriod]!.start,
      to: horizon[gap.lastPeriod]!.start,
      money: rounded(gap.money, 2) ?? 0,
      moneyAtRisk: rounded(gap.moneyAtRisk, 2) ?? 0,
    }));
}

/** What a gap is about, in the planner's names. */
export function subjectName(model: PlanningModel, gap: Gap): string {
  if (gap.item >= 0) return model.items.code[gap.item]!;
  if (gap.resource >= 0 && gap.level === "resource") return model.resources.name[gap.resource]!;
  if (gap.objective >= 0) return model.objectives[gap.objective]!.name;
  if (gap.segment >= 0) return model.segments[gap.segment]!.name;
  if (gap.family >= 0) return model.families[gap.family]!.name;
  return gap.drivers[0]?.subject ?? "";
}
