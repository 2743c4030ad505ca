import { createLpBuilder, type LpBuilder } from "./lpBuilder";
import type { LinearProgram } from "./lp";
import { powerOfTwo, type ProgramScale } from "./lpScale";
import { addCapacityRows, addOvertime, fixedLoads, type CapacityRows } from "./capacityPart";
import type { Economics } from "./economics";
import { addRuleColumns, servedRuleEntries, stockRuleEntries } from "./ruleColumns";
import { addRuleRows, sourceRuleEntries, type RuleRows } from "./ruleRows";
import { isOwn, type SupplyCase } from "./supplyCase";
import { boundsOf } from "./sourceBounds";

/** Where each quantity stands in the program; -1 where it has no column or row. */
export interface ProgramLayout {
  /** Row of the balance, by item and period. */
  readonly balance: Int32Array;
  /** Row that holds what is served of one month's demand, by cell and period. */
  readonly demand: Int32Array;
  readonly capacity: CapacityRows;
  readonly rules: RuleRows;
  /** Columns of more and of less than Supply states, by source and period. */
  readonly more: Int32Array;
  readonly less: Int32Array;
  /** Columns of stock below safety, in the band and above maximum, by item and period. */
  readonly below: Int32Array;
  readonly band: Int32Array;
  readonly above: Int32Array;
  /** First column of serving the demand of a cell and period; one column for each period of waiting. */
  readonly serve: Int32Array;
  /** Columns of demand below the minimum service, by cell and period. */
  readonly unservedMinimum: Int32Array;
}

export interface SupplyProgram {
  readonly lp: LinearProgram;
  readonly scale: ProgramScale;
  readonly layout: ProgramLayout;
}

const none = (length: number): Int32Array => new Int32Array(length).fill(-1);

/** Periods that the demand of period `t` can still be served in, its own included. */
export const servingPeriods = (supply: SupplyCase, c: number, t: number): number =>
  Math.min(supply.maximumWait[c % supply.segments]!, supply.periods - 1 - t) + 1;

/** Builds the program of PROGRAM.md. */
export function buildProgram(supply: SupplyCase, economics: Economics): SupplyProgram {
  const builder = createLpBuilder();
  const itemScale = itemScales(supply);
  const rows = {
    balance: none(supply.items * supply.periods),
    demand: none(supply.items * supply.segments * supply.periods),
  };
  for (let i = 0; i < supply.items; i++) addItemRows({ supply, builder, itemScale }, rows, i);
  const fixed = fixedLoads(supply);
  const layout: ProgramLayout = {
    ...rows,
    capacity: addCapacityRows(supply, builder, fixed),
    rules: addRuleRows(supply, builder, itemScale),
    ...emptyColumns(supply),
  };
  const part: ProgramPart = { supply, economics, builder, layout, itemScale };
  for (let i = 0; i < supply.items; i++) {
    addSourceColumns(part, i);
    addStockColumns(part, i);
    addServingColumns(part, i);
  }
  addOvertime(supply, builder, { economics, rows: layout.capacity, fixed });
  addRuleColumns({ ...part, rows: layout.rules });
  return { ...builder.build(costScale(supply, economics, itemScale)), layout };
}

const emptyColumns = (
  supply: SupplyCase,
): Pick<ProgramLayout, "more" | "less" | "below" | "band" | "above" | "serve" | "unservedMinimum"> => {
  const byItem = supply.items * supply.periods;
  const bySource = supply.sources.length * supply.periods;
  return {
    more: none(bySource),
    less: none(bySource),
    below: none(byItem),
    band: none(byItem),
    above: none(byItem),
    serve: none(byItem * supply.segments),
    unservedMinimum: none(byItem * supply.segments),
  };
};

/** What the parts of the program share. */
export interface ProgramPart {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  readonly builder: LpBuilder;
  readonly layout: ProgramLayout;
  readonly itemScale: Float64Array;
}

/** Balance: stock out − stock in − sources + served = receipts (+ opening stock in the first period). */
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
    if (t === 0) known += supply.openingStock[i]! - supply.safetyStock[i]! * +hasSafety(supply, i);
    layout.balance[i * periods + t] = builder.row({ lower: known, upper: known, scale });
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

export const hasSafety = (supply: SupplyCase, i: number): boolean =>
  supply.settings.rules["safety stock"] !== "off" && supply.safetyStock[i]! > 0;

export const hasMaximum = (supply: SupplyCase, i: number): boolean =>
  supply.settings.rules["maximum stock"] !== "off" && Number.isFinite(supply.maximumStock[i]!);

/** Units of one month's demand that the minimum service asks for; only where its fate is known within the horizon. */
export function minimumUnits(supply: SupplyCase, c: number, t: number): number {
  const wait = supply.maximumWait[c % supply.segments]!;
  return t + wait < supply.periods ? supply.minimumService[c]! * supply.demand[c * supply.periods + t]! : 0;
}

function addSourceColumns(part: ProgramPart, i: number): void {
  const { supply, economics, builder, layout, itemScale } = part;
  const { periods } = supply;
  const scale = itemScale[i]!;
  for (const k of supply.sourcesOf[i]!) {
    const source = supply.sources[k]!;
    for (let t = 0; t < periods; t++) {
      const { least, most } = boundsOf(supply, source, t);
      const planned = source.submitted[t]!;
      const toll = economics.toll[i * periods + t]!;
      const variance = source.unitCost[t]! - economics.bookCost[i]!;
      builder.addOffset(variance * planned);
      const entries = (sign: number): void => {
        builder.entry(layout.balance[i * periods + t]!, -sign);
        if (isOwn(source)) loadEntries(part, { i, t, sign });
        sourceRuleEntries(supply, builder, { rows: layout.rules, k, t, sign });
      };
      if (toll === 0 ? most > least : most > planned) {
        const lower = toll === 0 ? least - planned : Math.max(0, least - planned);
        layout.more[k * periods + t] = builder.column({
          cost: variance + toll,
          lower,
          upper: most - planned,
          scale,
        });
        entries(1);
      }
      if (toll > 0 && least < planned) {
        const lower = Math.max(0, planned - most);
        layout.less[k * periods + t] = builder.column({
          cost: toll - variance,
          lower,
          upper: planned - least,
          scale,
        });
        entries(-1);
      }
    }
  }
}

function loadEntries(part: ProgramPart, at: { i: number; t: number; sign: number }): void {
  const { supply, builder, layout } = part;
  for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[at.i]!) {
    const when = at.t - offsetPeriods;
    if (when >= 0) {
      builder.entry(layout.capacity.row[resource * supply.periods + when]!, at.sign * hoursAUnit);
    }
  }
}

/** Stock = safety stock − below + band + above: its pieces are bounded columns, so that no policy needs a row. */
function addStockColumns(part: ProgramPart, i: number): void {
  const { supply, economics, builder, layout, itemScale } = part;
  const { periods } = supply;
  const safety = hasSafety(supply, i) ? supply.safetyStock[i]! : 0;
  const scale = itemScale[i]!;
  const hold = economics.hold[i]!;
  const room = hasMaximum(supply, i) ? supply.maximumStock[i]! - safety : Number.POSITIVE_INFINITY;
  for (let t = 0; t < periods; t++) {
    const n = i * periods + t;
    builder.addOffset(hold * safety);
    const piece = (sign: number, upper: number, cost: number): number => {
      const column = builder.column({ cost, lower: 0, upper, scale });
      builder.entry(layout.balance[n]!, sign);
      if (t + 1 < periods) builder.entry(layout.balance[n + 1]!, -sign);
      for (const { resource, hoursAUnit } of supply.storageOf[i]!) {
        builder.entry(layout.capacity.row[resource * periods + t]!, sign * hoursAUnit);
      }
      stockRuleEntries(supply, builder, { rows: layout.rules, i, t, sign });
      return column;
    };
    if (safety > 0) layout.below[n] = piece(-1, safety, economics.belowSafety[i]! - hold);
    if (room > 0) layout.band[n] = piece(1, room, hold);
    if (Number.isFinite(room)) {
      layout.above[n] = piece(1, Number.POSITIVE_INFINITY, hold + economics.aboveMaximum[i]!);
    }
  }
}

/** Serving the demand of a month in that month or later; what is not served is given up or still waits. */
function addServingColumns(part: ProgramPart, i: number): void {
  const { supply, economics, builder, layout, itemScale } = part;
  const { periods, segments, demand } = supply;
  const scale = itemScale[i]!;
  for (let c = i * segments; c < (i + 1) * segments; c++) {
    for (let t = 0; t < periods; t++) {
      const units = demand[c * periods + t]!;
      if (units === 0) continue;
      const waits = Math.min(supply.maximumWait[c % segments]!, periods - t);
      const unserved = economics.giveUp[c]! + economics.late[c]! * waits;
      builder.addOffset(units * unserved);
      const ages = servingPeriods(supply, c, t);
      for (let age = 0; age < ages; age++) {
        const worth = economics.serve[c * periods + t + age]! + unserved - economics.late[c]! * age;
        const column = builder.column({ cost: -worth, lower: 0, upper: units, scale });
        if (age === 0) layout.serve[c * periods + t] = column;
        builder.entry(layout.balance[i * periods + t + age]!, 1);
        builder.entry(layout.demand[c * periods + t]!, 1);
        const bookCost = economics.bookCost[i]!;
        servedRuleEntries(supply, builder, { rows: layout.rules, c, t: t + age, bookCost });
      }
      const least = minimumUnits(supply, c, t);
      if (least > 0) {
        layout.unservedMinimum[c * periods + t] = builder.column({
          cost: economics.belowService[i]!,
          lower: 0,
          upper: least,
          scale,
        });
        builder.entry(layout.demand[c * periods + t]!, 1);
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
    return powerOfTwo(Math.max(sum / (2 * periods), supply.openingStock[i]! / 4, supply.safetyStock[i]! / 4));
  });
}

/** The usual worth of an item's usual quantity, as a power of two. */
function costScale(supply: SupplyCase, economics: Economics, itemScale: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < supply.items; i++) sum += economics.size[i]! * itemScale[i]!;
  return powerOfTwo(sum / Math.max(1, supply.items));
}
