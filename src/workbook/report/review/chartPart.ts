import { WATERFALL_HEADERS, waterfallRows } from "../charts/waterfall";
import { periodCell, periodFormat } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import { NUMBER_FORMAT_CODES } from "../theme";
import type { ChartData } from "./chartSeries";
import type { IndexWaterfall } from "./indexWaterfall";
import { GRID_COLUMNS, headingBlock, noteBlock, type Part, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const CHART_ROWS = 14;

/** Where the chart's numbers stand further down on the page. */
export interface ChartNumbers {
  readonly data: ChartData;
  readonly top: number;
  readonly periods: number;
}

/** *Demand, supply and capacity* as one chart over cells of this page. */
export function chartPart({ model }: ReviewInput, numbers: ChartNumbers): PartMaker {
  const { data, periods } = numbers;
  const column = (left: number) => ({ top: numbers.top, left, rows: periods, columns: 1 });
  return (top): Part => ({
    rows: CHART_ROWS + 3,
    blocks: [headingBlock(top, "Demand, supply and capacity"), noteBlock(top + 1, data.message)],
    charts: [
      {
        name: "SOP_Review_chart",
        title: data.title,
        altText: data.message,
        categories: column(0),
        categoryFormat: NUMBER_FORMAT_CODES[periodFormat(model.calendar.kind)],
        valueFormat: "#,##0",
        valueTitle: data.unit,
        valueAxis: { minimum: 0 },
        series: data.series.map(({ name, kind, color }, i) => ({ name, kind, color, values: column(i + 1) })),
        place: { top: top + 2, left: 0, rows: CHART_ROWS, columns: GRID_COLUMNS },
      },
    ],
  });
}

/** The cells that the chart draws, at the end of the page. */
export function chartNumbersPart({ model }: ReviewInput, data: ChartData): PartMaker {
  const { horizon, kind } = model.calendar;
  return (top): Part => {
    const rows = horizon.map((period, t): CellContent[] => [
      periodCell(period, kind),
      ...data.series.map(({ values }) => values[t]!),
    ]);
    const headers = ["Month", ...data.series.map(({ name }) => name)];
    return {
      rows: rows.length + 3,
      isUnprinted: true,
      blocks: [
        headingBlock(top, `The numbers of the chart by month, in ${data.unit}`),
        { top: top + 1, left: 0, cells: [headers], look: "headerRight" },
        {
          top: top + 2,
          left: 0,
          cells: rows,
          formats: [periodFormat(kind), ...data.series.map(() => "hours" as const)],
        },
      ],
    };
  };
}

/** The cells that the chart of the index draws. */
export function indexNumbersPart({ bars }: IndexWaterfall): PartMaker {
  return (top): Part => {
    const first = top + CHART_NUMBERS_HEAD;
    const cells = waterfallRows(bars, { top: first, left: 0, words: { decimals: 1, divisor: 1 } });
    return {
      rows: cells.length + CHART_NUMBERS_HEAD + 1,
      isUnprinted: true,
      blocks: [
        headingBlock(top, "The numbers of the index chart, in points"),
        { top: top + 1, left: 0, cells: [[...WATERFALL_HEADERS]], look: "headerRight" },
        {
          top: first,
          left: 0,
          cells,
          formats: [null, ...WATERFALL_HEADERS.slice(1).map(() => "index" as const)],
        },
      ],
    };
  };
}

/** Where the first row of a chart's numbers stands below their heading. */
export const CHART_NUMBERS_HEAD = 2;
