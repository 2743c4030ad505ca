import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Role } from "../../../src/engine/model/items";
import type { Plan } from "../../../src/engine/plan/plan";
import { at, blanks, gridOf, zeros, type Grid } from "../../../src/engine/series/grid";
import { planOf, smallModel } from "./smallModel";

/** Numbers between 0 and 1 from a seed, the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

export interface RandomShape {
  readonly seed: number;
  readonly items: number;
  readonly periods: number;
  readonly families?: number;
  readonly segments?: number;
  readonly resources?: number;
  readonly historyMonths?: number;
}

const ROLES: readonly Role[] = ["grow", "defend", "maintain", "harvest", "exit"];

/** A random planning model and a plan of it whose balances hold. */
export function randomPlan(shape: RandomShape): { readonly model: PlanningModel; readonly plan: Plan } {
  const next = seeded(shape.seed);
  const families = shape.families ?? 3;
  const segments = shape.segments ?? 2;
  const resources = shape.resources ?? 2;
  const { items, periods } = shape;
  const perItem = Array.from({ length: items }, (_, i) => ({
    code: `I${i}`,
    family: Math.floor(next() * families),
    price: next() < 0.05 ? Number.NaN : 5 + 20 * next(),
    cost: next() < 0.05 ? Number.NaN : 2 + 6 * next(),
    opening: Math.floor(200 * next()),
    safety: next() < 0.2 ? Number.NaN : Math.floor(60 * next()),
    maximum: next() < 0.3 ? Number.NaN : 100 + Math.floor(200 * next()),
    leadDays: Math.floor(90 * next()),
  }));
  const model = smallModel({
    items: perItem,
    periods,
    historyMonths: shape.historyMonths ?? 0,
    families: Array.from({ length: families }, (_, f) => ({ name: `F${f}`, role: ROLES[f % ROLES.length]! })),
    segments: Array.from({ length: segments }, (_, s) => ({
      name: `S${s}`,
      shortagePenalty: s === 0 ? 2 : Number.NaN,
    })),
    resources: Array.from({ length: resources }, (_, r) => ({
      name: `R${r}`,
      regular: Array.from({ length: periods }, () => items * (30 + 60 * next())),
      overtime: Array.from({ length: periods }, () => items * 10 * next()),
    })),
  });
  const routing = perItem.map((item, i) => ({
    item: i,
    resource: Math.floor(next() * resources),
    hoursAUnit: 0.5 + next(),
    offsetPeriods: next() < 0.2 ? 1 : 0,
    key: item.code,
  }));
  const rows = Array.from({ length: families }, (_, f) => f).flatMap((family) =>
    (["revenue", "units"] as const).map((measure) => ({
      item: -1,
      family,
      measure,
      key: `F${family} ${measure}`,
    })),
  );
  const share = items / families;
  const budget = {
    rows,
    values: gridOf(rows.length, periods, (row) =>
      next() < 0.1
        ? Number.NaN
        : share * segments * 60 * (rows[row]!.measure === "units" ? 1 : 14) * (0.6 + next()),
    ),
  };
  const full = { ...model, routing, budget };
  return { model: full, plan: balancedPlan(full, next) };
}

function balancedPlan(model: PlanningModel, next: () => number): Plan {
  const periods = model.calendar.horizon.length;
  const segments = model.segments.length;
  const demand = gridOf(model.items.count * segments, periods, () =>
    next() < 0.2 ? 0 : Math.floor(100 * next()),
  );
  const production = gridOf(model.items.count, periods, () => Math.floor(110 * segments * next()));
  const shipped = zeros(demand.rows, periods);
  const backlog = zeros(demand.rows, periods);
  const lost = zeros(demand.rows, periods);
  const stock = blanks(model.items.count, periods);
  for (let item = 0; item < model.items.count; item++) {
    let onHand = model.items.openingStockUnits[item]!;
    for (let t = 0; t < periods; t++) {
      onHand += at(production, item, t);
      for (let s = 0; s < segments; s++) {
        const index = (item * segments + s) * periods + t;
        const waiting = t > 0 ? backlog.values[index - 1]! : 0;
        const due = demand.values[index]!;
        const served = Math.min(onHand, waiting + due);
        const open = waiting + due - served;
        const kept = Math.min(open, due);
        shipped.values[index] = served;
        backlog.values[index] = kept;
        lost.values[index] = open - kept;
        onHand -= served;
      }
      stock.values[item * periods + t] = onHand;
    }
  }
  const load = loadOf(model, production);
  const overtime = gridOf(load.rows, periods, (r, t) =>
    Math.min(
      at(model.resources.overtimeLimit, r, t),
      Math.max(0, at(load, r, t) - at(model.resources.regular, r, t)),
    ),
  );
  return planOf(model, { demand, production, shipped, backlog, lost, stock, load, overtime });
}

function loadOf(model: PlanningModel, production: Grid): Grid {
  const load = zeros(model.resources.count, production.periods);
  for (const { item, resource, hoursAUnit, offsetPeriods } of model.routing) {
    for (let t = offsetPeriods; t < production.periods; t++) {
      load.values[resource * production.periods + t - offsetPeriods]! += hoursAUnit * at(production, item, t);
    }
  }
  return load;
}

/** The same plan with all money in another currency and all units in another unit of measure. */
export function rescaled(
  { model, plan }: { readonly model: PlanningModel; readonly plan: Plan },
  { rate, units }: { readonly rate: number; readonly units: number },
): { readonly model: PlanningModel; readonly plan: Plan } {
  const times = (values: Float64Array, factor: number): Float64Array => values.map((value) => value * factor);
  const grid = (from: Grid, factor: number): Grid => ({ ...from, values: times(from.values, factor) });
  const { items } = model;
  const moved: PlanningModel = {
    ...model,
    items: {
      ...items,
      price: times(items.price, rate / units),
      unitCost: times(items.unitCost, rate / units),
      openingStockUnits: times(items.openingStockUnits, units),
      safetyStockUnits: times(items.safetyStockUnits, units),
      maximumStockUnits: times(items.maximumStockUnits, units),
    },
    segments: model.segments.map((s) => ({ ...s, shortagePenalty: (s.shortagePenalty * rate) / units })),
    routing: model.routing.map((row) => ({ ...row, hoursAUnit: row.hoursAUnit / units })),
    budget: {
      rows: model.budget.rows,
      values: gridOf(model.budget.values.rows, model.budget.values.periods, (row, t) => {
        return at(model.budget.values, row, t) * (model.budget.rows[row]!.measure === "units" ? units : rate);
      }),
    },
  };
  const inUnits = [
    "demand",
    "production",
    "purchased",
    "receipts",
    "shipped",
    "backlog",
    "lost",
    "stock",
  ] as const;
  const scaled = Object.fromEntries(inUnits.map((name) => [name, grid(plan[name], units)]));
  return { model: moved, plan: { ...plan, ...scaled } };
}
