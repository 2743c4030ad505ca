import { periodAt } from "../../calendar/periods";
import type { Day } from "../../calendar/calendar";
import type { PlanningModel } from "../planningModel";

/** Code of an item; "" for none. */
export const itemName = (model: PlanningModel, item: number): string => model.items.code[item] ?? "";

/** Name of a segment; "" for all of them. */
export const segmentName = (model: PlanningModel, segment: number): string =>
  model.segments[segment]?.name ?? "";

/** Name of a family; "" for the whole business. */
export const familyName = (model: PlanningModel, family: number): string =>
  model.families[family]?.name ?? "";

/** How a row names its item, or else its family. */
export function subjectNames(
  model: PlanningModel,
  row: { readonly item: number; readonly family: number },
): { readonly item: string; readonly family: string } {
  const item = itemName(model, row.item);
  return { item, family: item === "" ? familyName(model, row.family) : "" };
}

/** First day of a period by its index; `NaN` when there is no period. */
export const firstDay = (model: PlanningModel, period: number): Day =>
  Number.isNaN(period) ? Number.NaN : periodAt(model.calendar, period).start;

/** Joins what names a row, as the reader does. */
export const keyOf = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");
