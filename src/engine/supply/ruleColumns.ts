import { addFloorMisses, servedFloorEntries, stockFloorEntries } from "./floorRows";
import { byStrictness, type Economics } from "./economics";
import type { LpBuilder } from "./lpBuilder";
import { powerOfTwo } from "./lpScale";
import { leastOrder, lotOf, shelfOf, usefulMost, type RuleRows } from "./ruleRows";
import type { SupplyCase } from "./supplyCase";

interface Parts {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  readonly builder: LpBuilder;
  readonly rows: RuleRows;
  readonly itemScale: Float64Array;
}

const ANY = Number.POSITIVE_INFINITY;

/** The columns that the rules of `RuleRows` need: what expires, swings, is missed, and the whole numbers. */
export function addRuleColumns(parts: Parts): void {
  addExpired(parts);
  addSwings(parts);
  addFloorMisses(parts);
  addSizes(parts);
}

function addExpired({ supply, economics, builder, rows, itemScale }: Parts): void {
  rows.shelf.forEach((row, n) => {
    if (row < 0) return;
    const i = Math.floor(n / supply.periods);
    builder.column({ cost: economics.expired[i]!, lower: 0, upper: ANY, scale: itemScale[i]! });
    builder.entry(row, -1);
  });
}

function addSwings({ supply, economics, builder, rows }: Parts): void {
  rows.swing.forEach((row, n) => {
    if (row < 0) return;
    const { regular } = supply.capacities[Math.floor(n / supply.periods)]!;
    const amount = regular[n % supply.periods]!;
    for (const sign of [-1, 1]) {
      const cost = economics.swing[Math.floor(n / supply.periods)]!;
      builder.column({ cost, lower: 0, upper: ANY, scale: powerOfTwo(amount) });
      builder.entry(row, sign);
    }
  });
}

function addSizes({ supply, economics, builder, rows, itemScale }: Parts): void {
  const { periods, settings } = supply;
  supply.sources.forEach((source, k) => {
    const cost = (rule: "minimum order" | "lots"): number =>
      byStrictness(settings.rules[rule], -1, economics.size[source.item]!);
    const scale = itemScale[source.item]!;
    for (let t = 0; t < periods; t++) {
      const n = k * periods + t;
      if (rows.least[n]! >= 0) {
        builder.column({ cost: source.fixedCost, lower: 0, upper: 1, scale: 1, isWhole: true });
        builder.entry(rows.least[n]!, -leastOrder(supply, k));
        builder.entry(rows.most[n]!, -usefulMost(supply, k, t));
        soften(builder, { row: rows.least[n]!, cost: cost("minimum order"), signs: [1], scale });
      }
      if (rows.lot[n]! >= 0) {
        const lot = lotOf(supply, k);
        const most = Math.floor(usefulMost(supply, k, t) / lot) + 1;
        builder.column({ cost: 0, lower: 0, upper: most, scale: 1, isWhole: true });
        builder.entry(rows.lot[n]!, -lot);
        soften(builder, { row: rows.lot[n]!, cost: cost("lots"), signs: [1, -1], scale });
      }
    }
  });
}

/** Columns that let a soft rule be broken at a cost; none for a strict one (cost −1). */
function soften(
  builder: LpBuilder,
  of: {
    readonly row: number;
    readonly cost: number;
    readonly signs: readonly number[];
    readonly scale: number;
  },
): void {
  if (of.cost < 0) return;
  for (const sign of of.signs) {
    builder.column({ cost: of.cost, lower: 0, upper: ANY, scale: of.scale });
    builder.entry(of.row, sign);
  }
}

/** Entries that a unit in stock at the end of a period makes. */
export function stockRuleEntries(
  supply: SupplyCase,
  builder: LpBuilder,
  at: { readonly rows: RuleRows; readonly i: number; readonly t: number; readonly sign: number },
): void {
  builder.entry(at.rows.shelf[at.i * supply.periods + at.t]!, at.sign);
  stockFloorEntries(supply, builder, at);
}

/** Entries that a unit of demand served after some periods makes: it frees the shelf before, and counts towards floors. */
export function servedRuleEntries(
  supply: SupplyCase,
  builder: LpBuilder,
  at: { readonly rows: RuleRows; readonly c: number; readonly due: number; readonly age: number },
): void {
  const { rows, c } = at;
  const t = at.due + at.age;
  const i = Math.floor(c / supply.segments);
  const keeps = shelfOf(supply, i);
  for (let s = Math.max(0, t - keeps); keeps > 0 && s < t; s++)
    builder.entry(rows.shelf[i * supply.periods + s]!, -1);
  servedFloorEntries(supply, builder, at);
}
