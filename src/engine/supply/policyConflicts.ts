import type { Place } from "../problem/place";
import type { Problem, Severity } from "../problem/problem";
import { rowOf } from "../series/grid";
import type { SupplyPlan } from "./assemblePlan";
import type { Economics } from "./economics";
import { minimumUnits } from "./programPart";
import { floorConflicts } from "./floorConflicts";
import { expiredUnits } from "./ruleCost";
import { isOpen, leastOrder } from "./ruleRows";
import type { SupplyCase } from "./supplyCase";
import type { Rule, Strictness } from "../model/settings";
import { leastTold } from "./leastTold";

/** Amounts by which a rule is broken, period by period. */
interface Breach {
  readonly subject: string;
  readonly place: Place;
  readonly amounts: Float64Array;
  /** Amounts up to this are rounding. */
  readonly free: number;
  /** The period to name; default: the worst. */
  readonly period?: string;
}

type MissedCode =
  | "safety-stock-missed"
  | "maximum-stock-exceeded"
  | "stock-left-behind"
  | "storage-exceeded"
  | "minimum-service-missed"
  | "shelf-life-missed"
  | "order-below-minimum";

/**
 * Names every rule that the plan could not keep: the slacks in use.
 *
 * Each breach of a strict rule is a warning. Breaches of a soft one fold into one
 * note, the worst of them with their count, for there the planner has agreed to a
 * price. Ordered by rule, then by sheet order.
 */
export function policyConflicts(supply: SupplyCase, economics: Economics, of: SupplyPlan): Problem[] {
  const named = (code: MissedCode, rule: Rule, breaches: readonly Breach[]): Problem[] =>
    folded(
      supply.settings.rules[rule],
      breaches.flatMap((breach) => missed(supply, { code, rule, breach })),
    );
  return [
    ...frozenOverloads(supply, of),
    ...named("safety-stock-missed", "safety stock", stockBreaches(supply, of, "safety stock")),
    ...named("maximum-stock-exceeded", "maximum stock", stockBreaches(supply, of, "maximum stock")),
    ...named("stock-left-behind", "maximum stock", leftBehind(supply, of)),
    ...named("storage-exceeded", "storage", storageBreaches(supply, of)),
    ...named("minimum-service-missed", "minimum service", serviceBreaches(supply, of)),
    ...named("shelf-life-missed", "shelf life", shelfBreaches(supply, of)),
    ...named("order-below-minimum", "minimum order", orderBreaches(supply, of)),
    ...floorConflicts(supply, of),
  ];
}

/** A rule's breaches: all of a strict rule; of a soft rule the first of those that last longest. */
function folded(strictness: Strictness, problems: readonly Problem<MissedCode>[]): Problem[] {
  if (strictness === "strict" || problems.length < 2) return [...problems];
  const worst = problems.reduce((a, b) => (b.facts.periods > a.facts.periods ? b : a));
  return [{ ...worst, count: problems.length }];
}

function missed(
  supply: SupplyCase,
  of: { readonly code: MissedCode; readonly rule: Rule; readonly breach: Breach },
): Problem<MissedCode>[] {
  const { subject, place, amounts, free, period } = of.breach;
  const worst = Math.max(0, ...amounts);
  if (worst <= free) return [];
  const at = amounts.indexOf(worst);
  const facts = {
    subject,
    isStrict: supply.settings.rules[of.rule] === "strict",
    worst,
    period: period ?? supply.calendar.horizon[at]!.label,
    periods: amounts.filter((amount) => amount > free).length,
  };
  return [{ code: of.code, severity: severityOf(supply, of.rule), place: { ...place, period: at }, facts }];
}

const severityOf = (supply: SupplyCase, rule: Rule): Severity =>
  supply.settings.rules[rule] === "strict" ? "warning" : "note";

function stockBreaches(
  supply: SupplyCase,
  { plan }: SupplyPlan,
  rule: "safety stock" | "maximum stock",
): Breach[] {
  const { periods } = supply;
  const [limits, side] = rule === "safety stock" ? [supply.safetyStock, 1] : [supply.maximumStock, -1];
  return supply.itemCode.map((subject, i) => {
    const limit = limits.subarray(i * periods, (i + 1) * periods);
    const amounts = rowOf(plan.stock, i).map((units, t) =>
      rule === "maximum stock" && isOver(supply.endOfSale[i]!, t)
        ? 0
        : Math.max(0, side * (limit[t]! - units)),
    );
    const place = { sheet: "Items", row: subject, column: rule } as const;
    return { subject, place, amounts, free: Math.max(1e-12, leastTold(Math.max(...limit))) };
  });
}

/** What is left of items that are no longer sold. */
function leftBehind(supply: SupplyCase, { plan }: SupplyPlan): Breach[] {
  const { endOfSale, settings, calendar } = supply;
  if (settings.rules["maximum stock"] === "off") return [];
  return supply.itemCode.map((subject, i) => {
    const end = endOfSale[i]!;
    const stock = rowOf(plan.stock, i);
    const amounts = stock.map((units, t) => (isOver(end, t) ? units : 0));
    const place = { sheet: "Items", row: subject, column: "end" } as const;
    const free = Math.max(1e-12, leastTold(Math.max(...stock)));
    const period = calendar.horizon[end]?.label ?? "the end of the plan";
    return { subject, place, amounts, free, period };
  });
}

/** Whether nothing more is sold of an item after a period. */
const isOver = (end: number, t: number): boolean => end >= 0 && t + 1 >= end;

function storageBreaches(supply: SupplyCase, { plan }: SupplyPlan): Breach[] {
  const { periods, settings } = supply;
  return supply.capacities.flatMap((capacity, r) => {
    if (capacity.kind !== "storage" || settings.rules.storage === "off") return [];
    const load = plan.load.values.subarray(r * periods, (r + 1) * periods);
    const amounts = load.map((places, t) => Math.max(0, places - capacity.regular[t]!));
    const place = { sheet: "Resources", row: capacity.name } as const;
    return [{ subject: capacity.name, place, amounts, free: 1e-6 * Math.max(1, ...load) }];
  });
}

function serviceBreaches(supply: SupplyCase, { plan }: SupplyPlan): Breach[] {
  const { periods, segments } = supply;
  const breaches: Breach[] = [];
  for (let c = 0; c < supply.items * segments; c++) {
    if (!(supply.minimumService[c]! > 0)) continue;
    const wait = supply.maximumWait[c % segments]!;
    const item = supply.itemCode[Math.floor(c / segments)]!;
    const segment = supply.segmentName[c % segments]!;
    const amounts = Float64Array.from({ length: periods }, (_, t) => {
      const least = minimumUnits(supply, c, t);
      if (!(least > 0)) return 0;
      return Math.max(
        0,
        least - (supply.demand[c * periods + t]! - plan.lost.values[c * periods + t + wait]!),
      );
    });
    const size = Math.max(1e-6, ...supply.demand.subarray(c * periods, (c + 1) * periods));
    const subject = segments > 1 ? `${item} for ${segment}` : item;
    breaches.push({ subject, place: { sheet: "Segments", row: segment }, amounts, free: 1e-6 * size });
  }
  return breaches;
}

function shelfBreaches(supply: SupplyCase, of: SupplyPlan): Breach[] {
  const { periods } = supply;
  const expired = expiredUnits(supply, of);
  return supply.itemCode.map((subject, i) => ({
    subject,
    place: { sheet: "Items", row: subject, column: "shelf life" } as const,
    amounts: expired.subarray(i * periods, (i + 1) * periods),
    free: 1e-6 * Math.max(1e-6, ...of.plan.stock.values.subarray(i * periods, (i + 1) * periods)),
  }));
}

function orderBreaches(supply: SupplyCase, { bySource }: SupplyPlan): Breach[] {
  const { periods } = supply;
  return supply.sources.map((source, k) => {
    const least = leastOrder(supply, k);
    const subject = supply.itemCode[source.item]!;
    const amounts = Float64Array.from({ length: periods }, (_, t) => {
      const units = bySource.values[k * periods + t]!;
      return units > 0 && units < least && isOpen(supply, k, t) ? least - units : 0;
    });
    const place = { sheet: "Items", row: subject, column: "minimum order" } as const;
    return { subject, place, amounts, free: 1e-6 * Math.max(1e-6, least) };
  });
}

function frozenOverloads(supply: SupplyCase, { plan }: SupplyPlan): Problem[] {
  const { periods } = supply;
  return supply.capacities.flatMap((capacity, r): Problem[] => {
    if (capacity.kind === "storage") return [];
    const most = (t: number): number => capacity.regular[t]! + capacity.overtimeLimit[t]!;
    const over = Float64Array.from(
      { length: periods },
      (_, t) => plan.load.values[r * periods + t]! - most(t),
    );
    const worst = Math.max(...over);
    if (!(worst > 1e-6 * Math.max(1, ...plan.load.values.subarray(r * periods, (r + 1) * periods))))
      return [];
    const at = over.indexOf(worst);
    const facts = {
      subject: capacity.name,
      isStrict: true,
      worst,
      available: most(at),
      period: supply.calendar.horizon[at]!.label,
      periods: over.filter((hours) => hours > 1e-6).length,
    };
    const place = { sheet: "Resources", row: capacity.name, period: at } as const;
    return [{ code: "frozen-overload", severity: "warning", place, facts }];
  });
}
