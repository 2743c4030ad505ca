import type { SupplyPlan } from "./assemblePlan";
import { overtimeCostIn } from "./capacityPart";
import type { Economics } from "./economics";
import { minimumUnits } from "./programPart";
import { ruleCost, type RuleCost } from "./ruleCost";
import type { SupplyCase } from "./supplyCase";

/** The program's objective, part by part, in money; costs are positive. */
export interface PlanCost extends RuleCost {
  /** Minus the worth of what is served. */
  readonly served: number;
  readonly late: number;
  readonly givenUp: number;
  readonly changes: number;
  readonly sourcing: number;
  readonly holding: number;
  readonly belowSafety: number;
  readonly aboveMaximum: number;
  readonly belowService: number;
  readonly overtime: number;
  readonly overload: number;
  readonly total: number;
}

/** Recomputes the objective of PROGRAM.md from a plan's quantities alone. */
export function planCost(supply: SupplyCase, economics: Economics, of: SupplyPlan): PlanCost {
  const parts = {
    ...serviceCost(supply, economics, of),
    ...sourceCost(supply, economics, of),
    ...stockCost(supply, economics, of),
    ...capacityCost(supply, economics, of),
    ...ruleCost(supply, economics, of),
  };
  return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) };
}

function serviceCost(
  supply: SupplyCase,
  economics: Economics,
  { plan }: SupplyPlan,
): Pick<PlanCost, "served" | "late" | "givenUp" | "belowService"> {
  const { periods, segments } = supply;
  let served = 0;
  let late = 0;
  let givenUp = 0;
  let belowService = 0;
  for (let c = 0; c < supply.items * segments; c++) {
    const wait = supply.maximumWait[c % segments]!;
    for (let t = 0; t < periods; t++) {
      const n = c * periods + t;
      served -= economics.serve[n]! * plan.shipped.values[n]!;
      late += economics.late[c]! * plan.backlog.values[n]!;
      givenUp += economics.giveUp[c]! * plan.lost.values[n]!;
      const least = minimumUnits(supply, c, t);
      if (least > 0) {
        const kept = supply.demand[n]! - plan.lost.values[n + wait]!;
        belowService += economics.belowService[Math.floor(c / segments)]! * Math.max(0, least - kept);
      }
    }
    givenUp += economics.giveUp[c]! * plan.backlog.values[(c + 1) * periods - 1]!;
  }
  return { served, late, givenUp, belowService };
}

function sourceCost(
  supply: SupplyCase,
  economics: Economics,
  { bySource }: SupplyPlan,
): Pick<PlanCost, "changes" | "sourcing"> {
  const { periods } = supply;
  let changes = 0;
  let sourcing = 0;
  supply.sources.forEach((source, k) => {
    for (let t = 0; t < periods; t++) {
      const units = bySource.values[k * periods + t]!;
      changes += economics.toll[source.item * periods + t]! * Math.abs(units - source.submitted[t]!);
      const each = source.unitCost[t]! + source.roleCost[t]! - economics.bookCost[source.item]!;
      sourcing += each * units;
    }
  });
  return { changes, sourcing };
}

function stockCost(
  supply: SupplyCase,
  economics: Economics,
  { plan }: SupplyPlan,
): Pick<PlanCost, "holding" | "belowSafety" | "aboveMaximum"> {
  const { periods } = supply;
  let holding = 0;
  let belowSafety = 0;
  let aboveMaximum = 0;
  plan.stock.values.forEach((units, n) => {
    const i = Math.floor(n / periods);
    holding += economics.hold[i]! * units;
    belowSafety += economics.belowSafety[i]! * Math.max(0, supply.safetyStock[n]! - units);
    aboveMaximum += economics.aboveMaximum[i]! * Math.max(0, units - supply.maximumStock[n]!);
  });
  return { holding, belowSafety, aboveMaximum };
}

/** An overload below this share of the load is rounding: at ten times the best worth of an hour it would count. */
const OVERLOAD_DUST = 1e-9;

function capacityCost(
  supply: SupplyCase,
  economics: Economics,
  { plan }: SupplyPlan,
): Pick<PlanCost, "overtime" | "overload"> {
  const { periods, settings } = supply;
  let overtime = 0;
  let overload = 0;
  supply.capacities.forEach((capacity, r) => {
    if (capacity.kind === "storage" && settings.rules.storage === "off") return;
    for (let t = 0; t < periods; t++) {
      const hours = plan.overtime.values[r * periods + t]!;
      overtime += overtimeCostIn(capacity, t, economics.overload[r]!) * hours;
      const load = plan.load.values[r * periods + t]!;
      const beyond = load - capacity.regular[t]! - hours;
      if (beyond > OVERLOAD_DUST * load) overload += (economics.overload[r]! || 1) * beyond;
    }
  });
  return { overtime, overload };
}
