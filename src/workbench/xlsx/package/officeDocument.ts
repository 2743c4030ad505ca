import type { WorkbookPackage } from "./workbookPackage";

/** Path of the workbook part. */
export function officeDocumentPart(from: WorkbookPackage): string {
  return from.related("", "officeDocument")?.target ?? "xl/workbook.xml";
}
