import type { SupplyPlan } from "./assemblePlan";
import type { SupplyCase } from "./supplyCase";

/** A source and a period. */
export interface SourceCell {
  readonly k: number;
  readonly t: number;
}

/** Where a plan gives another quantity of an item than Supply states, source by source. */
export function changedCells(supply: SupplyCase, { bySource }: SupplyPlan, i: number): SourceCell[] {
  const { periods } = supply;
  return supply.sourcesOf[i]!.flatMap((k) =>
    Array.from({ length: periods }, (_, t) => ({ k, t })).filter(
      ({ t }) => bySource.values[k * periods + t]! !== supply.sources[k]!.submitted[t]!,
    ),
  );
}
