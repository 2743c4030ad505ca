import type { SheetSnapshot } from "../../book/snapshot";
import type { SheetWriting } from "../write/writeSheet";

export function writeDrawing(
  _sheet: { part: string; next: SheetSnapshot; before: SheetSnapshot },
  _writing: SheetWriting,
): string {
  return "";
}
