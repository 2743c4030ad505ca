import { cellAddress, type Area } from "../area";
import type { ChartDescription, ChartSeriesDescription } from "../chartDescription";
import type { CellContent, FormulaCell } from "../sheetDescription";
import { CHART_COLORS } from "../theme";
import { axisFrom } from "./axisFrom";

/** One bar: a level that stands on the axis, or a step up or down from the bar before it. */
export interface WaterfallBar {
  readonly name: string;
  /** The level or the step; a formula where the amount stands elsewhere on the page. */
  readonly amount: number | FormulaCell;
  readonly isLevel: boolean;
}

/** How amounts are written below the bars. */
export interface AmountWords {
  readonly decimals: number;
  /** 1,000 where money is told in thousands. */
  readonly divisor: number;
}

/** Headers of the cells that a waterfall is drawn from. */
export const WATERFALL_HEADERS = ["Bar", "Amount", "Level", "Base", "Stands", "Rises", "Falls"] as const;

const AMOUNT = 1;
const LEVEL = 2;
const BASE = 3;

/** The columns of the chart after its base, each drawn where it is not zero. */
const DRAWN = [
  { name: "Level", color: CHART_COLORS.level },
  { name: "Up", color: CHART_COLORS.rise },
  { name: "Down", color: CHART_COLORS.fall },
] as const;

const valueOf = ({ amount }: WaterfallBar): number =>
  typeof amount === "number" ? amount : Number(amount.value);

/** Where each bar ends. */
export function levelsOf(bars: readonly WaterfallBar[]): number[] {
  let level = 0;
  return bars.map((bar) => (level = bar.isLevel ? valueOf(bar) : level + valueOf(bar)));
}

/** Whether a waterfall can be drawn: every level is known, none is below zero. */
export const canFall = (bars: readonly WaterfallBar[]): boolean =>
  levelsOf(bars).every((level) => level >= -1e-9);

/**
 * The cells of a waterfall, a row a bar: Excel's own waterfall type cannot be made by every host, so it is drawn as
 * stacked columns over a base without fill. All but the amounts are formulas.
 *
 * `at` is the first of the cells.
 */
export function waterfallRows(
  bars: readonly WaterfallBar[],
  at: { readonly top: number; readonly left: number; readonly words: AmountWords },
): CellContent[][] {
  const levels = levelsOf(bars);
  return bars.map((bar, r) => {
    const row = at.top + r;
    const cell = (column: number, up = 0): string => cellAddress(row - up, at.left + column);
    const amount = valueOf(bar);
    const before = levels[r - 1] ?? 0;
    const level = levels[r]!;
    const [mine, now, last] = [cell(AMOUNT), cell(LEVEL), r === 0 ? "0" : cell(LEVEL, 1)];
    if (bar.isLevel) {
      return [
        nameCell(bar, mine, at.words),
        bar.amount,
        formula(mine, amount),
        0,
        formula(mine, amount),
        0,
        0,
      ];
    }
    return [
      nameCell(bar, mine, at.words),
      bar.amount,
      formula(`${last}+${mine}`, level),
      formula(`MIN(${last},${now})`, Math.min(before, level)),
      0,
      formula(`MAX(0,${mine})`, Math.max(0, amount)),
      formula(`MAX(0,-${mine})`, Math.max(0, -amount)),
    ];
  });
}

const formula = (text: string, value: number): FormulaCell => ({ formula: `=${text}`, value });

/** The name with the amount below it, so that a bar can be read without its colour, in the planner's own notation. */
function nameCell(bar: WaterfallBar, address: string, { decimals, divisor }: AmountWords): FormulaCell {
  const scaled = divisor === 1 ? address : `${address}/${divisor}`;
  const sign = bar.isLevel ? "" : `IF(ROUND(${scaled},${decimals})>0,"+","")&`;
  const name = bar.name.replaceAll('"', '""');
  const shown = Number((valueOf(bar) / divisor).toFixed(decimals)) || 0;
  const words = shown.toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return {
    formula: `="${name}"&CHAR(10)&${sign}FIXED(ROUND(${scaled},${decimals}),${decimals})`,
    value: `${bar.name}\n${!bar.isLevel && shown > 0 ? "+" : ""}${words}`,
  };
}

/** A waterfall over cells that `waterfallRows` has made. */
export interface WaterfallChart extends Pick<ChartDescription, "name" | "title" | "altText" | "place"> {
  readonly bars: readonly WaterfallBar[];
  /** The first of its cells. */
  readonly top: number;
  readonly left: number;
  readonly valueFormat: string;
  /** Such as "points". */
  readonly unit: string;
  readonly words: AmountWords;
}

/** Describes the chart. The axis starts above zero where steps would be too small to see, and says so. */
export function waterfallChart(of: WaterfallChart): ChartDescription {
  const { bars, top, left, unit, words, valueFormat, name, title, altText, place } = of;
  const column = (at: number): Area => ({ top, left: left + at, rows: bars.length, columns: 1 });
  const minimum = axisFrom(levelsOf(bars));
  const from = (minimum / words.divisor).toLocaleString("en-US");
  const base: ChartSeriesDescription = {
    name: "Base",
    kind: "column",
    color: CHART_COLORS.level,
    fill: "none",
    values: column(BASE),
  };
  return {
    name,
    title,
    altText,
    isStacked: true,
    hasLegend: false,
    categories: column(0),
    categoryFormat: "General",
    valueFormat,
    valueTitle: minimum === 0 ? unit : `${unit}, axis from ${from}`,
    valueAxis: { minimum },
    series: [
      base,
      ...DRAWN.map((one, k) => ({ ...one, kind: "column" as const, values: column(BASE + 1 + k) })),
    ],
    place,
  };
}
