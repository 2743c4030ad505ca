import { codeOf } from "./excelRun";
import type { EntryRefusalCode } from "./refusal";

/** What a planner is told: what is wrong, and what to do next. Keyed by Excel's own codes, which no language changes. */
const WORDS: Readonly<Record<string, string>> = {
  "structure-protected":
    "The workbook's structure is protected, so no review sheets can be added. Unprotect it under Review > Protect Workbook, then try again.",
  "nothing-to-take-back":
    "There is no earlier review to go back to. Write a review first; the one before it can then be brought back.",
  "journal-of-other-version":
    "The pages in this workbook were written by another version of the add-in, whose notes for taking back this version cannot read. Write a review to replace them, or take them out with Remove S&OP sheets.",
  "no-examples":
    "There are no example rows to clear: rows in which you changed a cell are yours. Delete rows that you do not need yourself.",
  "pages-incomplete":
    "Excel broke off while our pages were written, and they could not be put back; your own sheets are untouched. Run the review again, or take our pages out with Remove S&OP sheets.",
  AbortError: "The work was stopped before anything was changed for good. Your workbook is as it was.",
  AccessDenied:
    "Excel refused to change a protected sheet or a read-only workbook. Unprotect it or save a copy that you can edit, then try again.",
  ActivityLimitReached:
    "Excel has more requests at once than it accepts. Wait a few seconds, then try again.",
  ApiNotFound:
    "This version of Excel does not have a function that the review needs. Update Excel, then try again.",
  Conflict: "Somebody else changed the same cells at the same time. Try again.",
  EmptyChartSeries:
    "A chart had no numbers to draw. Check that the plan covers at least one month, then try again.",
  FilteredRangeConflict:
    "A filter hides cells that must be written. Clear the filter on our sheets, then try again.",
  FormulaLengthExceedsLimit:
    "A formula became longer than Excel accepts. Shorten the names of the sheets it speaks of, then try again.",
  GeneralException:
    "Excel could not do this just now, often because another workbook is in front. Click into this workbook, then try again.",
  InactiveWorkbook: "Another workbook is in front. Click into this workbook, then try again.",
  InsertDeleteConflict:
    "Excel could not move cells out of the way. Undo your last insertion or deletion, then try again.",
  InvalidArgument:
    "Excel did not accept a value that was written. Copy the details and report them to support.",
  InvalidBinding:
    "A link between the add-in and the workbook is gone. Close and open the workbook, then try again.",
  InvalidOperationInCellEditMode:
    "A cell is still being edited. Finish it with Enter or leave it with Esc, then try again.",
  InvalidReference: "A cell or sheet that was needed is gone. Try again; it will be made anew.",
  InvalidSelection: "The selection cannot be used here. Click one cell in this workbook, then try again.",
  ItemAlreadyExists: "A sheet or table of that name exists already. Rename yours or ours, then try again.",
  ItemNotFound:
    "A sheet or table that was needed was renamed or deleted meanwhile. Try again; it will be made anew.",
  MemoryLimitReached: "Excel has run out of memory. Close other workbooks, then try again.",
  MergedRangeConflict:
    "Merged cells are in the way on one of our sheets. Remove S&OP sheets, then try again.",
  NonBlankCellOffSheet: "There is no room left on the sheet. Delete unused rows at its end, then try again.",
  NotImplemented:
    "This version of Excel does not have a function that the review needs. Update Excel, then try again.",
  OperationCellsExceedLimit:
    "Too many cells were asked for at once. Delete unused rows and columns, then try again.",
  PivotTableRangeConflict:
    "A PivotTable is in the way on one of our sheets. Move it to a sheet of its own, then try again.",
  RangeExceedsLimit: "Too many cells were asked for at once. Delete unused rows and columns, then try again.",
  RequestAborted: "Excel broke off the request. Try again.",
  RequestPayloadSizeLimitExceeded:
    "Too much was written at once for Excel on the web. Try again in desktop Excel.",
  ResponsePayloadSizeLimitExceeded:
    "A sheet holds more than Excel on the web can hand over. Delete unused rows and columns, or try desktop Excel.",
  UndoNotSupported:
    "Excel cannot undo a part of this. Try again; it will be done without a single undo step.",
  UnsupportedOperation: "Excel does not allow this here. Try again on a normal worksheet.",
  UnsupportedSheet:
    "A chart or macro sheet cannot be used for this. Choose a normal worksheet, then try again.",
};

/** The same about rows that the planner accepted; they name the sheet. */
const ENTRY_WORDS: { readonly [C in EntryRefusalCode]: (sheet: string) => string } = {
  "input-protected": (sheet) =>
    `The sheet "${sheet}" is protected, so nothing can be entered on it. Unprotect it, then accept again.`,
  "sheet-gone": (sheet) =>
    `The sheet "${sheet}" was renamed or deleted meanwhile. Press Align, then look at the preview again.`,
  "headers-gone": (sheet) =>
    `The headers of the sheet "${sheet}" are no longer those that were read. Press Check data, then try again.`,
  "sheet-changed": (sheet) =>
    `The sheet "${sheet}" has changed since the preview, so nothing was entered. Look at the preview again, then accept it.`,
  "entry-changed": (sheet) =>
    `What was entered on the sheet "${sheet}" has been changed since, so it was left as it is. Mend it by hand.`,
};

/** What went wrong, in words for the planner, with what support needs beneath. */
export interface ExplainedError {
  /** Two sentences. */
  readonly message: string;
  /** Code, statement and place for a report; holds no planning data. */
  readonly details: string;
}

interface DebugInfo {
  readonly code?: string;
  readonly errorLocation?: string;
  readonly statement?: string;
}

function detailsOf(error: unknown): string {
  const { name = "Error", debugInfo } = (error ?? {}) as { name?: string; debugInfo?: DebugInfo };
  const parts = [codeOf(error) || name, debugInfo?.errorLocation, debugInfo?.statement];
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** Words an error of Excel, of a refusal, or of ours. */
export function explainExcelError(error: unknown): ExplainedError {
  const { name = "", sheet = "" } = (error ?? {}) as { name?: string; sheet?: string };
  const code = codeOf(error) || name;
  const details = detailsOf(error);
  if (code in ENTRY_WORDS) return { message: ENTRY_WORDS[code as EntryRefusalCode](sheet), details };
  if (code === "sheet-protected") {
    const message =
      `The sheet "${sheet}" is protected, so it cannot be written again. ` +
      "Unprotect it, or rename it and run the review again to get a new one.";
    return { message, details };
  }
  const message =
    WORDS[code] ??
    "Something went wrong that the add-in did not expect. Copy the details and report them to support.";
  return { message, details };
}
