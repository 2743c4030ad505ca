import type { PlanFloor } from "./planFloor";
import type { SupplyCase } from "./supplyCase";

/** Whether an item counts towards a floor. */
export function countsTowards(supply: Pick<SupplyCase, "familyOf">, floor: PlanFloor, i: number): boolean {
  if (floor.item !== -1) return floor.item === i;
  return floor.family < 0 || floor.family === supply.familyOf[i];
}

/** The floors that each item counts towards, by index. */
export function floorsByItem(supply: SupplyCase): readonly (readonly number[])[] {
  const general: number[] = [];
  const byFamily = new Map<number, number[]>();
  const byItem = new Map<number, number[]>();
  supply.floors.forEach(({ item, family }, f) => {
    if (item >= 0) put(byItem, item, f);
    else if (item === -1 && family >= 0) put(byFamily, family, f);
    else if (item === -1) general.push(f);
  });
  const ofFamily = new Map([...byFamily].map(([family, list]) => [family, [...general, ...list]] as const));
  return Array.from({ length: supply.items }, (_, i) => {
    const shared = ofFamily.get(supply.familyOf[i]!) ?? general;
    const own = byItem.get(i);
    return own === undefined ? shared : [...shared, ...own];
  });
}

function put(into: Map<number, number[]>, key: number, value: number): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}
