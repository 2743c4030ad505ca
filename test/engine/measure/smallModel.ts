import { monthlyCalendar } from "../../../src/engine/calendar/months";
import type { HistoryMeasure } from "../../../src/engine/model/demand";
import type { Family, ItemTable, Segment } from "../../../src/engine/model/items";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { noRates } from "../../../src/engine/model/rates";
import { DEFAULT_INDEX, DEFAULT_RULES } from "../../../src/engine/model/settings";
import type { ResourceTable } from "../../../src/engine/model/supply";
import type { Plan } from "../../../src/engine/plan/plan";
import type { SheetKind } from "../../../src/engine/problem/place";
import { blanks, zeros, type Grid } from "../../../src/engine/series/grid";

export interface SmallItem {
  readonly code: string;
  readonly family?: number;
  readonly price?: number;
  readonly cost?: number;
  readonly opening?: number;
  readonly safety?: number;
  readonly maximum?: number;
  readonly leadDays?: number;
}

export interface SmallResource {
  readonly name: string;
  readonly kind?: "hours" | "storage";
  readonly regular: readonly number[];
  readonly overtime?: readonly number[];
}

export interface SmallShape {
  readonly items: readonly SmallItem[];
  readonly families?: readonly Partial<Family>[];
  readonly segments?: readonly Partial<Segment>[];
  readonly resources?: readonly SmallResource[];
  readonly periods?: number;
  readonly historyMonths?: number;
  readonly sheets?: readonly SheetKind[];
}

/** A grid from rows of numbers. */
export function grid(rows: readonly (readonly number[])[], periods = rows[0]?.length ?? 0): Grid {
  const values = new Float64Array(rows.length * periods);
  rows.forEach((row, r) => row.forEach((value, t) => (values[r * periods + t] = value)));
  return { rows: rows.length, periods, values };
}

/** What History states of the first item, a row a measure. */
export function historyOf(
  stated: Partial<Record<HistoryMeasure, readonly number[]>>,
  periods?: number,
): PlanningModel["history"] {
  const rows = (Object.keys(stated) as HistoryMeasure[]).map((measure) => ({
    item: 0,
    measure,
    source: null,
    lagPeriods: null,
    key: "A",
  }));
  return { rows, values: grid(Object.values(stated), periods) };
}

/** A family with neutral settings. */
export function family(name: string, facts: Partial<Family> = {}): Family {
  return {
    name,
    role: "maintain",
    isPositioned: false,
    competitiveEdge: "",
    priority: 1,
    serviceTarget: 0.95,
    marginFloor: Number.NaN,
    ...facts,
  };
}

/** A planning model that says only what a test needs; cycle month January 2027. */
export function smallModel(shape: SmallShape, more: Partial<PlanningModel> = {}): PlanningModel {
  const horizonMonths = shape.periods ?? 4;
  const historyMonths = shape.historyMonths ?? 0;
  const none = { rows: [], values: blanks(0, horizonMonths) };
  return {
    calendar: monthlyCalendar({
      cycleYear: 2027,
      cycleMonth: 1,
      historyMonths,
      horizonMonths,
      fiscalStartMonth: 1,
    }),
    settings: {
      company: "Test",
      currency: "EUR",
      frozenPeriods: 0,
      slushyPeriods: 0,
      stance: "least change",
      rules: DEFAULT_RULES,
      index: DEFAULT_INDEX,
    },
    sheets: shape.sheets ?? ["Items", "Demand", "Supply"],
    items: itemTable(shape.items),
    families: (shape.families ?? [{}]).map((facts, f) => family(facts.name ?? `Family ${f + 1}`, facts)),
    segments: (shape.segments ?? [{}]).map((facts, s) => ({
      name: `Segment ${s + 1}`,
      priority: 1,
      shortagePenalty: Number.NaN,
      minimumService: Number.NaN,
      maximumBacklogMonths: 1,
      ...facts,
    })),
    demand: none,
    history: { rows: [], values: blanks(0, historyMonths) },
    orders: none,
    supply: {
      rows: shape.items.map((item, i) => ({
        item: i,
        measure: "planned production" as const,
        key: item.code,
      })),
      values: zeros(shape.items.length, horizonMonths),
    },
    resources: resourceTable(shape.resources ?? [], horizonMonths),
    routing: [],
    sourcing: [],
    prices: none,
    rates: noRates(horizonMonths),
    budget: none,
    goals: [],
    objectives: [],
    comparisons: [],
    kpis: { rows: [], values: blanks(0, historyMonths + horizonMonths) },
    events: [],
    signals: [],
    submissions: [],
    overrides: [],
    assumptions: [],
    risks: [],
    actions: [],
    scenarios: [],
    ...more,
  };
}

function itemTable(items: readonly SmallItem[]): ItemTable {
  const column = (value: (item: SmallItem) => number | undefined, blank = Number.NaN): Float64Array =>
    Float64Array.from(items, (item) => value(item) ?? blank);
  return {
    count: items.length,
    code: items.map(({ code }) => code),
    description: items.map(({ code }) => code),
    family: Int32Array.from(items, (item) => item.family ?? 0),
    unit: items.map(() => "case"),
    price: column((item) => item.price, 10),
    unitCost: column((item) => item.cost, 6),
    holdingCostMonth: column(() => 0.1),
    leadTimeDays: column((item) => item.leadDays, 0),
    minimumOrderUnits: column(() => undefined),
    rounding: items.map(() => "unit" as const),
    roundingUnits: column(() => 1),
    openingStockUnits: column((item) => item.opening, 0),
    safetyStockUnits: column((item) => item.safety),
    maximumStockUnits: column((item) => item.maximum),
    shelfLifeDays: column(() => undefined),
    launchDay: column(() => undefined),
    endDay: column(() => undefined),
    successor: new Int32Array(items.length).fill(-1),
  };
}

function resourceTable(resources: readonly SmallResource[], periods: number): ResourceTable {
  const blank = Float64Array.from(resources, () => Number.NaN);
  return {
    count: resources.length,
    name: resources.map(({ name }) => name),
    site: resources.map(() => ""),
    kind: resources.map(({ kind }) => kind ?? "hours"),
    unit: resources.map(() => "hours"),
    regular: grid(
      resources.map(({ regular }) => regular),
      periods,
    ),
    overtimeLimit: grid(
      resources.map(({ overtime, regular }) => overtime ?? regular.map(() => 0)),
      periods,
    ),
    overtimeCost: blank,
    extraShiftAmount: blank,
    extraShiftCost: blank,
    extraShiftDaysToStart: blank,
  };
}

/** What a test says of a plan; the rest is zero. Grids of cells and items. */
export type PlanParts = Partial<Omit<Plan, "view">> & { readonly view?: Plan["view"] };

/** A plan in the shape of a model. Shipments default to the demand. */
export function planOf(model: PlanningModel, parts: PlanParts): Plan {
  const periods = model.calendar.horizon.length;
  const cells = zeros(model.items.count * model.segments.length, periods);
  const items = zeros(model.items.count, periods);
  const hours = zeros(model.resources.count, periods);
  return {
    view: "submitted",
    demand: cells,
    production: items,
    purchased: items,
    receipts: items,
    shipped: parts.demand ?? cells,
    backlog: cells,
    lost: cells,
    stock: items,
    load: hours,
    overtime: hours,
    ...parts,
  };
}
