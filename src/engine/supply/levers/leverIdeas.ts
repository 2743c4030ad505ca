import type { PlanningModel } from "../../model/planningModel";
import type { SolvedCase } from "../solveCase";
import type { ShortageCause } from "../shortageCauses";
import { shortages } from "../shortages";
import { PROPOSED, type Known } from "./ideaSizes";
import type { LeverIdea } from "./lever";
import { resourceIdeas, sourceIdeas } from "./scarceIdeas";

/** Levers that speak to what binds the plan, the most promising of each kind first; estimates come from the duals. */
export function leverIdeas(model: PlanningModel, solved: SolvedCase): LeverIdea[] {
  const { plan } = solved.supplyPlan;
  const known: Known = { model, solved, plan, short: shortages(solved, plan) };
  const ideas = [
    ...resourceIdeas(known),
    ...sourceIdeas(known),
    ...timeIdeas(known),
    ...segmentIdeas(known),
    ...eventIdeas(known),
    ...familyIdeas(known),
  ];
  return varied(ideas.filter(({ estimate }) => estimate > 0).sort((a, b) => b.estimate - a.estimate));
}

/** The best idea of each kind first, then the second best of each, and so on: twelve price rises teach less than twelve levers. */
function varied(ranked: readonly LeverIdea[]): LeverIdea[] {
  const seen = new Map<string, number>();
  const turn = ranked.map(({ lever }) => {
    const before = seen.get(lever.kind) ?? 0;
    seen.set(lever.kind, before + 1);
    return before;
  });
  return [...ranked.keys()].sort((a, b) => turn[a]! - turn[b]! || a - b).map((at) => ranked[at]!);
}

/** Money of the shortages with a cause, and the first period in which it binds. */
function shortOf({ short }: Known, cause: ShortageCause): { money: number; first: number; items: number[] } {
  let money = 0;
  let first = Number.POSITIVE_INFINITY;
  const items = new Set<number>();
  for (const one of short) {
    const units = one.parts.reduce((sum, part) => sum + (part.cause === cause ? part.units : 0), 0);
    if (units === 0) continue;
    money += (one.money * units) / (one.lateUnits + one.lostUnits + one.waitingUnits);
    first = Math.min(first, one.period);
    items.add(one.item);
  }
  return { money, first: Number.isFinite(first) ? first : 0, items: [...items].sort((a, b) => a - b) };
}

function timeIdeas(known: Known): LeverIdea[] {
  const late = shortOf(known, "lead time");
  const kept = shortOf(known, "safety stock");
  const scarce = shortOf(known, "capacity");
  const { safetyStock, periods } = known.solved.supply;
  const safety = [...new Set([...kept.items, ...scarce.items])]
    .filter((i) => safetyStock.subarray(i * periods, (i + 1) * periods).some((units) => units > 0))
    .sort((a, b) => a - b);
  return [
    {
      lever: { kind: "expedite", items: late.items, days: PROPOSED.expediteDays },
      firstPeriod: late.first,
      leadTimeDays: 0,
      cost: 0,
      estimate: late.money,
    },
    {
      lever: { kind: "lower safety stock", items: safety, share: PROPOSED.lowerSafety },
      firstPeriod: Math.min(kept.first, scarce.first),
      leadTimeDays: 0,
      cost: 0,
      estimate: safety.length > 0 ? kept.money + 0.2 * scarce.money : 0,
    },
  ];
}

function segmentIdeas({ model, short }: Known): LeverIdea[] {
  const top = model.segments.reduce(
    (best, one, g) => (one.priority > model.segments[best]!.priority ? g : best),
    0,
  );
  return model.segments.flatMap((_, segment) => {
    const mine = short.filter((one) => one.segment === segment);
    const lost = mine.reduce((sum, one) => sum + (one.lostUnits > 0 ? one.money : 0), 0);
    const all = mine.reduce((sum, one) => sum + one.money, 0);
    const firstPeriod = mine[0]?.period ?? 0;
    const ideas: LeverIdea[] = [
      {
        lever: { kind: "accept backlog", segment, months: 1 },
        firstPeriod,
        leadTimeDays: 0,
        cost: 0,
        estimate: 0.5 * lost,
      },
    ];
    if (segment === top && model.segments.length > 1) {
      ideas.push({
        lever: { kind: "allocate by class", segment },
        firstPeriod,
        leadTimeDays: 0,
        cost: 0,
        estimate: 0.2 * all,
      });
    }
    return ideas;
  });
}

function eventIdeas({ model, short }: Known): LeverIdea[] {
  return model.events.flatMap(({ item, family, firstPeriod, lastPeriod }, event) => {
    if (firstPeriod < 0) return [];
    const money = short
      .filter((one) => one.period >= firstPeriod && one.period <= lastPeriod)
      .filter((one) => (item >= 0 ? one.item === item : model.items.family[one.item] === family))
      .reduce((sum, one) => sum + one.money, 0);
    const idea = { firstPeriod: Math.max(0, firstPeriod), leadTimeDays: 30, cost: 0 };
    return [
      { ...idea, lever: { kind: "move event", event, periods: 1 }, estimate: 0.5 * money } as const,
      { ...idea, lever: { kind: "drop event", event }, estimate: 0.2 * money } as const,
    ];
  });
}

function familyIdeas({ model, solved, plan }: Known): LeverIdea[] {
  const { supply, prices } = solved;
  const hours = new Float64Array(model.families.length);
  const revenue = new Float64Array(model.families.length);
  const margin = new Float64Array(model.families.length);
  for (let i = 0; i < supply.items; i++) {
    const f = supply.familyOf[i]!;
    for (let t = 0; t < supply.periods; t++) {
      for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[i]!) {
        if (t < offsetPeriods) continue;
        const price = prices.hour[resource * supply.periods + t - offsetPeriods]!;
        hours[f]! += price * hoursAUnit * plan.production.values[i * supply.periods + t]!;
      }
      for (let c = i * supply.segments; c < (i + 1) * supply.segments; c++) {
        const n = c * supply.periods + t;
        const money = supply.price[n]! || 0;
        revenue[f]! += money * plan.shipped.values[n]!;
        margin[f]! += (money - solved.economics.bookCost[i]!) * plan.shipped.values[n]!;
      }
    }
  }
  return model.families.flatMap(({ role }, family) => {
    const { priceRise: share, elasticity, cutFamily } = PROPOSED;
    const base = { firstPeriod: supply.settings.frozenPeriods, leadTimeDays: 30, cost: 0 };
    const scarce = hours[family]!;
    const rise = share * revenue[family]! + elasticity * share * (margin[family]! - scarce);
    const ideas: LeverIdea[] =
      scarce > 0
        ? [{ ...base, lever: { kind: "raise price", family, share, elasticity }, estimate: rise }]
        : [];
    if (role === "harvest" || role === "exit") {
      const estimate = cutFamily * (scarce - margin[family]!);
      ideas.push({ ...base, lever: { kind: "cut family", family, share: cutFamily }, estimate });
    }
    return ideas;
  });
}
