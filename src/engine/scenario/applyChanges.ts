import type { PlanEvent } from "../model/demand";
import type { ItemTable } from "../model/items";
import type { PlanningModel } from "../model/planningModel";
import { ROLE_DEFAULTS } from "../model/roles";
import type { Problem } from "../problem/problem";
import type { SupplyRow } from "../model/supply";
import { zeros, type Grid } from "../series/grid";
import { gridChanged, itemsIn, newValue } from "./changeGrid";
import type { ItemScope, ModelChange, MonthScope, NumberChange } from "./modelChange";
import { rateChanged } from "./rateChange";
import { worthChanged } from "./worthChange";

/** A model with changes, and what could not be changed. */
export interface ChangedModel {
  readonly model: PlanningModel;
  readonly problems: readonly Problem[];
}

/**
 * Applies changes one after the other. The model given stays as it is; what a change does not touch is shared.
 *
 * A change that names nothing in the model is reported and left out. A blank stays blank: no statement is not a zero.
 */
export function applyChanges(model: PlanningModel, changes: readonly ModelChange[]): ChangedModel {
  const problems: Problem[] = [];
  let changed = model;
  for (const change of changes) {
    const next = applied(changed, change);
    if (next === null) problems.push(unknownSubject(change));
    else changed = next;
  }
  return { model: changed, problems };
}

function applied(model: PlanningModel, change: ModelChange): PlanningModel | null {
  switch (change.kind) {
    case "demand":
      return demandChanged(model, change);
    case "planned supply":
      return supplyChanged(model, change, "planned production");
    case "receipts":
      return supplyChanged(withReceiptsRow(model, change.item), change, "firm receipts");
    case "capacity":
      return resourceChanged(model, "regular", change);
    case "overtime limit":
      return resourceChanged(model, "overtimeLimit", change);
    case "overtime cost":
      return overtimeCostChanged(model, change);
    case "price":
    case "unit cost":
      return worthChanged(model, change);
    case "exchange rate":
      return rateChanged(model, change);
    case "lead time":
      return itemsChanged(model, "leadTimeDays", change);
    case "safety stock":
      return itemsChanged(model, "safetyStockUnits", change);
    case "maximum stock":
      return itemsChanged(model, "maximumStockUnits", change);
    case "opening stock":
      return itemsChanged(model, "openingStockUnits", change);
    case "move event":
      return eventsChanged(model, change.event, (event) => moved(event, change.byPeriods));
    case "drop event":
      return eventsChanged(model, change.event, () => []);
    case "role":
      return roleChanged(model, change);
    case "stance":
      return { ...model, settings: { ...model.settings, stance: change.stance } };
    case "frozen months":
      return { ...model, settings: { ...model.settings, frozenPeriods: Math.max(0, change.periods) } };
  }
}

/** An amount to add is spread over the rows that are meant, so that it is added once. */
function rowsChanged(grid: Grid, rows: readonly number[], change: MonthScope & NumberChange): Grid {
  const meant = new Set(rows);
  return gridChanged(grid, change, { isRow: (row) => meant.has(row), share: 1 / rows.length });
}

function demandChanged(
  model: PlanningModel,
  change: Extract<ModelChange, { kind: "demand" }>,
): PlanningModel | null {
  const isItem = itemsIn(model, change);
  const segment =
    change.segment === undefined ? -1 : model.segments.findIndex(({ name }) => name === change.segment);
  if (isItem === null || (change.segment !== undefined && segment < 0)) return null;
  const family = model.families.findIndex(({ name }) => name === change.family);
  const bySource = new Map<string, number[]>();
  model.demand.rows.forEach((row, index) => {
    const isScope =
      row.item >= 0 ? isItem(row.item) : change.item === undefined && (family < 0 || row.family === family);
    const isSource = change.source === undefined || row.source === change.source;
    const isSegment = segment < 0 || row.segment === segment;
    if (isScope && isSource && isSegment)
      bySource.set(row.source, [...(bySource.get(row.source) ?? []), index]);
  });
  if (bySource.size === 0) return null;
  let { values } = model.demand;
  for (const rows of bySource.values()) values = rowsChanged(values, rows, change);
  return { ...model, demand: { ...model.demand, values } };
}

function supplyChanged(
  model: PlanningModel,
  change: Extract<ModelChange, { kind: "planned supply" | "receipts" }>,
  measure: SupplyRow["measure"],
): PlanningModel | null {
  const isItem = itemsIn(model, change);
  if (isItem === null) return null;
  const rows = model.supply.rows.flatMap((row, index) =>
    row.measure === measure && isItem(row.item) ? [index] : [],
  );
  if (rows.length === 0) return null;
  return { ...model, supply: { ...model.supply, values: rowsChanged(model.supply.values, rows, change) } };
}

/** A model in which the item has a row of firm receipts: an empty one where the sheet has none. */
function withReceiptsRow(model: PlanningModel, code: string): PlanningModel {
  const { rows, values } = model.supply;
  const item = model.items.code.indexOf(code);
  if (item < 0 || rows.some((row) => row.item === item && row.measure === "firm receipts")) return model;
  const grown = zeros(rows.length + 1, model.calendar.horizon.length);
  grown.values.set(values.values);
  const row: SupplyRow = { item, measure: "firm receipts", key: code };
  return { ...model, supply: { rows: [...rows, row], values: grown } };
}

function resourceChanged(
  model: PlanningModel,
  column: "regular" | "overtimeLimit",
  change: Extract<ModelChange, { kind: "capacity" | "overtime limit" }>,
): PlanningModel | null {
  const resource = model.resources.name.indexOf(change.resource);
  if (resource < 0) return null;
  const isRow = (row: number): boolean => row === resource;
  const isMore = column === "overtimeLimit" && change.add !== undefined;
  const from = isMore ? withNothing(model.resources[column], isRow) : model.resources[column];
  const grid = gridChanged(from, change, { isRow });
  return { ...model, resources: { ...model.resources, [column]: grid } };
}

/** No stated overtime is none: hours that are added to it count. */
const withNothing = (grid: Grid, isRow: (row: number) => boolean): Grid => ({
  ...grid,
  values: grid.values.map((value, n) =>
    Number.isNaN(value) && isRow(Math.floor(n / grid.periods)) ? 0 : value,
  ),
});

/** What an hour of overtime costs, on one resource or on all of them. */
function overtimeCostChanged(
  model: PlanningModel,
  change: Extract<ModelChange, { kind: "overtime cost" }>,
): PlanningModel | null {
  const { name, overtimeCost } = model.resources;
  const isMeant = (resource: string): boolean =>
    change.resource === undefined || resource === change.resource;
  if (!name.some(isMeant)) return null;
  const costs = overtimeCost.map((cost, r) =>
    isMeant(name[r]!) ? Math.max(0, newValue(cost, change)) : cost,
  );
  return { ...model, resources: { ...model.resources, overtimeCost: costs } };
}

type ItemColumn = "leadTimeDays" | "safetyStockUnits" | "maximumStockUnits" | "openingStockUnits";

function itemsChanged(
  model: PlanningModel,
  column: ItemColumn,
  change: ItemScope & NumberChange,
): PlanningModel | null {
  const isItem = itemsIn(model, change);
  if (isItem === null) return null;
  const values = model.items[column].map((value, item) =>
    isItem(item) ? Math.max(0, newValue(value, change)) : value,
  );
  const items: ItemTable = { ...model.items, [column]: values };
  return { ...model, items };
}

function eventsChanged(
  model: PlanningModel,
  name: string,
  change: (event: PlanEvent) => readonly PlanEvent[],
): PlanningModel | null {
  if (!model.events.some((event) => event.name === name)) return null;
  return {
    ...model,
    events: model.events.flatMap((event) => (event.name === name ? change(event) : [event])),
  };
}

const moved = (event: PlanEvent, by: number): PlanEvent[] => [
  { ...event, firstPeriod: event.firstPeriod + by, lastPeriod: event.lastPeriod + by },
];

function roleChanged(
  model: PlanningModel,
  change: Extract<ModelChange, { kind: "role" }>,
): PlanningModel | null {
  const { family: name, role } = change;
  if (!model.families.some((family) => family.name === name)) return null;
  const families = model.families.map((family) =>
    family.name === name ? { ...family, role, ...ROLE_DEFAULTS[role], isPositioned: true } : family,
  );
  return { ...model, families };
}

/** What a change names, for the report that the model has no such thing. */
function unknownSubject(change: ModelChange): Problem {
  const facts = { kind: change.kind, subject: subjectOf(change) };
  return { code: "scenario-subject-unknown", severity: "warning", place: { sheet: "Scenarios" }, facts };
}

function subjectOf(change: ModelChange): string {
  if ("event" in change) return change.event;
  if ("resource" in change && change.resource !== undefined) return change.resource;
  if (change.kind === "overtime cost") return "all resources";
  if (change.kind === "exchange rate") return change.segment ?? "all segments";
  if ("item" in change && change.item !== undefined) return change.item;
  if ("family" in change && change.family !== undefined) return change.family;
  return "segment" in change && change.segment !== undefined ? change.segment : "all items";
}
