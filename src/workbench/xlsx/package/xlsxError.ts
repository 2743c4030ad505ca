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
