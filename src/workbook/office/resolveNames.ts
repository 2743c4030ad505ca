import type { CellContent, ConditionalFormatDescription, SheetDescription } from "../report/sheetDescription";

/** Names that pages got in this workbook, by own id. */
export type PageNames = ReadonlyMap<string, string>;

const TOKEN = /«([a-zA-Z-]+)»/g;

function resolveFormula(formula: string, names: PageNames): string {
  return formula.replace(TOKEN, (token, ownId: string) => names.get(ownId)?.replaceAll("'", "''") ?? token);
}

function resolveContent(content: CellContent, names: PageNames): CellContent {
  if (typeof content !== "object" || content === null) return content;
  return { ...content, formula: resolveFormula(content.formula, names) };
}

function resolveRule(format: ConditionalFormatDescription, names: PageNames): ConditionalFormatDescription {
  if (format.rule.kind !== "formula") return format;
  return { ...format, rule: { ...format.rule, formula: resolveFormula(format.rule.formula, names) } };
}

/** Puts the real names of pages where formulas say «own id», because a page may have had to take another name. */
export function resolveNames(description: SheetDescription, names: PageNames): SheetDescription {
  const hasFormula = (row: readonly CellContent[]): boolean =>
    row.some((content) => typeof content === "object" && content !== null);
  return {
    ...description,
    blocks: description.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) => (hasFormula(row) ? row.map((c) => resolveContent(c, names)) : row)),
    })),
    conditionalFormats: (description.conditionalFormats ?? []).map((format) => resolveRule(format, names)),
  };
}
