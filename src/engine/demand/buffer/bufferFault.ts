import type { Problem } from "../../problem/problem";
import type { BufferInput } from "./bufferZones";

/** Why a buffer cannot be sized, or null: usage, lead time or a factor that is missing or below zero, or nothing to protect. */
export function bufferFault(item: string, input: BufferInput): Problem | null {
  const amounts: readonly (readonly [string, number])[] = [
    ["daily usage", input.dailyUsage],
    ["lead time", input.leadTimeDays],
    ["lead-time factor", input.leadTimeFactor],
    ["variability factor", input.variabilityFactor],
    ["minimum order", input.minimumOrderUnits ?? 0],
    ["order cycle", input.orderCycleDays ?? 0],
  ];
  const wrong = amounts.find(([, value]) => !Number.isFinite(value) || value < 0);
  const empty = amounts.slice(0, 2).find(([, value]) => value === 0);
  const found = wrong ?? empty;
  if (!found) return null;
  const facts = { item, what: found[0], value: String(found[1]) };
  return { code: "buffer-not-sized", severity: "warning", place: { sheet: "Items", row: item }, facts };
}
