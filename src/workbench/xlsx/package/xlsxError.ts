/** Why a file cannot be opened; the message is for the person who chose it. */
export type XlsxFault = "not-a-workbook" | "damaged" | "encrypted" | "macros" | "binary";

/** A file that cannot be opened. `message` has two sentences: what is wrong, what to do next. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
  constructor(
    readonly fault: XlsxFault,
    message: string,
  ) {
    super(message);
  }
}

/** A damaged file; `what` ends the sentence "The file is damaged: …". */
export function damaged(what: string): XlsxError {
  const advice = "Open it in Excel, let Excel repair it, and save it anew.";
  return new XlsxError("damaged", `The file is damaged: ${what}. ${advice}`);
}
