import { rowOf, type Grid } from "../../../engine";
import { cellAddress } from "../area";
import { PACK_LEAD } from "../pack/packGrid";
import { periodColumns, shownNote, shownPeriods } from "../pack/packPeriods";
import { packBodyTop, packTable, type PackBody } from "../pack/packTable";
import type { Part, PartMaker } from "../review/part";
import { periodFormat } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import { COLORS, NUMBER_FORMAT_CODES } from "../theme";
import { hasPolicy, statedLimits, type StockViews } from "./inventoryInput";

const CHART_ROWS = 22;

/** A line of numbers by period. */
interface Line {
  readonly words: string;
  readonly plan: string;
  readonly values: readonly CellContent[];
}

/** *All stock* by month against its band, with the chart of it. */
export function totalPart(views: StockViews): PartMaker {
  const { model, scale } = views;
  const periods = shownPeriods(model.calendar);
  const note = `In ${scale.words} at cost. ${policyNote(views)}${shownNote(model.calendar)}`;
  return (top) => {
    const first = packBodyTop(top, { note });
    const lines = stockLines(views, periods);
    const bodies: PackBody[] = [
      { rows: lines.map(cellsOf) },
      { rows: changeRows(lines, first), format: scale.signed },
      { rows: exceptionLines(views, periods).map(cellsOf) },
      { rows: coverLines(views, periods).map(cellsOf), format: "hours" },
    ];
    const table = packTable(top, {
      heading: hasPolicy(views) ? "All stock against its policy" : "All stock",
      note,
      columns: [
        { header: "All families" },
        { header: "Plan" },
        ...periodColumns(model.calendar, scale.money),
      ],
      bodies,
    });
    return withChart(table, views, { first, lines, at: top + table.rows });
  };
}

/** What excess and shortage are, or what would tell them. */
const policyNote = (views: StockViews): string =>
  hasPolicy(views)
    ? "Excess is above the maximum and shortage below the safety stock, item by item, so that one never hides the other."
    : "No item has a safety stock or a maximum: add them on Items to see excess and shortage.";

const cellsOf = ({ words, plan, values }: Line): CellContent[] => [words, plan, ...values];

const shown = (grid: Grid, row: number, periods: number): number[] => [
  ...rowOf(grid, row).subarray(0, periods),
];

function stockLines(of: StockViews, periods: number): Line[] {
  const all = of.model.families.length;
  const [{ money }] = of.views as [StockViews["views"][number]];
  return [
    ...(money.hasMaximum[all]
      ? [{ words: "Maximum stock", plan: "", values: shown(money.most, all, periods) }]
      : []),
    ...(money.hasSafety[all]
      ? [{ words: "Safety stock", plan: "", values: shown(money.least, all, periods) }]
      : []),
    ...linesOf(of, periods, ["Projected stock", "stock"]),
  ];
}

/** Nothing is above or below a limit that nobody has stated. */
function exceptionLines(of: StockViews, periods: number): Line[] {
  const { hasMaximum, hasSafety } = statedLimits(of);
  return [
    ...(hasMaximum ? linesOf(of, periods, ["Excess", "above"]) : []),
    ...(hasSafety ? linesOf(of, periods, ["Shortage", "below"]) : []),
  ];
}

/** A line of each plan. */
const linesOf = (
  of: StockViews,
  periods: number,
  [words, pick]: readonly [string, "stock" | "above" | "below"],
): Line[] =>
  of.views.map((view) => ({
    words,
    plan: view.name,
    values: shown(view.money[pick], of.model.families.length, periods),
  }));

/** What reconciling changes in stock, as a formula over the two rows above. */
function changeRows(lines: readonly Line[], first: number): CellContent[][] {
  const submitted = lines.findIndex(({ words }) => words === "Projected stock");
  const before = lines[submitted]!;
  const after = lines[submitted + 1];
  if (after?.words !== "Projected stock") return [];
  const cells = before.values.map((value, t): CellContent => {
    const cell = (row: number): string => cellAddress(first + row, PACK_LEAD + t);
    return {
      formula: `=${cell(submitted + 1)}-${cell(submitted)}`,
      value: Number(after.values[t]) - Number(value),
    };
  });
  return [["Projected stock", "change", ...cells]];
}

function coverLines(of: StockViews, periods: number): Line[] {
  const unit = of.model.calendar.kind === "week" ? "Weeks" : "Months";
  return of.views.map(({ name, cover }) => ({
    words: `${unit} of forward cover`,
    plan: name,
    values: Array.from({ length: periods }, (_, t) => {
      const value = cover(of.model.families.length, t);
      return Number.isFinite(value) ? value : null;
    }),
  }));
}

interface ChartPlace {
  readonly first: number;
  readonly lines: readonly Line[];
  readonly at: number;
}

const CHART_LOOKS = [
  ["Maximum stock", "", "area", "#DCE8F5", "Maximum stock"],
  ["Safety stock", "", "dashedLine", COLORS.capacity, "Safety stock"],
  ["Projected stock", "submitted", "line", COLORS.demand, "Stock as submitted"],
  ["Projected stock", "reconciled", "line", COLORS.reconciled, "Stock reconciled"],
] as const;

/** Title and message by what is drawn. */
function chartWords(names: readonly string[]): { readonly title: string; readonly altText: string } {
  const limits = ["Safety stock", "Maximum stock"].filter((name) => names.includes(name));
  if (limits.length === 0) return { title: "Projected stock", altText: "Projected stock by month." };
  const against = limits.join(" and ").toLowerCase();
  return {
    title: `Projected stock against ${against}`,
    altText: `Projected stock by month, against ${against}.`,
  };
}

/** The band between safety stock and maximum, with both plans' stock over it. */
function withChart(table: Part, { model, scale }: StockViews, { first, lines, at }: ChartPlace): Part {
  const periods = shownPeriods(model.calendar);
  const row = (top: number) => ({ top, left: PACK_LEAD, rows: 1, columns: periods });
  const series = CHART_LOOKS.flatMap(([words, plan, kind, color, name]) => {
    const line = lines.findIndex((one) => one.words === words && one.plan === plan);
    return line < 0 ? [] : [{ name, kind, color, values: row(first + line) }];
  });
  return {
    ...table,
    rows: table.rows + CHART_ROWS + 1,
    charts: [
      {
        name: "SOP_Inventory_chart",
        ...chartWords(series.map(({ name }) => name)),
        categories: row(first - 1),
        categoryFormat: NUMBER_FORMAT_CODES[periodFormat(model.calendar.kind)],
        valueFormat: scale.money === "thousands" ? "#,##0," : "#,##0",
        valueTitle: scale.words,
        valueAxis: { minimum: 0 },
        series,
        place: { top: at, left: 0, rows: CHART_ROWS, columns: PACK_LEAD + periods },
      },
    ],
  };
}
