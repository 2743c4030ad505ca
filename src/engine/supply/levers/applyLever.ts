import { isEventOf } from "../../measure/eventLift";
import type { PlanningModel } from "../../model/planningModel";
import type { Grid } from "../../series/grid";
import type { Lever } from "./lever";

/** A model and its agreed demand. */
export interface Scenario {
  readonly model: PlanningModel;
  readonly demand: Grid;
}

/** The model as it would be with the lever pulled. */
export function applyLever(of: Scenario, lever: Lever): Scenario {
  switch (lever.kind) {
    case "overtime":
    case "extra shift":
    case "build ahead":
    case "alternate source":
    case "expedite":
    case "lower safety stock":
      return { demand: of.demand, model: withMoreSupply(of.model, lever) };
    case "allocate by class":
      return withSegment(of, lever.segment, ({ priority }) => ({ priority: priority * 2 }));
    case "accept backlog":
      return withSegment(of, lever.segment, ({ maximumBacklogMonths: months }) => ({
        maximumBacklogMonths: months + lever.months,
      }));
    case "drop event":
      return { model: of.model, demand: withEventMoved(of, lever.event, null) };
    case "move event":
      return { model: of.model, demand: withEventMoved(of, lever.event, lever.periods) };
    case "raise price":
      return withPrice(of, lever);
    case "cut family":
      return { model: of.model, demand: withFamilyDemand(of, lever.family, 1 - lever.share) };
  }
}

type SupplyKind =
  "overtime" | "extra shift" | "build ahead" | "alternate source" | "expedite" | "lower safety stock";

function withMoreSupply(model: PlanningModel, lever: Extract<Lever, { kind: SupplyKind }>): PlanningModel {
  const { resources } = model;
  switch (lever.kind) {
    case "overtime": {
      const more = (hours: number): number => (Number.isNaN(hours) ? 0 : hours) + lever.hours;
      const overtimeLimit = withRow(resources.overtimeLimit, lever.resource, more);
      return { ...model, resources: { ...resources, overtimeLimit } };
    }
    case "extra shift": {
      const from = model.calendar.horizon.length - lever.periods;
      const more = (hours: number, t: number): number => (t >= from ? hours + lever.hours : hours);
      return {
        ...model,
        resources: { ...resources, regular: withRow(resources.regular, lever.resource, more) },
      };
    }
    case "build ahead":
      return withoutMaximum(model, lever.resource);
    case "alternate source":
      return withMoreFrom(model, lever);
    case "expedite": {
      const change = (days: number): number => Math.max(0, days - lever.days);
      return withItems(model, lever.items, { column: "leadTimeDays", change });
    }
    case "lower safety stock": {
      const change = (units: number): number => units * (1 - lever.share);
      return withItems(model, lever.items, { column: "safetyStockUnits", change });
    }
  }
}

function withRow(grid: Grid, row: number, change: (value: number, t: number) => number): Grid {
  const values = grid.values.slice();
  for (let t = 0; t < grid.periods; t++)
    values[row * grid.periods + t] = change(values[row * grid.periods + t]!, t);
  return { ...grid, values };
}

function withItems(
  model: PlanningModel,
  items: readonly number[],
  at: { readonly column: "leadTimeDays" | "safetyStockUnits"; readonly change: (value: number) => number },
): PlanningModel {
  const values = model.items[at.column].slice();
  for (const i of items) values[i] = at.change(values[i]!);
  return { ...model, items: { ...model.items, [at.column]: values } };
}

function withSegment(
  { model, demand }: Scenario,
  segment: number,
  change: (segment: PlanningModel["segments"][number]) => Partial<PlanningModel["segments"][number]>,
): Scenario {
  const segments = model.segments.map((one, g) => (g === segment ? { ...one, ...change(one) } : one));
  return { demand, model: { ...model, segments } };
}

/** Lets the items of a resource be built ahead beyond their maximum stock. */
function withoutMaximum(model: PlanningModel, resource: number): PlanningModel {
  const maximumStockUnits = model.items.maximumStockUnits.slice();
  for (const { item, resource: used } of model.routing) {
    if (used === resource) maximumStockUnits[item] = Number.NaN;
  }
  return { ...model, items: { ...model.items, maximumStockUnits } };
}

function withMoreFrom(
  model: PlanningModel,
  lever: Extract<Lever, { kind: "alternate source" }>,
): PlanningModel {
  const sourcing = model.sourcing.map((row) =>
    row.item === lever.item && row.supplier === lever.supplier && row.option !== "make"
      ? { ...row, maximumUnitsAMonth: row.maximumUnitsAMonth + lever.units }
      : row,
  );
  return { ...model, sourcing };
}

/** Takes an event's uplift out of the demand of its cells, as they share it, and puts it `periods` later; with `null` nowhere. */
function withEventMoved({ model, demand }: Scenario, at: number, periods: number | null): Grid {
  const event = model.events[at]!;
  const width = model.segments.length;
  const values = demand.values.slice();
  const cells = Array.from({ length: demand.rows }, (_, c) => c).filter((c) =>
    isEventOf(model, event, Math.floor(c / width)),
  );
  for (let t = Math.max(0, event.firstPeriod); t <= event.lastPeriod && t < demand.periods; t++) {
    const all = cells.reduce((sum, c) => sum + demand.values[c * demand.periods + t]!, 0);
    if (!(all > 0)) continue;
    const uplift = event.upliftUnit === "percent" ? (all * event.uplift) / (1 + event.uplift) : event.uplift;
    const share = Math.max(0, Math.min(1, uplift / all));
    for (const c of cells) {
      const n = c * demand.periods + t;
      const moved = share * demand.values[n]!;
      values[n]! -= moved;
      if (periods !== null && t + periods >= 0 && t + periods < demand.periods) values[n + periods]! += moved;
    }
  }
  return { ...demand, values };
}

function withFamilyDemand({ model, demand }: Scenario, family: number, share: number): Grid {
  const width = model.segments.length;
  const values = demand.values.map((units, n) => {
    const item = Math.floor(n / demand.periods / width);
    return model.items.family[item] === family ? units * share : units;
  });
  return { ...demand, values };
}

function withPrice(of: Scenario, lever: Extract<Lever, { kind: "raise price" }>): Scenario {
  const { model } = of;
  const dearer = (item: number, money: number): number =>
    model.items.family[item] === lever.family ? money * (1 + lever.share) : money;
  const { rows, values } = model.prices;
  const prices = {
    ...model.prices,
    values: {
      ...values,
      values: values.values.map((money, n) => {
        const row = rows[Math.floor(n / values.periods)]!;
        return row.measure === "price" ? dearer(row.item, money) : money;
      }),
    },
  };
  const price = model.items.price.map((money, i) => dearer(i, money));
  return {
    model: { ...model, prices, items: { ...model.items, price } },
    demand: withFamilyDemand(of, lever.family, Math.max(0, 1 + lever.elasticity * lever.share)),
  };
}
