import { containsCell } from "../../book/address";
import type { Sheet } from "../../book/sheet";
import type { DataValidationSnapshot } from "../../book/snapshot";
import { cellText } from "../../book/cellText";
import { formulaRange } from "../../api/areas";
import { invalidCells } from "../../api/rules/validity";
import type { Host } from "../../host/host";
import { areasOfRule } from "./rules/rangeFacts";

/** The validation rule of a cell. */
export function ruleAt(sheet: Sheet, row: number, column: number): DataValidationSnapshot | undefined {
  return sheet.dataValidations.find((rule) =>
    areasOfRule(rule.range).some((area) => containsCell(area, row, column)),
  );
}

/** What a list rule offers, in order. */
export function choicesOf(host: Host, sheet: Sheet, rule: DataValidationSnapshot): string[] {
  const source = rule.formula1 ?? "";
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const range = formulaRange(host, source, sheet.id);
  if (!range) return [];
  const owner = host.sheet(range.sheetId);
  const texts = [...owner.cells.within(range.area)].map(([row, column, cell]) =>
    cellText(cell.value, host.book.styleAt(owner, row, column).numberFormat),
  );
  return texts.filter((text) => text !== "");
}

/** Why a cell's value may not stay, in the rule's own words where it has some; undefined when it may. */
export function refusalAt(host: Host, sheet: Sheet, row: number, column: number): string | undefined {
  const rule = ruleAt(sheet, row, column);
  if (!rule || rule.error?.shows === false || (rule.error && rule.error.style !== "stop")) return undefined;
  const area = { row, column, rows: 1, columns: 1 };
  const isBad = invalidCells(host, { sheetId: sheet.id, areas: [{ sheetId: sheet.id, area }] }).length > 0;
  if (!isBad) return undefined;
  const { title = "", message = "" } = rule.error ?? {};
  const words = [title, message].filter((text) => text !== "").join(": ");
  return words === ""
    ? "This value does not match the data validation restrictions defined for this cell."
    : words;
}
