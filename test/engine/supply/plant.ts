import type { Calendar } from "../../../src/engine/calendar/calendar";
import type { Family, ItemTable, Rounding, Segment } from "../../../src/engine/model/items";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { PlanSettings, Rule, Strictness } from "../../../src/engine/model/settings";
import { DEFAULT_RULES } from "../../../src/engine/model/settings";
import type { SourcingRow } from "../../../src/engine/model/supply";
import { gridOf, type Grid } from "../../../src/engine/series/grid";
import { emptyModel } from "../../../src/tools/bench/randomModel";

/** An item of a test plant; lists are by period and repeat their last value. */
export interface TestItem {
  readonly code: string;
  readonly demand: readonly (readonly number[])[];
  readonly planned?: readonly number[];
  readonly receipts?: readonly number[];
  readonly opening?: number;
  readonly safety?: number;
  readonly maximum?: number;
  readonly price?: number;
  readonly cost?: number;
  readonly holding?: number;
  readonly leadTimeDays?: number;
  readonly shelfLifeDays?: number;
  readonly minimumOrder?: number;
  readonly rounding?: Rounding;
  readonly roundingUnits?: number;
  readonly family?: number;
  /** First period in which it is sold, and first in which it is no longer; default: always, never. */
  readonly launches?: number;
  readonly ends?: number;
  /** Hours a unit by resource name; a pair adds the offset in periods. */
  readonly hours?: Readonly<Record<string, number | readonly [number, number]>>;
  readonly sourcing?: readonly Partial<SourcingRow>[];
}

export interface TestResource {
  readonly name: string;
  readonly regular: readonly number[];
  readonly overtime?: readonly number[];
  readonly overtimeCost?: number;
  readonly kind?: "hours" | "storage";
  readonly extraShift?: { readonly amount: number; readonly cost: number; readonly days: number };
}

export interface TestPlant {
  readonly months: number;
  readonly items: readonly TestItem[];
  readonly resources?: readonly TestResource[];
  readonly segments?: readonly Partial<Segment>[];
  readonly families?: readonly Partial<Family>[];
  readonly rules?: Partial<Record<Rule, Strictness>>;
  readonly settings?: Partial<PlanSettings>;
  readonly budget?: PlanningModel["budget"];
}

export interface BuiltPlant {
  readonly model: PlanningModel;
  readonly demand: Grid;
}

const valueAt = (list: readonly number[] | undefined, t: number, otherwise: number): number =>
  list === undefined || list.length === 0 ? otherwise : list[Math.min(t, list.length - 1)]!;

/** Builds a planning model from a handful of numbers; free of fences and with best margin unless told. */
export function plant(of: TestPlant): BuiltPlant {
  const base = emptyModel(of);
  const { items, months } = of;
  const resources = of.resources ?? [];
  const segments = (of.segments ?? [{}]).map(segmentOf);
  const supplyRows = items.flatMap((item, i) => [
    { item: i, measure: "planned production" as const, key: item.code, list: item.planned },
    { item: i, measure: "firm receipts" as const, key: item.code, list: item.receipts },
  ]);
  const model: PlanningModel = {
    ...base,
    settings: {
      ...base.settings,
      frozenPeriods: 0,
      slushyPeriods: 0,
      stance: "best margin",
      ...of.settings,
      rules: { ...DEFAULT_RULES, ...of.rules },
    },
    items: itemTable(items, base.calendar),
    families: (of.families ?? [{}]).map(familyOf),
    segments,
    supply: {
      rows: supplyRows,
      values: gridOf(supplyRows.length, months, (row, t) => valueAt(supplyRows[row]!.list, t, 0)),
    },
    resources: resourceTable(resources, months),
    routing: items.flatMap((item, i) =>
      Object.entries(item.hours ?? {}).map(([name, hours]) => ({
        item: i,
        resource: resources.findIndex((r) => r.name === name),
        hoursAUnit: typeof hours === "number" ? hours : hours[0],
        offsetPeriods: typeof hours === "number" ? 0 : hours[1],
        key: `${item.code} · ${name}`,
      })),
    ),
    sourcing: items.flatMap((item, i) => (item.sourcing ?? []).map((row) => sourcingRow(i, item.code, row))),
    budget: of.budget ?? base.budget,
  };
  const demand = gridOf(items.length * segments.length, months, (c, t) =>
    valueAt(items[Math.floor(c / segments.length)]!.demand[c % segments.length], t, 0),
  );
  return { model, demand };
}

function itemTable(items: readonly TestItem[], { horizon }: Calendar): ItemTable {
  const startOf = (t: number | undefined): number =>
    t === undefined ? Number.NaN : (horizon[t]?.start ?? horizon[horizon.length - 1]!.end);
  const column = (value: (item: TestItem) => number): Float64Array => Float64Array.from(items, value);
  return {
    count: items.length,
    code: items.map(({ code }) => code),
    description: items.map(({ code }) => code),
    family: Int32Array.from(items, ({ family }) => family ?? 0),
    unit: items.map(() => "pc"),
    price: column(({ price }) => price ?? 10),
    unitCost: column(({ cost }) => cost ?? 6),
    holdingCostMonth: column(({ holding }) => holding ?? 0.1),
    leadTimeDays: column(({ leadTimeDays }) => leadTimeDays ?? 0),
    minimumOrderUnits: column(({ minimumOrder }) => minimumOrder ?? Number.NaN),
    rounding: items.map(({ rounding }) => rounding ?? "unit"),
    roundingUnits: column(({ roundingUnits }) => roundingUnits ?? 1),
    openingStockUnits: column(({ opening }) => opening ?? 0),
    safetyStockUnits: column(({ safety }) => safety ?? Number.NaN),
    maximumStockUnits: column(({ maximum }) => maximum ?? Number.NaN),
    shelfLifeDays: column(({ shelfLifeDays }) => shelfLifeDays ?? Number.NaN),
    launchDay: column(({ launches }) => startOf(launches)),
    endDay: column(({ ends }) => startOf(ends)),
    successor: new Int32Array(items.length).fill(-1),
  };
}

function resourceTable(resources: readonly TestResource[], months: number): PlanningModel["resources"] {
  return {
    count: resources.length,
    name: resources.map(({ name }) => name),
    site: resources.map(() => "Plant"),
    kind: resources.map(({ kind }) => kind ?? "hours"),
    unit: resources.map(() => "h"),
    regular: gridOf(resources.length, months, (r, t) => valueAt(resources[r]!.regular, t, Number.NaN)),
    overtimeLimit: gridOf(resources.length, months, (r, t) => valueAt(resources[r]!.overtime, t, 0)),
    overtimeCost: Float64Array.from(resources, ({ overtimeCost }) => overtimeCost ?? 0),
    extraShiftAmount: Float64Array.from(resources, ({ extraShift }) => extraShift?.amount ?? Number.NaN),
    extraShiftCost: Float64Array.from(resources, ({ extraShift }) => extraShift?.cost ?? Number.NaN),
    extraShiftDaysToStart: Float64Array.from(resources, ({ extraShift }) => extraShift?.days ?? Number.NaN),
  };
}

const segmentOf = (segment: Partial<Segment>, g: number): Segment => ({
  name: `Segment ${g + 1}`,
  priority: 1,
  shortagePenalty: Number.NaN,
  minimumService: Number.NaN,
  maximumBacklogMonths: 0,
  ...segment,
});

const familyOf = (family: Partial<Family>, f: number): Family => ({
  name: `Family ${f + 1}`,
  role: "maintain",
  isPositioned: false,
  competitiveEdge: "",
  priority: 1,
  serviceTarget: 0.95,
  marginFloor: Number.NaN,
  ...family,
});

const sourcingRow = (item: number, code: string, row: Partial<SourcingRow>): SourcingRow => ({
  option: "buy",
  supplier: "Supplier",
  unitCost: Number.NaN,
  minimumUnits: Number.NaN,
  maximumUnitsAMonth: Number.NaN,
  fixedCost: Number.NaN,
  leadTimeDays: Number.NaN,
  ...row,
  item,
  key: code,
});
