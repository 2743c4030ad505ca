/** R1C1 text, as INDIRECT takes it with FALSE as its second argument. */
import { formatArea, MAX_COLUMNS, MAX_ROWS } from "../book/address";
import type { SheetArea } from "./compile";
import type { FormulaPlace } from "./formulaEngine";

/** The area of "R2C3", "R[-1]C", "Sheet1!R1C1:R5C2"; `areaOfA1` resolves the same in A1 text. */
export function areaOfR1C1(
  text: string,
  place: FormulaPlace,
  areaOfA1: (text: string) => SheetArea | undefined,
): SheetArea | undefined {
  const bang = text.lastIndexOf("!");
  const corners = text
    .slice(bang + 1)
    .split(":")
    .map((corner) => cornerOf(corner, place));
  if (corners.length > 2 || corners.some((c) => c === undefined)) return undefined;
  const address = corners.map((c) => formatArea({ ...c!, rows: 1, columns: 1 })).join(":");
  return areaOfA1(text.slice(0, bang + 1) + address);
}

function cornerOf(text: string, place: FormulaPlace): { row: number; column: number } | undefined {
  const match = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/i.exec(text.trim());
  if (match === null) return undefined;
  const row = stepOf(match[1], place.row);
  const column = stepOf(match[2], place.column);
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS ? { row, column } : undefined;
}

/** "5" is the fifth, "[2]" two further, nothing is the same. */
function stepOf(text: string | undefined, own: number): number {
  if (text === undefined) return own;
  return text.startsWith("[") ? own + Number(text.slice(1, -1)) : Number(text) - 1;
}
