import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import type { IndexedRow, SourcePlan } from "./sourcePlan";

interface FamilyRow {
  readonly model: PlanningModel;
  readonly plan: SourcePlan;
  readonly entry: IndexedRow;
  readonly base: SourcePlan | null;
}

/**
 * Spreads a family's figure over its items in proportion to the statistical
 * plan (in money where the figure is money), or equally where that is silent.
 *
 * Items that the same function has planned one by one keep their figures; the
 * rest of the family's figure goes to the others.
 */
export function spreadFamilyRow({ model, plan, entry, base }: FamilyRow): readonly Problem[] {
  const periods = model.calendar.horizon.length;
  const members = membersOf(model, entry.row.family);
  let ignored = 0;
  for (let t = 0; t < periods; t++) {
    const stated = model.demand.values.values[entry.index * periods + t]!;
    if (Number.isNaN(stated)) continue;
    const worth = (item: number) => (entry.row.unit === "money" ? positive(model.items.price[item]!) : 1);
    const baseUnits = (item: number) => positive(base?.units.values[item * periods + t] ?? 0);
    const figure =
      entry.row.basis === "total" ? stated : stated + sum(members, (item) => baseUnits(item) * worth(item));
    const open = members.filter(
      (item) =>
        worth(item) > 0 &&
        (Number.isNaN(plan.units.values[item * periods + t]!) || plan.isSpread[item * periods + t]),
    );
    const own = members.filter((item) => !open.includes(item));
    const rest = figure - sum(own, (item) => positive(plan.units.values[item * periods + t]!) * worth(item));
    if (open.length === 0) ignored++;
    else spread({ plan, periods, t }, open, { rest: Math.max(0, rest), worth, baseUnits });
  }
  return ignored > 0 ? [ignoredRow(model, entry, ignored)] : [];
}

interface Share {
  readonly rest: number;
  readonly worth: (item: number) => number;
  readonly baseUnits: (item: number) => number;
}

function spread(
  { plan, periods, t }: { readonly plan: SourcePlan; readonly periods: number; readonly t: number },
  open: readonly number[],
  { rest, worth, baseUnits }: Share,
): void {
  const total = sum(open, (item) => baseUnits(item) * worth(item));
  for (const item of open) {
    const share = total > 0 ? (baseUnits(item) * worth(item)) / total : 1 / open.length;
    const cell = item * periods + t;
    const before = plan.isSpread[cell] ? positive(plan.units.values[cell]!) : 0;
    plan.units.values[cell] = before + (rest * share) / worth(item);
    plan.isSpread[cell] = 1;
  }
}

function ignoredRow(model: PlanningModel, { row }: IndexedRow, count: number): Problem {
  const family = model.families[row.family]?.name ?? "";
  return {
    code: "family-row-ignored",
    severity: "note",
    place: { sheet: "Demand", row: row.key },
    facts: { family, source: row.source, periods: count },
  };
}

function membersOf(model: PlanningModel, family: number): readonly number[] {
  const members: number[] = [];
  for (let item = 0; item < model.items.count; item++)
    if (model.items.family[item] === family) members.push(item);
  return members;
}

const positive = (value: number): number => (value > 0 ? value : 0);
const sum = (items: readonly number[], value: (item: number) => number): number =>
  items.reduce((total, item) => total + value(item), 0);
