import type { DraftRows, Place, SheetKind } from "../../../engine";
import { SHEETS } from "../../schema/allSheets";
import type { ColumnSchema } from "../../schema/sheetSchema";
import { plainValue, readCell, type Tell } from "../parse/cellReader";
import type { FoundTable } from "../tables/findTables";
import type { ColumnUse } from "../tables/matchKind";
import { cellAt } from "../sheetView";
import type { ReadingTools } from "../readingTools";
import type { Sources, TableSource } from "../sources";
import type { ProblemLog } from "../problemLog";
import type { CodeMatcher } from "./codeMatcher";
import { rowName } from "./rowKey";
import { seriesReader, type SeriesReader } from "./readSeries";
import type { PlacedTable } from "./placedTable";

/** The rows of a table as draft rows. Registers where each stands. */
export function readRows<K extends SheetKind>(
  kind: K,
  placed: PlacedTable,
  tools: ReadingTools & { readonly sources: Sources; readonly matcher: CodeMatcher },
): DraftRows[K][] {
  const { table, rows } = placed;
  const source = sourceOf(placed);
  tools.sources.addTable(kind, source);
  const series = SHEETS[kind].periods === "none" ? null : seriesReader(placed, tools);
  const fill = new LabelFiller(table, tools);
  return rows.data.map((row) => {
    const filled = table.labels?.get(row) ?? (table.constants ? null : fill.next(row));
    const name = rowName(table, row, filled ?? "");
    const key = tools.keys.key(kind, name);
    tools.sources.addRow(kind, key, { table: source, row });
    const record = readRecord({ table, row, key }, tools);
    if (filled !== null) record[fill.field] = filled;
    if (kind !== "Items") matchCode(record, { table, row, key }, tools);
    return finish(record, { key, row, series });
  }) as unknown as DraftRows[K][];
}

/** Takes the code that Items has for an item that is written otherwise, and tells it. */
function matchCode(
  record: DraftRecord,
  { table, row, key }: RowAt,
  { matcher, log }: { readonly matcher: CodeMatcher; readonly log: ProblemLog },
): void {
  const written = record["item"];
  const code = typeof written === "string" ? matcher.meant(written) : null;
  if (code === null) return;
  record["item"] = code;
  const { kind, columns } = table.match;
  log.add({
    code: "code-matched",
    severity: "warning",
    place: () => ({ sheet: kind, row: key, column: "item" }),
    facts: () => ({ sheet: table.view.cells.name, written: String(written), code }),
    cell: { view: table.view, row, column: columns.get("item")?.column ?? 0 },
    group: kind,
  });
}

type DraftRecord = { [field: string]: unknown };

function finish(
  record: DraftRecord,
  at: { readonly key: string; readonly row: number; readonly series: SeriesReader | null },
): DraftRecord {
  record["key"] = at.key;
  if (at.series) Object.assign(record, at.series.read(at.row, at.key, record["measure"]));
  return record;
}

function sourceOf({ table, periods }: PlacedTable): TableSource {
  const columns = new Map(
    [...table.match.columns.values()].map(({ schema, column }) => [schema.name.toLowerCase(), column]),
  );
  return {
    view: table.view,
    headerRow: table.match.header.row,
    columns,
    periods: new Map(periods.columns.map(({ offset, column }) => [offset, column])),
  };
}

interface RowAt {
  readonly table: FoundTable;
  readonly row: number;
  readonly key: string;
}

/** The fields of a row that are no periods. */
export function readRecord({ table, row, key }: RowAt, tools: ReadingTools): DraftRecord {
  const record: DraftRecord = {};
  const { constants = {} } = table;
  for (const schema of SHEETS[table.match.kind].columns) {
    const use = table.match.columns.get(schema.field);
    if (use === undefined) {
      record[schema.field] = constants[schema.field] ?? blankOf(schema);
      continue;
    }
    const value = cellAt(table.view, row, use.column);
    const plain = plainValue(value, use);
    record[schema.field] =
      plain === undefined ? readCell(value, use, reading({ table, row, key }, use, tools)) : plain;
  }
  return record;
}

/** What a field holds whose column is not there. */
function blankOf({ type }: ColumnSchema): "" | null | number {
  if (type.kind === "text") return "";
  return type.kind === "choice" || type.kind === "flag" ? null : Number.NaN;
}

/** What a cell's reader needs: the culture, and words and place for its faults. */
export function reading({ table, row, key }: RowAt, use: ColumnUse, tools: Omit<ReadingTools, "calendar">) {
  const { name } = use.schema;
  const place = (): Place => ({ sheet: table.match.kind, row: key, column: name });
  const tell: Tell = (code, severity, facts) => {
    tools.log.add({
      code,
      severity,
      place,
      facts,
      cell: { view: table.view, row, column: use.column },
      group: `${table.match.kind}/${name}`,
    });
  };
  return { culture: tools.culture, what: () => `${name} of ${key}`, tell };
}

/**
 * Carries a merged label down: Excel gives the value of merged cells to the first
 * of them only. A row without its own first key that has another key belongs to
 * the label above.
 */
class LabelFiller {
  readonly field: string;
  readonly #table: FoundTable;
  readonly #tools: ReadingTools;
  readonly #first: ColumnUse | undefined;
  readonly #others: readonly ColumnUse[];
  #label = "";

  constructor(table: FoundTable, tools: ReadingTools) {
    const [field = "", ...others] = SHEETS[table.match.kind].keyFields as readonly string[];
    this.#table = table;
    this.#tools = tools;
    this.field = field;
    this.#first = table.match.columns.get(field);
    this.#others = others.flatMap((other) => table.match.columns.get(other) ?? []);
  }

  /** The label that a row takes from above; null when it has its own or needs none. */
  next(row: number): string | null {
    if (!this.#first) return null;
    const text = (use: ColumnUse): string => rowText(this.#table, row, use);
    const own = text(this.#first);
    if (own !== "") {
      this.#label = own;
      return null;
    }
    const named = this.#others.filter((use) => text(use) !== "");
    const isFamilyRow = named.some(({ schema }) => schema.field === "family");
    if (this.#label === "" || named.length === 0 || isFamilyRow) return null;
    this.#tell(row);
    return this.#label;
  }

  #tell(row: number): void {
    const { view, match } = this.#table;
    const { schema, column } = this.#first!;
    this.#tools.log.add({
      code: "label-filled-down",
      severity: "warning",
      place: () => ({ sheet: match.kind, column: schema.name }),
      facts: () => ({ tab: view.cells.name, column: schema.name, label: this.#label }),
      cell: { view, row, column },
      group: match.kind,
    });
  }
}

const rowText = ({ view }: FoundTable, row: number, { column }: ColumnUse): string => {
  const value = cellAt(view, row, column);
  return typeof value === "string" ? value.trim() : value === null ? "" : String(value);
};
