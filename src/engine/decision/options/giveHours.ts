import type { Gap } from "../../gap/gap";
import { sayLarge } from "../../narrative/sentence";
import { plural, spokenUnit } from "../../quantity/spoken";
import { unservedUnits } from "../../measure/unservedUnits";
import { firstOpenOf, freeRoom, placeUnits, type Placed, type ToPlace } from "./freeRoom";
import type { OptionCase, OptionIdea } from "./optionCase";
import { familyName, itemsOf, months, supplyChanges } from "./optionWords";

/** Gives the hours that other families take of a full resource to the family that the strategy wants served. */
export function giveHoursIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  const { model, supply } = of;
  if (gap.resource < 0) return [];
  const room = freeRoom(supply, of.submitted.plan, false);
  const changes: Placed[] = [];
  let hours = 0;
  for (let t = gap.firstPeriod; t <= gap.lastPeriod; t++) {
    const takers = takersIn(of, gap, t);
    for (const need of shortIn(of, gap, t)) {
      const given = freeHours(
        { takers, hours: need.units * need.hoursAUnit, n: gap.resource * supply.periods + t },
        room,
      );
      changes.push(...given.cuts, ...placeUnits(supply, room, need));
      hours += given.hours;
    }
  }
  if (!(hours > 0)) return [];
  const resource = model.resources.name[gap.resource]!;
  const unit = plural(spokenUnit(model.resources.unit[gap.resource] || "hours"), hours);
  return [
    {
      lever: "allocate by customer class",
      title: `Give hours of ${resource} to ${familyName(model, gap)}`,
      detail: `${sayLarge(hours)} ${unit}, ${months(model, gap.firstPeriod, gap.lastPeriod)}`,
      changes: supplyChanges(model, changes),
      cost: 0,
      leadDays: 0,
      risk: "customers of the other families wait or leave",
    },
  ];
}

interface Taker {
  readonly item: number;
  readonly due: number;
  readonly hoursAUnit: number;
  units: number;
}

/** Planned production of the families that the gap's drivers name, on its resource in a period. */
function takersIn(of: OptionCase, gap: Gap, t: number): Taker[] {
  const { model, supply } = of;
  const names = new Set(gap.drivers.map(({ subject }) => subject));
  return supply.loadsOf.flatMap((loads, item) => {
    const load = loads.find(({ resource }) => resource === gap.resource);
    const due = t + (load?.offsetPeriods ?? 0);
    const isTaker = names.has(model.families[model.items.family[item]!]!.name) && of.isPlanned[item] === 1;
    if (load === undefined || !isTaker || due >= supply.periods || due < firstOpenOf(supply, item)) return [];
    const units = of.submitted.plan.production.values[item * supply.periods + due]!;
    return units > 0 ? [{ item, due, hoursAUnit: load.hoursAUnit, units }] : [];
  });
}

interface Short extends ToPlace {
  readonly hoursAUnit: number;
}

/** Units of the gap's items that are short in a period, with the hours that one takes. */
function shortIn(of: OptionCase, gap: Gap, t: number): Short[] {
  const { model, supply, submitted } = of;
  const width = model.segments.length;
  return itemsOf(model, gap).flatMap((item) => {
    const load = supply.loadsOf[item]!.find(({ resource }) => resource === gap.resource);
    const latest = t + (load?.offsetPeriods ?? 0);
    if (load === undefined || latest >= supply.periods || !of.isPlanned[item]) return [];
    let units = 0;
    for (let cell = item * width; cell < (item + 1) * width; cell++)
      units += unservedUnits(submitted.plan, cell * supply.periods + latest);
    return units > 0 ? [{ item, units, latest, hoursAUnit: load.hoursAUnit }] : [];
  });
}

/** Cuts the takers until the hours are free, and puts them into the room. */
function freeHours(
  need: { readonly takers: readonly Taker[]; readonly hours: number; readonly n: number },
  room: Float64Array,
): { readonly cuts: Placed[]; readonly hours: number } {
  const cuts: Placed[] = [];
  let hours = 0;
  for (const taker of need.takers) {
    const units = Math.min(taker.units, Math.ceil((need.hours - hours) / taker.hoursAUnit));
    if (!(units > 0)) continue;
    taker.units -= units;
    hours += units * taker.hoursAUnit;
    cuts.push({ item: taker.item, t: taker.due, units: -units });
  }
  room[need.n]! += hours;
  return { cuts, hours };
}
