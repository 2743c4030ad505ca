import type { PlanningModel } from "../../../engine";
import type { PartMaker } from "../review/part";
import { widestFirst } from "./tornado";
import { tornadoPart, type TornadoRow } from "./tornadoPart";

const MOST_ROWS = 12;

/** Assumptions whose value and both ends are known, as shares of the value; shares of nothing are none. */
const rangesOf = ({ assumptions }: PlanningModel): TornadoRow[] =>
  assumptions
    .map(({ text, value, low, high }) => ({
      name: text,
      low: (low - value) / Math.abs(value),
      high: (high - value) / Math.abs(value),
    }))
    .filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high) && (low !== 0 || high !== 0));

/**
 * *How far assumptions may move*: the least certain on top, both ways from the value that the plan takes.
 *
 * For registers of which no assumption is measured in money.
 */
export function assumptionRangePart({ model }: { readonly model: PlanningModel }): PartMaker | null {
  const rows = widestFirst(rangesOf(model), ({ low, high }) => [low, high]).slice(0, MOST_ROWS);
  const [first] = rows;
  if (!first) return null;
  return tornadoPart({
    heading: "How far assumptions may move",
    message: `${first.name} is the least certain: ${percent(first.low)} to ${percent(first.high)}.`,
    note: "Low and high of each assumption against the value in the plan, widest first: how uncertain it is, not what it costs.",
    rows,
    headers: ["Low", "High", "Width"],
    formats: ["signedPercent", "percent"],
    valueFormat: "+0%;-0%;0%",
    valueTitle: "Share of the value in the plan",
  });
}

const percent = (share: number): string =>
  `${share > 0 ? "+" : ""}${(100 * share).toLocaleString("en-US", { maximumFractionDigits: 1 })} %`;
