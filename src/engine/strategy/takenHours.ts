import type { Gap, GapDriver } from "../gap/gap";
import { deadlineOf } from "../gap/deadline";
import type { GapCase } from "../gap/gapCase";
import { availableCapacity } from "../measure/availableCapacity";
import { said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import type { RoutingRow } from "../model/supply";
import { unservedGrid } from "../measure/unservedUnits";
import { at } from "../series/grid";
import { strategyGap } from "./strategyGap";

/** Roles that should make room for a family that grows. */
const YIELDING: ReadonlySet<string> = new Set(["harvest", "exit"]);

interface Taken {
  first: number;
  last: number;
  hours: number;
  money: number;
  readonly byFamily: Map<number, { hours: number; money: number }>;
}

/**
 * Hours of full resources that yielding families use while a growing family on the same resource is short.
 *
 * Hours count up to what the short units need; money is their margin. Each gap names the family that is short; its
 * drivers name the families that take the hours.
 */
export function takenHours(gapCase: GapCase): Gap[] {
  const { model } = gapCase;
  const found = new Map<string, Taken>();
  const routes = routesByResource(model);
  for (let resource = 0; resource < model.resources.count; resource++) {
    const own = routes[resource]!;
    // Without a yielding and a growing family on the resource nobody takes hours from anybody.
    const has = (isMeant: (role: string) => boolean): boolean =>
      own.some(({ item }) => isMeant(model.families[model.items.family[item]!]!.role));
    if (!has((role) => YIELDING.has(role)) || !has((role) => role === "grow")) continue;
    for (let t = 0; t < gapCase.plan.load.periods; t++)
      addTaken(gapCase, { resource, t, routes: own }, found);
  }
  return [...found].map(([key, taken]) => {
    const [family, resource] = key.split("/").map(Number) as [number, number];
    return takenGap(gapCase, { family, resource }, taken);
  });
}

interface ResourcePeriod {
  readonly resource: number;
  readonly t: number;
  /** The rows of Routing of this resource. */
  readonly routes: readonly RoutingRow[];
}

/** The rows of Routing by resource of hours; none for storage. */
function routesByResource({ routing, resources }: PlanningModel): RoutingRow[][] {
  const routes: RoutingRow[][] = Array.from({ length: resources.count }, () => []);
  for (const row of routing) if (resources.kind[row.resource] === "hours") routes[row.resource]!.push(row);
  return routes;
}

function addTaken(gapCase: GapCase, place: ResourcePeriod, found: Map<string, Taken>): void {
  const { model, plan } = gapCase;
  const room = availableCapacity(model, plan, place);
  if (!(said(at(plan.load, place.resource, place.t)) >= room * (1 - 1e-6))) return;
  const { short, used } = hoursByFamily(gapCase, place);
  const yielding = [...used].filter(([family]) => YIELDING.has(model.families[family]!.role));
  const free = yielding.reduce((sum, [, hours]) => sum + hours, 0);
  if (free <= 0) return;
  for (const [family, need] of short) {
    const share = Math.min(1, free / need.hours);
    const key = `${family}/${place.resource}`;
    const taken: Taken = found.get(key) ?? {
      first: place.t,
      last: place.t,
      hours: 0,
      money: 0,
      byFamily: new Map(),
    };
    found.set(key, taken);
    taken.last = place.t;
    taken.hours += need.hours * share;
    taken.money += need.money * share;
    for (const [taker, hours] of yielding) {
      const part = taken.byFamily.get(taker) ?? { hours: 0, money: 0 };
      part.hours += (need.hours * share * hours) / free;
      part.money += (need.money * share * hours) / free;
      taken.byFamily.set(taker, part);
    }
  }
}

interface Hours {
  readonly short: Map<number, { hours: number; money: number }>;
  readonly used: Map<number, number>;
}

/** Hours that short units of growing families need, and hours that each family uses, of one resource and period. */
function hoursByFamily(gapCase: GapCase, { t, routes }: ResourcePeriod): Hours {
  const { model, plan, margins } = gapCase;
  const segments = model.segments.length;
  const short: Hours["short"] = new Map();
  const used: Hours["used"] = new Map();
  const unserved = unservedGrid(plan).values;
  for (const row of routes) {
    const due = t + row.offsetPeriods;
    if (due >= plan.production.periods) continue;
    const family = model.items.family[row.item]!;
    used.set(family, (used.get(family) ?? 0) + said(at(plan.production, row.item, due)) * row.hoursAUnit);
    if (model.families[family]!.role !== "grow") continue;
    let units = 0;
    for (let s = 0; s < segments; s++)
      units += unserved[(row.item * segments + s) * plan.demand.periods + due]!;
    if (units === 0) continue;
    const sum = short.get(family) ?? { hours: 0, money: 0 };
    sum.hours += units * row.hoursAUnit;
    sum.money += units * Math.max(0, at(margins, row.item, due));
    short.set(family, sum);
  }
  return { short, used };
}

function takenGap(
  gapCase: GapCase,
  { family, resource }: { readonly family: number; readonly resource: number },
  taken: Taken,
): Gap {
  const { model } = gapCase;
  const drivers: GapDriver[] = [...taken.byFamily].map(([taker, { hours, money }]) => ({
    cause: "hours taken",
    subject: model.families[taker]!.name,
    units: -hours,
    money: -money,
  }));
  return strategyGap(gapCase, {
    id: `strategy/hours/${model.resources.name[resource]!}/family:${model.families[family]!.name}/${taken.first}`,
    level: "family",
    measure: "scarce hours taken from a grow family",
    family,
    resource,
    firstPeriod: taken.first,
    lastPeriod: taken.last,
    amount: -taken.hours,
    unit: model.resources.unit[resource] || "hours",
    money: -taken.money,
    drivers,
    ...deadlineOf(
      { calendar: model.calendar, frozenPeriods: model.settings.frozenPeriods },
      { first: taken.first, leadDays: leadDaysOf(model, { family, resource }), isFenced: true },
    ),
  });
}

/** The longest lead time of the family's items on the resource: hours that are freed later come too late for some. */
function leadDaysOf(
  { routing, items }: PlanningModel,
  { family, resource }: { readonly family: number; readonly resource: number },
): number {
  return routing.reduce((most, row) => {
    const isOwn = row.resource === resource && items.family[row.item] === family;
    return isOwn ? Math.max(most, said(items.leadTimeDays[row.item]!)) : most;
  }, 0);
}
