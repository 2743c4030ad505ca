import type { PlanningModel } from "../model/planningModel";
import { firstOpenPeriod } from "./fences";
import { noRole } from "./roles";
import { stated, sumRows, type Load, type Source } from "./supplyCase";

/** Sources, routings and storage of every item. */
export interface SourceTables {
  readonly sources: readonly Source[];
  readonly sourcesOf: readonly (readonly number[])[];
  readonly loadsOf: readonly (readonly Load[])[];
  readonly storageOf: readonly (readonly Load[])[];
}

/**
 * Reads how each item can be had.
 *
 * An item is made by us when Sourcing says "make", when it has a routing, or
 * when Sourcing has no row for it at all. What Supply states is the plan of own
 * production, or of the first option where the item is not made by us.
 */
export function readSources(model: PlanningModel, unitCost: Float64Array): SourceTables {
  const { items, calendar } = model;
  const periods = calendar.horizon.length;
  const { loadsOf, storageOf } = readLoads(model);
  const planned = plannedProduction(model);
  const rowsOf: number[][] = Array.from({ length: items.count }, () => []);
  model.sourcing.forEach((row, k) => rowsOf[row.item]?.push(k));
  const sources: Source[] = [];
  const sourcesOf: number[][] = [];

  for (let i = 0; i < items.count; i++) {
    const rows = rowsOf[i]!;
    const makes = rows.some((k) => model.sourcing[k]!.option === "make");
    const own = makes || loadsOf[i]!.length > 0 || rows.length === 0;
    const ways = own && !makes ? [-1, ...rows] : ownFirst(model, rows);
    const leadTimeDays = stated(items.leadTimeDays[i], 0);
    const mine: number[] = [];
    ways.forEach((k, order) => {
      mine.push(sources.length);
      const cost = unitCost.slice(i * periods, (i + 1) * periods);
      const submitted =
        order === 0 ? planned.slice(i * periods, (i + 1) * periods) : new Float64Array(periods);
      const itemLead = { item: i, submitted, leadTimeDays };
      sources.push(
        sourceOf(model, k, { ...itemLead, cost, calendarFirst: firstOpenPeriod(calendar, leadTimeDays) }),
      );
    });
    sourcesOf.push(mine);
  }
  return { sources, sourcesOf, loadsOf, storageOf };
}

/** Own production first, then the sheet's order. */
function ownFirst(model: PlanningModel, rows: readonly number[]): readonly number[] {
  const own = rows.filter((k) => model.sourcing[k]!.option === "make");
  return [...own, ...rows.filter((k) => model.sourcing[k]!.option !== "make")];
}

interface OfItem {
  readonly item: number;
  readonly submitted: Float64Array;
  readonly cost: Float64Array;
  readonly calendarFirst: number;
}

function sourceOf(model: PlanningModel, k: number, of: OfItem): Source {
  const row = k < 0 ? undefined : model.sourcing[k];
  if (row === undefined) {
    return {
      item: of.item,
      kind: "make",
      supplier: "",
      row: -1,
      unitCost: of.cost,
      minimumUnits: 0,
      maximumUnits: Number.POSITIVE_INFINITY,
      fixedCost: 0,
      ...noRole(of.cost.length),
      firstOpen: of.calendarFirst,
      submitted: of.submitted,
    };
  }
  const hasCost = !Number.isNaN(row.unitCost);
  return {
    item: of.item,
    kind: row.option,
    supplier: row.supplier,
    row: k,
    unitCost: hasCost ? of.cost.map(() => row.unitCost) : of.cost,
    minimumUnits: Math.max(0, stated(row.minimumUnits, 0)),
    maximumUnits: Math.max(0, stated(row.maximumUnitsAMonth, Number.POSITIVE_INFINITY)),
    fixedCost: Math.max(0, stated(row.fixedCost, 0)),
    ...noRole(of.cost.length),
    firstOpen: Number.isNaN(row.leadTimeDays)
      ? of.calendarFirst
      : firstOpenPeriod(model.calendar, row.leadTimeDays),
    submitted: of.submitted,
  };
}

function plannedProduction(model: PlanningModel): Float64Array {
  const planned = new Float64Array(model.items.count * model.calendar.horizon.length);
  const { rows, values } = model.supply;
  sumRows(values, planned, (row) => (rows[row]!.measure === "planned production" ? rows[row]!.item : -1));
  return planned.map((units) => Math.max(0, units));
}

function readLoads(model: PlanningModel): Pick<SourceTables, "loadsOf" | "storageOf"> {
  const empty = (): Load[][] => Array.from({ length: model.items.count }, () => []);
  const loadsOf = empty();
  const storageOf = empty();
  for (const { item, resource, hoursAUnit, offsetPeriods } of model.routing) {
    if (!(hoursAUnit > 0)) continue;
    const to = model.resources.kind[resource] === "storage" ? storageOf : loadsOf;
    to[item]?.push({ resource, hoursAUnit, offsetPeriods: Math.max(0, stated(offsetPeriods, 0)) });
  }
  return { loadsOf, storageOf };
}
