import type { Area } from "../area";
import type { ChartDescription, ChartSeriesDescription } from "../chartDescription";
import { axisFrom } from "../charts/axisFrom";
import { CHART_COLORS, COLORS } from "../theme";

/** How the line of each plan is drawn: agreed and sold plain and strong, every function thin with a shape of its own. */
const LOOKS: { readonly [words: string]: Pick<ChartSeriesDescription, "kind" | "color" | "marker"> } = {
  Sold: { kind: "line", color: COLORS.quiet },
  Consensus: { kind: "line", color: COLORS.demand },
  Statistical: { kind: "markedLine", color: "#76808F", marker: "Circle" },
  Sales: { kind: "markedLine", color: CHART_COLORS.rise, marker: "Square" },
  Marketing: { kind: "markedLine", color: CHART_COLORS.fall, marker: "Triangle" },
  Finance: { kind: "markedLine", color: COLORS.reconciled, marker: "Diamond" },
  Customer: { kind: "markedLine", color: "#7B4FA3", marker: "X" },
};

/** A row of a table that a line is drawn from: the words of its plan, and its numbers by period. */
export interface PlanRow {
  readonly words: string;
  readonly row: number;
  readonly numbers: readonly (number | null)[];
}

/** What a chart of plans needs beside its rows. */
export type PlanChart = Pick<
  ChartDescription,
  "name" | "title" | "altText" | "categoryFormat" | "valueFormat" | "place"
> & {
  readonly rows: readonly PlanRow[];
  /** The months: the header's row, first column and number of columns. */
  readonly months: Pick<Area, "top" | "left" | "columns">;
  /** The unit of the numbers. */
  readonly unit: string;
};

/**
 * Plans beside each other by month, drawn from the rows of a table. The axis begins near the lowest number, so that
 * differences of some percent are seen, and says so.
 */
export function planChart({ rows, months, unit, ...chart }: PlanChart): ChartDescription {
  const numbers = rows.flatMap((row) => row.numbers.filter((value) => value !== null));
  const minimum = axisFrom(numbers);
  return {
    ...chart,
    categories: { ...months, rows: 1 },
    valueTitle: minimum > 0 ? `${unit}, axis from ${minimum.toLocaleString("en-US")}` : unit,
    valueAxis: { minimum },
    series: rows.map(({ words, row }) => ({
      name: words,
      ...(LOOKS[words] ?? { kind: "line", color: COLORS.quiet }),
      values: { ...months, top: row, rows: 1 },
    })),
  };
}
