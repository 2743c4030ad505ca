import { containsCell } from "../../book/address";
import type { Sheet } from "../../book/sheet";
import type { DataValidationSnapshot } from "../../book/snapshot";
import { cellText } from "../../book/cellText";
import { formulaRange } from "../../api/areas";
import { invalidCells } from "../../api/rules/validity";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
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

/** What a cell's validation says against its value. */
export interface Objection {
  /** The value may not stay; else the planner is only told. */
  readonly isFinal: boolean;
  readonly words: string;
}

/** What a cell's validation says against its value, in its own words where it has some; undefined when nothing. */
export function objectionAt(host: Host, place: RangeSelf): Objection | undefined {
  const sheet = host.sheet(place.sheetId);
  const rule = ruleAt(sheet, place.area.row, place.area.column);
  if (!rule || rule.error?.shows === false) return undefined;
  if (invalidCells(host, { sheetId: sheet.id, areas: [place] }).length === 0) return undefined;
  const { title = "", message = "", style = "stop" } = rule.error ?? {};
  const words = [title, message].filter((text) => text !== "").join(": ");
  const plain = "This value does not match the data validation restrictions defined for this cell.";
  return { isFinal: style === "stop", words: words === "" ? plain : words };
}
