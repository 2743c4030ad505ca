import { cellAddress } from "../area";
import {
  canFall,
  WATERFALL_HEADERS,
  waterfallChart,
  waterfallRows,
  type AmountWords,
  type WaterfallBar,
} from "../charts/waterfall";
import type { MoneyScale } from "../pack/moneyScale";
import { PACK_COLUMNS } from "../pack/packGrid";
import type { Part } from "../review/part";
import type { FormulaCell } from "../sheetDescription";
import { FIRST, type BridgeStep, type Bridged } from "./bridgeSteps";

/** The chart stands beside the table, from this column to the right edge. */
const CHART_LEFT = 10;
const CHART_ROWS = 13;
/** Its cells stand outside the print area. */
const NUMBERS_LEFT = PACK_COLUMNS + 1;

/** The bridges of one window that are drawn, and what they say. */
export interface BridgeChart {
  /** Place of the submitted bridge in the table; the reconciled one is next to it. */
  readonly column: number;
  readonly submitted: Bridged;
  readonly reconciled: Bridged | null;
  readonly steps: readonly BridgeStep[];
  readonly title: string;
  readonly message: string;
}

/** The last window of the table: the longest look ahead. */
export function bridgeChart(bridges: readonly Bridged[], steps: readonly BridgeStep[]): BridgeChart | null {
  const column = bridges.map(({ view }) => view).lastIndexOf("submitted");
  const submitted = bridges[column];
  if (!submitted || !(submitted.bridge.budget > 0)) return null;
  const next = bridges[column + 1];
  const reconciled = next?.window === submitted.window ? next : null;
  const title = `${submitted.window} revenue: ${overBudget(submitted)}${mostly(submitted, steps)}`;
  const after = reconciled ? ` Reconciled it is ${overBudget(reconciled)}.` : "";
  return { column, submitted, reconciled, steps, title, message: `${title}.${after}` };
}

function overBudget({ bridge: { outlook, budget } }: Bridged): string {
  const share = outlook / budget - 1;
  if (Math.abs(share) < 0.0005) return "on budget";
  return `${(100 * Math.abs(share)).toFixed(1)} % ${share > 0 ? "above" : "below"} budget`;
}

/** The step that moves it most the same way. */
function mostly({ bridge }: Bridged, steps: readonly BridgeStep[]): string {
  const way = Math.sign(bridge.outlook - bridge.budget);
  const [first] = [...steps].sort(([, a], [, b]) => way * (bridge[b] - bridge[a]));
  return first && way * bridge[first[1]] > 0 ? `, mostly ${first[0].toLowerCase()}` : "";
}

interface Cells {
  /** The row of the budget. */
  readonly first: number;
  readonly scale: MoneyScale;
}

/** Budget, steps and outlook as bars over the cells of the table; steps of nothing have none. */
function barsOf(
  { column, submitted: { bridge }, reconciled, steps }: BridgeChart,
  first: number,
): WaterfallBar[] {
  const left = FIRST + 2 * column;
  const outlookRow = first + steps.length + 1;
  const cell = (row: number, value: number): FormulaCell => ({
    formula: `=${cellAddress(row, left)}`,
    value,
  });
  const moves = steps.flatMap(([name, part], k): WaterfallBar[] =>
    bridge[part] === 0 ? [] : [{ name, amount: cell(first + 1 + k, bridge[part]), isLevel: false }],
  );
  return [
    { name: "Budget", amount: cell(first, bridge.budget), isLevel: true },
    ...moves,
    { name: "Submitted", amount: cell(outlookRow, bridge.outlook), isLevel: true },
    ...(reconciled ? reconciledBars(reconciled, bridge.outlook, cellAddresses(outlookRow, left)) : []),
  ];
}

const cellAddresses = (row: number, left: number) => ({
  before: cellAddress(row, left),
  after: cellAddress(row, left + 2),
});

function reconciledBars(
  { bridge }: Bridged,
  before: number,
  at: { readonly before: string; readonly after: string },
): WaterfallBar[] {
  const step = { formula: `=${at.after}-${at.before}`, value: bridge.outlook - before };
  const level = { formula: `=${at.after}`, value: bridge.outlook };
  return [
    { name: "Reconciling", amount: step, isLevel: false },
    { name: "Reconciled", amount: level, isLevel: true },
  ];
}

/** Adds the waterfall to the right of the table. */
export function withBridgeChart(table: Part, chart: BridgeChart, { first, scale }: Cells): Part {
  const bars = barsOf(chart, first);
  if (!canFall(bars)) return table;
  const isThousands = scale.money === "thousands";
  const words: AmountWords = { decimals: 0, divisor: isThousands ? 1000 : 1 };
  const cells = waterfallRows(bars, { top: first, left: NUMBERS_LEFT, words });
  return {
    ...table,
    rows: Math.max(table.rows, CHART_ROWS + 4),
    blocks: [
      ...table.blocks,
      { top: first - 1, left: NUMBERS_LEFT, cells: [[...WATERFALL_HEADERS]], look: "headerRight" },
      {
        top: first,
        left: NUMBERS_LEFT,
        cells,
        formats: [null, ...WATERFALL_HEADERS.slice(1).map(() => scale.money)],
      },
    ],
    charts: [
      waterfallChart({
        name: "SOP_Finance_bridge",
        title: chart.title,
        altText: chart.message,
        bars,
        top: first,
        left: NUMBERS_LEFT,
        unit: scale.words,
        valueFormat: isThousands ? "#,##0," : "#,##0",
        words,
        place: {
          top: first - 1,
          left: CHART_LEFT,
          rows: CHART_ROWS,
          columns: PACK_COLUMNS - CHART_LEFT - 1,
        },
      }),
    ],
  };
}
