import { widthOf } from "../../../engine";
import type { Area } from "../area";
import type { ChartDescription } from "../chartDescription";
import { CHART_COLORS } from "../theme";

/** A tornado over cells: one bar to each side of zero a row, the widest on top. */
export interface TornadoChart extends Pick<
  ChartDescription,
  "name" | "title" | "altText" | "place" | "valueFormat" | "valueTitle"
> {
  /** Names of the rows, one column. */
  readonly names: Area;
  readonly low: { readonly name: string; readonly values: Area };
  readonly high: { readonly name: string; readonly values: Area };
}

/**
 * Describes a tornado: bars that lie over one another around the zero.
 *
 * They are not stacked, so that a row of which both ends lie on one side stays true.
 */
export function tornadoChart({ names, low, high, ...of }: TornadoChart): ChartDescription {
  return {
    ...of,
    categories: names,
    categoryFormat: "General",
    series: [
      { ...low, kind: "bar", color: CHART_COLORS.level },
      { ...high, kind: "bar", color: CHART_COLORS.rise },
    ],
  };
}

/** The widest rows first; `ends` are the two ends of a row. */
export function widestFirst<T>(rows: readonly T[], ends: (row: T) => readonly [number, number]): T[] {
  const width = (row: T): number => widthOf(...ends(row));
  return [...rows].sort((a, b) => width(b) - width(a));
}
