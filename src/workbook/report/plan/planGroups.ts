import type { PlanningModel } from "../../../engine";

/** Items whose quantities are shown as one group of rows: the company, a family, one item, or items not named. */
export interface PlanGroup {
  readonly level: "company" | "family" | "item";
  readonly family: string;
  readonly item: string;
  readonly description: string;
  /** The one unit of all its items. */
  readonly unit: string;
  readonly items: readonly number[];
  /** False for the items of a family that a large plan does not name. */
  readonly isNamed: boolean;
  /** Index of its family; -1 for the company. */
  readonly familyIndex: number;
}

/** The groups in order, and the families that mix units and so have no sum. */
export interface PlanGroups {
  readonly company: PlanGroup | null;
  readonly families: readonly PlanGroup[];
  readonly items: readonly PlanGroup[];
  readonly mixedFamilies: readonly string[];
}

function oneUnit(units: readonly string[]): string | null {
  const folded = new Set(units.map((unit) => unit.trim().toLowerCase()));
  return folded.size === 1 ? units[0] || "units" : null;
}

/**
 * Groups items by family, in the order of the Items sheet; sums exist only where all items have one unit. Items that
 * are not named stand together at the end of their family, by unit.
 */
export function planGroups({ items, families }: PlanningModel, named: ReadonlySet<number>): PlanGroups {
  const all = Array.from({ length: items.count }, (_, i) => i);
  const byFamily = families.map((family, f) => ({
    family: family.name,
    familyIndex: f,
    items: all.filter((i) => items.family[i] === f),
  }));
  const filled = byFamily.filter((family) => family.items.length > 0);
  const unitOf = (members: readonly number[]): string | null => oneUnit(members.map((i) => items.unit[i]!));
  const sums = filled.map(({ family, familyIndex, items: members }) => {
    const unit = unitOf(members);
    return unit === null ? null : sumGroup("family", { family, familyIndex, unit, items: members });
  });
  const unit = unitOf(all);
  return {
    company: unit === null ? null : sumGroup("company", { family: "All", familyIndex: -1, unit, items: all }),
    families: sums.filter((group) => group !== null),
    items: filled.flatMap(({ items: members, ...of }) => [
      ...members
        .filter((i) => named.has(i))
        .map((i) => ({
          ...of,
          level: "item" as const,
          item: items.code[i]!,
          description: items.description[i]!,
          unit: items.unit[i] || "units",
          items: [i],
          isNamed: true,
        })),
      ...othersOf(
        items,
        of,
        members.filter((i) => !named.has(i)),
      ),
    ]),
    mixedFamilies: filled.filter((_, k) => sums[k] === null).map(({ family }) => family),
  };
}

/** The items of a family that are not named, a group a unit. */
function othersOf(
  { unit }: PlanningModel["items"],
  of: Pick<PlanGroup, "family" | "familyIndex">,
  members: readonly number[],
): PlanGroup[] {
  const units = [...new Set(members.map((i) => unit[i]!))];
  return units.map((one) => {
    const items = members.filter((i) => unit[i] === one);
    const description = `${items.length} ${items.length === 1 ? "item" : "items"} not named`;
    return { ...of, level: "item", item: "Others", description, unit: one || "units", items, isNamed: false };
  });
}

function sumGroup(
  level: "company" | "family",
  of: Pick<PlanGroup, "family" | "familyIndex" | "unit" | "items">,
): PlanGroup {
  const { length } = of.items;
  const description = `${length} ${length === 1 ? "item" : "items"}`;
  return { level, ...of, item: "All", description, isNamed: true };
}
