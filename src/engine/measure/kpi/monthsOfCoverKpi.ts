import { ratio } from "../pairs";
import type { KpiDefinition } from "./definition";
import type { KpiFigures } from "./figures";

/** Stock at cost over the mean demand of a month at cost, of the twelve months that follow. */
export const monthsOfCoverKpi: KpiDefinition = {
  name: "months of cover",
  aliases: [
    "cover",
    "stock cover",
    "inventory cover",
    "months of supply",
    "reichweite",
    "bestandsreichweite",
    "reichweite in monaten",
  ],
  unit: "periods",
  better: "lower",
  aggregation: "ratio",
  definition: "Stock at cost over the mean demand of a month at cost, of the twelve months that follow.",
  edges:
    "Blank without demand. Where the plan ends sooner, of its last twelve months, or of all that there are. Does not look month by month: see forward cover.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.stockCost.values[i]!, bottom: meanUse(f, i) }),
};

/** Mean demand of a period at cost over a year: the periods that follow, or the last ones that the plan has. */
function meanUse({ demandCost, periodsAYear }: KpiFigures, index: number): number {
  const { periods, values } = demandCost;
  const column = index % periods;
  const first = Math.max(0, Math.min(column + 1, periods - periodsAYear));
  const year = values.subarray(
    index - column + first,
    index - column + Math.min(periods, first + periodsAYear),
  );
  let sum = 0;
  let known = 0;
  for (const value of year) {
    if (value !== value) continue;
    sum += value;
    known += 1;
  }
  return ratio(sum, known);
}
