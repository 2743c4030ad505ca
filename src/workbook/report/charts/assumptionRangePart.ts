import type { PlanningModel } from "../../../engine";
import { cellAddress } from "../area";
import type { Part, PartMaker } from "../review/part";
import type { CellContent, FormulaCell } from "../sheetDescription";
import { keyedChart, keyPlace, type KeyPlace } from "./keyedChart";
import { tornadoChart, widestFirst } from "./tornado";

const MOST_ROWS = 12;

/** How far an assumption may lie from its value, as shares of it. */
interface Range {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** Assumptions whose value and both ends are known; shares of nothing are none. */
const rangesOf = ({ assumptions }: PlanningModel): Range[] =>
  assumptions
    .map(({ text, value, low, high }) => ({
      name: text,
      low: (low - value) / Math.abs(value),
      high: (high - value) / Math.abs(value),
    }))
    .filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high) && (low !== 0 || high !== 0));

/** *How far assumptions may move*: the least certain on top, both ways from the value that the plan takes. */
export function assumptionRangePart({ model }: { readonly model: PlanningModel }): PartMaker | null {
  const ranges = widestFirst(rangesOf(model), ({ low, high }) => [low, high]).slice(0, MOST_ROWS);
  const [first] = ranges;
  if (!first) return null;
  const message = `${first.name} is the least certain: ${percent(first.low)} to ${percent(first.high)}.`;
  const note = `${message} Low and high of each assumption against the value in the plan, widest first: how uncertain it is, not what it costs.`;
  return (top): Part => {
    const place = keyPlace(top, { note });
    const column = (left: number) => ({ top: place.first, left, rows: ranges.length, columns: 1 });
    return keyedChart(
      top,
      {
        heading: "How far assumptions may move",
        note,
        headers: ["Assumption", "Low", "High", "Width"],
        formats: ["signedPercent", "signedPercent", "percent"],
        rows: ranges.map((range, r) => rowOf(range, place, r)),
      },
      (area) =>
        tornadoChart({
          name: "SOP_Registers_tornado",
          title: message.replace(/\.$/, ""),
          altText: message,
          names: column(place.names),
          low: { name: "Low", values: column(place.numbers[0]) },
          high: { name: "High", values: column(place.numbers[1]) },
          valueFormat: "+0%;-0%;0%",
          valueTitle: "Share of the value in the plan",
          place: area,
        }),
    );
  };
}

const percent = (share: number): string =>
  `${share > 0 ? "+" : ""}${(100 * share).toLocaleString("en-US", { maximumFractionDigits: 1 })} %`;

function rowOf(
  { name, low, high }: Range,
  { first, numbers: [lowAt, highAt] }: KeyPlace,
  r: number,
): readonly [CellContent, CellContent, CellContent, CellContent] {
  const width: FormulaCell = {
    formula: `=MAX(${cellAddress(first + r, highAt)},0)-MIN(${cellAddress(first + r, lowAt)},0)`,
    value: Math.max(high, 0) - Math.min(low, 0),
  };
  return [name, low, high, width];
}
