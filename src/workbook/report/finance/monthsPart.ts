import { addressOf } from "../area";
import { periodFormat } from "../excelDay";
import { PACK_LEAD } from "../pack/packGrid";
import { periodColumns, shownNote, shownPeriods } from "../pack/packPeriods";
import { packBodyTop, packTable } from "../pack/packTable";
import type { Part, PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { COLORS, NUMBER_FORMAT_CODES } from "../theme";
import type { ChartSeriesDescription } from "../chartDescription";
import { isKnown, type FinanceViews } from "./financeInput";

const CHART_ROWS = 16;

/** A line of the table, drawn in the chart where it has a kind. */
interface Line {
  readonly words: string;
  readonly side: string;
  readonly values: readonly number[];
  readonly chart?: Pick<ChartSeriesDescription, "kind" | "color">;
}

/** *Revenue and gross margin by month*, with the chart of it. */
export function monthsPart(views: FinanceViews): PartMaker {
  const { model, scale } = views;
  const periods = shownPeriods(model.calendar);
  const lines = linesOf(views, periods);
  const note = `In ${scale.words}; margin at standard cost.${shownNote(model.calendar)}`;
  return (top) => {
    const first = packBodyTop(top, { note });
    const table = packTable(top, {
      heading: "Revenue and gross margin by month",
      note,
      columns: [
        { header: "Measure" },
        { header: "Side" },
        ...periodColumns(model.calendar, scale.money),
        { header: "Total", format: scale.money },
      ],
      bodies: [
        { rows: lines.map(({ words, side, values }, r) => [words, side, ...totalled(values, first + r)]) },
      ],
      isGrouped: true,
    });
    return withChart(table, views, { first, lines, at: top + table.rows });
  };
}

function totalled(values: readonly number[], row: number): CellContent[] {
  const months = { top: row, left: PACK_LEAD, rows: 1, columns: values.length };
  const known = values.filter((value) => Number.isFinite(value));
  return [
    ...values.map((value) => (Number.isFinite(value) ? value : null)),
    { formula: `=SUM(${addressOf(months)})`, value: known.reduce((sum, value) => sum + value, 0) },
  ];
}

function linesOf(views: FinanceViews, periods: number): Line[] {
  const { submitted, reconciled, budget, past, model } = views;
  const shown = (series: Float64Array, shift = 0): number[] =>
    Array.from({ length: periods }, (_, t) => series[past + t - shift] ?? Number.NaN);
  const yearAgo = shown(submitted.revenue, model.calendar.seasonPeriods);
  const column = (color: string) => ({ kind: "column" as const, color });
  const line = (color: string) => ({ kind: "line" as const, color });
  const dashed = (color: string) => ({ kind: "dashedLine" as const, color });
  const of = (words: string, measure: "revenue" | "margin"): Line[] => {
    const isRevenue = measure === "revenue";
    const look = isRevenue ? column : line;
    return [
      ...(isRevenue && isKnown(submitted.revenue.subarray(0, past))
        ? [{ words, side: "last year", values: yearAgo, chart: column("#C3CCD8") }]
        : []),
      { words, side: "submitted", values: shown(submitted[measure]), chart: look(COLORS.supply) },
      ...(reconciled
        ? [{ words, side: "reconciled", values: shown(reconciled[measure]), chart: look(COLORS.reconciled) }]
        : []),
      ...(isKnown(budget[measure])
        ? [{ words, side: "budget", values: shown(budget[measure]), chart: dashed(COLORS.capacity) }]
        : []),
    ];
  };
  return [...of("Revenue", "revenue"), ...of("Gross margin", "margin")];
}

interface ChartPlace {
  readonly first: number;
  readonly lines: readonly Line[];
  readonly at: number;
}

function withChart(table: Part, { model, scale }: FinanceViews, { first, lines, at }: ChartPlace): Part {
  const periods = shownPeriods(model.calendar);
  const row = (top: number) => ({ top, left: PACK_LEAD, rows: 1, columns: periods });
  const against = lines.some(({ side }) => side === "budget") ? " against budget (dashed)" : "";
  return {
    ...table,
    rows: table.rows + CHART_ROWS + 1,
    charts: [
      {
        name: "SOP_Finance_chart",
        title: `Revenue (columns) and gross margin (lines)${against}`,
        altText: `Revenue and gross margin by month in both plans${against.replace(" (dashed)", "")}, with last year's revenue.`,
        categories: row(first - 1),
        categoryFormat: NUMBER_FORMAT_CODES[periodFormat(model.calendar.kind)],
        valueFormat: scale.money === "thousands" ? "#,##0," : "#,##0",
        valueTitle: scale.words,
        series: lines.flatMap(({ words, side, chart }, k) =>
          chart ? [{ name: `${words} ${side}`, ...chart, values: row(first + k) }] : [],
        ),
        place: { top: at, left: 0, rows: CHART_ROWS, columns: PACK_LEAD + periods },
      },
    ],
  };
}
