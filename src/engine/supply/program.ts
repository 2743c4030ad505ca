import { addCapacityRows, addOvertime } from "./capacityPart";
import { fixedLoads } from "./fixedLoads";
import type { Economics } from "./economics";
import { addServingColumns, addSourceColumns, addStockColumns } from "./itemColumns";
import { createLpBuilder } from "./lpBuilder";
import { powerOfTwo } from "./lpScale";
import {
  minimumUnits,
  servingPeriods,
  type ProgramLayout,
  type ProgramPart,
  type SupplyProgram,
} from "./programPart";
import { addRuleColumns } from "./ruleColumns";
import { addRuleRows } from "./ruleRows";
import type { SupplyCase } from "./supplyCase";

const none = (length: number): Int32Array => new Int32Array(length).fill(-1);

/** How a part of a case is built apart from the rest. */
export interface BuildOptions {
  /** Whether every capacity may be overloaded at its price; default: only where frozen months force it. */
  readonly overloadAnywhere?: boolean;
}

/** Builds the program of PROGRAM.md. */
export function buildProgram(
  supply: SupplyCase,
  economics: Economics,
  options: BuildOptions = {},
): SupplyProgram {
  const builder = createLpBuilder();
  const itemScale = itemScales(supply);
  const { items, segments, periods } = supply;
  const rows = {
    balance: none(items * periods),
    demand: none(items * segments * periods),
    itemRow: new Int32Array(items + 1),
  };
  for (let i = 0; i < items; i++) {
    addItemRows({ supply, builder, itemScale }, rows, i);
    rows.itemRow[i + 1] = builder.rowCount;
  }
  const fixed = fixedLoads(supply);
  const layout: ProgramLayout = {
    ...rows,
    capacity: addCapacityRows(supply, builder, fixed),
    rules: addRuleRows(supply, builder, itemScale),
    ...emptyColumns(supply),
  };
  const part: ProgramPart = { supply, economics, builder, layout, itemScale };
  for (let i = 0; i < items; i++) {
    addSourceColumns(part, i);
    addStockColumns(part, i);
    addServingColumns(part, i);
    layout.itemColumn[i + 1] = builder.columnCount;
  }
  const isAnywhere = options.overloadAnywhere === true;
  addOvertime(supply, builder, {
    economics,
    rows: layout.capacity,
    fixed,
    isAnywhere,
    floors: layout.rules.floor,
  });
  addRuleColumns({ ...part, rows: layout.rules });
  return { ...builder.build(costScale(supply, economics, itemScale)), layout };
}

type Columns = "itemColumn" | "more" | "less" | "below" | "band" | "above" | "serve" | "unservedMinimum";

function emptyColumns({ items, segments, periods, sources }: SupplyCase): Pick<ProgramLayout, Columns> {
  return {
    itemColumn: new Int32Array(items + 1),
    more: none(sources.length * periods),
    less: none(sources.length * periods),
    below: none(items * periods),
    band: none(items * periods),
    above: none(items * periods),
    serve: none(items * segments * periods),
    unservedMinimum: none(items * segments * periods),
  };
}

/** Balance: stock out − stock in − sources + served = receipts (+ opening stock in the first period), stock beyond its safety stock. */
function addItemRows(
  { supply, builder, itemScale }: Pick<ProgramPart, "supply" | "builder" | "itemScale">,
  layout: Pick<ProgramLayout, "balance" | "demand">,
  i: number,
): void {
  const { periods, segments, demand } = supply;
  const scale = itemScale[i]!;
  for (let t = 0; t < periods; t++) {
    let known = supply.receipts[i * periods + t]!;
    for (const k of supply.sourcesOf[i]!) known += supply.sources[k]!.submitted[t]!;
    const n = i * periods + t;
    known += (t === 0 ? supply.openingStock[i]! : supply.safetyStock[n - 1]!) - supply.safetyStock[n]!;
    layout.balance[n] = builder.row({ lower: known, upper: known, scale });
  }
  for (let c = i * segments; c < (i + 1) * segments; c++) {
    for (let t = 0; t < periods; t++) {
      const units = demand[c * periods + t]!;
      const least = minimumUnits(supply, c, t);
      if (units > 0 && (servingPeriods(supply, c, t) > 1 || least > 0)) {
        const lower = least > 0 ? least : Number.NEGATIVE_INFINITY;
        layout.demand[c * periods + t] = builder.row({ lower, upper: units, scale });
      }
    }
  }
}

/** The usual quantity of each item, as a power of two. */
function itemScales(supply: SupplyCase): Float64Array {
  const { items, segments, periods } = supply;
  return Float64Array.from({ length: items }, (_, i) => {
    let sum = 0;
    for (let n = i * segments * periods; n < (i + 1) * segments * periods; n++) sum += supply.demand[n]!;
    for (const k of supply.sourcesOf[i]!) for (const units of supply.sources[k]!.submitted) sum += units;
    const safety = supply.safetyStock.subarray(i * periods, (i + 1) * periods);
    return powerOfTwo(Math.max(sum / (2 * periods), supply.openingStock[i]! / 4, Math.max(...safety) / 4));
  });
}

/** The usual worth of an item's usual quantity, as a power of two. */
function costScale(supply: SupplyCase, economics: Economics, itemScale: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < supply.items; i++) sum += economics.size[i]! * itemScale[i]!;
  return powerOfTwo(sum / Math.max(1, supply.items));
}
