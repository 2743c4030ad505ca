import type { PlanningModel } from "../model/planningModel";
import { said } from "./planValues";

/** The stock an item should keep to; `NaN` where there is no such limit. Units. */
export interface StockPolicy {
  readonly least: number;
  readonly most: number;
}

/**
 * The policy of an item. A rule that is switched off sets no limit; a family that exits keeps no safety stock; the
 * maximum is never below the safety stock.
 */
export function stockPolicyOf(model: PlanningModel, item: number): StockPolicy {
  const { items, families, settings } = model;
  const isExiting = families[items.family[item]!]?.role === "exit";
  const safety = isExiting ? 0 : items.safetyStockUnits[item]!;
  const least = settings.rules["safety stock"] === "off" ? Number.NaN : safety;
  const most = settings.rules["maximum stock"] === "off" ? Number.NaN : items.maximumStockUnits[item]!;
  return { least, most: most === most ? Math.max(most, said(safety)) : Number.NaN };
}
