import type { Area } from "./area";

/** One series, over cells of the chart's own sheet. */
export interface ChartSeriesDescription {
  readonly name: string;
  /** One row or one column of numbers. */
  readonly values: Area;
  readonly kind: "column" | "line" | "area" | "dashedLine";
  /** "#RRGGBB". */
  readonly color: string;
}

/** One chart: series over cells of its own sheet, so that it stays true when a cell changes. */
export interface ChartDescription {
  readonly name: string;
  readonly title: string;
  /** What a person hears who cannot see it: the message in one sentence. */
  readonly altText: string;
  readonly isStacked?: boolean;
  readonly categories: Area;
  readonly categoryFormat: string;
  readonly valueFormat: string;
  readonly valueTitle: string;
  readonly series: readonly ChartSeriesDescription[];
  /** Cells that it covers. */
  readonly place: Area;
}
