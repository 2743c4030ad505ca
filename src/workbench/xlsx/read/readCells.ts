/** Scanned cells as the snapshot has them: shared formulas spread out, arrays with their size, spilled cells marked. */
import { containsCell, parseArea, type Area } from "../../book/address";
import type { CellSnapshot } from "../../book/snapshot";
import { copiedFormula } from "../../formula/move";
import { withImplicitIntersection } from "../formula/implicitIntersection";
import { shownFormula } from "../formula/storedFormula";
import type { ScannedCell, ScannedRow } from "./scanSheetData";

export interface CellReading {
  /** Table that holds a cell, for "[@Column]". */
  readonly tableAt: (row: number, column: number) => string | undefined;
  /** Whether a cm index of cell metadata means "dynamic array". */
  readonly isDynamicArray: (cellMetadata: string | undefined) => boolean;
}

export function readCells(rows: readonly ScannedRow[], reading: CellReading): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  const arrays: { area: Area; origin: ScannedCell }[] = [];
  for (const row of rows) {
    for (const scanned of row.cells) {
      const cell = plainCell(scanned);
      if (scanned.formula !== undefined) addFormula({ cell, scanned, masters, reading });
      if (cell.array !== undefined && (cell.array.rows > 1 || cell.array.columns > 1)) {
        arrays.push({ area: { row: cell.row, column: cell.column, ...cell.array }, origin: scanned });
      }
      const holds = cell.value !== null || cell.formula !== undefined || cell.style !== undefined;
      if (holds) cells.push(cell);
    }
  }
  if (arrays.length > 0) markSpilled(cells, arrays);
  return cells;
}

function plainCell(scanned: ScannedCell): CellSnapshot {
  const cell: CellSnapshot = { row: scanned.row, column: scanned.column, value: scanned.value };
  if (scanned.isError) cell.isError = true;
  const style = Number(scanned.attributes["s"] ?? 0);
  if (style !== 0) cell.style = style;
  if (scanned.runs !== undefined) cell.richText = scanned.runs;
  return cell;
}

interface FormulaAddition {
  readonly cell: CellSnapshot;
  readonly scanned: ScannedCell;
  readonly masters: Map<string, { formula: string; row: number; column: number }>;
  readonly reading: CellReading;
}

function addFormula({ cell, scanned, masters, reading }: FormulaAddition): void {
  const formula = scanned.formula!;
  const { row, column } = cell;
  if (formula.type === "dataTable") return;
  if (formula.type === "shared" && formula.sharedIndex !== undefined) {
    const master = masters.get(formula.sharedIndex);
    if (formula.text === "" && master !== undefined) {
      cell.formula = copiedFormula(master.formula, row - master.row, column - master.column);
      return;
    }
    const shown = withImplicitIntersection(shownFormula(formula.text, reading.tableAt(row, column)));
    masters.set(formula.sharedIndex, { formula: shown, row, column });
    cell.formula = shown;
    return;
  }
  // An array of old style leaves its text in the first cell only; an empty <f/> elsewhere holds nothing.
  if (formula.text === "") return;
  const shown = shownFormula(formula.text, reading.tableAt(row, column));
  cell.formula = formula.type === "array" ? shown : withImplicitIntersection(shown);
  if (formula.type !== "array") return;
  const area = parseArea(formula.reference ?? "") ?? { rows: 1, columns: 1 };
  const isDynamic = reading.isDynamicArray(scanned.attributes["cm"]);
  if (isDynamic && area.rows === 1 && area.columns === 1) return;
  cell.array = { rows: area.rows, columns: area.columns, isDynamic };
}

function markSpilled(
  cells: readonly CellSnapshot[],
  arrays: readonly { area: Area; origin: ScannedCell }[],
): void {
  const areasByRow = new Map<number, Area[]>();
  for (const { area } of arrays) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const areas = areasByRow.get(row);
      if (areas === undefined) areasByRow.set(row, [area]);
      else areas.push(area);
    }
  }
  for (const cell of cells) {
    if (cell.formula !== undefined) continue;
    const isInside = areasByRow.get(cell.row)?.some((area) => containsCell(area, cell.row, cell.column));
    if (isInside === true) cell.isSpilled = true;
  }
}
