import type { Area } from "./area";

/** One series, over cells of the chart's own sheet. */
export interface ChartSeriesDescription {
  readonly name: string;
  /** One row or one column of numbers. */
  readonly values: Area;
  readonly kind: "column" | "bar" | "line" | "markedLine" | "area" | "dashedLine" | "bubble";
  /** "#RRGGBB". */
  readonly color: string;
  /** Absent: filled. "none" draws nothing, such as the base of a waterfall; "hollow" draws an outline only. */
  readonly fill?: "none" | "hollow";
  /** Of marked lines: the shape at each point, so that lines are told apart without their colours. */
  readonly marker?: "Circle" | "Square" | "Diamond" | "Triangle" | "X";
  /** Of bubbles: the cells of their place along the other axis and of their size. */
  readonly across?: Area;
  readonly sizes?: Area;
  /** Each point says the name of its series. */
  readonly showsName?: boolean;
}

/** One axis of a chart. */
export interface ChartAxisDescription {
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One chart: series over cells of its own sheet, so that it stays true when a cell changes. */
export interface ChartDescription {
  readonly name: string;
  readonly title: string;
  /**
   * What a person hears who cannot see it: the message in one sentence.
   *
   * Excel lets no add-in write the alternative text of a chart, so the page says this in a cell beside it.
   */
  readonly altText: string;
  readonly isStacked?: boolean;
  readonly categories: Area;
  readonly categoryFormat: string;
  readonly valueFormat: string;
  /** The unit, and what the axis starts from where that is not zero. */
  readonly valueTitle: string;
  readonly valueAxis?: Omit<ChartAxisDescription, "title">;
  readonly categoryAxis?: ChartAxisDescription;
  /** False where the labels of the axis say what each colour means. */
  readonly hasLegend?: boolean;
  readonly series: readonly ChartSeriesDescription[];
  /** Cells that it covers. */
  readonly place: Area;
}
