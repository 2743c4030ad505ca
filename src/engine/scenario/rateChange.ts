import type { PlanningModel } from "../model/planningModel";
import { rateRowOf } from "../model/rates";
import { gridChanged } from "./changeGrid";
import type { ModelChange } from "./modelChange";

/**
 * Other outlook rates than stated, of the currency of one segment or of all; prices in it follow, the budget's rates
 * stay. `null` where the segment, or every one of them, is sold in the plan's currency.
 */
export function rateChanged(
  model: PlanningModel,
  change: Extract<ModelChange, { kind: "exchange rate" }>,
): PlanningModel | null {
  const { rates, segments } = model;
  const meant = segments.filter(({ name }) => change.segment === undefined || name === change.segment);
  const rows = new Set(meant.map(({ currency }) => rateRowOf(rates, currency)));
  const outlook = gridChanged(rates.outlook, change, { isRow: (row) => rows.has(row) });
  return rates.currencies.some((_, row) => rows.has(row)) ? { ...model, rates: { ...rates, outlook } } : null;
}
