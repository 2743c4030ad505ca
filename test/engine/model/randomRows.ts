import type { Period } from "../../../src/engine";
import type { Random } from "./random";
import { SOURCES } from "./randomParts";

type Fields = { readonly [field: string]: unknown };

/** An event of an item or family, from a day on. */
export function randomEvent(random: Random, of: Fields & { readonly startDay: number }): Fields {
  return {
    ...of,
    event: `Event ${random.whole(1, 99)}`,
    endDay: random.chance(0.3) ? Number.NaN : of.startDay + random.whole(0, 70),
    uplift: random.whole(1, 100) / 100,
    upliftUnit: random.pick(["percent", "units"]),
    confidence: random.pick([0.5, 1, Number.NaN]),
    isInBaseline: random.chance(0.5),
  };
}

interface ScenarioOf {
  readonly assumption: string;
  readonly item: string;
  readonly horizon: readonly Period[];
}

/** A change of a scenario that names what there is, in months of the horizon. */
export function randomScenario(random: Random, { assumption, item, horizon }: ScenarioOf): Fields {
  const what = random.pick(["demand", "price", "planned supply", "lead time", "opening stock"]);
  const isDemand = what === "demand";
  const hasMonths = what !== "lead time" && what !== "opening stock" && random.chance(0.5);
  const first = random.whole(0, horizon.length - 1);
  const last = random.whole(first, horizon.length - 1);
  const month = (t: number): number => (hasMonths ? horizon[t]!.start : Number.NaN);
  return {
    scenario: `What if ${random.whole(1, 3)}`,
    assumption,
    what,
    item,
    family: "",
    segment: "",
    source: isDemand ? random.pick([...SOURCES, null]) : null,
    resource: "",
    event: "",
    fromMonth: month(first),
    toMonth: month(last),
    percent: random.pick([0.5, -0.25, Number.NaN]),
    amount: random.whole(-9, 9),
  };
}

/** What an assumption moves, or nothing. */
export function randomLink(random: Random, { item, horizon }: Omit<ScenarioOf, "assumption">): Fields {
  const what = random.pick(["demand", "price", "safety stock", null]);
  const hasMonths = what === "demand" || what === "price";
  const [from, to] = hasMonths && random.chance(0.5) ? [horizon[0]!, horizon.at(-1)!] : [];
  return {
    what,
    item: what === null ? "" : item,
    family: "",
    segment: "",
    resource: "",
    fromMonth: from?.start ?? Number.NaN,
    toMonth: to?.start ?? Number.NaN,
    following: what === null ? null : random.pick(["proportion", "growth rate", "amount", null]),
    passThrough: what === null ? Number.NaN : random.pick([1, -0.5, Number.NaN]),
  };
}
