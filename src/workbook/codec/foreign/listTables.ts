import { fold, type Day, type SheetKind } from "../../../engine";
import { columnNamed } from "../headers/headerIndex";
import { numberOf } from "../parse/cellReader";
import type { ProblemLog } from "../problemLog";
import type { CellValue, Culture } from "../sheetCells";
import { cellAt, isBlank, isCellError, SERIAL_OF_DAY_0, textOf, viewOf, type SheetView } from "../sheetView";
import type { FoundTable } from "../tables/findTables";
import type { PeriodLabel } from "../headers/headerParts";
import { choiceWords, type ColumnUse } from "../tables/matchKind";
import { figureNamed, figureText, type Figure } from "./figures";
import type { ListEntry, LongList } from "./longList";

interface ListTools {
  readonly culture: Culture;
  readonly taken: ReadonlySet<SheetKind>;
  readonly log: ProblemLog;
}

/** Entries of a list that are one figure, and what says so. */
interface Share {
  readonly figure: Figure;
  readonly because: string;
  readonly entries: ListEntry[];
}

/** A list as tables with its days across, a table a figure; entries that no figure claims are left out. */
export function listTables(list: LongList, tools: ListTools): FoundTable[] {
  const shares = new Map<string, Share>();
  for (const entry of list.entries) {
    const said = withSource(figureOf(list, entry.row), { list, row: entry.row, log: tools.log });
    if (said === null || tools.taken.has(said.figure.kind)) continue;
    const key = JSON.stringify(said.figure);
    const share = shares.get(key) ?? { ...said, entries: [] };
    share.entries.push(entry);
    shares.set(key, share);
  }
  return [...shares.values()].map((share) => {
    tellAssumed(list, share, tools.log);
    return tableOf(list, share, tools);
  });
}

const OPEN = /^(?:open|confirmed|released|booked|planned)$/u;
const DONE = /^(?:closed|shipped|delivered|invoiced|complete|completed|done)$/u;

/** What an entry is: by its measure, else by the state of its order, else by the name of the sheet. */
function figureOf(list: LongList, row: number): Omit<Share, "entries"> | null {
  const text = (column: number): string => textOf(cellAt(list.view, row, column));
  if (list.measure) {
    const because = text(list.measure.column);
    const figure = figureNamed(because);
    return figure && { figure, because };
  }
  if (list.state) {
    const because = `${list.state.text} ${text(list.state.column)}`;
    const state = fold(text(list.state.column));
    if (OPEN.test(state)) return { figure: { kind: "Orders", constants: {} }, because };
    return DONE.test(state)
      ? { figure: { kind: "History", constants: { measure: "demand" } }, because }
      : null;
  }
  const because = list.view.cells.name;
  const figure = figureNamed(because);
  return figure && { figure, because };
}

/** Demand of the function that the row names; null, and told, where it is no function of the plan. */
function withSource(
  said: Omit<Share, "entries"> | null,
  at: { readonly list: LongList; readonly row: number; readonly log: ProblemLog },
): Omit<Share, "entries"> | null {
  const { view, source } = at.list;
  const schema = columnNamed("Demand", "source");
  const text = source ? textOf(cellAt(view, at.row, source.column)) : "";
  if (said?.figure.kind !== "Demand" || !source || !schema || text === "") return said;
  const named = choiceWords(schema).get(fold(text));
  if (named !== undefined) {
    const figure = { ...said.figure, constants: { ...said.figure.constants, source: named } };
    return { figure, because: `${said.because}, ${text}` };
  }
  const options = schema.type.kind === "choice" ? schema.type.options : [];
  at.log.add({
    code: "choice-unknown",
    severity: "error",
    place: () => ({ sheet: "Demand", column: "source" }),
    facts: () => ({ what: source.text, text, options: options.map(({ value }) => value).join(", ") }),
    cell: { view, row: at.row, column: source.column },
    group: fold(text),
  });
  return null;
}

function tellAssumed(list: LongList, { figure, because, entries }: Share, log: ProblemLog): void {
  log.add({
    code: "layout-assumed",
    severity: "warning",
    place: () => ({ sheet: figure.kind }),
    facts: () => ({ tab: list.view.cells.name, because, as: figureText(figure) }),
    cell: { view: list.view, row: entries[0]!.row, column: list.quantity.column },
    group: because,
  });
}

/** A share laid out: its days across, and a line for each item and segment with the first row it came from. */
interface Pivot {
  readonly days: readonly Day[];
  readonly lines: readonly { readonly cells: CellValue[]; readonly from: number }[];
}

/** Lays a share out; amounts of one day are added. */
function pivot(list: LongList, entries: readonly ListEntry[], tools: ListTools): Pivot {
  const days = [...new Set(entries.map(({ day }) => day))].sort((a, b) => a - b);
  const columnOf = new Map(days.map((day, i) => [day, i + 2]));
  const lines = new Map<string, Pivot["lines"][number]>();
  for (const { row, day } of entries) {
    const amount = amountAt(list, row, tools);
    if (Number.isNaN(amount)) continue;
    const item = textOf(cellAt(list.view, row, list.item.column));
    const segment = list.segment ? textOf(cellAt(list.view, row, list.segment.column)) : "";
    const key = `${item}\u0000${segment}`;
    const line = lines.get(key) ?? { cells: [item, segment, ...days.map((): CellValue => "")], from: row };
    const before = line.cells[columnOf.get(day)!];
    line.cells[columnOf.get(day)!] = typeof before === "number" ? before + amount : amount;
    lines.set(key, line);
  }
  return { days, lines: [...lines.values()] };
}

/** A share as a table with its days across. */
function tableOf(list: LongList, { figure, entries }: Share, tools: ListTools): FoundTable {
  const { days, lines } = pivot(list, entries, tools);
  const headers: CellValue[] = [
    list.item.text,
    list.segment?.text ?? "",
    ...days.map((day) => day + SERIAL_OF_DAY_0),
  ];
  const values = [headers, ...lines.map(({ cells }) => cells)];
  const periods = days.map((day, i): PeriodLabel => ({
    column: i + 2,
    word: { kind: "day", day },
    text: String(day),
  }));
  return {
    view: listedView(list, values, [list.headerRow, ...lines.map(({ from }) => from)]),
    match: {
      kind: figure.kind,
      header: { row: 0, labels: [], periods, knownLabels: 0 },
      columns: usesOf(list, figure.kind),
      unused: [],
      missing: [],
      score: 0,
      isCertain: true,
    },
    firstRow: 1,
    endRow: lines.length + 1,
    knownBy: "title",
    constants: figure.constants,
  };
}

function usesOf(list: LongList, kind: SheetKind): Map<string, ColumnUse> {
  const uses = new Map<string, ColumnUse>();
  const item = columnNamed(kind, "item");
  const segment = list.segment && columnNamed(kind, "segment");
  if (item) uses.set("item", { schema: item, column: 0, unit: "" });
  if (segment) uses.set("segment", { schema: segment, column: 1, unit: "" });
  return uses;
}

function listedView(list: LongList, values: readonly CellValue[][], rows: readonly number[]): SheetView {
  const cells = { ...list.view.cells, values };
  const columns = [list.item.column, list.segment?.column ?? list.item.column];
  return {
    ...viewOf(cells),
    listed: {
      view: list.view,
      origin: (row, column) => ({
        row: rows[row] ?? list.headerRow,
        column: columns[column] ?? list.quantity.column,
      }),
    },
  };
}

/** The amount of an entry; faults are told with their own cell. */
function amountAt(list: LongList, row: number, { culture, log }: ListTools): number {
  const value = cellAt(list.view, row, list.quantity.column);
  if (isBlank(value)) return Number.NaN;
  const item = textOf(cellAt(list.view, row, list.item.column));
  const what = (): string => `${list.quantity.text} of ${item}`;
  const where = {
    place: () => ({ sheet: "History" as const, row: item }),
    cell: { view: list.view, row, column: list.quantity.column },
    group: "list",
  };
  if (isCellError(value)) {
    log.add({
      code: "cell-error",
      severity: "error",
      facts: () => ({ what: what(), error: value.trim() }),
      ...where,
    });
    return Number.NaN;
  }
  return numberOf(value, {
    culture,
    what,
    tell: (code, severity, facts) => {
      log.add({ code, severity, facts, ...where });
    },
  });
}
