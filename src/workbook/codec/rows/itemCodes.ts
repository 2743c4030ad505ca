import { isTotalWord } from "../headers/totalWords";
import { cellAt, isBlankRow, textOf } from "../sheetView";
import type { ChosenTables } from "../tables/chooseTables";
import type { FoundTable } from "../tables/findTables";
import { hasOneText } from "./tableRows";

/** Codes of the Items sheet: a row that names one of them is no total and no note. */
export function itemCodes(chosen: ChosenTables): readonly string[] {
  return chosen.of("Items").flatMap(codesOf);
}

function codesOf(table: FoundTable): string[] {
  const { view, match, firstRow, endRow } = table;
  const column = match.columns.get("item")?.column;
  if (column === undefined) return [];
  const codes: string[] = [];
  let isBelowGap: boolean = false;
  for (let row = firstRow; row < endRow; row++) {
    const text = textOf(cellAt(view, row, column));
    const isNote: boolean = isBelowGap && match.columns.size > 1 && hasOneText(table, row);
    if (text !== "" && !isNote && !isTotalWord(text)) codes.push(text);
    isBelowGap = isNote || isBlankRow(view, row);
  }
  return codes;
}
