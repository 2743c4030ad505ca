import type { ConditionalFormatDescription } from "../report/sheetDescription";
import type { PageOutline } from "./pageParts";

/** Names that pages got in this workbook, by own id. */
export type PageNames = ReadonlyMap<string, string>;

const TOKEN = /«([a-zA-Z-]+)»/g;

/** A formula with the real names of pages where it says «own id», because a page may have had to take another name. */
export function resolveFormula(formula: string, names: PageNames): string {
  return formula.replace(TOKEN, (token, ownId: string) => names.get(ownId)?.replaceAll("'", "''") ?? token);
}

function resolveRule(format: ConditionalFormatDescription, names: PageNames): ConditionalFormatDescription {
  if (format.rule.kind !== "formula") return format;
  return { ...format, rule: { ...format.rule, formula: resolveFormula(format.rule.formula, names) } };
}

/** Puts the real names of pages into the rules of a page. */
export function resolveRules(outline: PageOutline, names: PageNames): PageOutline {
  const { conditionalFormats } = outline;
  if (!conditionalFormats) return outline;
  return { ...outline, conditionalFormats: conditionalFormats.map((format) => resolveRule(format, names)) };
}
