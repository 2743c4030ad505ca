import type { Calendar } from "../calendar/calendar";
import { planValues } from "../measure/planValues";
import { stockPolicy } from "../measure/stockPolicy";
import type { PlanningModel } from "../model/planningModel";
import type { Strictness } from "../model/settings";
import type { Grid } from "../series/grid";
import { familyRoles, type FamilyRole } from "./familyRole";
import { wholePeriods } from "./fences";
import { readFloors } from "./readFloors";
import { readSources } from "./readSources";
import { withRoles } from "./roles";
import { stated, sumRows, type Capacity, type SupplyCase } from "./supplyCase";

/** Holding cost a month where Items says nothing: this share of the unit cost (about 12 % a year). */
export const DEFAULT_HOLDING_SHARE = 0.01;

/** Settles every blank of the supply side. `demand` is the consensus, by cell. */
export function readCase(model: PlanningModel, demand: Grid): SupplyCase {
  const { items, segments, calendar, settings } = model;
  const periods = calendar.horizon.length;
  const money = readMoney(model);
  const receipts = new Float64Array(items.count * periods);
  const { rows, values } = model.supply;
  sumRows(values, receipts, (row) => (rows[row]!.measure === "firm receipts" ? rows[row]!.item : -1));
  const roles = familyRoles(model);
  const tables = readSources(model, money.unitCost);
  const service = readService(model, roles);
  const units = demand.values.map((value) => Math.max(0, stated(value, 0)));
  const read = {
    items: items.count,
    segments: segments.length,
    periods,
    calendar,
    settings,
    itemCode: items.code,
    segmentName: segments.map(({ name }) => name),
    familyName: model.families.map(({ name }) => name),
    familyOf: items.family,
    demand: units,
    openingStock: items.openingStockUnits.map((units) => Math.max(0, stated(units, 0))),
    receipts: receipts.map((units) => Math.max(0, units)),
    ...readStockPolicy(model, demand),
    ...readSizes(model),
    ...tables,
    sources: withRoles(model, roles, {
      ...tables,
      ...service,
      segments: segments.length,
      periods,
      demand: units,
    }),
    roles,
    capacities: readCapacities(model),
    ...money,
    ...service,
  };
  return { ...read, floors: readFloors(model, read) };
}

type Roles = readonly (FamilyRole | null)[];

function readStockPolicy(
  model: PlanningModel,
  demand: Grid,
): Pick<SupplyCase, "safetyStock" | "maximumStock" | "endOfSale"> {
  const { least, most, end } = stockPolicy(model, demand);
  return {
    safetyStock: least.values.map((units) => stated(units, 0)),
    maximumStock: most.values.map((units) => stated(units, Number.POSITIVE_INFINITY)),
    endOfSale: end,
  };
}

function readSizes({
  items,
  calendar,
}: PlanningModel): Pick<SupplyCase, "shelfPeriods" | "minimumOrder" | "roundingUnits"> {
  const shelf = (days: number): number => (days > 0 ? wholePeriods(calendar, days) : 0);
  return {
    shelfPeriods: Int32Array.from(items.shelfLifeDays, shelf),
    minimumOrder: items.minimumOrderUnits.map((units) => Math.max(0, stated(units, 0))),
    roundingUnits: items.roundingUnits.map((units) => (units > 0 ? units : 1)),
  };
}

function readCapacities(model: PlanningModel): Capacity[] {
  const { resources, calendar } = model;
  const periods = calendar.horizon.length;
  const row = (grid: Grid, r: number, otherwise: number): Float64Array =>
    Float64Array.from({ length: periods }, (_, t) =>
      Math.max(0, stated(grid.values[r * periods + t], otherwise)),
    );
  return Array.from({ length: resources.count }, (_, r) => ({
    name: resources.name[r]!,
    kind: resources.kind[r]!,
    regular: row(resources.regular, r, Number.POSITIVE_INFINITY),
    overtimeLimit: row(resources.overtimeLimit, r, 0),
    overtimeCost: Math.max(0, stated(resources.overtimeCost[r], 0)),
    roleCost: new Float64Array(periods),
  }));
}

/** Prices and costs by period, in the plan's currency. */
function readMoney(model: PlanningModel): Pick<SupplyCase, "price" | "unitCost" | "holdingCost"> {
  const { items } = model;
  const values = planValues(model);
  const price = values.price.values.slice();
  const unitCost = values.unitCost.values.map((cost) => stated(cost, 0));
  const holdingCost = items.holdingCostMonth.map((money, i) =>
    Math.max(0, stated(money, DEFAULT_HOLDING_SHARE * stated(items.unitCost[i], 0))),
  );
  return { price, unitCost, holdingCost };
}

const fill = (length: number, value: (n: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, n) => value(n));

type Service = Pick<SupplyCase, "priority" | "shortagePenalty" | "minimumService" | "maximumWait">;

function readService(model: PlanningModel, roles: Roles): Service {
  const { items, families, segments, settings, calendar } = model;
  const width = segments.length;
  const byCell = (value: (i: number, g: number) => number): Float64Array =>
    fill(items.count * width, (c) => value(Math.floor(c / width), c % width));
  const serves = settings.rules["minimum service"] !== "off";
  const { length } = calendar.horizon;
  return {
    priority: byCell((i, g) => {
      const family = stated(families[items.family[i]!]?.priority, 1);
      return Math.max(0, family * stated(segments[g]!.priority, 1));
    }),
    shortagePenalty: byCell((_, g) => Math.max(0, stated(segments[g]!.shortagePenalty, 0))),
    minimumService: byCell((i, g) => {
      const role = stated(roles[items.family[i]!]?.serviceTarget, 0);
      return serves ? Math.min(1, Math.max(0, stated(segments[g]!.minimumService, role))) : 0;
    }),
    maximumWait: Int32Array.from(segments, ({ maximumBacklogMonths }) => {
      const limit = monthsToPeriods(calendar, Math.max(0, stated(maximumBacklogMonths, 1)));
      return Math.min(length, waitLimit(settings.rules["backlog limit"], limit, length));
    }),
  };
}

const monthsToPeriods = (calendar: Calendar, months: number): number =>
  Math.round(calendar.kind === "week" ? (months * 52) / 12 : months);

/** Soft: twice as long and a period more, at the cost of lateness. Off: as long as the horizon. */
function waitLimit(strictness: Strictness, limit: number, length: number): number {
  switch (strictness) {
    case "strict":
      return limit;
    case "soft":
      return 2 * limit + 1;
    case "off":
      return length;
  }
}
