import type { SheetKind } from "../../../engine";
import type { ProblemLog } from "../problemLog";
import type { Culture } from "../sheetCells";
import { addressOf, type SheetView } from "../sheetView";
import type { FoundTable } from "../tables/findTables";
import { columnNamed } from "../headers/headerIndex";
import { figureText } from "./figures";
import { longList, longListText } from "./longList";
import { listTables } from "./listTables";
import { rollUps } from "./rollUps";
import { wideSheets } from "./wideSheet";
import { hasNumbers, wideTables, type ForeignSheet, type ForeignTable } from "./wideTables";

/** What foreign sheets give, and what is said about each of them. */
export interface ForeignTables {
  readonly tables: readonly FoundTable[];
  /** What a foreign sheet was taken for, in words. */
  readonly notes: ReadonlyMap<SheetView, string>;
}

/** How foreign sheets are read: the culture, and the kinds that canonical sheets already give. */
interface ForeignShape {
  readonly culture: Culture;
  readonly taken: ReadonlySet<SheetKind>;
}

/** Reads sheets that are in no canonical form, as far as they say themselves what they hold. Every reading is told. */
export function foreignTables(
  views: readonly SheetView[],
  shape: ForeignShape,
  log: ProblemLog,
): ForeignTables {
  const notes = new Map<SheetView, string>();
  const wide: ForeignSheet[] = [];
  const tables: FoundTable[] = [];
  for (const view of views) {
    const sheets = wideSheets(view, shape.culture);
    const list = sheets.length > 0 ? null : longList(view, shape.culture);
    wide.push(...sheets.map(wideTables));
    if (!list) continue;
    const read = listTables(list, { ...shape, log });
    tables.push(...read);
    notes.set(view, longListText(list, read.length > 0));
  }
  tables.push(...readWide(wide, { ...shape, notes }, log));
  return { tables, notes };
}

function readWide(
  sheets: readonly ForeignSheet[],
  shape: ForeignShape & { readonly notes: Map<SheetView, string> },
  log: ProblemLog,
): FoundTable[] {
  const rolled = rollUps(sheets, log);
  const parts = sheets.filter((sheet) => !rolled.has(sheet));
  const tabs = parts.filter(({ tables, sheet }) => !sheet.segment && tables.some(isDemand));
  const isTab = new Set(tabs.map(({ sheet }) => sheet.view)).size > 1;
  return sheets.flatMap((part) => {
    const isRolled = rolled.has(part);
    const read = part.tables.filter(
      ({ table, figure }) => !isRolled && !shape.taken.has(figure.kind) && hasNumbers(table),
    );
    if (part.tables.length === 0) tellUnclear(part, log);
    const above = shape.notes.get(part.sheet.view);
    const note = noteOf(part, { read, isRolled, taken: shape.taken });
    shape.notes.set(part.sheet.view, above === undefined ? note : `${above} ${note}`);
    return read.map((foreign) => {
      const table = isTab ? asSegment(foreign.table, part) : foreign.table;
      tellAssumed({ ...foreign, table }, part, log);
      return table;
    });
  });
}

const isDemand = ({ figure }: ForeignTable): boolean => figure.kind === "Demand" || figure.kind === "Prices";

/** A tab for each customer: its name is the segment. */
function asSegment(table: FoundTable, { sheet }: ForeignSheet): FoundTable {
  if (sheet.segment || columnNamed(table.match.kind, "segment") === undefined) return table;
  return { ...table, constants: { ...table.constants, segment: sheet.view.cells.name.trim() } };
}

function tellAssumed(
  { table, figure, because }: ForeignTable,
  { sheet }: ForeignSheet,
  log: ProblemLog,
): void {
  const segment = table.constants?.["segment"];
  const items = sheet.isItemCertain ? "" : `, items in column "${sheet.item.text}"`;
  log.add({
    code: "layout-assumed",
    severity: "warning",
    place: () => ({ sheet: figure.kind }),
    facts: () => ({
      tab: sheet.view.cells.name,
      because,
      as: `${figureText(figure)}${segment === undefined ? "" : ` of the segment ${segment}`}${items}`,
    }),
    cell: { view: sheet.view, row: sheet.header.row, column: table.match.header.periods[0]!.column },
    group: `${sheet.view.cells.name}/${because}`,
  });
}

function tellUnclear({ sheet }: ForeignSheet, log: ProblemLog): void {
  log.add({
    code: "layout-unclear",
    severity: "warning",
    place: () => ({ sheet: "Demand" }),
    facts: () => ({ tab: sheet.view.cells.name }),
    cell: { view: sheet.view, row: sheet.header.row, column: sheet.blocks[0]!.periods[0]!.column },
    group: sheet.view.cells.name,
  });
}

function noteOf(
  { sheet, tables, unread }: ForeignSheet,
  about: {
    readonly read: readonly ForeignTable[];
    readonly isRolled: boolean;
    readonly taken: ReadonlySet<SheetKind>;
  },
): string {
  const { view, header } = sheet;
  const months = sheet.blocks.map(({ periods }) => periods.length).join(" + ");
  const row = view.cells.top + header.row + 1;
  const form = sheet.figure
    ? "key figures in rows"
    : sheet.blocks.length > 1
      ? "blocks side by side"
      : "months across";
  const what = `A sheet of its own form (${form}): headers in row ${row}, ${months} periods, items in column "${sheet.item.text}".`;
  if (about.isRolled) return `${what} Not read: it sums up the other sheets.`;
  const left = tables.filter((table) => !about.read.includes(table));
  const skipped = [
    ...unread.map(({ part, why, row: at, column }) => `${part} at ${addressOf(view, at, column)}: ${why}`),
    ...left.map(({ because, figure }) =>
      about.taken.has(figure.kind)
        ? `"${because}": ${figure.kind} is read from its own sheet`
        : `"${because}": no numbers under it`,
    ),
  ];
  const why = skipped.length === 0 ? "" : ` Not read: ${skipped.slice(0, 8).join("; ")}.`;
  return about.read.length === 0 ? `${what}${why || " Not read."}` : `${what}${why}`;
}
