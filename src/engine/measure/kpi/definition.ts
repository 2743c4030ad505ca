import type { PlanSettings } from "../../model/settings";
import type { Aggregation } from "../../model/strategy";
import type { KpiFigures } from "./figures";

/** What a KPI counts: decides its number format and whether gaps are read in points. */
export type KpiUnit = "money" | "share" | "times" | "days" | "periods" | "score";

/** Where the numbers of a KPI come from. */
export type KpiSource =
  "KPIs sheet" | "history" | "plan" | "Actions sheet" | "kept cycles" | "its parts" | "none";

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
  /** What Settings add to the definition, in sentences. */
  readonly chosen?: (settings: PlanSettings) => string;
  /** What happens where it cannot be taken, and other cases that planners ask about. */
  readonly edges: string;
  /** Where the definition comes from. */
  readonly source: string;
  /** The least that it can be: a ratio below it counts as this. */
  readonly least?: number;
  /** Where its actuals are from, unless History tells them. */
  readonly actualFrom?: KpiSource;
  /** Told by what people do outside the plan: no plan line moves it, however well it is known. */
  readonly isOutsidePlan?: boolean;
  readonly parts: ((figures: KpiFigures, index: number) => KpiParts) | null;
}

/** The definition that holds under these settings: what is printed beside the figure. */
export function definitionIn({ definition, chosen }: KpiDefinition, settings: PlanSettings): string {
  return chosen === undefined ? definition : `${definition} ${chosen(settings)}`;
}
