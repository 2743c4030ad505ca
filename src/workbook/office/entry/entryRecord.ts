import type { JournalIndex } from "../journal";
import type { CellInput } from "../cellInput";

/** A cell that an accepted entry wrote. Zero-based in the sheet. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  /** As a formula or constant, to be written back. */
  readonly before: CellInput;
  readonly format: string;
  /** What it showed after writing. */
  readonly after: string | number;
}

/** What taking back an entry needs. */
export interface EntryRecord {
  /** The newest generation of our pages when it was written; 0: none. */
  readonly afterGeneration: number;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly table: string | null;
  /** The table grew by a row. */
  readonly grew: boolean;
  readonly headerRow: number;
  readonly newColumns: readonly { readonly column: number; readonly header: string }[];
  /** Hidden id of the planning sheet that was made for it; `null` where it was there. */
  readonly madeSheet: string | null;
  readonly cells: readonly WrittenCell[];
}

const VERSION = 1;

/** The column of the journal in which entries stand, oldest first; columns A and B hold the pages. */
export const ENTRY_COLUMN = "C";

export const recordText = (record: EntryRecord): string => JSON.stringify({ version: VERSION, ...record });

/** Reads a record; what we did not write is none. */
export function readRecord(text: unknown): EntryRecord | null {
  if (typeof text !== "string" || text === "") return null;
  try {
    const record = JSON.parse(text) as Partial<EntryRecord> & { readonly version?: unknown };
    const isOurs =
      record.version === VERSION && Array.isArray(record.cells) && typeof record.sheetId === "string";
    return isOurs ? (record as EntryRecord) : null;
  } catch {
    return null;
  }
}

export const newestGeneration = ({ entries }: JournalIndex): number => entries[0]?.generation ?? 0;

/** The entries of the journal: its cells from the top. */
export async function readEntries(
  context: Excel.RequestContext,
  journalName: string,
): Promise<readonly unknown[]> {
  const sheet = context.workbook.worksheets.getItem(journalName);
  const used = sheet.getRange(`${ENTRY_COLUMN}:${ENTRY_COLUMN}`).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex");
  await context.sync();
  if (used.isNullObject) return [];
  const above = Array.from({ length: used.rowIndex }, () => "");
  return [...above, ...used.values.map(([cell]) => cell as unknown)];
}
