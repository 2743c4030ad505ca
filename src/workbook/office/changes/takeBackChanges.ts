import { ENTRY_COLUMN, newestGeneration, readEntries } from "../entry/entryRecord";
import type { JournalIndex } from "../journal";
import { WorkbookRefusal } from "../refusal";
import { readChanges } from "./changesRecord";
import { lookAt } from "./cellStates";

/**
 * Takes the newest accepted changes back, where nothing of ours was written after them.
 *
 * @returns the names of the sheets that are as they were; `null` where the last thing entered was something else.
 * @throws `WorkbookRefusal` where somebody has changed a cell since; then nothing is taken back.
 */
export async function takeBackChanges(
  context: Excel.RequestContext,
  { sheetName, index }: { readonly sheetName: string; readonly index: JournalIndex },
): Promise<readonly string[] | null> {
  const entries = await readEntries(context, sheetName);
  const record = readChanges(entries.at(-1));
  if (!record || record.afterGeneration < newestGeneration(index)) return null;
  const written = record.cells.map(({ after, ...cell }) => ({ ...cell, before: after, after }));
  const found = await lookAt(context, written);
  const changed = found.findIndex(({ state }) => state !== "as read");
  if (changed >= 0) throw new WorkbookRefusal("entry-changed", record.cells[changed]!.sheet);
  record.cells.forEach(({ before }, i) => (found[i]!.range.formulas = [[before]]));
  const journal = context.workbook.worksheets.getItem(sheetName);
  journal.getRange(`${ENTRY_COLUMN}${entries.length}`).clear("Contents");
  await context.sync();
  return [...new Set(record.cells.map(({ sheet }) => sheet))];
}
