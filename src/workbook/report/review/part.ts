import { cellAddress, type Area } from "../area";
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

/** A part of the page: what it draws and how many rows it takes. */
export interface Part {
  readonly rows: number;
  readonly blocks: readonly Block[];
  readonly merges?: readonly Area[];
  readonly looks?: readonly LookArea[];
  readonly conditionalFormats?: readonly ConditionalFormatDescription[];
  readonly charts?: SheetDescription["charts"];
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

function merges(columns: readonly GridColumn[], top: number, rows: number): Area[] {
  const starts = startsOf(columns);
  return columns.flatMap(({ span }, i) =>
    span === 1
      ? []
      : Array.from({ length: rows }, (_, r) => ({ top: top + r, left: starts[i]!, rows: 1, columns: span })),
  );
}

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
  top + (table.note === undefined ? 2 : 3);

/** Draws a table on the grid. */
export function gridTable(top: number, table: GridTable): Part {
  const { columns, rows, total, note } = table;
  const body = bodyTop(top, table);
  const starts = startsOf(columns);
  const blocks: Block[] = [
    headingBlock(top, table.heading),
    ...(note === undefined ? [] : [noteBlock(top + 1, note)]),
    {
      top: body - 1,
      left: 0,
      cells: [
        spread(
          columns,
          columns.map(({ header }) => header),
        ),
      ],
      look: "header",
    },
    ...bodyBlocks(table, body),
    ...(total
      ? [
          {
            top: body + rows.length,
            left: 0,
            cells: [spread(columns, total)],
            formats: spreadFormats(columns),
            look: "total" as const,
          },
        ]
      : []),
  ];
  const numbers = columns.flatMap(({ format, span }, i) =>
    format === undefined || format === "text"
      ? []
      : [{ top: body - 1, left: starts[i]!, rows: 1, columns: span, look: "headerRight" as const }],
  );
  const words = columns.flatMap(({ format, span }, i) =>
    format === undefined && i > 0
      ? [{ top: body - 1, left: starts[i]!, rows: rows.length + 1, columns: span, look: "words" as const }]
      : [],
  );
  return {
    rows: body - top + rows.length + (total ? 1 : 0) + 1,
    blocks,
    looks: [
      ...numbers,
      ...words,
      ...(rows.length > 0
        ? [{ top: body, left: 0, rows: rows.length, columns: GRID_COLUMNS, look: "lined" as const }]
        : []),
    ],
    merges: merges(columns, body - 1, rows.length + 1 + (total ? 1 : 0)),
    conditionalFormats: columns.flatMap(({ isStatus }, i) =>
      isStatus && rows.length > 0
        ? lights({ top: body, left: starts[i]!, rows: rows.length, columns: 1 })
        : [],
    ),
  };
}

function bodyBlocks({ columns, rows, rowFormats }: GridTable, top: number): Block[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => spread(columns, row));
  if (!rowFormats) return [{ top, left: 0, cells, formats: spreadFormats(columns), look: "wrapped" }];
  return cells.map((row, r) => {
    const formats = columns.flatMap(({ span }, i) =>
      Array.from({ length: span }, () => rowFormats[r]?.[i] ?? null),
    );
    return { top: top + r, left: 0, cells: [row], formats, look: "wrapped" };
  });
}
