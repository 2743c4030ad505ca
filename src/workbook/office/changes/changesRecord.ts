/** A cell that accepting changes wrote. */
export interface ChangedCell {
  readonly sheet: string;
  readonly address: string;
  /** What was typed there. */
  readonly before: string | number | boolean;
  readonly after: number;
}

/** What taking accepted changes back needs. */
export interface ChangesRecord {
  /** The newest generation of our pages when it was written; 0: none. */
  readonly afterGeneration: number;
  readonly cells: readonly ChangedCell[];
}

const VERSION = 1;
const KIND = "changes";

export const changesText = (record: ChangesRecord): string =>
  JSON.stringify({ version: VERSION, kind: KIND, ...record });

/** Reads a record of changes; anything else, and what we did not write, is none. */
export function readChanges(text: unknown): ChangesRecord | null {
  if (typeof text !== "string" || text === "") return null;
  try {
    const record = JSON.parse(text) as Partial<ChangesRecord> & {
      readonly version?: unknown;
      readonly kind?: unknown;
    };
    const isOurs = record.version === VERSION && record.kind === KIND && Array.isArray(record.cells);
    return isOurs ? (record as ChangesRecord) : null;
  } catch {
    return null;
  }
}
