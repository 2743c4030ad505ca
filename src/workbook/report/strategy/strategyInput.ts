import type { ReadPlan } from "../../../app/ports";
import type { Alignment, PlanningModel, ScorecardRow, Status } from "../../../engine";
import type { NumberFormat } from "../sheetDescription";

/** What the page is drawn from. */
export interface StrategyInput {
  /** Finds the cells that goals lose points in. */
  readonly read: Pick<ReadPlan, "locate">;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}

/** A light with its word. */
export const STATUS_WORDS: { readonly [S in Status]: string } = {
  "on track": "● On track",
  "at risk": "▲ At risk",
  "off track": "■ Off track",
  "no actual": "○ No data",
};

/** A number, or nothing where it is not known. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Shares show as percentages, small numbers with decimals, large ones without. */
export function formatOf({ basis, due, now }: ScorecardRow): NumberFormat {
  const sizes = [due.target, due.value, now.value, now.target].filter(Number.isFinite).map(Math.abs);
  const largest = Math.max(0, ...sizes);
  if (basis === "points" && largest <= 1.5) return "percent";
  return largest < 100 ? "factor" : "units";
}

/** A range of an objective in words: "6.7 to 10.7 %", "23.77 to 24.63 M"; no share goes beyond 100 %. */
export function rangeWords(low: number, high: number, format: NumberFormat): string {
  if (format === "percent") return `${(100 * low).toFixed(1)} to ${(100 * Math.min(1, high)).toFixed(1)} %`;
  if (format === "factor") return `${low.toFixed(2)} to ${high.toFixed(2)}`;
  if (Math.abs(high) >= 1e6) return `${(low / 1e6).toFixed(2)} to ${(high / 1e6).toFixed(2)} M`;
  const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
  return `${whole(low)} to ${whole(high)}`;
}
