import type { Plan } from "../../plan/plan";
import { planMoney } from "../planMoney";
import type { SolvedCase } from "../solveCase";

/** What a plan comes to over the horizon; as a difference of two plans, what a lever or rule does. */
export interface PlanEffect {
  /** Money: revenue less cost of sales, overtime, and what a lever itself costs. */
  readonly margin: number;
  readonly revenue: number;
  readonly shippedUnits: number;
  /** Share of demand served within the horizon. */
  readonly service: number;
  /** Unit-periods of waiting. */
  readonly lateUnits: number;
  readonly lostUnits: number;
  /** Money tied up in stock on average over the periods. */
  readonly averageStock: number;
  /** Money: closing stock at book cost. */
  readonly closingStock: number;
  /** Money: margin less what lies in stock at the end; as a difference, the cash that a change brings. */
  readonly cash: number;
  readonly overtimeHours: number;
  /** Hours of all resources, overtime included. */
  readonly loadHours: number;
}

/** A plan with the case and the worths it belongs to. */
export type ValuedPlan = Pick<SolvedCase, "supply" | "economics" | "supplyPlan">;

/** What a plan comes to. */
export function effectOf(solved: ValuedPlan): PlanEffect {
  const { supply, economics, supplyPlan } = solved;
  const { plan } = supplyPlan;
  const money = planMoney(supply, supplyPlan, economics.bookCost);
  const demand = sum(plan.demand.values);
  const shippedUnits = sum(plan.shipped.values);
  return {
    margin: money.margin,
    revenue: money.revenue,
    shippedUnits,
    service: demand > 0 ? shippedUnits / demand : 1,
    lateUnits: sum(plan.backlog.values),
    lostUnits: sum(plan.lost.values) + waitingAtEnd(plan),
    averageStock: stockMoney(solved) / Math.max(1, supply.periods),
    closingStock: money.closingStock,
    cash: money.margin - money.closingStock,
    overtimeHours: sum(plan.overtime.values),
    loadHours: loadHours(solved),
  };
}

/** What the second plan has more than the first, measure by measure; `cost` is taken off its margin. */
export function effectBetween(before: PlanEffect, after: PlanEffect, cost = 0): PlanEffect {
  return {
    margin: after.margin - before.margin - cost,
    revenue: after.revenue - before.revenue,
    shippedUnits: after.shippedUnits - before.shippedUnits,
    service: after.service - before.service,
    lateUnits: after.lateUnits - before.lateUnits,
    lostUnits: after.lostUnits - before.lostUnits,
    averageStock: after.averageStock - before.averageStock,
    closingStock: after.closingStock - before.closingStock,
    cash: after.cash - before.cash - cost,
    overtimeHours: after.overtimeHours - before.overtimeHours,
    loadHours: after.loadHours - before.loadHours,
  };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function waitingAtEnd({ backlog }: Plan): number {
  let waiting = 0;
  for (let c = 0; c < backlog.rows; c++) waiting += backlog.values[(c + 1) * backlog.periods - 1]!;
  return waiting;
}

function stockMoney({ supply, economics, supplyPlan }: ValuedPlan): number {
  return supplyPlan.plan.stock.values.reduce(
    (total, units, n) => total + units * economics.bookCost[Math.floor(n / supply.periods)]!,
    0,
  );
}

function loadHours({ supply, supplyPlan }: ValuedPlan): number {
  return supply.capacities.reduce((total, { kind }, r) => {
    const { values, periods } = supplyPlan.plan.load;
    return kind === "hours" ? total + sum(values.subarray(r * periods, (r + 1) * periods)) : total;
  }, 0);
}
