import { RULES, type Rule } from "../../model/settings";
import type { Solver } from "../lp";
import { planCost } from "../planCost";
import { readCase } from "../readCase";
import { leastOrder, lotOf } from "../ruleRows";
import { isTrusted, solveCase, type SolvedCase } from "../solveCase";
import type { SupplyCase } from "../supplyCase";
import { gapMoney } from "./gapMoney";
import { effectBetween, effectOf, type PlanEffect } from "./planEffect";
import { startOf, type Base } from "./priceOfChange";

/** What a rule costs: the plan without it, less the plan with it. */
export interface RulePrice {
  readonly rule: Rule;
  /**
   * Money that the objective loses by the rule: the plan with it, valued without
   * the rule's own penalties, less the best plan without it. Never negative.
   */
  readonly price: number;
  /** The price may be off by this much money: the gaps of the two plans. Nothing where both are exact. */
  readonly uncertainty: number;
  /** What would change if the rule were off. */
  readonly effect: PlanEffect;
}

/** The rules that are on and have something to say in this case, in the order of Settings. */
export const rulesInForce = (supply: SupplyCase): readonly Rule[] =>
  RULES.filter((rule) => supply.settings.rules[rule] !== "off" && speaks(supply, rule));

function speaks(supply: SupplyCase, rule: Rule): boolean {
  switch (rule) {
    case "safety stock":
      return supply.safetyStock.some((units) => units > 0);
    case "maximum stock":
      return supply.maximumStock.some((units) => Number.isFinite(units));
    case "storage":
      return supply.capacities.some(({ kind }) => kind === "storage");
    case "frozen months":
      return supply.settings.frozenPeriods > 0;
    case "minimum order":
      return supply.sources.some((_, k) => leastOrder(supply, k) > 0);
    case "lots":
      return supply.sources.some((_, k) => lotOf(supply, k) > 0);
    case "revenue budget":
    case "margin budget":
    case "objectives":
    case "margin floors":
      return supply.floors.some((floor) => floor.rule === rule);
    case "roles":
      return supply.roles.some((role) => role !== null);
    case "minimum service":
      return supply.minimumService.some((share) => share > 0);
    case "backlog limit":
      return true;
    case "shelf life":
      return supply.shelfPeriods.some((keeps) => keeps > 0);
    case "capacity smoothing":
      return supply.capacities.some(({ kind }) => kind === "hours");
  }
}

/**
 * Whether the prices of the plan prove that a rule binds nowhere: without it the same plan stays the best.
 *
 * Known of rules that are rows with prices of their own, where the plan is exact; months closed for a role stay closed.
 */
function bindsNowhere({ supply, prices, certificate }: SolvedCase, rule: Rule): boolean {
  if (certificate.method !== "exact") return false;
  const floors = supply.floors.flatMap((floor, f) => (floor.rule === rule ? [prices.floor[f]!] : []));
  if (floors.length > 0) return floors.every((price) => price === 0);
  return (
    rule === "storage" &&
    prices.hour.every(
      (price, n) => price === 0 || supply.capacities[Math.floor(n / supply.periods)]!.kind === "hours",
    )
  );
}

/** What changes where nothing changes. */
const NO_CHANGE: PlanEffect = {
  margin: 0,
  revenue: 0,
  shippedUnits: 0,
  service: 0,
  lateUnits: 0,
  lostUnits: 0,
  averageStock: 0,
  closingStock: 0,
  cash: 0,
  overtimeHours: 0,
  loadHours: 0,
};

/** Switches one rule off and solves again, unless it binds nowhere; `null` where that plan cannot be trusted. */
export function rulePrice(base: Base, rule: Rule, solver: Solver): RulePrice | null {
  const { model, demand, solved } = base;
  if (bindsNowhere(solved, rule)) return { rule, price: 0, uncertainty: 0, effect: NO_CHANGE };
  const rules = { ...model.settings.rules, [rule]: "off" as const };
  const without = { ...model, settings: { ...model.settings, rules } };
  const free = solveCase(readCase(without, demand), solver, startOf(base));
  if (!isTrusted(free)) return null;
  const kept = planCost(free.supply, free.economics, solved.supplyPlan).total;
  return {
    rule,
    price: Math.max(0, kept - free.objective),
    uncertainty: gapMoney(solved) + gapMoney(free),
    effect: effectBetween(effectOf(solved), effectOf(free)),
  };
}

/** The rules of a case, as far as they were priced. */
export interface RulePrices {
  /** The dearest first. */
  readonly priced: readonly RulePrice[];
  /** Rules in force that were not priced: no time was left, or their plan could not be trusted. */
  readonly unpriced: readonly Rule[];
}

export interface RulePriceOptions {
  /** Prices found before from the same base, which are not solved again. */
  readonly known?: RulePrices;
  /** Asked before each rule; default: all are priced. */
  readonly hasTime?: () => boolean;
  /** Called as each price lands. */
  readonly onRule?: (price: RulePrice) => void;
}

/** Prices each rule in force by itself, by solving again. */
export function rulePrices(base: Base, solver: Solver, options: RulePriceOptions = {}): RulePrices {
  const priced: RulePrice[] = [];
  const unpriced: Rule[] = [];
  for (const rule of isTrusted(base.solved) ? rulesInForce(base.solved.supply) : []) {
    const known = options.known?.priced.find((one) => one.rule === rule);
    const price = known ?? ((options.hasTime?.() ?? true) ? rulePrice(base, rule, solver) : null);
    if (price === null) unpriced.push(rule);
    else {
      priced.push(price);
      options.onRule?.(price);
    }
  }
  return { priced: priced.sort((a, b) => b.price - a.price), unpriced };
}
