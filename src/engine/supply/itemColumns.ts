import type { ColumnBounds } from "./lpBuilder";
import { minimumUnits, servingPeriods, type ProgramPart } from "./programPart";
import { servedRuleEntries, stockRuleEntries } from "./ruleColumns";
import { sourceRuleEntries } from "./ruleRows";
import { boundsOf } from "./sourceBounds";
import { isOwn } from "./supplyCase";

export function addSourceColumns(part: ProgramPart, i: number): void {
  const { supply, builder, layout, itemScale } = part;
  const { periods } = supply;
  const scale = itemScale[i]!;
  for (const k of supply.sourcesOf[i]!) {
    const source = supply.sources[k]!;
    for (let t = 0; t < periods; t++) {
      const planned = source.submitted[t]!;
      const variance = varianceOf(part, k, t);
      builder.addOffset(variance * planned);
      const { more, less } = sourceColumns(part, k, t);
      const column = (bounds: SourceColumn, sign: number): number => {
        const added = builder.column({ ...bounds, scale });
        builder.entry(layout.balance[i * periods + t]!, -sign);
        if (isOwn(source)) loadEntries(part, { i, t, sign });
        sourceRuleEntries(supply, builder, { rows: layout.rules, k, t, sign });
        return added;
      };
      if (more !== null) layout.more[k * periods + t] = column(more, 1);
      if (less !== null) layout.less[k * periods + t] = column(less, -1);
    }
  }
}

/** Cost and bounds of a column. */
export type SourceColumn = Pick<ColumnBounds, "cost" | "lower" | "upper">;

/** What a unit from a source costs beyond the book cost of its item. */
function varianceOf({ supply, economics }: Valued, k: number, t: number): number {
  const source = supply.sources[k]!;
  return source.unitCost[t]! + source.roleCost[t]! - economics.bookCost[source.item]!;
}

/** The columns of more and of less than Supply states; `null` where nothing can be chosen. Without a toll one stands for both. */
export function sourceColumns(
  of: Valued,
  k: number,
  t: number,
): { readonly more: SourceColumn | null; readonly less: SourceColumn | null } {
  const { supply, economics } = of;
  const source = supply.sources[k]!;
  const { least, most } = boundsOf(supply, source, t);
  const planned = source.submitted[t]!;
  const toll = economics.toll[source.item * supply.periods + t]!;
  const variance = varianceOf(of, k, t);
  const isMore = toll === 0 ? most > least || most < planned : most > planned;
  const lower = toll === 0 ? least - planned : Math.max(0, least - planned);
  return {
    more: isMore ? { cost: variance + toll, lower, upper: most - planned } : null,
    less:
      toll > 0 && least < planned
        ? { cost: toll - variance, lower: Math.max(0, planned - most), upper: planned - least }
        : null,
  };
}

type Valued = Pick<ProgramPart, "supply" | "economics">;

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
export function addStockColumns(part: ProgramPart, i: number): void {
  const { supply, economics, builder, layout, itemScale } = part;
  const { periods } = supply;
  const scale = itemScale[i]!;
  const hold = economics.hold[i]!;
  for (let t = 0; t < periods; t++) {
    const n = i * periods + t;
    const safety = supply.safetyStock[n]!;
    const room = supply.maximumStock[n]! - safety;
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
export function addServingColumns(part: ProgramPart, i: number): void {
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
        servedRuleEntries(supply, builder, { rows: layout.rules, c, due: t, age });
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
