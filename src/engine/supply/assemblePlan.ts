import type { Plan } from "../plan/plan";
import { zeros, type Grid } from "../series/grid";
import { isOwn, type SupplyCase } from "./supplyCase";

/** A plan with the quantity of each source. */
export interface SupplyPlan {
  readonly plan: Plan;
  /** Units that become available, by source of the case and period. */
  readonly bySource: Grid;
}

/** What was decided: everything else of a plan follows from it. */
export interface PlanDecisions {
  readonly view: Plan["view"];
  readonly bySource: Grid;
  /** Units served and units given up, by cell. */
  readonly shipped: Grid;
  readonly lost: Grid;
}

/** Completes a plan from its decisions: stock and backlog by balance, loads by routing, overtime beyond regular hours. */
export function assemblePlan(supply: SupplyCase, decisions: PlanDecisions): SupplyPlan {
  const { items, periods, segments } = supply;
  const { bySource, shipped, lost } = decisions;
  const production = zeros(items, periods);
  const purchased = zeros(items, periods);
  supply.sources.forEach((source, k) => {
    const to = isOwn(source) ? production : purchased;
    for (let t = 0; t < periods; t++) {
      to.values[source.item * periods + t]! += bySource.values[k * periods + t]!;
    }
  });
  const receipts: Grid = { rows: items, periods, values: supply.receipts.slice() };
  const demand: Grid = { rows: items * segments, periods, values: supply.demand.slice() };
  const stock = stockOf(supply, { production, purchased, shipped });
  const load = loadOf(supply, production, stock);
  const plan: Plan = {
    view: decisions.view,
    demand,
    production,
    purchased,
    receipts,
    shipped,
    backlog: backlogOf(supply, shipped, lost),
    lost,
    stock,
    load,
    overtime: overtimeOf(supply, load),
  };
  return { plan, bySource };
}

function stockOf(supply: SupplyCase, of: Pick<Plan, "production" | "purchased" | "shipped">): Grid {
  const { items, periods, segments } = supply;
  const stock = zeros(items, periods);
  for (let i = 0; i < items; i++) {
    let onHand = supply.openingStock[i]!;
    for (let t = 0; t < periods; t++) {
      const n = i * periods + t;
      onHand += of.production.values[n]! + of.purchased.values[n]! + supply.receipts[n]!;
      const size = onHand;
      for (let g = 0; g < segments; g++) onHand -= of.shipped.values[(i * segments + g) * periods + t]!;
      if (Math.abs(onHand) < 1e-9 * Math.max(1e-3, size)) onHand = 0;
      stock.values[n] = onHand;
    }
  }
  return stock;
}

function backlogOf(supply: SupplyCase, shipped: Grid, lost: Grid): Grid {
  const { periods } = supply;
  const backlog = zeros(shipped.rows, periods);
  for (let c = 0; c < shipped.rows; c++) {
    let waiting = 0;
    for (let t = 0; t < periods; t++) {
      const n = c * periods + t;
      const due = waiting + supply.demand[n]!;
      waiting = due - shipped.values[n]! - lost.values[n]!;
      if (Math.abs(waiting) < 1e-9 * Math.max(1e-3, due)) waiting = 0;
      backlog.values[n] = waiting;
    }
  }
  return backlog;
}

/** Hours by the period in which they fall; places of storage by the stock at the period's end. */
export function loadOf(supply: SupplyCase, production: Grid, stock: Grid): Grid {
  const { items, periods } = supply;
  const load = zeros(supply.capacities.length, periods);
  for (let i = 0; i < items; i++) {
    for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[i]!) {
      for (let t = offsetPeriods; t < periods; t++) {
        load.values[resource * periods + t - offsetPeriods]! +=
          hoursAUnit * production.values[i * periods + t]!;
      }
    }
    for (const { resource, hoursAUnit } of supply.storageOf[i]!) {
      for (let t = 0; t < periods; t++) {
        load.values[resource * periods + t]! += hoursAUnit * stock.values[i * periods + t]!;
      }
    }
  }
  return load;
}

function overtimeOf(supply: SupplyCase, load: Grid): Grid {
  const { periods } = supply;
  const overtime = zeros(load.rows, periods);
  supply.capacities.forEach((capacity, r) => {
    if (capacity.kind === "storage") return;
    for (let t = 0; t < periods; t++) {
      const beyond = load.values[r * periods + t]! - capacity.regular[t]!;
      overtime.values[r * periods + t] = Math.min(Math.max(0, beyond), capacity.overtimeLimit[t]!);
    }
  });
  return overtime;
}
