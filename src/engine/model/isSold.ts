import type { PlanningModel } from "./planningModel";

/** Whether an item is on sale in a period of the horizon: neither before its launch nor from its end on. */
export function isSold(
  { items, calendar }: Pick<PlanningModel, "items" | "calendar">,
  item: number,
  period: number,
): boolean {
  const { start, end } = calendar.horizon[period]!;
  return !(items.launchDay[item]! >= end) && !(items.endDay[item]! <= start);
}
