/** Why we would not write, found out before anything was touched. */
export type RefusalCode = "structure-protected" | "sheet-protected" | "nothing-to-take-back";

/** A write that was not begun. Nothing in the workbook has changed. */
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
