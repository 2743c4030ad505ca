import type { DemandRow, Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import { blanks } from "../../series/grid";
import type { ForecastProgress } from "../statistical/statisticalPlan";
import { ownStatistical } from "./ownStatistical";
import type { IndexedRow, SourcePlan } from "./sourcePlan";
import { spreadFamilyRow } from "./spreadFamilyRow";

const ORDER: readonly Source[] = ["statistical", "sales", "marketing", "finance", "customer"];

/** Turns the rows of the Demand sheet into one plan a function; without a statistical plan there, it is forecast here. */
export function sourcePlans(
  model: PlanningModel,
  onForecast?: (progress: ForecastProgress) => void,
): {
  readonly plans: readonly SourcePlan[];
  readonly problems: readonly Problem[];
} {
  const own = ownStatistical(model, onForecast);
  const problems: Problem[] = [...(own?.problems ?? [])];
  const plans: SourcePlan[] = own ? [own.plan] : [];
  for (const source of ORDER) {
    const rows = model.demand.rows.flatMap((row, index) => (row.source === source ? [{ row, index }] : []));
    if (rows.length === 0) continue;
    plans.push(planOfSource({ model, rows, source, statistical: plans[0] ?? null, problems }));
  }
  return { plans, problems };
}

interface SourceRows {
  readonly model: PlanningModel;
  readonly source: Source;
  readonly rows: readonly IndexedRow[];
  /** The statistical plan, once it is known: the base of changes and of spreading. */
  readonly statistical: SourcePlan | null;
  readonly problems: Problem[];
}

function planOfSource({ model, source, rows, statistical, problems }: SourceRows): SourcePlan {
  const periods = model.calendar.horizon.length;
  const plan: SourcePlan = {
    source,
    units: blanks(model.items.count, periods),
    bySegment: blanks(model.items.count * model.segments.length, periods),
    isSpread: new Uint8Array(model.items.count * periods),
  };
  const base = statistical?.source === "statistical" ? statistical : null;
  const withTotal = new Set(rows.flatMap(({ row }) => (row.segment < 0 ? [row.item] : [])));
  for (const entry of inOrder(rows)) {
    // Where the total is stated, the segments' rows only give the shares.
    if (entry.row.item >= 0 && entry.row.segment >= 0 && withTotal.has(entry.row.item)) continue;
    if (entry.row.item >= 0) addItemRow(model, plan, { entry, base });
    else problems.push(...spreadFamilyRow({ model, plan, entry, base }));
  }
  return plan;
}

/** Items before families; an item's row for all segments before its segments' rows. */
function inOrder(rows: readonly IndexedRow[]): readonly IndexedRow[] {
  const rank = ({ row }: IndexedRow) => (row.item < 0 ? 2 : row.segment < 0 ? 0 : 1);
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

function addItemRow(
  model: PlanningModel,
  plan: SourcePlan,
  { entry: { row, index }, base }: { readonly entry: IndexedRow; readonly base: SourcePlan | null },
): void {
  const periods = model.calendar.horizon.length;
  for (let t = 0; t < periods; t++) {
    const stated = model.demand.values.values[index * periods + t]!;
    if (Number.isNaN(stated)) continue;
    const units = row.unit === "units" ? stated : stated / priceOf(model, row.item);
    if (!Number.isFinite(units)) continue;
    const cell = row.item * periods + t;
    if (row.segment >= 0 && row.basis === "total") addToSegment(model, plan, { row, t, units });
    const before = plan.units.values[cell]!;
    if (!Number.isNaN(before)) plan.units.values[cell] = before + units;
    else plan.units.values[cell] = units + (row.basis === "change" ? base?.units.values[cell] || 0 : 0);
  }
}

function addToSegment(
  model: PlanningModel,
  { bySegment }: SourcePlan,
  { row, t, units }: { readonly row: DemandRow; readonly t: number; readonly units: number },
): void {
  const cell = (row.item * model.segments.length + row.segment) * bySegment.periods + t;
  const before = bySegment.values[cell]!;
  bySegment.values[cell] = Number.isNaN(before) ? units : before + units;
}

/** The list price; `NaN` where there is none, so that money cannot become units by accident. */
export function priceOf(model: PlanningModel, item: number): number {
  const price = model.items.price[item]!;
  return price > 0 ? price : Number.NaN;
}
