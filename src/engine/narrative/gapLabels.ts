import type { Gap, GapDriver, GapKind } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import { plural, spokenUnit } from "../quantity/spoken";

const KIND_WORDS: { readonly [K in GapKind]: string } = {
  "demand-supply": "Demand and supply",
  "supply-capacity": "Supply and capacity",
  "plan-budget": "Plan and budget",
  "plan-target": "Plan and target",
  "stock policy": "Stock policy",
  "function-function": "Functions disagree",
  "plan-last cycle": "Plan and last cycle",
  strategy: "Strategy",
};

/** The kind of a gap, as a planner says it. */
export const kindWords = (kind: GapKind): string => KIND_WORDS[kind];

/** The kind with what it is measured by: "Stock policy (above maximum)". */
export const kindAndMeasure = ({ kind, measure }: Gap): string =>
  measure === "" ? kindWords(kind) : `${kindWords(kind)} (${measure})`;

/** What a gap is about: an item with its name, a resource, an objective, a segment, a family, a goal, or the business. */
export function subjectOf(gap: Gap, model: PlanningModel): string {
  const { items, resources, objectives, segments, families } = model;
  if (gap.item >= 0) return itemLabel(items.code[gap.item] ?? "", items.description[gap.item] ?? "");
  if (gap.level === "resource") return resources.name[gap.resource] ?? "";
  if (gap.objective >= 0) return objectives[gap.objective]?.name ?? "";
  if (gap.segment >= 0) return segments[gap.segment]?.name ?? "";
  if (gap.family >= 0) return families[gap.family]?.name ?? "";
  return gap.drivers[0]?.subject || "Whole business";
}

/** The code of an item with its name, so that nobody has to know codes by heart. */
const itemLabel = (code: string, description: string): string =>
  description === "" || description === code ? code : `${code} ${description}`;

/** The family that a gap belongs to; "" where it is about none. */
export function familyOf(gap: Gap, { items, families }: PlanningModel): string {
  const family = gap.family >= 0 ? gap.family : (items.family[gap.item] ?? -1);
  return families[family]?.name ?? "";
}

const CAUSES: Readonly<Record<string, string>> = {
  capacity: "full resource",
  "lead time": "lead time too long",
  fence: "frozen months",
  "planned supply": "too little planned supply",
  data: "data",
  event: "event",
  "stock policy": "safety stock kept",
  load: "load of",
  "opening stock": "opening stock",
  "higher plan": "higher plan of",
  demand: "too little demand",
  supply: "too little supply",
  "hours taken": "hours taken by",
  "hours gained": "hours gained by",
};

/** A driver of a gap, as a planner says it: "full resource Filling", "higher plan of sales". */
export function causeWords({ cause, subject }: Pick<GapDriver, "cause" | "subject">): string {
  const words = CAUSES[cause] ?? cause;
  return subject === "" ? words.replace(/ (of|by)$/, "") : `${words} ${subject}`;
}

/** How many drivers are named; the rest is one part more. */
const MOST_DRIVERS = 3;
/** What would round to 0 % is not named. */
const LEAST_SHARE = 0.005;

/**
 * The drivers in words, largest first, each with its share of the gap: "full resource Filling 78 %". What works against
 * the gap has a minus, so that the shares add up to 100 %.
 */
export function driverWords({ drivers }: Gap): string {
  const isMoney = drivers.some(({ money }) => money !== 0);
  const weigh = ({ money, units }: GapDriver): number => (isMoney ? money : units);
  const all = drivers.reduce((sum, driver) => sum + weigh(driver), 0);
  if (all === 0) return "";
  const shareOf = (driver: GapDriver): number => weigh(driver) / all;
  const sorted = [...drivers]
    .filter((driver) => Math.abs(shareOf(driver)) >= LEAST_SHARE)
    .sort((a, b) => Math.abs(shareOf(b)) - Math.abs(shareOf(a)));
  const words = (share: number): string => `${share < 0 ? "−" : ""}${Math.round(100 * Math.abs(share))} %`;
  const named = sorted.slice(0, MOST_DRIVERS);
  const rest = sorted.slice(MOST_DRIVERS).reduce((sum, driver) => sum + shareOf(driver), 0);
  const isOne = sorted.length === 1;
  const told = named.map((driver) =>
    isOne ? causeWords(driver) : `${causeWords(driver)} ${words(shareOf(driver))}`,
  );
  return [...told, ...(sorted.length > MOST_DRIVERS ? [`other ${words(rest)}`] : [])].join("; ");
}

/** An amount with its unit, without its sign: "1,234 pieces", "EUR 500". */
export function amountWords(gap: Gap, { settings }: PlanningModel): string {
  const size = Math.abs(gap.amount);
  const number = size.toLocaleString("en-US", { maximumFractionDigits: size < 10 ? 1 : 0 });
  if (gap.unit === settings.currency && gap.unit !== "") return `${gap.unit} ${number}`;
  return `${number} ${plural(spokenUnit(gap.unit), number === "1" ? 1 : size)}`.trim();
}

/** The months of a gap: "Mar 2026" or "Mar 2026 to May 2026". */
export function monthsOf({ firstPeriod, lastPeriod }: Gap, { calendar }: PlanningModel): string {
  const first = calendar.horizon[firstPeriod]?.label ?? "";
  const last = calendar.horizon[lastPeriod]?.label ?? "";
  return first === last ? first : `${first} to ${last}`;
}

/** What a gap is about, and when: "Grinders, Mar 2027 to May 2027". */
export const subjectAndMonths = (gap: Gap, model: PlanningModel): string =>
  `${subjectOf(gap, model)}, ${monthsOf(gap, model)}`;
