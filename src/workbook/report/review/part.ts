import { cellAddress, type Area } from "../area";
import { brokenLines } from "../brokenLines";
import type {
  Block,
  CellContent,
  ConditionalFormatDescription,
  LookArea,
  NumberFormat,
  SheetDescription,
} from "../sheetDescription";

/** The page is a grid of this many equal columns; tables span them. */
export const GRID_COLUMNS = 12;
export const GRID_WIDTH = 13;

/** Points of the sheet that fit under each other on landscape A4 when the grid is one page wide. */
export const GRID_PAGE_POINTS = 590;

/** A part of the page: what it draws and how many rows it takes. */
export interface Part {
  readonly rows: number;
  readonly blocks: readonly Block[];
  readonly merges?: readonly Area[];
  readonly looks?: readonly LookArea[];
  readonly conditionalFormats?: readonly ConditionalFormatDescription[];
  readonly charts?: SheetDescription["charts"];
  /** It and what follows stands outside the print area, such as the numbers of charts. */
  readonly isUnprinted?: boolean;
}

/** Draws itself from a row on. */
export type PartMaker = (top: number) => Part;

/** A column of a table on the grid. */
export interface GridColumn {
  readonly header: string;
  readonly span: number;
  readonly format?: NumberFormat;
  /** Lights: a cell that begins with ■, ▲ or ● is coloured too. */
  readonly isStatus?: boolean;
}

const startsOf = (columns: readonly GridColumn[]): number[] => {
  let at = 0;
  return columns.map(({ span }) => (at += span) - span);
};

/** Spreads one cell a column over the grid. */
function spread(columns: readonly GridColumn[], cells: readonly CellContent[]): CellContent[] {
  return columns.flatMap(({ span }, i) => [
    cells[i] ?? null,
    ...Array.from({ length: span - 1 }, () => null),
  ]);
}

const spreadFormats = (columns: readonly GridColumn[]): (NumberFormat | null)[] =>
  columns.flatMap(({ span, format }) => Array.from({ length: span }, () => format ?? null));

const merges = (columns: readonly GridColumn[], top: number, rows: number): Area[] =>
  startsOf(columns).flatMap((left, i) => {
    const { span } = columns[i]!;
    return span === 1 ? [] : [{ top, left, rows, columns: span }];
  });

const LIGHTS = [
  ["■", "bad"],
  ["▲", "watch"],
  ["●", "good"],
] as const;

/** Colours cells by their sign, so that colour only repeats what is written. */
export function lights(area: Area): ConditionalFormatDescription[] {
  const first = cellAddress(area.top, area.left);
  return LIGHTS.map(([sign, look]) => ({
    ...area,
    rule: { kind: "formula", formula: `=LEFT(${first},1)="${sign}"`, look },
  }));
}

/** A heading over the whole width. */
export function headingBlock(top: number, text: string): Block {
  const rest = Array.from({ length: GRID_COLUMNS - 1 }, () => null);
  return { top, left: 0, cells: [[text, ...rest]], look: "heading" };
}

/** Characters of small print that fit on the width of the grid. */
const NOTE_CHARACTERS = 190;

const noteLines = (note: string | undefined): string[] =>
  note === undefined ? [] : brokenLines(note, NOTE_CHARACTERS);

/** A line of small print over the whole width. */
export function noteBlock(top: number, text: string): Block {
  return { top, left: 0, cells: [[text]], look: "note" };
}

/** A table on the grid: heading, headers, rows, and perhaps a total. */
export interface GridTable {
  readonly heading: string;
  readonly note?: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly total?: readonly CellContent[];
  /** Formats of single rows where they differ from the column's. */
  readonly rowFormats?: readonly (readonly (NumberFormat | null)[])[];
}

/** The first row of a table's body, for formulas over it. */
export const bodyTop = (top: number, table: Pick<GridTable, "note">): number =>
  top + 2 + noteLines(table.note).length;

/** Draws a table on the grid. */
export function gridTable(top: number, table: GridTable): Part {
  const { columns, rows, total } = table;
  const body = bodyTop(top, table);
  const starts = startsOf(columns);
  const headers = columns.map(({ header }) => header);
  const totalBlock = (cells: readonly CellContent[]): Block => ({
    top: body + rows.length,
    left: 0,
    cells: [spread(columns, cells)],
    formats: spreadFormats(columns),
    look: "total",
  });
  const bodyRows = rows.length + (total ? 1 : 0);
  return {
    rows: body - top + bodyRows + 1,
    blocks: [
      headingBlock(top, table.heading),
      ...noteLines(table.note).map((line, n) => noteBlock(top + 1 + n, line)),
      { top: body - 1, left: 0, cells: [spread(columns, headers)], look: "header" },
      ...bodyBlocks(table, body),
      ...(total ? [totalBlock(total)] : []),
    ],
    looks: tableLooks(columns, { body, rows: rows.length, all: bodyRows }),
    merges: merges(columns, body - 1, bodyRows + 1),
    conditionalFormats: columns.flatMap(({ isStatus }, i) =>
      isStatus && rows.length > 0
        ? lights({ top: body, left: starts[i]!, rows: rows.length, columns: 1 })
        : [],
    ),
  };
}

/** Numbers to the right with their headers, words indented beside them, a thin line below each row. */
function tableLooks(
  columns: readonly GridColumn[],
  { body, rows, all }: { readonly body: number; readonly rows: number; readonly all: number },
): LookArea[] {
  const starts = startsOf(columns);
  const isNumber = ({ format }: GridColumn): boolean => format !== undefined && format !== "text";
  const looks = columns.flatMap((column, i): LookArea[] => {
    const at = { left: starts[i]!, columns: column.span };
    if (isNumber(column)) return [{ ...at, top: body - 1, rows: 1, look: "headerRight" }];
    return i > 0 ? [{ ...at, top: body - 1, rows: all + 1, look: "words" }] : [];
  });
  return rows > 0 ? [...looks, { top: body, left: 0, rows, columns: GRID_COLUMNS, look: "lined" }] : looks;
}

function bodyBlocks({ columns, rows, rowFormats }: GridTable, top: number): Block[] {
  if (rows.length === 0) return [];
  const usual = spreadFormats(columns);
  const blocks: (Block & { readonly cells: CellContent[][] })[] = [];
  rows.forEach((row, r) => {
    const own = rowFormats?.[r];
    const formats = own
      ? columns.flatMap(({ span }, i) => Array.from({ length: span }, () => own[i] ?? null))
      : usual;
    const last = blocks.at(-1);
    if (last?.formats?.every((format, i) => format === formats[i])) last.cells.push(spread(columns, row));
    else blocks.push({ top: top + r, left: 0, cells: [spread(columns, row)], formats, look: "wrapped" });
  });
  return blocks;
}
