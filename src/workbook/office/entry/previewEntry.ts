import type { EntryPreview, PlannerEntry } from "../../../app/demand/plannerEntry";
import type { FoundSheet } from "../../../app/ports";
import { previewOf } from "../../codec/entry/previewOf";
import { SHEETS } from "../../schema/allSheets";
import { inputSheetId, inputSheetName } from "../../schema/sheetIds";
import { excelRun } from "../excelRun";
import { entrySheet, placeOn } from "./entrySheet";

/**
 * What accepting an entry would write, cell by cell; nothing is touched.
 *
 * @throws `WorkbookRefusal` where the sheet is gone, protected, or without headers that are known.
 */
export function previewEntry(found: readonly FoundSheet[], entry: PlannerEntry): Promise<EntryPreview> {
  const sheet = found.find(({ kind }) => kind === entry.sheet);
  if (!sheet) return Promise.resolve(previewOnNewSheet(entry));
  return excelRun(async (context) => {
    const placed = placeOn(await entrySheet(context, sheet.name), entry);
    return previewOf(entry, placed, { sheetName: sheet.name, isNewSheet: false });
  });
}

/** The same on a sheet as setting up makes it: headers in row 1 and nothing below. */
function previewOnNewSheet(entry: PlannerEntry): EntryPreview {
  const sheetName = inputSheetName(entry.sheet);
  const headers = SHEETS[entry.sheet].columns.map(({ header }) => header);
  const about = { name: sheetName, id: "", ownId: inputSheetId(entry.sheet), visibility: "Visible" as const };
  const cells = { ...about, isProtected: false, top: 0, left: 0, values: [headers] };
  return previewOf(entry, placeOn(cells, entry), { sheetName, isNewSheet: true });
}
