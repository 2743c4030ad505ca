import type { Gap } from "../../gap/gap";
import { familyUnit } from "../../gap/gapCase";
import type { PlanningModel } from "../../model/planningModel";
import { plural } from "../../quantity/spoken";
import { sayLarge } from "../../narrative/sentence";
import type { ModelChange } from "../../scenario/modelChange";
import type { Placed } from "./freeRoom";

/** The name of what a gap is about: its family, else "all families". */
export const familyName = (model: PlanningModel, gap: Gap): string =>
  model.families[gap.family]?.name ?? "all families";

/** The name of what is placed for a gap: its family, else the families that get any of it. */
export function placedName(model: PlanningModel, gap: Gap, placed: readonly Placed[]): string {
  if (gap.family >= 0) return familyName(model, gap);
  const names = placedFamilies(model, placed).map((family) => model.families[family]!.name);
  return names.length <= 2 ? names.join(" and ") : "several families";
}

const placedFamilies = ({ items }: PlanningModel, placed: readonly Placed[]): number[] => [
  ...new Set(placed.map(({ item }) => items.family[item]!)),
];

/** Items that a gap is about: one, those of its family, or all. */
export function itemsOf({ items }: PlanningModel, gap: Gap): number[] {
  if (gap.item >= 0) return [gap.item];
  const all = [...items.code.keys()];
  return gap.family >= 0 ? all.filter((item) => items.family[item] === gap.family) : all;
}

/** "Mar 2027" or "Mar 2027 to May 2027". */
export function months({ calendar }: PlanningModel, first: number, last: number): string {
  const label = (t: number): string => calendar.horizon[t]?.label ?? "";
  return first === last ? label(first) : `${label(first)} to ${label(last)}`;
}

/** "3,116 pieces, Sep 2027 to Dec 2027": what is placed, in the unit that the items share. */
export function placedWords(model: PlanningModel, gap: Gap, placed: readonly Placed[]): string {
  const units = placed.reduce((sum, one) => sum + one.units, 0);
  const periods = placed.map(({ t }) => t);
  const [family, ...others] = gap.family >= 0 ? [gap.family] : placedFamilies(model, placed);
  const unit = family !== undefined && others.length === 0 ? familyUnit(model, family) : "units";
  const span = months(model, Math.min(...periods), Math.max(...periods));
  return `${sayLarge(units)} ${plural(unit, units)}, ${span}`;
}

/** The changes of planned supply that place units;
 units below 0 are taken away. */
export function supplyChanges(
  { items }: PlanningModel,
  placed: readonly Placed[],
  kind: "planned supply" | "receipts" = "planned supply",
): ModelChange[] {
  return placed.map(({ item, t, units }) => ({
    kind,
    item: items.code[item]!,
    firstPeriod: t,
    lastPeriod: t,
    add: units,
  }));
}
