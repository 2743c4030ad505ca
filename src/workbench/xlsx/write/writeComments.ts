import type { SheetSnapshot } from "../../book/snapshot";
import type { WorkbookPackage } from "../package/workbookPackage";

export function writeComments(
  _sheet: { part: string; next: SheetSnapshot; before: SheetSnapshot },
  _to: WorkbookPackage,
): string {
  return "";
}
