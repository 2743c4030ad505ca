import type { Calendar } from "../../calendar/calendar";
import type { Place, SheetKind } from "../../problem/place";
import type { Problem } from "../../problem/problem";
import type { NameIndex } from "../names";
import { meansAll } from "../names";
import type { PlanSettings } from "../settings";

/** What the constructors of the sheets share: the names found so far, and where faults go. */
export interface BuildContext {
  readonly calendar: Calendar;
  readonly settings: PlanSettings;
  readonly items: NameIndex;
  readonly families: NameIndex;
  readonly segments: NameIndex;
  readonly resources: NameIndex;
  readonly goals: NameIndex;
  /** Family of each item. */
  readonly familyOfItem: number[];
  /** Whether items come from a sheet of their own; otherwise little is known of them, which is told once. */
  readonly hasItemsSheet: boolean;
  readonly report: (problem: Problem) => void;
}

/** Where a row stands. */
export interface RowPlace {
  readonly sheet: SheetKind;
  readonly row: string;
}

/** Index of the item that a row names; -1, with a problem, when Items lacks it. */
export function itemNamed(context: BuildContext, name: string, place: RowPlace): number {
  const item = context.items.find(name);
  if (item >= 0) return item;
  const at: Place = { ...place, column: "item" };
  if (name === "") {
    const facts = { sheet: place.sheet, column: "item" };
    context.report({ code: "row-unnamed", severity: "error", place: at, facts });
  } else {
    const facts = { sheet: place.sheet, item: name };
    context.report({ code: "item-unknown", severity: "error", place: at, facts });
  }
  return -1;
}

/** A name that some other sheet must have. */
export interface NamedIn {
  readonly column: string;
  readonly name: string;
  readonly home: SheetKind;
  readonly consequence?: string;
}

/** Says that a name is not where it should be. */
export function reportUnknown(context: BuildContext, place: RowPlace, named: NamedIn): void {
  const { column, name, home, consequence = "The row is left out" } = named;
  context.report({
    code: "name-unknown",
    severity: "error",
    place: { ...place, column },
    facts: { sheet: place.sheet, column, name, home, consequence },
  });
}

/** Index of a segment; -1 means all of them; null, with a problem, when Segments lacks it. */
export function segmentNamed(context: BuildContext, name: string, place: RowPlace): number | null {
  if (meansAll(name)) return -1;
  const segment = context.segments.find(name);
  if (segment >= 0) return segment;
  reportUnknown(context, place, { column: "segment", name, home: "Segments" });
  return null;
}

/** Index of a family; -1 means the whole business; null, with a problem, when no item has it. */
export function scopeNamed(context: BuildContext, name: string, place: RowPlace): number | null {
  if (meansAll(name)) return -1;
  const family = context.families.find(name);
  if (family >= 0) return family;
  reportUnknown(context, place, { column: "scope", name, home: "Items" });
  return null;
}

/** The item and family that a row speaks of: one item (its family with it), or a whole family (item -1). */
export function subjectOf(
  context: BuildContext,
  names: { readonly item: string; readonly family: string },
  place: RowPlace,
): { readonly item: number; readonly family: number } | null {
  if (names.item !== "") {
    const item = context.items.find(names.item);
    if (item >= 0) return { item, family: context.familyOfItem[item]! };
    const family = context.families.find(names.item);
    if (family >= 0) return { item: -1, family };
    itemNamed(context, names.item, place);
    return null;
  }
  const family = context.families.find(names.family);
  if (family >= 0) return { item: -1, family };
  if (names.family === "") itemNamed(context, "", place);
  else reportUnknown(context, place, { column: "family", name: names.family, home: "Items" });
  return null;
}
