/** Ranges as the file must have them: whole columns and rows are written with both corners ("B1:B1048576"). */
import { columnLetters, parseArea } from "../../book/address";
import type { SheetSnapshot } from "../../book/snapshot";

/** One area or several with blanks between; what is no address stays as it is. */
export function fileRange(range: string): string {
  return range
    .split(" ")
    .map((text) => {
      const area = parseArea(text);
      if (area === undefined) return text;
      const first = columnLetters(area.column) + String(area.row + 1);
      const last = columnLetters(area.column + area.columns - 1) + String(area.row + area.rows);
      return first === last ? first : `${first}:${last}`;
    })
    .join(" ");
}

/** The sheet with its ranges in that form, so that only what means something else counts as changed. */
export function withFileRanges(sheet: SheetSnapshot): SheetSnapshot {
  const inForm = <T extends { range: string }>(item: T): T => ({ ...item, range: fileRange(item.range) });
  return {
    ...sheet,
    merges: sheet.merges.map(fileRange),
    conditionalFormats: sheet.conditionalFormats.map(inForm),
    dataValidations: sheet.dataValidations.map(inForm),
    hyperlinks: sheet.hyperlinks.map(inForm),
    ...(sheet.selection === undefined ? {} : { selection: fileRange(sheet.selection) }),
  };
}
