import { at } from "../../series/grid";
import { rateRowOf, type RateTable } from "../rates";
import type { KpiTable, Objective } from "../strategy";
import type { BuildContext } from "./buildContext";

/**
 * Objectives in the plan's currency: where the unit is a currency of Rates, baseline, target and band are taken at the
 * budget rate of the due month, since a target is set as a budget is. Tolerance and limit are shares and stay.
 */
export function objectivesInPlanCurrency(
  context: BuildContext,
  objectives: readonly Objective[],
  rates: RateTable,
): Objective[] {
  const { currency: own } = context.settings;
  const last = context.calendar.horizon.length - 1;
  return objectives.map((objective) => {
    const row = rateRowOf(rates, objective.unit.trim());
    if (row < 0) return objective;
    const rate = at(rates.budget, row, Math.max(0, Math.min(last, objective.duePeriod)));
    const { name, target, baseline, bandLow, bandHigh } = objective;
    context.report({
      code: "objective-converted",
      severity: "note",
      place: { sheet: "Objectives", row: name, column: "unit" },
      facts: { objective: name, currency: rates.currencies[row]!, own, rate },
    });
    return {
      ...objective,
      unit: own,
      target: target * rate,
      baseline: baseline * rate,
      bandLow: bandLow * rate,
      bandHigh: bandHigh * rate,
    };
  });
}

/**
 * The KPIs sheet in the plan's currency: an outlook at the outlook rate of its month, actuals and stated paths at the
 * budget rate, as the targets that they are held against.
 */
export function kpisInPlanCurrency(
  { calendar, settings, report }: BuildContext,
  { rows, values }: KpiTable,
  rates: RateTable,
): KpiTable {
  const rateRows = rows.map(({ unit }) => rateRowOf(rates, unit.trim()));
  if (rateRows.every((row) => row < 0)) return { rows, values };
  const past = calendar.history.length;
  const converted = values.values.slice();
  rows.forEach(({ key, kind }, r) => {
    const rateRow = rateRows[r]!;
    if (rateRow < 0) return;
    const grid = kind === "outlook" ? rates.outlook : rates.budget;
    for (let column = 0; column < values.periods; column++) {
      converted[r * values.periods + column]! *= at(grid, rateRow, Math.max(0, column - past));
    }
    const facts = { row: key, currency: rates.currencies[rateRow]!, own: settings.currency };
    report({
      code: "kpi-converted",
      severity: "note",
      place: { sheet: "KPIs", row: key, column: "unit" },
      facts,
    });
  });
  return {
    rows: rows.map((row, r) => (rateRows[r]! < 0 ? row : { ...row, unit: settings.currency })),
    values: { ...values, values: converted },
  };
}
