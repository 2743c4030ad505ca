import type { Source, SupplyCase } from "./supplyCase";

/** Least and most units that a source may give in a period. */
export interface SourceBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Fences, lead time and limits of a source.
 *
 * In a strictly frozen month: exactly what Supply states. Before the first
 * period that a new order can reach: at most that. Later: up to the limit of
 * the source and of its family's role. A limit below what Supply states wins only outside the frozen months.
 */
export function boundsOf(supply: SupplyCase, source: Source, t: number): SourceBounds {
  const { rules, frozenPeriods } = supply.settings;
  const planned = source.submitted[t]!;
  if (t < frozenPeriods && rules["frozen months"] === "strict") return { least: planned, most: planned };
  const limit = Math.min(source.maximumUnits, source.roleLimit[t]!);
  return { least: 0, most: t < source.firstOpen ? Math.min(planned, limit) : limit };
}
