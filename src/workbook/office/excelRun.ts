/** Codes with which a host refuses the merged undo group itself, or something inside it. */
const UNDO_REFUSALS = new Set(["UndoNotSupported", "NotImplemented", "ApiNotFound"]);

/** The code of an Excel error, or "" when it is something else. */
export function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

/** Whether the host has a version of the Excel API. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** One `Excel.run` that waits while the planner is typing in a cell. */
export function excelRun<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, batch);
}

/**
 * One `Excel.run` that is one step of Excel's undo list where the host can do that.
 *
 * Some hosts announce merged undo groups and refuse them: then `batch` is run
 * once more without, so it must be repeatable.
 */
export async function excelRunUndoable<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!hasExcelApi("1.20")) return excelRun(batch);
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
  } catch (error) {
    if (!UNDO_REFUSALS.has(codeOf(error))) throw error;
    return excelRun(batch);
  }
}
