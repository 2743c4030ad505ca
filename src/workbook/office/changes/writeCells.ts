import type { CellWrite } from "../../../app/ports";
import { ENTRY_COLUMN, newestGeneration, readEntries } from "../entry/entryRecord";
import { excelRunUndoable } from "../excelRun";
import { JOURNAL } from "../journal";
import { makePages, placePages, refuseProtected } from "../ownPages";
import { WorkbookRefusal } from "../refusal";
import { surveyWorkbook } from "../survey";
import { changesText, type ChangedCell } from "./changesRecord";
import { lookAt } from "./cellStates";

/**
 * Writes numbers over the planner's own, each only where the number that was read still stands; recorded so that
 * *Take back* restores them.
 *
 * @returns the names of the sheets written.
 * @throws `WorkbookRefusal` where a cell has changed or a sheet is protected; nothing is written then.
 */
export function writeCells(cells: readonly CellWrite[]): Promise<readonly string[]> {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return excelRunUndoable(async (context) => {
    const survey = await surveyWorkbook(context);
    const locked = survey.sheets.find(({ name, isProtected }) => isProtected && sheets.includes(name));
    if (locked) throw new WorkbookRefusal("input-protected", locked.name);
    const found = await lookAt(context, cells);
    const changed = found.findIndex(({ state }) => state !== "as read");
    if (changed >= 0) throw new WorkbookRefusal("sheet-changed", cells[changed]!.sheet);
    const [journal] = placePages(survey, [JOURNAL]);
    refuseProtected(survey, [journal!]);
    const index = await makePages(context, [], journal!);
    const entries = await readEntries(context, journal!.sheetName);
    const record: ChangedCell[] = cells.map(({ sheet, address, after }, i) => ({
      sheet,
      address,
      before: found[i]!.formula,
      after,
    }));
    cells.forEach(({ after }, i) => (found[i]!.range.values = [[after]]));
    const at = `${ENTRY_COLUMN}${entries.length + 1}`;
    const text = changesText({ afterGeneration: newestGeneration(index), cells: record });
    context.workbook.worksheets.getItem(journal!.sheetName).getRange(at).values = [[text]];
    await context.sync();
    return sheets;
  });
}
