import type { Workbench } from "../../../src/workbench/node";
import { openBuilt } from "../../built/workbench";

const QUIET = { signal: new AbortController().signal, onProgress: (): void => undefined };

/** What reads and writes take when nobody watches. */
export const unwatched = QUIET;

/** Puts Microsoft's own client of a workbench where the Excel border looks for it. */
export async function openClient(bytes?: Uint8Array): Promise<Workbench> {
  const workbench = await openBuilt(bytes);
  Object.assign(globalThis, { Excel: workbench.Excel, Office: workbench.Office });
  return workbench;
}

/** Values of a sheet's used range; `null` where the sheet is not there. */
export function sheetValues(workbench: Workbench, name: string): Promise<unknown[][] | null> {
  return workbench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("values");
    await context.sync();
    return sheet.isNullObject ? null : used.isNullObject ? [] : (used.values as unknown[][]);
  });
}

/** Names of all sheets with their visibility. */
export function sheetNames(workbench: Workbench): Promise<string[]> {
  return workbench.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(({ name, visibility }) =>
      visibility === "Visible" ? name : `${name} (${visibility})`,
    );
  });
}
