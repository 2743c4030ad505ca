import type { EntryCell, EntryPreview, PlannerEntry } from "../../../app/demand/plannerEntry";
import { dateOf, monthName } from "../../../engine";
import { cellAddress } from "../../report/area";
import { SERIAL_OF_DAY_0 } from "../sheetView";
import type { PlacedCell, PlacedEntry } from "./placeEntry";

/** What a person sees before accepting. */
export function previewOf(
  entry: PlannerEntry,
  placed: PlacedEntry,
  { sheetName, isNewSheet }: Pick<EntryPreview, "sheetName" | "isNewSheet">,
): EntryPreview {
  return {
    entry,
    sheetName,
    isNewSheet,
    isNewRow: placed.isNewRow,
    newColumns: placed.newColumns.map(({ header }) => header),
    cells: placed.cells.map(previewCell),
  };
}

function previewCell({ schema, row, column, header, before, after }: PlacedCell): EntryCell {
  const { kind } = schema.type;
  const wordsOf = (value: string | number | boolean): string => {
    if (typeof value !== "number") return String(value);
    const isDay = kind === "day" || kind === "month";
    return isDay ? dayWords(value - SERIAL_OF_DAY_0, kind) : value.toLocaleString("en-US");
  };
  return {
    address: cellAddress(row, column),
    header,
    before: before ?? "",
    after,
    words: wordsOf(after),
    beforeWords: wordsOf(before ?? ""),
  };
}

function dayWords(day: number, kind: "day" | "month"): string {
  const { year, month, dayOfMonth } = dateOf(day);
  const name = monthName(month);
  return kind === "month" ? `${name} ${year}` : `${dayOfMonth} ${name} ${year}`;
}
