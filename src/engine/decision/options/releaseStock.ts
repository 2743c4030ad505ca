import type { Gap } from "../../gap/gap";
import { said } from "../../measure/planValues";
import { stockPolicy } from "../../measure/stockPolicy";
import { rowOf, type Grid } from "../../series/grid";
import { firstOpenOf, type Placed } from "./freeRoom";
import type { OptionCase, OptionIdea } from "./optionCase";
import { familyName, itemsOf, placedWords, supplyChanges } from "./optionWords";

/** A price is cut by this share to sell stock off, and demand is taken to rise by as much. */
const PRICE_CUT = 0.1;

/** Ways to release stock above its maximum: supply less of it, or sell it off. */
export function releaseIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  return [...supplyLess(of, gap), ...sellOff(of, gap)];
}

function supplyLess(of: OptionCase, gap: Gap): OptionIdea[] {
  const { model } = of;
  const cuts = itemsOf(model, gap).flatMap((item) => (of.isPlanned[item] ? cutsOf(of, item) : []));
  if (cuts.length === 0) return [];
  const name = familyName(model, gap);
  const removed = cuts.map((cut) => ({ ...cut, units: -cut.units }));
  return [
    {
      lever: "cut slow mover",
      title: `Supply less of ${name} until its stock is at the maximum`,
      detail: `${placedWords(model, gap, removed)} less`,
      changes: supplyChanges(model, cuts),
      cost: 0,
      leadDays: 0,
      risk: "lines and suppliers are used less",
    },
  ];
}

/**
 * What an item's planned supply may drop, period by period, while its stock is above the maximum.
 *
 * No later period falls below the safety stock by it, so nothing that the plan serves goes unserved.
 */
function cutsOf({ model, supply, demand, submitted: { plan } }: OptionCase, item: number): Placed[] {
  const { periods } = supply;
  const policy = stockPolicy(model, demand);
  const most = rowOf(policy.most, item);
  if (most.every((units) => units !== units)) return [];
  const least = rowOf(policy.least, item);
  const stock = rowOf(plan.stock, item);
  const spare = stock.map((units, t) => units - Math.min(most[t]!, said(least[t]!)));
  for (let t = periods - 2; t >= 0; t--) spare[t] = Math.min(spare[t]!, spare[t + 1]!);
  const cuts: Placed[] = [];
  let cut = 0;
  for (let t = firstOpenOf(supply, item); t < periods; t++) {
    const n = item * periods + t;
    const planned = plan.production.values[n]! + plan.purchased.values[n]!;
    const units = Math.floor(Math.min(planned, stock[t]! - most[t]! - cut, spare[t]! - cut));
    if (!(units > 0)) continue;
    cuts.push({ item, t, units: -units });
    cut += units;
  }
  return cuts;
}

/** Cheaper, if each per cent off the price sells one per cent more. */
function sellOff({ model, demand, supply }: OptionCase, gap: Gap): OptionIdea[] {
  if (gap.family < 0) return [];
  const family = familyName(model, gap);
  const firstPeriod = Math.min(1, supply.periods - 1);
  return [
    {
      lever: "price or promotion",
      title: `Sell ${family} off at a lower price`,
      detail: `${PRICE_CUT * 100} % off, if each per cent sells one per cent more`,
      changes: [
        { kind: "price", family, factor: 1 - PRICE_CUT },
        { kind: "demand", family, factor: 1 + PRICE_CUT, firstPeriod },
      ],
      demand: raised(model.items.family, demand, { gap, firstPeriod, segments: model.segments.length }),
      cost: 0,
      leadDays: 30,
      risk: "demand may rise by less than the price falls",
      isConditional: true,
    },
  ];
}

function raised(
  familyOf: Int32Array,
  demand: Grid,
  of: { readonly gap: Gap; readonly firstPeriod: number; readonly segments: number },
): Grid {
  const values = demand.values.map((units, n) => {
    const item = Math.floor(n / demand.periods / of.segments);
    const isMeant = familyOf[item] === of.gap.family && n % demand.periods >= of.firstPeriod;
    return isMeant ? units * (1 + PRICE_CUT) : units;
  });
  return { ...demand, values };
}
