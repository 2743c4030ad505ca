import type { PlanMeasures } from "../gap/measurePlan";
import { planRisk } from "../gap/rankGaps";
import { ratio } from "../measure/pairs";
import { said } from "../measure/planValues";
import type { Plan } from "../plan/plan";
import type { Grid } from "../series/grid";

/** What a scenario comes to, over the horizon. Money in the plan's currency. */
export interface ScenarioFigures {
  readonly revenue: number;
  /** Revenue less cost of sales at standard cost. */
  readonly margin: number;
  /** Demand that is served neither on time nor late, at price. */
  readonly unfulfilled: number;
  /** Margin of the demand that is not served on time. */
  readonly shortage: number;
  /** Stock at cost at the end of the horizon. */
  readonly stock: number;
  /** Hours of load, and those of overtime. */
  readonly hours: number;
  readonly overtimeHours: number;
  /** Demand served on time over demand, at price; `NaN` without demand. */
  readonly onTime: number;
  /** `NaN` where too little is known for one number. */
  readonly index: number;
  readonly moneyAtRisk: number;
  /** What the plan spends on what it sells: cost of sales, overtime, fixed cost of sources. `NaN` where it was not solved. */
  readonly cost: number;
  /** Revenue less cost less the growth of stock at cost: what the plan itself brings in, before payment terms. */
  readonly cash: number;
}

/** Money of a solved plan, and its stock at cost before the first period. */
export interface SolvedMoney {
  readonly revenue: number;
  readonly costOfSales: number;
  readonly overtime: number;
  readonly fixed: number;
  readonly closingStock: number;
  readonly openingStock: number;
}

/** The figures by which scenarios stand side by side. */
export function scenarioFigures(
  plan: Plan,
  { figures, index, gaps }: PlanMeasures,
  money?: SolvedMoney,
): ScenarioFigures {
  const row = figures.families;
  const sum = (grid: Grid): number => {
    let total = 0;
    for (let c = figures.historyPeriods; c < grid.periods; c++)
      total += said(grid.values[row * grid.periods + c]!);
    return total;
  };
  const revenue = sum(figures.revenue);
  const stock = figures.stockCost.values[(row + 1) * figures.stockCost.periods - 1]!;
  const cost = money ? money.costOfSales + money.overtime + money.fixed : Number.NaN;
  const grown = money ? money.closingStock - money.openingStock : Number.NaN;
  return {
    revenue,
    margin: revenue - sum(figures.cogs),
    unfulfilled: Math.max(0, sum(figures.demandValue) - sum(figures.servedValue)),
    shortage: sum(figures.shortage),
    stock: said(stock),
    hours: sum(figures.loadHours),
    overtimeHours: plan.overtime.values.reduce((total, hours) => total + said(hours), 0),
    onTime: ratio(sum(figures.onTimeValue), sum(figures.demandValue)),
    index: index.shown ?? Number.NaN,
    moneyAtRisk: planRisk(gaps),
    cost,
    cash: (money?.revenue ?? Number.NaN) - cost - grown,
  };
}
