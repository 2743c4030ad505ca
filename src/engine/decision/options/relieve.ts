import type { Gap } from "../../gap/gap";
import { plural, spokenUnit } from "../../quantity/spoken";
import { sayLarge } from "../../narrative/sentence";
import type { Room } from "./freeRoom";
import { firstOpenOf, freeRoom, placeUnits, type Placed } from "./freeRoom";
import type { OptionCase, OptionIdea } from "./optionCase";
import { months, supplyChanges } from "./optionWords";

/** Ways to carry a load that a resource has too much: earlier, in an extra shift, in more overtime. */
export function relieveIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  return [...makeEarlier(of, gap), ...extraShift(of, gap), ...moreOvertime(of, gap)];
}

/** Hours beyond regular and overtime in a period. */
function overload({ supply, submitted: { plan } }: OptionCase, resource: number, t: number): number {
  const { regular, overtimeLimit } = supply.capacities[resource]!;
  return Math.max(0, plan.load.values[resource * supply.periods + t]! - regular[t]! - overtimeLimit[t]!);
}

/** Moves production to free months before, what is cheapest to keep for an hour first. */
function makeEarlier(of: OptionCase, gap: Gap): OptionIdea[] {
  const { model, supply } = of;
  const room = freeRoom(supply, of.submitted.plan, false);
  const moves: Placed[] = [];
  for (let t = gap.firstPeriod; t <= gap.lastPeriod; t++) moves.push(...movesFrom(of, { gap, t, room }));
  if (moves.length === 0) return [];
  const hours = moves.reduce((sum, { item, units }) => sum + Math.max(0, units) * hoursOf(of, item, gap), 0);
  const early = moves.filter(({ units }) => units > 0).map(({ t }) => t);
  const name = model.resources.name[gap.resource]!;
  return [
    {
      lever: "pre-build",
      title: `Move load of ${name} to free months before`,
      detail: `${sayLarge(hours)} ${hourWord(of, gap, hours)} to ${months(model, Math.min(...early), Math.max(...early))}`,
      changes: supplyChanges(model, moves),
      cost: holdingOf(supply, moves),
      leadDays: 0,
      risk: "stock may not sell if demand falls",
    },
  ];
}

const hourWord = ({ model }: OptionCase, { resource }: Gap, hours: number): string =>
  plural(spokenUnit(model.resources.unit[resource] || "hours"), hours);

function hoursOf({ supply }: OptionCase, item: number, { resource }: Gap): number {
  return supply.loadsOf[item]!.find((load) => load.resource === resource)?.hoursAUnit ?? 0;
}

interface Month {
  readonly gap: Gap;
  readonly t: number;
  readonly room: Room;
}

function movesFrom(of: OptionCase, { gap, t, room }: Month): Placed[] {
  const { supply } = of;
  let need = overload(of, gap.resource, t);
  const moves: Placed[] = [];
  for (const { item, hoursAUnit, offset } of movable(of, gap, t)) {
    if (!(need > 1e-6)) break;
    const planned = of.submitted.plan.production.values[item * supply.periods + t + offset]!;
    const units = Math.min(planned, Math.ceil(need / hoursAUnit));
    const placed = placeUnits(supply, room, { item, units, latest: t + offset - 1 });
    const found = Math.min(
      units,
      placed.reduce((sum, one) => sum + one.units, 0),
    );
    if (found === 0) continue;
    moves.push({ item, t: t + offset, units: -found }, ...trimmed(placed, found));
    need -= found * hoursAUnit;
  }
  return moves;
}

/** Placed units cut back to as many as are moved, from the earliest on. */
function trimmed(placed: readonly Placed[], units: number): Placed[] {
  let left = units;
  return placed.flatMap((one) => {
    const taken = Math.min(left, one.units);
    left -= taken;
    return taken > 0 ? [{ ...one, units: taken }] : [];
  });
}

interface Movable {
  readonly item: number;
  readonly hoursAUnit: number;
  readonly offset: number;
}

/** Items that load the resource in a period and may still change, the cheapest to keep for an hour first. */
function movable({ supply, isPlanned }: OptionCase, { resource }: Gap, t: number): Movable[] {
  const found: (Movable & { readonly keep: number })[] = [];
  supply.loadsOf.forEach((loads, item) => {
    for (const { resource: used, hoursAUnit, offsetPeriods: offset } of loads) {
      const due = t + offset;
      const isOpen = due < supply.periods && due >= firstOpenOf(supply, item);
      if (used !== resource || !isPlanned[item] || !isOpen) continue;
      found.push({ item, hoursAUnit, offset, keep: supply.holdingCost[item]! / hoursAUnit });
    }
  });
  return found.sort((a, b) => a.keep - b.keep || a.item - b.item);
}

/** Money for keeping what is made earlier: each unit from its new month to its old one. */
function holdingOf(supply: OptionCase["supply"], moves: readonly Placed[]): number {
  return moves.reduce((sum, { item, t, units }) => sum - units * t * supply.holdingCost[item]!, 0);
}

function extraShift(of: OptionCase, gap: Gap): OptionIdea[] {
  const { model } = of;
  const { resources, calendar } = model;
  const amount = resources.extraShiftAmount[gap.resource]!;
  if (!(amount > 0)) return [];
  const days = resources.extraShiftDaysToStart[gap.resource]!;
  const leadDays = days > 0 ? days : 0;
  const canStart = calendar.horizon.findIndex(({ start }) => start >= calendar.horizon[0]!.start + leadDays);
  const first = Math.max(gap.firstPeriod, canStart < 0 ? calendar.horizon.length : canStart);
  if (first > gap.lastPeriod) return [];
  const cost = resources.extraShiftCost[gap.resource]!;
  const resource = resources.name[gap.resource]!;
  return [
    {
      lever: "extra shift",
      title: `Run an extra shift on ${resource}`,
      detail: `${sayLarge(amount)} ${hourWord(of, gap, amount)} a month, ${months(model, first, gap.lastPeriod)}`,
      changes: [{ kind: "capacity", resource, firstPeriod: first, lastPeriod: gap.lastPeriod, add: amount }],
      cost: cost > 0 ? cost * (gap.lastPeriod - first + 1) : 0,
      leadDays,
      risk: "the shift must be staffed in time and paid while it lasts",
    },
  ];
}

/** Overtime beyond the agreed limit, as much as the worst month needs. */
function moreOvertime(of: OptionCase, gap: Gap): OptionIdea[] {
  const { model, supply } = of;
  let need = 0;
  for (let t = gap.firstPeriod; t <= gap.lastPeriod; t++)
    need = Math.max(need, overload(of, gap.resource, t));
  if (!(need > 0) || supply.capacities[gap.resource]!.kind !== "hours") return [];
  const resource = model.resources.name[gap.resource]!;
  const scope = { firstPeriod: gap.firstPeriod, lastPeriod: gap.lastPeriod };
  return [
    {
      lever: "overtime",
      title: `Agree more overtime on ${resource}`,
      detail: `up to ${sayLarge(need)} ${hourWord(of, gap, need)} a month beyond the limit, ${months(model, scope.firstPeriod, scope.lastPeriod)}`,
      changes: [{ kind: "overtime limit", resource, ...scope, add: Math.ceil(need) }],
      cost: 0,
      leadDays: 0,
      risk: "people and machines tire, and the works council must agree",
    },
  ];
}
