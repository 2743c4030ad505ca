import type { Area } from "../area";
import { brokenLines } from "../brokenLines";
import { lights, type Part } from "../review/part";
import type { Block, CellContent, LookArea, NumberFormat } from "../sheetDescription";
import { PACK_COLUMNS } from "./packGrid";

/** A column of a table on the pack's grid. */
export interface PackColumn {
  readonly header: CellContent;
  /** Grid columns that it takes; 1 when absent. Numbers always take one. */
  readonly span?: number;
  /** Absent: words. */
  readonly format?: NumberFormat;
  /** How the header is shown where it is a month. */
  readonly headerFormat?: NumberFormat;
  /** Lights: a cell that begins with ■, ▲ or ● is coloured too. */
  readonly isStatus?: boolean;
}

/** Rows of a table that show their numbers alike. */
export interface PackBody {
  readonly rows: readonly (readonly CellContent[])[];
  /** In place of the formats of the columns: one for all of them, or one for each. */
  readonly format?: NumberFormat | { readonly [F in NumberFormat]?: NumberFormat };
  readonly look?: "total" | "subtotal";
}

/** A table of the pack: heading, a line on how to read it, headers, and bodies one under the other. */
export interface PackTable {
  readonly heading: string;
  readonly note?: string;
  readonly columns: readonly PackColumn[];
  readonly bodies: readonly PackBody[];
  /** True where a thin line separates the groups that column A names; else one under each row. */
  readonly isGrouped?: boolean;
}

/** The first row of the first body, for formulas over it. */
export const packBodyTop = (top: number, { note }: Pick<PackTable, "note">): number =>
  top + 2 + noteLines(note).length;

/** Characters of small print that fit between the margins of every page of the pack. */
const NOTE_CHARACTERS = 185;

const noteLines = (note: string | undefined): string[] =>
  note === undefined ? [] : brokenLines(note, NOTE_CHARACTERS);

/** The grid column in which each column of a table begins. */
export function columnStarts(columns: readonly PackColumn[]): number[] {
  let at = 0;
  return columns.map(({ span = 1 }) => (at += span) - span);
}

/** A heading over the whole width, and a line of small print. */
export function packHeading(top: number, heading: string, note?: string): Block[] {
  const rest = Array.from({ length: PACK_COLUMNS - 1 }, () => null);
  const lines = noteLines(note);
  return [
    { top, left: 0, cells: [[heading, ...rest]], look: "heading" },
    ...(lines.length === 0
      ? []
      : [{ top: top + 1, left: 0, cells: lines.map((line) => [line]), look: "note" as const }]),
  ];
}

/** A part that is a sentence alone. */
export const packSentence = (top: number, heading: string, sentence: string): Part => ({
  rows: noteLines(sentence).length + 2,
  blocks: packHeading(top, heading, sentence),
});

const spread = (columns: readonly PackColumn[], cells: readonly CellContent[]): CellContent[] =>
  columns.flatMap(({ span = 1 }, i) => [cells[i] ?? null, ...Array.from({ length: span - 1 }, () => null)]);

const formatsOf = (columns: readonly PackColumn[], own?: PackBody["format"]): (NumberFormat | null)[] =>
  columns.flatMap(({ span = 1, format }) =>
    Array.from({ length: span }, () => (format === undefined ? null : formatIn(own, format))),
  );

const formatIn = (own: PackBody["format"], format: NumberFormat): NumberFormat =>
  typeof own === "object" ? (own[format] ?? format) : (own ?? format);

/** Draws a table from a row on. */
export function packTable(top: number, table: PackTable): Part {
  const { columns, bodies } = table;
  const first = packBodyTop(top, table);
  let row = first;
  const placed = bodies
    .filter(({ rows }) => rows.length > 0)
    .map((body) => ({ ...body, top: (row += body.rows.length) - body.rows.length }));
  const width = columns.reduce((sum, { span = 1 }) => sum + span, 0);
  const body: Area = { top: first, left: 0, rows: row - first, columns: width };
  return {
    rows: row - top + 1,
    blocks: [
      ...packHeading(top, table.heading, table.note),
      headerBlock(first - 1, columns),
      ...placed.map((one): Block => ({
        top: one.top,
        left: 0,
        cells: one.rows.map((cells) => spread(columns, cells)),
        formats: formatsOf(columns, one.format),
        look: "wrapped",
      })),
    ],
    looks: [
      ...tableLooks(table, body),
      ...placed.flatMap(({ look, top: at, rows }) =>
        look ? [{ top: at, left: 0, rows: rows.length, columns: width, look }] : [],
      ),
    ],
    merges: mergesOf(columns, { top: first - 1, rows: body.rows + 1 }),
    conditionalFormats: rulesOf(table, body),
  };
}

const headerBlock = (top: number, columns: readonly PackColumn[]): Block => ({
  top,
  left: 0,
  cells: [
    spread(
      columns,
      columns.map(({ header }) => header),
    ),
  ],
  formats: columns.flatMap(({ span = 1, headerFormat }) =>
    Array.from({ length: span }, () => headerFormat ?? null),
  ),
  look: "header",
});

function mergesOf(
  columns: readonly PackColumn[],
  { top, rows }: { readonly top: number; readonly rows: number },
): Area[] {
  const starts = columnStarts(columns);
  return columns.flatMap(({ span = 1 }, i) =>
    span === 1 ? [] : [{ top, left: starts[i]!, rows, columns: span }],
  );
}

/** Headers of numbers stand to the right; words beside numbers are indented; rows or groups are parted by thin lines. */
function tableLooks({ columns, isGrouped }: PackTable, body: Area): LookArea[] {
  const starts = columnStarts(columns);
  const looks: LookArea[] = [];
  columns.forEach(({ format, span = 1 }, i) => {
    const left = starts[i]!;
    const last = looks.at(-1);
    if (format !== undefined && last?.look === "headerRight" && last.left + last.columns === left) {
      looks[looks.length - 1] = { ...last, columns: last.columns + 1 };
    } else if (format !== undefined) {
      looks.push({ top: body.top - 1, left, rows: 1, columns: 1, look: "headerRight" });
    } else if (i > 0) {
      looks.push({ top: body.top - 1, left, rows: body.rows + 1, columns: span, look: "words" });
    }
  });
  return isGrouped || body.rows === 0 ? looks : [...looks, { ...body, look: "lined" }];
}

function rulesOf({ columns, isGrouped }: PackTable, body: Area): NonNullable<Part["conditionalFormats"]> {
  if (body.rows === 0) return [];
  const starts = columnStarts(columns);
  const line = { kind: "line", formula: `=$A${body.top + 1}<>$A${body.top}` } as const;
  return [
    ...columns.flatMap(({ isStatus }, i) =>
      isStatus ? lights({ ...body, left: starts[i]!, columns: 1 }) : [],
    ),
    ...(isGrouped ? [{ ...body, rule: line }] : []),
  ];
}
