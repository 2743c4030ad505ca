import type { Gap } from "../../gap/gap";
import { said } from "../../measure/planValues";
import { stockPolicy } from "../../measure/stockPolicy";
import { unservedUnits } from "../../measure/unservedUnits";
import { applyChanges } from "../../scenario/applyChanges";
import type { ModelChange } from "../../scenario/modelChange";
import { at } from "../../series/grid";
import { submittedPlan } from "../../supply/submittedPlan";
import { isOwn, type Source } from "../../supply/supplyCase";
import { freeRoom, placeUnits, type Placed, type ToPlace } from "./freeRoom";
import type { OptionCase, OptionIdea } from "./optionCase";
import { familyName, itemsOf, placedName, placedWords, supplyChanges } from "./optionWords";

/** Ways to get units that are short: in free hours before, in overtime, from another source. */
export function makeMoreIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  return supplyIdeas(of, gap, shortUnits(of, gap));
}

/** Ways to bring stock back to its safety stock, or to want less of it. */
export function rebuildIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  const { model } = of;
  const name = familyName(model, gap);
  const less: OptionIdea = {
    lever: "use safety stock",
    title: `Halve the safety stock of ${name}`,
    detail: "on Items",
    changes: [
      gap.item >= 0
        ? { kind: "safety stock", item: model.items.code[gap.item]!, factor: 0.5 }
        : { kind: "safety stock", family: name, factor: 0.5 },
    ],
    cost: 0,
    leadDays: 0,
    risk: "forecast errors reach the customer",
  };
  return [...supplyIdeas(of, gap, missingStock(of, gap)), less];
}

function supplyIdeas(of: OptionCase, gap: Gap, needs: readonly ToPlace[]): OptionIdea[] {
  const free = placeAll(of, needs, false);
  const overtime = placeAll(of, needs, true);
  const isMore = sum(overtime) > sum(free);
  return [
    ...ideaOf(of, gap, { placed: free, withOvertime: false }),
    ...(isMore ? ideaOf(of, gap, { placed: overtime, withOvertime: true }) : []),
    ...buyIdea(of, gap, needs),
  ];
}

const sum = (placed: readonly Placed[]): number => placed.reduce((total, { units }) => total + units, 0);

/** Units due that the plan does not serve on time, by item and period of the gap. */
function shortUnits({ model, submitted: { plan } }: OptionCase, gap: Gap): ToPlace[] {
  const width = model.segments.length;
  const needs: ToPlace[] = [];
  for (let latest = gap.firstPeriod; latest <= gap.lastPeriod; latest++) {
    for (const item of itemsOf(model, gap)) {
      let units = 0;
      for (let cell = item * width; cell < (item + 1) * width; cell++)
        units += unservedUnits(plan, cell * plan.demand.periods + latest);
      if (units > 0) needs.push({ item, units, latest });
    }
  }
  return needs;
}

/** What stock lacks below its safety stock, at the first period in which it does. */
function missingStock({ model, demand, submitted: { plan } }: OptionCase, gap: Gap): ToPlace[] {
  const { least } = stockPolicy(model, demand);
  return itemsOf(model, gap).flatMap((item) => {
    let units = 0;
    let latest = -1;
    for (let t = gap.firstPeriod; t <= gap.lastPeriod; t++) {
      const miss = at(least, item, t) - said(at(plan.stock, item, t));
      if (miss > 0 && latest < 0) latest = t;
      units = Math.max(units, miss);
    }
    return units > 0 ? [{ item, units, latest }] : [];
  });
}

function placeAll(of: OptionCase, needs: readonly ToPlace[], withOvertime: boolean): Placed[] {
  const room = freeRoom(of.supply, of.submitted.plan, withOvertime);
  return needs.flatMap((need) => (of.isPlanned[need.item] ? placeUnits(of.supply, room, need) : []));
}

function ideaOf(
  of: OptionCase,
  gap: Gap,
  { placed, withOvertime }: { readonly placed: readonly Placed[]; readonly withOvertime: boolean },
): OptionIdea[] {
  if (placed.length === 0) return [];
  const { model, supply } = of;
  const changes = supplyChanges(model, placed);
  const name = placedName(model, gap, placed);
  const isMade = placed.some(({ item }) => supply.loadsOf[item]!.length > 0);
  const how = withOvertime ? "in overtime" : isMade ? "ahead in free hours" : "in time";
  return [
    {
      lever: withOvertime ? "overtime" : "pre-build",
      title: `${isMade ? "Make" : "Order"} more of ${name} ${how}`,
      detail: placedWords(model, gap, placed),
      changes: [...changes, ...lessLater(of, gap, changes)],
      cost: 0,
      leadDays: 0,
      risk: withOvertime ? "people and machines tire" : "stock may not sell if demand falls",
    },
  ];
}

/**
 * Takes away later what was made earlier and would only be left at the end: demand that waited is served once.
 *
 * From the last period back, never below nothing and never before the gap is over.
 */
function lessLater(of: OptionCase, gap: Gap, changes: readonly ModelChange[]): ModelChange[] {
  const { model, demand, submitted } = of;
  const { stock, production, purchased } = submitted.plan;
  const after = submittedPlan(applyChanges(model, changes).model, demand);
  const last = (item: number): number => (item + 1) * stock.periods - 1;
  const cuts: Placed[] = [];
  for (const item of itemsOf(model, gap)) {
    let left = Math.floor(after.stock.values[last(item)]! - stock.values[last(item)]! + 1e-6);
    for (let t = stock.periods - 1; t > gap.lastPeriod && left > 0; t--) {
      const n = item * stock.periods + t;
      const units = Math.min(left, Math.floor(production.values[n]! + purchased.values[n]!));
      if (units > 0) cuts.push({ item, t, units: -units });
      left -= units;
    }
  }
  return supplyChanges(model, cuts);
}

/** From the cheapest source that is not the planned one, up to what it can give in a month. */
function buyIdea(of: OptionCase, gap: Gap, needs: readonly ToPlace[]): OptionIdea[] {
  const { model, supply } = of;
  const placed: Placed[] = [];
  const suppliers = new Set<string>();
  let cost = 0;
  let leadDays = 0;
  for (const { item, units, latest } of needs) {
    const source = otherSource(of, item);
    if (source === undefined || latest < Math.max(source.firstOpen, supply.settings.frozenPeriods)) continue;
    const most = Math.min(units, source.maximumUnits);
    if (!(most > 0) || most < source.minimumUnits) continue;
    placed.push({ item, t: latest, units: most });
    suppliers.add(source.supplier);
    cost += most * (source.unitCost[latest]! - supply.unitCost[item * supply.periods + latest]!);
    cost += source.fixedCost;
    leadDays = Math.max(leadDays, said(model.sourcing[source.row]?.leadTimeDays ?? 0));
  }
  if (placed.length === 0) return [];
  const from = suppliers.size === 1 && !suppliers.has("") ? [...suppliers][0]! : "other sources";
  return [
    {
      lever: "subcontract",
      title: `Take more of ${placedName(model, gap, placed)} from ${from}`,
      detail: placedWords(model, gap, placed),
      changes: supplyChanges(model, placed, "receipts"),
      cost,
      leadDays,
      risk: "the supplier must agree and hold quality",
    },
  ];
}

function otherSource({ supply }: OptionCase, item: number): Source | undefined {
  return supply.sourcesOf[item]!.slice(1)
    .map((k) => supply.sources[k]!)
    .filter((source) => !isOwn(source))
    .sort((a, b) => a.unitCost[0]! - b.unitCost[0]!)[0];
}
