import type { Plan } from "../../plan/plan";
import type { SupplyCase } from "../../supply/supplyCase";

/** Hours that are still free, by resource and period; endless where nobody stated an amount. */
export type Room = Float64Array;

/** What regular hours, and overtime where wanted, leave free beside the plan's load; never below 0. */
export function freeRoom(supply: SupplyCase, plan: Plan, withOvertime: boolean): Room {
  const { periods } = supply;
  return plan.load.values.map((load, n) => {
    const { regular, overtimeLimit } = supply.capacities[Math.floor(n / periods)]!;
    const more = withOvertime ? overtimeLimit[n % periods]! : 0;
    return Math.max(0, regular[n % periods]! + more - load);
  });
}

/** Units of an item to have available in a period. */
export interface Placed {
  readonly item: number;
  readonly t: number;
  readonly units: number;
}

/** What to place: so many units of an item, available at `latest` or before. */
export interface ToPlace {
  readonly item: number;
  readonly units: number;
  readonly latest: number;
}

/**
 * Finds free hours for units, in the wanted period or as shortly before it as there is room, in whole planning units.
 *
 * Takes the hours out of `room`. What finds no room is left out: nothing is promised that no machine can make.
 */
export function placeUnits(supply: SupplyCase, room: Room, { item, units, latest }: ToPlace): Placed[] {
  const lot = supply.roundingUnits[item]!;
  const placed: Placed[] = [];
  let left = Math.ceil(units / lot - 1e-9) * lot;
  for (let t = latest; t >= firstOpenOf(supply, item) && left > 0; t--) {
    const more = Math.min(left, Math.floor(roomFor(supply, room, { item, t }) / lot + 1e-9) * lot);
    if (!(more > 0)) continue;
    takeRoom(supply, room, { item, t, units: more });
    placed.push({ item, t, units: more });
    left -= more;
  }
  return placed;
}

/** The first period in which more of an item than planned can be available: after its lead time and the frozen months. */
export function firstOpenOf({ sources, sourcesOf, settings }: SupplyCase, item: number): number {
  const [first] = sourcesOf[item]!;
  return Math.max(settings.frozenPeriods, first === undefined ? 0 : sources[first]!.firstOpen);
}

function roomFor(supply: SupplyCase, room: Room, { item, t }: Omit<Placed, "units">): number {
  let most = Number.POSITIVE_INFINITY;
  for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[item]!) {
    const at = t - offsetPeriods;
    most = at < 0 ? 0 : Math.min(most, room[resource * supply.periods + at]! / hoursAUnit);
  }
  return most;
}

function takeRoom(supply: SupplyCase, room: Room, { item, t, units }: Placed): void {
  for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[item]!) {
    const n = resource * supply.periods + t - offsetPeriods;
    room[n] = Math.max(0, room[n]! - units * hoursAUnit);
  }
}
