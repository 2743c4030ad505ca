import type { PlanningModel } from "../../../engine";

/** Items whose quantities are shown as one group of rows: the company, a family, or one item. */
export interface PlanGroup {
  readonly level: "company" | "family" | "item";
  readonly family: string;
  readonly item: string;
  readonly description: string;
  /** The one unit of all its items. */
  readonly unit: string;
  readonly items: readonly number[];
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
  return folded.size === 1 ? units[0]! : null;
}

/** Groups items by family, in the order of the Items sheet; sums exist only where all items have one unit. */
export function planGroups({ items, families }: PlanningModel): PlanGroups {
  const all = Array.from({ length: items.count }, (_, i) => i);
  const byFamily = families.map((_, f) => all.filter((i) => items.family[i] === f));
  const grouped: PlanGroup[] = [];
  const mixedFamilies: string[] = [];
  byFamily.forEach((members, f) => {
    if (members.length === 0) return;
    const unit = oneUnit(members.map((i) => items.unit[i]!));
    const family = families[f]!.name;
    if (unit === null) mixedFamilies.push(family);
    else {
      const description = `${members.length} ${members.length === 1 ? "item" : "items"}`;
      grouped.push({
        level: "family",
        family,
        item: "All",
        description,
        unit,
        items: members,
        familyIndex: f,
      });
    }
  });
  const unit = all.length > 0 ? oneUnit(all.map((i) => items.unit[i]!)) : null;
  return {
    company:
      unit === null
        ? null
        : {
            level: "company",
            family: "All",
            item: "All",
            description: `${all.length} items`,
            unit,
            items: all,
            familyIndex: -1,
          },
    families: grouped,
    items: byFamily.flatMap((members, f) =>
      members.map((i) => ({
        level: "item" as const,
        family: families[f]!.name,
        item: items.code[i]!,
        description: items.description[i]!,
        unit: items.unit[i]!,
        items: [i],
        familyIndex: f,
      })),
    ),
    mixedFamilies,
  };
}
