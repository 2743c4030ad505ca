import { kpiSettingsOf } from "../../model/kpiSettings";
import type { PlanningModel } from "../../model/planningModel";
import { rowOf } from "../../series/grid";
import { daysOfSupply } from "../inventoryTurns";
import type { KpiFigures } from "./figures";
import { recentMean } from "./recent";
import { statedKpi } from "./statedKpis";

/**
 * The three parts of cash-to-cash in days, each on its own base (DOMAIN.md C8), for each family and the business.
 *
 * What the KPIs sheet states goes first: the days themselves, then a balance over its yearly flow. Then Settings; in
 * open periods at last the mean of the last three closed ones. A family without rows of its own has the terms of the
 * whole business.
 */
export function addCashDays(model: PlanningModel, figures: KpiFigures): void {
  const { receivableDays, payableDays, materialShare } = kpiSettingsOf(model.settings);
  if (model.kpis.rows.length === 0 && !(receivableDays >= 0) && !(payableDays >= 0)) return;
  const bought = figures.cogs.values.map((cost) => cost * materialShare);
  const terms = [
    {
      kpi: "receivable days",
      balance: "receivables",
      usual: receivableDays,
      base: figures.revenue.values,
      into: figures.receivableDays,
    },
    { kpi: "payable days", balance: "payables", usual: payableDays, base: bought, into: figures.payableDays },
  ] as const;
  for (let row = figures.families; row >= 0; row--) {
    const family = row === figures.families ? -1 : row;
    const own = { model, figures, row, family };
    rowOf(figures.inventoryDays, row).set(stockDays(own));
    for (const { into, ...term } of terms) {
      const usual = family < 0 ? null : rowOf(into, figures.families);
      rowOf(into, row).set(termDays(own, term, usual));
    }
  }
}

interface CashRow {
  readonly model: PlanningModel;
  readonly figures: KpiFigures;
  readonly row: number;
  /** -1: the whole business. */
  readonly family: number;
}

const told = (value: number, otherwise: () => number): number => (value === value ? value : otherwise());

/** Actuals of closed columns and the outlook of open ones, as the KPIs sheet states them. */
function statedDays({ model, figures, family }: CashRow, kpi: string): Float64Array {
  const outlook = statedKpi(model, { kpi, kind: "outlook", family });
  return statedKpi(model, { kpi, kind: "actual", family }).map((value, column) =>
    column < figures.historyPeriods ? value : outlook[column]!,
  );
}

function stockDays(of: CashRow): Float64Array {
  const { figures, row } = of;
  const [stock, cogs] = [rowOf(figures.stockCost, row), rowOf(figures.cogs, row)];
  return statedDays(of, "days of supply").map((days, column) =>
    told(days, () => daysOfSupply(stock[column]!, cogs[column]! * figures.periodsAYear)),
  );
}

interface Term {
  readonly kpi: string;
  readonly balance: string;
  /** Days that hold where nothing else is said. */
  readonly usual: number;
  /** The flow by row and column that the balance is measured against. */
  readonly base: Float64Array;
}

function termDays(
  of: CashRow,
  { kpi, balance, usual, base }: Term,
  business: Float64Array | null,
): Float64Array {
  const { figures, row } = of;
  const balances = statedDays(of, balance);
  const flow = base.subarray(row * figures.revenue.periods, (row + 1) * figures.revenue.periods);
  const days = statedDays(of, kpi).map((stated, column) =>
    told(stated, () => daysOfSupply(balances[column]!, flow[column]! * figures.periodsAYear)),
  );
  const recent = recentMean(days, figures.historyPeriods);
  return days.map((value, column) => {
    const carried = column < figures.historyPeriods ? Number.NaN : recent;
    if (business === null) return told(value, () => told(usual, () => carried));
    return told(value, () => told(carried, () => business[column]!));
  });
}
