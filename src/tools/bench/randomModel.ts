import { monthlyCalendar } from "../../engine/calendar/months";
import type { Family, ItemTable, Segment } from "../../engine/model/items";
import type { PlanningModel } from "../../engine/model/planningModel";
import { noRates } from "../../engine/model/rates";
import { DEFAULT_INDEX, DEFAULT_RULES, type PlanSettings } from "../../engine/model/settings";
import type { ResourceTable, RoutingRow, SourcingRow } from "../../engine/model/supply";
import { gridOf, zeros, type Grid } from "../../engine/series/grid";
import { seededRandom } from "./random";

/** What a random planning problem is made of. */
export interface RandomShape {
  readonly items: number;
  readonly months: number;
  readonly resources: number;
  readonly seed: number;
  /** Regular hours as a share of what the demand needs on average; default 1.08. */
  readonly capacity?: number;
  readonly segments?: number;
  readonly settings?: Partial<PlanSettings>;
  /** Whether storage limits the stock of all items; default true. */
  readonly hasStorage?: boolean;
}

/** A planning problem and the demand agreed on it, by cell. */
export interface RandomProblem {
  readonly model: PlanningModel;
  readonly demand: Grid;
}

const ROLES = ["grow", "defend", "maintain", "maintain", "harvest"] as const;
const PRIORITY = { grow: 1.5, defend: 1.3, maintain: 1, harvest: 0.7, exit: 0.4 } as const;

/**
 * A seeded planning problem of realistic shape.
 *
 * Seasonal demand of mixed size (log-uniform over three orders), some of it
 * intermittent, up to three segments; two or three shared resources an item with
 * lead-time offsets; subcontracting for a fifth of the items; safety and maximum
 * stock; production as submitted follows an older forecast, so that it is off by
 * a fifth or so in both directions.
 */
export function randomProblem(shape: RandomShape): RandomProblem {
  const draw = seededRandom(shape.seed);
  const { items: count, months } = shape;
  const segments = randomSegments(shape.segments ?? 3);
  const families = randomFamilies(Math.max(2, Math.min(40, Math.round(count / 12))));
  const level = Array.from({ length: count }, () => 20 * 10 ** (3 * draw()));
  const demand = randomDemand({ count, months, level, segments: segments.length, draw });
  const total = gridOf(count, months, (i, t) =>
    segments.reduce((sum, _, g) => sum + demand.values[(i * segments.length + g) * months + t]!, 0),
  );
  const items = randomItems({ count, level, families: families.length, draw });
  const routing = randomRouting(shape, draw);
  const base = emptyModel(shape);
  const settings: PlanSettings = { ...base.settings, ...shape.settings };
  const model: PlanningModel = {
    ...base,
    settings,
    items,
    families,
    segments,
    routing: [...routing, ...storageRouting(shape)],
    resources: randomResources({ shape, routing, total }),
    sourcing: randomSourcing(items, level, draw),
    supply: {
      rows: Array.from({ length: count }, (_, i) => ({
        item: i,
        measure: "planned production" as const,
        key: items.code[i]!,
      })),
      values: gridOf(count, months, (i, t) =>
        Math.round(total.values[i * months + t]! * (0.7 + 0.55 * draw())),
      ),
    },
  };
  return { model, demand };
}

/** A model with nothing in it, over the months of a shape. */
export function emptyModel(shape: Pick<RandomShape, "months">): PlanningModel {
  const none = { rows: [], values: zeros(0, shape.months) };
  return {
    calendar: monthlyCalendar({
      cycleYear: 2026,
      cycleMonth: 1,
      historyMonths: 0,
      horizonMonths: shape.months,
      fiscalStartMonth: 1,
    }),
    settings: {
      company: "Bench",
      currency: "EUR",
      frozenPeriods: 1,
      slushyPeriods: 2,
      stance: "least change",
      rules: DEFAULT_RULES,
      index: DEFAULT_INDEX,
    },
    sheets: ["Items", "Demand", "Supply", "Resources", "Routing"],
    items: randomItems({ count: 0, level: [], families: 1, draw: () => 0 }),
    families: [],
    segments: [],
    demand: none,
    history: none,
    orders: none,
    supply: none,
    resources: {
      count: 0,
      name: [],
      site: [],
      kind: [],
      unit: [],
      regular: zeros(0, shape.months),
      overtimeLimit: zeros(0, shape.months),
      overtimeCost: new Float64Array(0),
      extraShiftAmount: new Float64Array(0),
      extraShiftCost: new Float64Array(0),
      extraShiftDaysToStart: new Float64Array(0),
    },
    routing: [],
    sourcing: [],
    prices: none,
    rates: noRates(shape.months),
    budget: none,
    goals: [],
    objectives: [],
    comparisons: [],
    kpis: none,
    events: [],
    signals: [],
    submissions: [],
    overrides: [],
    assumptions: [],
    risks: [],
    actions: [],
    scenarios: [],
  };
}

function randomSegments(count: number): Segment[] {
  return Array.from({ length: count }, (_, g) => ({
    name: ["Retail", "Industry", "Export"][g] ?? `Segment ${g + 1}`,
    priority: [1.2, 1, 0.8][g] ?? 1,
    shortagePenalty: Number.NaN,
    minimumService: Number.NaN,
    maximumBacklogMonths: 1,
  }));
}

function randomFamilies(count: number): Family[] {
  return Array.from({ length: count }, (_, f) => {
    const role = ROLES[f % ROLES.length]!;
    return {
      name: `Family ${f + 1}`,
      role,
      isPositioned: false,
      competitiveEdge: "",
      priority: PRIORITY[role],
      serviceTarget: 0.95,
      marginFloor: Number.NaN,
    };
  });
}

interface ItemShape {
  readonly count: number;
  readonly level: readonly number[];
  readonly families: number;
  readonly draw: () => number;
}

function randomItems({ count, level, families, draw }: ItemShape): ItemTable {
  const each = (value: (i: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => value(i));
  const cost = each(() => 2 * 10 ** (1.5 * draw()));
  const names = Array.from({ length: count }, (_, i) => `I-${String(i + 1).padStart(5, "0")}`);
  return {
    count,
    code: names,
    description: names,
    family: Int32Array.from({ length: count }, (_, i) => i % families),
    unit: names.map(() => "pc"),
    price: each((i) => cost[i]! * (1.15 + 0.8 * draw())),
    unitCost: cost,
    holdingCostMonth: each((i) => 0.01 * cost[i]!),
    leadTimeDays: each(() => (draw() < 0.5 ? 15 : 45)),
    minimumOrderUnits: each(() => Number.NaN),
    rounding: names.map(() => "unit" as const),
    roundingUnits: each(() => 1),
    openingStockUnits: each((i) => Math.round(level[i]! * (0.3 + 0.9 * draw()))),
    safetyStockUnits: each((i) => Math.round(0.4 * level[i]!)),
    maximumStockUnits: each((i) => Math.round(2.5 * level[i]!)),
    shelfLifeDays: each(() => Number.NaN),
    launchDay: each(() => Number.NaN),
    endDay: each(() => Number.NaN),
    successor: new Int32Array(count).fill(-1),
  };
}

function randomDemand(of: {
  readonly count: number;
  readonly months: number;
  readonly level: readonly number[];
  readonly segments: number;
  readonly draw: () => number;
}): Grid {
  const { count, months, level, segments, draw } = of;
  const phase = Array.from({ length: count }, () => 12 * draw());
  const swing = Array.from({ length: count }, () => 0.35 * draw());
  const isRare = Array.from({ length: count }, () => draw() < 0.2);
  const share = Array.from({ length: count }, () => {
    const parts = Array.from({ length: segments }, () => (draw() < 0.3 ? 0 : 0.2 + draw()));
    const sum = parts.reduce((a, b) => a + b, 0);
    return sum === 0 ? parts.map((_, g) => +(g === 0)) : parts.map((p) => p / sum);
  });
  return gridOf(count * segments, months, (c, t) => {
    const i = Math.floor(c / segments);
    const season = 1 + swing[i]! * Math.sin((2 * Math.PI * (t + phase[i]!)) / 12);
    const rare = isRare[i] ? +(draw() < 0.35) * 2.5 : 1;
    return Math.round(level[i]! * season * rare * share[i]![c % segments]! * (0.85 + 0.3 * draw()));
  });
}

function randomRouting({ items, resources }: RandomShape, draw: () => number): RoutingRow[] {
  return Array.from({ length: items }, (_, i) => {
    const width = Math.min(resources, 2 + +(draw() < 0.4));
    const first = Math.floor(draw() * resources);
    return Array.from({ length: width }, (_, n) => ({
      item: i,
      resource: (first + n * 7) % resources,
      hoursAUnit: 0.01 * (0.5 + draw()),
      offsetPeriods: n === 0 ? 0 : +(draw() < 0.2),
      key: `I-${i + 1} · ${n}`,
    })).filter((row, n, rows) => rows.findIndex(({ resource }) => resource === row.resource) === n);
  }).flat();
}

function storageRouting({ items, resources, hasStorage }: RandomShape): RoutingRow[] {
  if (hasStorage === false) return [];
  return Array.from({ length: items }, (_, i) => ({
    item: i,
    resource: resources,
    hoursAUnit: 0.01,
    offsetPeriods: 0,
    key: `I-${i + 1} · storage`,
  }));
}

function randomResources(of: {
  readonly shape: RandomShape;
  readonly routing: readonly RoutingRow[];
  readonly total: Grid;
}): ResourceTable {
  const { shape, routing, total } = of;
  const { months, resources } = shape;
  const count = resources + +(shape.hasStorage !== false);
  const need = new Float64Array(count);
  for (const { item, resource, hoursAUnit } of routing) {
    for (let t = 0; t < months; t++)
      need[resource]! += (hoursAUnit * total.values[item * months + t]!) / months;
  }
  let stored = 0;
  for (const units of total.values) stored += (0.01 * units) / months;
  if (shape.hasStorage !== false) need[resources] = 1.6 * stored;
  const names = Array.from({ length: count }, (_, r) => (r < resources ? `Line ${r + 1}` : "Warehouse"));
  const regular = gridOf(count, months, (r) => (r < resources ? (shape.capacity ?? 1.08) : 1) * need[r]!);
  return {
    count,
    name: names,
    site: names.map(() => "Plant"),
    kind: names.map((_, r) => (r < resources ? "hours" : "storage")),
    unit: names.map((_, r) => (r < resources ? "h" : "places")),
    regular,
    overtimeLimit: gridOf(count, months, (r) => (r < resources ? 0.15 * need[r]! : 0)),
    overtimeCost: new Float64Array(count).fill(40),
    extraShiftAmount: Float64Array.from(names, (_, r) => (r < resources ? 0.3 * need[r]! : Number.NaN)),
    extraShiftCost: Float64Array.from(names, (_, r) => 30 * need[r]!),
    extraShiftDaysToStart: new Float64Array(count).fill(60),
  };
}

function randomSourcing(items: ItemTable, level: readonly number[], draw: () => number): SourcingRow[] {
  const rows: SourcingRow[] = [];
  for (let i = 0; i < items.count; i++) {
    if (draw() > 0.2) continue;
    rows.push({
      item: i,
      option: "subcontract",
      supplier: "Partner",
      unitCost: items.unitCost[i]! * 1.12,
      minimumUnits: Number.NaN,
      maximumUnitsAMonth: Math.round(0.3 * level[i]!),
      fixedCost: Number.NaN,
      leadTimeDays: 60,
      key: items.code[i]!,
    });
  }
  return rows;
}
