import { SHEETS, SHEET_KINDS } from "./allSheets";
import { inputSheetName } from "./sheetIds";
import type { SheetSchema } from "./sheetSchema";

/** The planning sheets as a Markdown table, for the README and the help pages. Required columns are bold. */
export function sheetTable(): string {
  const rows = SHEET_KINDS.map((kind): string => {
    const { row, columns, periods, gives } = SHEETS[kind] as SheetSchema;
    const names = columns.map(({ name, need }) => (need === "required" ? `**${name}**` : name));
    const across = periods === "none" ? [] : [`months (${periods})`];
    return `| ${inputSheetName(kind)} | ${row} | ${[...names, ...across].join(", ")} | ${gives} |`;
  });
  return ["| sheet | one row is | columns | what it gives |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}
