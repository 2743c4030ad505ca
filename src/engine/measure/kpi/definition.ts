import type { Aggregation } from "../../model/strategy";
import type { KpiFigures } from "./figures";

/** What a KPI counts: decides its number format and whether gaps are read in points. */
export type KpiUnit = "money" | "share" | "times" | "days" | "periods" | "score";

/** The two numbers of a period; a KPI that is no ratio has a `bottom` of 1. Blank where the period is not known. */
export interface KpiParts {
  readonly top: number;
  readonly bottom: number;
}

/**
 * One KPI: what it is, and how to take it from the figures.
 *
 * A KPI without `parts` cannot be told from plans and history: it comes from the KPIs sheet.
 */
export interface KpiDefinition {
  /** Canonical name, such as "revenue". */
  readonly name: string;
  /** What else planners call it, in lower case. */
  readonly aliases: readonly string[];
  readonly unit: KpiUnit;
  readonly better: "higher" | "lower";
  /** How months join into a year: `ratio` divides the sums, `end` takes the last. */
  readonly aggregation: Aggregation;
  /** One sentence. */
  readonly definition: string;
  /** What happens where it cannot be taken, and other cases that planners ask about. */
  readonly edges: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly parts: ((figures: KpiFigures, index: number) => KpiParts) | null;
}
