import type { SupplyCase } from "./supplyCase";

/** Whether the rules ask for a safety stock of an item. */
export const hasSafety = (supply: SupplyCase, i: number): boolean =>
  supply.settings.rules["safety stock"] !== "off" && supply.safetyStock[i]! > 0;

/** Whether the rules limit the stock of an item. */
export const hasMaximum = (supply: SupplyCase, i: number): boolean =>
  supply.settings.rules["maximum stock"] !== "off" && Number.isFinite(supply.maximumStock[i]!);
