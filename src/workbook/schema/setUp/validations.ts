import type { ValidationDescription } from "../../report/sheetDescription";
import { inputSheetName } from "../sheetIds";
import type { ColumnSchema, SheetSchema } from "../sheetSchema";
import { ROWS_PREPARED } from "./rowsPrepared";

/** Largest number that a quantity may be: catches slips of the keyboard, not ambition. */
const MOST = 1e12;

/** What may be typed below each header of a planning sheet. */
export function validationsOf({ columns }: SheetSchema): ValidationDescription[] {
  return columns.flatMap((column, index) => {
    const rule = ruleOf(column);
    if (rule === null) return [];
    const area = { top: 1, left: index, rows: ROWS_PREPARED, columns: 1 };
    return [{ ...area, rule, message: messageOf(column) }];
  });
}

function ruleOf({ type, listedOn }: ColumnSchema): ValidationDescription["rule"] | null {
  if (type.kind === "choice") return { kind: "list", options: type.options.map(({ value }) => value) };
  if (type.kind === "flag") return { kind: "list", options: ["yes", "no"] };
  if (listedOn)
    return { kind: "listFrom", formula: `='${inputSheetName(listedOn)}'!$A$2:$A$${ROWS_PREPARED + 1}` };
  if (type.kind === "units" || type.kind === "days") return { kind: "decimal", least: 0, most: MOST };
  return type.kind === "share" ? { kind: "decimal", least: -1, most: 1.5 } : null;
}

function messageOf({ meaning, type }: ColumnSchema): string {
  const advice =
    type.kind === "choice" || type.kind === "flag"
      ? "Choose from the list."
      : type.kind === "share"
        ? "Enter a percentage, such as 95 %."
        : type.kind === "text"
          ? "Choose from the list, or add it to the sheet that the list comes from."
          : "Enter a number of zero or more.";
  return `${meaning} ${advice}`;
}
