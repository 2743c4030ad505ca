/** Structured references ("Items[Qty]", "[@Price]") as plain addresses. */
import { formatArea, quoteSheetName, type Area } from "../book/address";
import type { CalculatorTable } from "../book/calculator";

export interface TablePlace {
  readonly table: CalculatorTable;
  readonly sheetName: string;
}

/**
 * The address that a bracket means, with its sheet; undefined when a column or a row part does not exist.
 *
 * @param bracket All of the brackets, such as "[[#Headers],[Qty]]"; "" for the bare table name.
 * @param row Row of the cell that asks, for "[#This Row]".
 */
export function resolveStructured(
  { table, sheetName }: TablePlace,
  bracket: string,
  row: number,
): string | undefined {
  const parts = partsOf(bracket);
  const rows = rowsOf(table, parts.keywords, row);
  const columns = columnsOf(table, parts.columns);
  if (rows === undefined || columns === undefined) return undefined;
  const area: Area = {
    row: rows[0],
    rows: rows[1] - rows[0] + 1,
    column: table.startColumn + columns[0],
    columns: columns[1] - columns[0] + 1,
  };
  return `${quoteSheetName(sheetName)}!${formatArea(area, true)}`;
}

interface BracketParts {
  /** Lower case, without "#". */
  readonly keywords: readonly string[];
  /** None, one, or first and last. */
  readonly columns: readonly string[];
}

function partsOf(bracket: string): BracketParts {
  const inside = bracket.slice(1, -1).trim();
  if (bracket === "" || inside === "") return { keywords: [], columns: [] };
  const at = inside.startsWith("@") ? ["this row"] : [];
  const rest = at.length > 0 ? inside.slice(1).trim() : inside;
  if (rest === "") return { keywords: at, columns: [] };
  if (!rest.startsWith("[")) {
    if (rest.startsWith("#")) return { keywords: [...at, rest.slice(1).toLowerCase()], columns: [] };
    return { keywords: at, columns: [unescapeColumn(rest)] };
  }
  const items = rest.match(/\[(?:'.|[^\]'])*\]/g) ?? [];
  const texts = items.map((item) => item.slice(1, -1).trim());
  return {
    keywords: [...at, ...texts.filter((t) => t.startsWith("#")).map((t) => t.slice(1).toLowerCase())],
    columns: texts.filter((t) => !t.startsWith("#")).map(unescapeColumn),
  };
}

/** In a column's name "'" guards brackets, "#", "@" and itself. */
const unescapeColumn = (text: string): string => text.replace(/'(.)/g, "$1");

function rowsOf(
  table: CalculatorTable,
  keywords: readonly string[],
  row: number,
): [number, number] | undefined {
  const bodyStart = table.startRow + (table.hasHeaders ? 1 : 0);
  const bodyEnd = table.endRow - (table.hasTotals ? 1 : 0);
  if (keywords.length === 0) return [bodyStart, Math.max(bodyStart, bodyEnd)];
  const spans = keywords.map((keyword): [number, number] | undefined => {
    switch (keyword) {
      case "all":
        return [table.startRow, table.endRow];
      case "data":
        return [bodyStart, Math.max(bodyStart, bodyEnd)];
      case "headers":
        return table.hasHeaders ? [table.startRow, table.startRow] : undefined;
      case "totals":
        return table.hasTotals ? [table.endRow, table.endRow] : undefined;
      case "this row":
        return row >= bodyStart && row <= bodyEnd ? [row, row] : undefined;
      default:
        return undefined;
    }
  });
  let bounds: [number, number] | undefined;
  for (const span of spans) {
    if (span === undefined) return undefined;
    bounds = bounds === undefined ? span : [Math.min(bounds[0], span[0]), Math.max(bounds[1], span[1])];
  }
  return bounds;
}

function columnsOf(table: CalculatorTable, names: readonly string[]): [number, number] | undefined {
  if (names.length === 0) return [0, table.endColumn - table.startColumn];
  const indexes = names.map((name) => table.columns.findIndex((c) => c.toLowerCase() === name.toLowerCase()));
  if (indexes.includes(-1)) return undefined;
  return [Math.min(...indexes), Math.max(...indexes)];
}
