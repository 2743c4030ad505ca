import type { ChartDescription } from "../chartDescription";
import { PACK_COLUMNS } from "../pack/packGrid";
import { packHeading } from "../pack/packTable";
import type { Part } from "../review/part";
import type { Block, CellContent, LookArea, NumberFormat } from "../sheetDescription";

/** Columns of the pack's grid: the chart to the left, its key to the right. */
const CHART_COLUMNS = 11;
const KEY_LEFT = 12;
/** Rows of the chart at least. */
const CHART_ROWS = 16;
/** Columns that the names of the key take. */
const NAME_COLUMNS = PACK_COLUMNS - KEY_LEFT - 3;

/** A chart of the pack with the table of its numbers beside it. */
export interface KeyedChart {
  readonly heading: string;
  /** How to read it, with its message. */
  readonly note: string;
  /** Four headers: of the names, and of three numbers. */
  readonly headers: readonly [string, string, string, string];
  readonly formats: readonly [NumberFormat, NumberFormat, NumberFormat];
  /** A name and three numbers a row. */
  readonly rows: readonly (readonly [CellContent, CellContent, CellContent, CellContent])[];
}

/** Where the key's cells stand: the first row, the column of the names and those of the numbers. */
export interface KeyPlace {
  readonly first: number;
  readonly names: number;
  readonly numbers: readonly [number, number, number];
}

const LAST = PACK_COLUMNS - 1;
const NUMBERS = [LAST - 2, LAST - 1, LAST] as const;

/** Lines of a note, which the heading breaks itself. */
const headLines = (top: number, note: string): number =>
  packHeading(top, "", note).reduce((lines, { cells }) => lines + cells.length, 0);

/** Where the key of a chart will stand when it is drawn from a row on. */
export const keyPlace = (top: number, { note }: Pick<KeyedChart, "note">): KeyPlace => ({
  first: top + headLines(top, note) + 1,
  names: KEY_LEFT,
  numbers: NUMBERS,
});

/** Draws the key, and the chart that `draw` describes on the place that is left for it. */
export function keyedChart(
  top: number,
  of: KeyedChart,
  draw: (place: ChartDescription["place"]) => ChartDescription,
): Part {
  const { first } = keyPlace(top, of);
  const fill = Array.from({ length: NAME_COLUMNS - 1 }, () => null);
  const spread = ([name, ...numbers]: readonly CellContent[]): CellContent[] => [name!, ...fill, ...numbers];
  const height = Math.max(CHART_ROWS, of.rows.length + 1);
  const key = { left: KEY_LEFT, columns: NAME_COLUMNS };
  const blocks: Block[] = [
    ...packHeading(top, of.heading, of.note),
    { top: first - 1, left: KEY_LEFT, cells: [spread(of.headers)], look: "header" },
    {
      top: first,
      left: KEY_LEFT,
      cells: of.rows.map(spread),
      formats: [...Array.from({ length: NAME_COLUMNS }, () => null), ...of.formats],
      look: "wrapped",
    },
  ];
  const looks: LookArea[] = [
    { top: first - 1, left: NUMBERS[0], rows: 1, columns: 3, look: "headerRight" },
    { top: first, left: KEY_LEFT, rows: of.rows.length, columns: PACK_COLUMNS - KEY_LEFT, look: "lined" },
  ];
  return {
    rows: first - top + height + 1,
    blocks,
    looks,
    merges: [{ top: first - 1, rows: of.rows.length + 1, ...key }],
    charts: [draw({ top: first - 1, left: 0, rows: height, columns: CHART_COLUMNS })],
  };
}
