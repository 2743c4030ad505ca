import { fold, type SheetKind } from "../../../engine";
import { columnNamed } from "../headers/headerIndex";
import { saysTotal } from "../headers/totalWords";
import { cellAt, isBlank, textOf } from "../sheetView";
import type { FoundTable } from "../tables/findTables";
import { choiceWords, type ColumnUse } from "../tables/matchKind";
import type { Label } from "../headers/headerParts";
import { figureNamed, type Figure } from "./figures";
import type { WideBlock, WideSheet } from "./wideSheet";

/** A table of a foreign layout, and how it was understood. */
export interface ForeignTable {
  readonly table: FoundTable;
  readonly figure: Figure;
  /** What says so: the title, key figure or sheet name. */
  readonly because: string;
}

/** A part of a foreign sheet that is not read, and why. */
export interface Unread {
  readonly part: string;
  readonly row: number;
  readonly column: number;
  readonly why: string;
}

/** What a foreign sheet holds. */
export interface ForeignSheet {
  readonly sheet: WideSheet;
  readonly tables: readonly ForeignTable[];
  readonly unread: readonly Unread[];
}

/** The tables of a sheet with months across: a table a block, or a table a key figure. */
export function wideTables(sheet: WideSheet): ForeignSheet {
  return sheet.figure ? figureTables(sheet, sheet.figure) : blockTables(sheet);
}

function blockTables(sheet: WideSheet): ForeignSheet {
  const tables: ForeignTable[] = [];
  const unread: Unread[] = [];
  const rows = itemRows(sheet);
  const stated = figureNamed(sheet.view.cells.name);
  const figures = sheet.blocks.map(({ title }) => (title === "" ? null : figureNamed(title)) ?? stated);
  const hasUnits = figures.some(
    (figure) => figure?.kind === "Demand" && figure.constants["unit"] === "units",
  );
  sheet.blocks.forEach((block, i) => {
    const figure = figures[i] ?? null;
    const repeats = figures.findIndex((other) => same(other, figure)) < i;
    const isDerived = hasUnits && figure?.kind === "Demand" && figure.constants["unit"] === "money";
    const because =
      block.title !== "" && figureNamed(block.title) !== null ? block.title : sheet.view.cells.name;
    if (figure && !repeats && !isDerived)
      tables.push({ table: tableOf(sheet, block, { figure, rows }), figure, because });
    else unread.push({ ...partOf(sheet, block), why: whyUnread(figure, { isDerived, title: block.title }) });
  });
  return { sheet, tables, unread };
}

const same = (a: Figure | null, b: Figure | null): boolean =>
  a !== null && JSON.stringify(a) === JSON.stringify(b);

function whyUnread(
  figure: Figure | null,
  about: { readonly isDerived: boolean; readonly title: string },
): string {
  if (figure === null) return "nothing says what its numbers are";
  return about.isDerived
    ? "money that follows from the volumes beside it"
    : "a second block of the same figure";
}

function partOf(sheet: WideSheet, { periods, title }: WideBlock): Omit<Unread, "why"> {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const name =
    title === "" ? `the block from ${first.text} to ${last.text}` : `the block "${title.slice(0, 40)}"`;
  return { part: name, row: sheet.header.row, column: first.column };
}

/** One table for every key figure that is known, over the rows that carry it. */
function figureTables(sheet: WideSheet, column: Label): ForeignSheet {
  const labels = filledItems(sheet);
  const rowsOf = new Map<string, number[]>();
  for (const row of itemRows(sheet, labels)) {
    const name = textOf(cellAt(sheet.view, row, column.column));
    rowsOf.set(name, [...(rowsOf.get(name) ?? []), row]);
  }
  const tables: ForeignTable[] = [];
  const unread: Unread[] = [];
  for (const [name, rows] of rowsOf) {
    const figure = figureNamed(name);
    const table = figure && tableOf(sheet, sheet.blocks[0]!, { figure, rows });
    const isEmpty = table === null || !hasNumbers(table);
    const isRepeated = tables.some((other) => same(other.figure, figure));
    if (table && !isEmpty && !isRepeated) {
      tables.push({ table: { ...table, labels }, figure, because: name });
    } else {
      const why = figure === null ? unknown : isEmpty ? "no numbers in it" : repeated;
      unread.push({ part: `the key figure "${name}"`, row: rows[0]!, column: column.column, why });
    }
  }
  return { sheet, tables, unread };
}

const unknown = "not a figure that the plan holds";
const repeated = "another key figure already gives these numbers";

/** Item of each row, carried down over rows that leave it blank below it. */
function filledItems({ view, header, item, endRow }: WideSheet): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  let above = "";
  for (let row = header.row + 1; row < endRow; row++) {
    const text = textOf(cellAt(view, row, item.column));
    if (text !== "") above = text;
    else if (above !== "") labels.set(row, above);
  }
  return labels;
}

/** Rows that name an item and are no totals. */
function itemRows(
  { view, header, item, endRow }: WideSheet,
  labels: ReadonlyMap<number, string> = new Map(),
): number[] {
  const rows: number[] = [];
  for (let row = header.row + 1; row < endRow; row++) {
    const text = textOf(cellAt(view, row, item.column)) || (labels.get(row) ?? "");
    if (text !== "" && !saysTotal(text)) rows.push(row);
  }
  return rows;
}

function tableOf(
  sheet: WideSheet,
  block: WideBlock,
  { figure, rows }: { readonly figure: Figure; readonly rows: readonly number[] },
): FoundTable {
  const { view, header, item, family, segment } = sheet;
  const columns = new Map<string, ColumnUse>();
  const use = (kind: SheetKind, field: string, label: Label | null): void => {
    const schema = label && columnNamed(kind, field);
    if (schema && label) columns.set(schema.field, { schema, column: label.column, unit: "" });
  };
  use(figure.kind, "item", item);
  if (figure.kind === "Demand" || figure.kind === "Budget") use(figure.kind, "family", family);
  if (figure.kind === "Demand" && !sheet.figure) use("Demand", "source", namingSource(sheet, rows));
  if (figure.kind !== "History" && figure.kind !== "Supply") use(figure.kind, "segment", segment);
  const used = new Set([sheet.figure?.column, ...[...columns.values()].map(({ column }) => column)]);
  return {
    view,
    match: {
      kind: figure.kind,
      header: { ...header, periods: block.periods },
      columns,
      unused: header.labels.filter(({ column }) => !used.has(column)),
      missing: [],
      score: 0,
      isCertain: true,
    },
    firstRow: header.row + 1,
    endRow: sheet.endRow,
    knownBy: "title",
    constants: figure.constants,
    onlyRows: new Set(rows),
  };
}

/** The column that says whose plan a row is, where it names any function of the plan. */
function namingSource({ view, source }: WideSheet, rows: readonly number[]): Label | null {
  const schema = columnNamed("Demand", "source");
  if (!source || !schema) return null;
  const words = choiceWords(schema);
  return rows.some((row) => words.has(fold(textOf(cellAt(view, row, source.column))))) ? source : null;
}

/** Whether any row holds a number under a block. */
export function hasNumbers({ view, match, onlyRows }: FoundTable): boolean {
  for (const row of onlyRows ?? []) {
    for (const { column } of match.header.periods) if (!isBlank(cellAt(view, row, column))) return true;
  }
  return false;
}
