import type { SheetKind } from "../../../engine";
import { columnNamed, kindNamed } from "../headers/headerIndex";
import { isTimeline, periodBlocks } from "../headers/periodBlocks";
import { SHEETS, SHEET_KINDS } from "../../schema/allSheets";
import { inputSheetId, inputTableName } from "../../schema/sheetIds";
import type { Culture } from "../sheetCells";
import { cellAt, isBlank, isBlankRow, type SheetView } from "../sheetView";
import type { HeaderRow } from "../headers/headerParts";
import { candidateRows, readHeaderRow } from "./headerRow";
import { hasUnitsRow, withUnits } from "../rows/unitsRow";
import { matchKind, type KindMatch } from "./matchKind";

/** A table found on a sheet: its headers, and the rows under them. */
export interface FoundTable {
  readonly view: SheetView;
  readonly match: KindMatch;
  /** First row of data, and the row after the last. */
  readonly firstRow: number;
  readonly endRow: number;
  /** How the kind is known: by our hidden id, by the name of the sheet or table, by the headers alone, or by a title. */
  readonly knownBy: "id" | "name" | "headers" | "title";
  /** Values of fields that no column holds: a title or a sheet's name says them. */
  readonly constants?: { readonly [field: string]: string };
  /** The rows that belong to the table, where not all do. */
  readonly onlyRows?: ReadonlySet<number>;
  /** What names a row whose own first key is blank. */
  readonly labels?: ReadonlyMap<number, string>;
}

/** The kind that a sheet says it is, by hidden id, by the name of a table on it, or by its own name. */
export function statedKind(view: SheetView): { readonly kind: SheetKind; readonly by: "id" | "name" } | null {
  const { ownId, name, tables = [] } = view.cells;
  const byId = SHEET_KINDS.find((kind) => inputSheetId(kind) === ownId);
  if (byId) return { kind: byId, by: "id" };
  const byTable = SHEET_KINDS.find((kind) => tables.some((table) => table.name === inputTableName(kind)));
  const byName = byTable ?? kindNamed(name);
  return byName ? { kind: byName, by: "name" } : null;
}

/** Rows from the top of a sheet among which its first header row is looked for. */
const HEADER_DEPTH = 60;

/** Every table of a sheet whose headers some planning sheet knows, from the top; side by side from the left. */
export function findTables(view: SheetView, culture: Culture): FoundTable[] {
  const stated = statedKind(view);
  const candidates = candidateRows(view, culture, { to: HEADER_DEPTH, least: stated ? 1 : 2 });
  const first = bestMatch(view, candidates, stated);
  if (!first || (stated?.by !== "id" && hasBlocks(first))) return [];
  const above = candidates.filter(
    ({ row }) => row < first.header.row && hasBlankRow(view, row, first.header.row),
  );
  const upper = bestMatch(view, above, null);
  const isPair = upper !== null && upper.isCertain && upper.kind !== first.kind;
  const starts = [...(isPair ? [upper] : []), first, ...lowerTables(view, first, culture)];
  return starts.flatMap((match, i) => {
    const endRow = starts[i + 1]?.header.row ?? view.rowCount;
    const knownBy = stated?.kind === match.kind ? stated.by : "headers";
    const table = withoutUnitsRow({ view, match, firstRow: match.header.row + 1, endRow, knownBy });
    return [table, ...beside(table)];
  });
}

function hasBlankRow(view: SheetView, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++) if (isBlankRow(view, row)) return true;
  return false;
}

/** A table whose first row says the units of its columns begins a row lower. */
function withoutUnitsRow(table: FoundTable): FoundTable {
  const { view, match, firstRow } = table;
  if (!hasUnitsRow(view, match)) return table;
  return { ...table, match: { ...match, columns: withUnits(view, match) }, firstRow: firstRow + 1 };
}

/** Whether periods stand in blocks side by side, which no canonical sheet has. */
function hasBlocks({ kind, header }: KindMatch): boolean {
  return SHEETS[kind].periods !== "none" && periodBlocks(header).filter(isTimeline).length > 1;
}

/** What a sheet says it is. */
interface Said {
  readonly kind: SheetKind;
  readonly by: "id" | "name";
}

/** The header row and kind that fit best. Of rows with the same headers the first one counts: the others repeat it. */
function bestMatch(view: SheetView, candidates: readonly HeaderRow[], said: Said | null): KindMatch | null {
  const stated = said?.kind ?? null;
  const isMarked = said?.by === "id";
  const matches = candidates.flatMap((header) =>
    SHEET_KINDS.filter((kind) => kind === stated || mayFit(header, kind)).map((kind) =>
      matchKind(view, header, { kind, isNamed: kind === stated, isTitled: kind === titleKind(view, header) }),
    ),
  );
  const fitting = matches.filter((match) => isAcceptable(match, { stated, isMarked }));
  const best = fitting.reduce<KindMatch | null>(
    (so, match) => (so === null || match.score > so.score + 1e-9 ? match : so),
    null,
  );
  const first = fitting.find(({ kind, columns }) => kind === best?.kind && columns.size >= best.columns.size);
  return first ?? best;
}

/** The kind that the text right above a header row names, such as "Production plan". */
function titleKind(view: SheetView, { row }: HeaderRow): SheetKind | null {
  for (let above = row - 1; above >= Math.max(0, row - 2); above--) {
    const title = view.cells.values[above]?.find((value) => !isBlank(value));
    if (typeof title === "string") return kindNamed(title);
  }
  return null;
}

/** Whether a header row has every column that a kind cannot do without: tells most kinds at once. */
function mayFit({ labels }: HeaderRow, kind: SheetKind): boolean {
  const found = new Set(labels.map(({ name }) => columnNamed(kind, name)?.field));
  return SHEETS[kind].columns.every(({ field, need }) => need !== "required" || found.has(field));
}

/** By its headers alone a table must be certain; one that is called so needs only what names its rows, and its months. */
function isAcceptable(
  match: KindMatch,
  { stated, isMarked }: { readonly stated: SheetKind | null; readonly isMarked: boolean },
): boolean {
  if (match.isCertain) return true;
  const { keyFields, periods } = SHEETS[match.kind];
  const isNamed = match.kind === stated && keyFields.some((field) => match.columns.has(field));
  return isNamed && (isMarked || periods === "none" || match.header.periods.length > 0);
}

/** Tables further down: certain headers below a blank row, with no numbers among them. */
function lowerTables(view: SheetView, first: KindMatch, culture: Culture): KindMatch[] {
  const found: KindMatch[] = [];
  for (let row = first.header.row + 2; row < view.rowCount; row++) {
    if (!isBlankRow(view, row - 1) || isBlankRow(view, row)) continue;
    for (const at of [row, row + 1]) {
      const header = readHeaderRow(view, at, culture);
      if (header.knownLabels < 2 && !(header.knownLabels === 1 && header.periods.length >= 2)) continue;
      const match = bestMatch(view, [header], null);
      if (match === null || match.missing.length > 0) continue;
      found.push(match);
      row = at;
      break;
    }
  }
  return found;
}

/** Places to the right that are tried; a sheet with more gaps than that is no pair of tables. */
const MOST_BESIDE = 5;

/** A second table to the right, behind an empty column, when the labels that the first one does not use make one. */
function beside(table: FoundTable): FoundTable[] {
  const { view, match } = table;
  const right = match.unused.filter(
    ({ column }) => column > 0 && isBlank(cellAt(view, match.header.row, column - 1)),
  );
  for (const start of right.slice(0, MOST_BESIDE)) {
    const header: HeaderRow = {
      row: match.header.row,
      labels: match.unused.filter(({ column }) => column >= start.column),
      periods: [],
      knownLabels: 0,
    };
    const other = bestMatch(view, [header], null);
    if (other && other.kind !== match.kind && other.missing.length === 0) {
      const used = new Set([...other.columns.values()].map(({ column }) => column));
      const unused = match.unused.filter(({ column }) => !used.has(column));
      return [
        {
          ...table,
          match: { ...other, unused: unused.filter((l) => l.column >= start.column) },
          knownBy: "headers",
        },
      ];
    }
  }
  return [];
}
