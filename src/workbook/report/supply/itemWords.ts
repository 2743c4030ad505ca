import type { PlanningModel } from "../../../engine";

/** An item by its code and its description, where it has one: "KET-100 Kettle, steel". */
export function itemWords({ items }: PlanningModel, item: number): string {
  const code = items.code[item]!;
  const description = items.description[item]!;
  return description === "" || description === code ? code : `${code} ${description}`;
}
