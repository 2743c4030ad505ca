import type { SheetKind } from "../../../engine";
import { SHEETS } from "../../schema/allSheets";
import type { ProblemLog } from "../problemLog";
import type { SheetView } from "../sheetView";
import { statedKind, type FoundTable } from "./findTables";

/** The tables that are read, by kind, and why the other sheets are not. */
export interface ChosenTables {
  readonly all: readonly FoundTable[];
  of(kind: SheetKind): readonly FoundTable[];
  /** What a sheet of its own form was taken for, in words. */
  readonly forms: ReadonlyMap<SheetView, string>;
  /** A sentence for a sheet of which nothing is read. */
  whyNot(view: SheetView): string;
}

/** A sheet and the tables found on it. */
export interface SheetTables {
  readonly view: SheetView;
  readonly tables: readonly FoundTable[];
}

const RANK = { id: 0, name: 1, headers: 2, title: 3 } as const;

/** Of several sheets of one kind the one is read that says best what it is; the others are told. */
export function chooseTables(sheets: readonly SheetTables[], log: ProblemLog): ChosenTables {
  const found = sheets.flatMap(({ tables }) => tables).filter((table) => isWhole(table, log));
  const chosen = new Map<SheetKind, SheetView>();
  const ranked = [...found].sort(
    (a, b) =>
      RANK[a.knownBy] - RANK[b.knownBy] || hiddenLast(a) - hiddenLast(b) || b.match.score - a.match.score,
  );
  for (const { match, view } of ranked) if (!chosen.has(match.kind)) chosen.set(match.kind, view);
  const all = found.filter(({ match, view }) => chosen.get(match.kind) === view);
  const others = found.filter(({ match, view }) => chosen.get(match.kind) !== view);
  for (const other of others) tellRepeated(other, chosen.get(other.match.kind)!, log);
  return {
    all,
    of: (kind) => all.filter(({ match }) => match.kind === kind),
    forms: new Map(),
    whyNot: (view) => whyNot(view, others),
  };
}

/** Adds the tables of sheets in other forms. */
export function joinTables(
  canonical: ChosenTables,
  foreign: { readonly tables: readonly FoundTable[]; readonly notes: ReadonlyMap<SheetView, string> },
): ChosenTables {
  const all = [...canonical.all, ...foreign.tables];
  const of = (kind: SheetKind): readonly FoundTable[] => all.filter(({ match }) => match.kind === kind);
  return { all, of, forms: foreign.notes, whyNot: canonical.whyNot };
}

const hiddenLast = ({ view }: FoundTable): number => (view.cells.visibility === "Visible" ? 0 : 1);

/** A table without a column that its rows cannot do without is not read. */
function isWhole({ view, match }: FoundTable, log: ProblemLog): boolean {
  for (const { name } of match.missing) {
    log.add({
      code: "column-missing",
      severity: "error",
      place: () => ({ sheet: match.kind, column: name }),
      facts: () => ({ tab: view.cells.name, column: name }),
      cell: { view, row: match.header.row, column: 0 },
      group: name,
    });
  }
  return match.missing.length === 0;
}

function tellRepeated({ view, match }: FoundTable, used: SheetView, log: ProblemLog): void {
  log.add({
    code: "sheet-repeated",
    severity: "warning",
    place: () => ({ sheet: match.kind }),
    facts: () => ({ tab: view.cells.name, kind: match.kind, used: used.cells.name }),
    cell: { view, row: match.header.row, column: 0 },
    group: view.cells.name,
  });
}

/** Tells a sheet that is named as one of the plan and of which nothing could be read. */
export function tellHeadersMissing(view: SheetView, log: ProblemLog): void {
  const stated = statedKind(view);
  if (stated === null || view.populated === 0) return;
  const months = SHEETS[stated.kind].periods === "none" ? [] : ["the months"];
  const required = SHEETS[stated.kind].columns.filter(({ need }) => need === "required");
  log.add({
    code: "header-missing",
    severity: "error",
    place: () => ({ sheet: stated.kind }),
    facts: () => ({
      tab: view.cells.name,
      kind: stated.kind,
      needed: [...required.map(({ header }) => header), ...months].join(", "),
    }),
    cell: { view, row: 0, column: 0 },
    group: view.cells.name,
  });
}

function whyNot(view: SheetView, others: readonly FoundTable[]): string {
  const { ownId, visibility } = view.cells;
  if (ownId !== null && !ownId.startsWith("input:")) return "Made by S&OP Align; not read.";
  if (visibility === "VeryHidden") return "Hidden so that only programs can show it; not read.";
  if (view.populated === 0) return "Empty.";
  const other = others.find((table) => table.view === view);
  if (other) return `Looks like ${other.match.kind}, of which another sheet was read; left alone.`;
  return "No headers of a planning sheet were found; left alone.";
}
