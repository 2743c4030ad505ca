/**
 * Why we would not write, found out before anything was touched; and the one
 * case in which a broken write could not be mended.
 */
export type RefusalCode =
  | "structure-protected"
  | "sheet-protected"
  | "nothing-to-take-back"
  | "journal-of-other-version"
  | "no-examples"
  | "pages-incomplete"
  | EntryRefusalCode;

/** Why a row that the planner accepted is not entered, or not taken back. */
export type EntryRefusalCode =
  "input-protected" | "sheet-gone" | "headers-gone" | "sheet-changed" | "entry-changed";

/** What the planner must know about a write. No sheet of the planner's has changed. */
export class WorkbookRefusal extends Error {
  readonly code: RefusalCode;
  /** The sheet that is in the way, or "". */
  readonly sheet: string;

  constructor(code: RefusalCode, sheet = "") {
    super(sheet === "" ? code : `${code}: ${sheet}`);
    this.name = "WorkbookRefusal";
    this.code = code;
    this.sheet = sheet;
  }
}
