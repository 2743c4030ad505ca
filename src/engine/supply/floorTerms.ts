import { countsTowards } from "./floors";
import { isWithin, type PlanFloor } from "./planFloor";
import { isOwn, type SupplyCase } from "./supplyCase";

/** What a unit shipped in a period is worth to a floor: price, margin, or one for units. */
export function unitWorth(supply: SupplyCase, floor: PlanFloor, n: number): number {
  const { periods, segments } = supply;
  const stated = supply.price[n]!;
  const price = stated > 0 ? stated : 0;
  const i = Math.floor(n / periods / segments);
  const margin = price === 0 ? 0 : price - supply.unitCost[i * periods + (n % periods)]!;
  switch (floor.measure) {
    case "revenue":
      return price;
    case "margin":
      return margin;
    case "margin share":
      return margin - floor.share * price;
    case "units":
      return 1;
    case "served value":
    case "on-time value":
      return price === 0 ? 1 : price;
    case "stock value":
    case "load hours":
    case "overtime hours":
      return 0;
  }
}

/** What one unit of the demand of period `due` of a cell adds to a floor when it is served `age` periods later. */
export function servedTerm(
  supply: SupplyCase,
  floor: PlanFloor,
  at: { readonly c: number; readonly due: number; readonly age: number },
): number {
  const { periods } = supply;
  const wait = supply.maximumWait[at.c % supply.segments]!;
  const worth = (t: number): number =>
    t < periods && isWithin(floor, t) ? unitWorth(supply, floor, at.c * periods + t) : 0;
  switch (floor.measure) {
    case "served value":
      return worth(at.due + wait);
    case "on-time value": {
      let sum = 0;
      for (let t = at.due + at.age; t <= at.due + wait; t++) sum += worth(t);
      return sum;
    }
    default:
      return worth(at.due + at.age);
  }
}

/** An item and a period. */
interface ItemPeriod {
  readonly i: number;
  readonly t: number;
}

/** What one unit in stock at the end of a period adds to a floor. */
export function stockTerm(supply: SupplyCase, floor: PlanFloor, { i, t }: ItemPeriod): number {
  if (floor.measure !== "stock value" || t !== floor.lastPeriod) return 0;
  return supply.unitCost[i * supply.periods + t]!;
}

/** What one unit of own production that becomes available in a period adds to a floor. */
export function loadTerm(supply: SupplyCase, floor: PlanFloor, { i, t }: ItemPeriod): number {
  if (floor.measure !== "load hours") return 0;
  let hours = 0;
  for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[i]!) {
    const when = t - offsetPeriods;
    if (when >= 0 && isWithin(floor, when) && Number.isFinite(supply.capacities[resource]!.regular[when]!)) {
      hours += hoursAUnit;
    }
  }
  return hours;
}

/** What an hour of overtime on a resource in a period adds to a floor. */
export function overtimeTerm(floor: PlanFloor, t: number): number {
  return floor.measure === "overtime hours" && isWithin(floor, t) ? 1 : 0;
}

/** What an item gives to a floor before anything is decided: the constants of its terms. */
export function floorConstant(supply: SupplyCase, floor: PlanFloor, i: number): number {
  if (!countsTowards(supply, floor, i)) return 0;
  switch (floor.measure) {
    case "stock value":
      return safetyValue(supply, floor, i);
    case "load hours":
      return plannedLoad(supply, floor, i);
    case "served value":
    case "on-time value":
      return demandConstant(supply, floor, i);
    default:
      return 0;
  }
}

/** What the safety stock at the end of a floor's last period is worth to it. */
function safetyValue(supply: SupplyCase, floor: PlanFloor, i: number): number {
  const t = floor.lastPeriod;
  return supply.safetyStock[i * supply.periods + t]! * stockTerm(supply, floor, { i, t });
}

function plannedLoad(supply: SupplyCase, floor: PlanFloor, i: number): number {
  let hours = 0;
  for (const k of supply.sourcesOf[i]!) {
    const source = supply.sources[k]!;
    if (!isOwn(source)) continue;
    source.submitted.forEach((units, t) => (hours += units * loadTerm(supply, floor, { i, t })));
  }
  return hours;
}

/** Demand that has not waited its limit is served so far; unserved demand takes from the months in which it waits. */
function demandConstant(supply: SupplyCase, floor: PlanFloor, i: number): number {
  const { periods, segments, demand } = supply;
  let sum = 0;
  for (let c = i * segments; c < (i + 1) * segments; c++) {
    const wait = supply.maximumWait[c % segments]!;
    for (let due = 0; due < periods; due++) {
      const units = demand[c * periods + due]!;
      if (units === 0) continue;
      const inSpan = (t: number): number =>
        t < periods && isWithin(floor, t) ? unitWorth(supply, floor, c * periods + t) : 0;
      if (floor.measure === "served value") sum += units * (inSpan(due) - inSpan(due + wait));
      else for (let t = due + 1; t <= due + wait; t++) sum -= units * inSpan(t);
    }
  }
  return sum;
}
