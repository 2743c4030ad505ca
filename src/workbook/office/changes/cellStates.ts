import type { CellState, CellWrite } from "../../../app/ports";
import { excelRun } from "../excelRun";

/** Relative difference up to which two numbers are the same: sheets show fewer digits than plans hold. */
const SAME = 1e-9;

/** What stands in cells now, against the numbers that were read from them; one request. */
export function cellStates(cells: readonly CellWrite[]): Promise<readonly CellState[]> {
  if (cells.length === 0) return Promise.resolve([]);
  return excelRun(async (context) => (await lookAt(context, cells)).map(({ state }) => state));
}

/** A cell as it is. */
export interface LookedAt {
  readonly range: Excel.Range;
  readonly state: CellState;
  /** What was typed there, to be put back. */
  readonly formula: string | number | boolean;
}

/** Reads cells, wherever they stand. */
export async function lookAt(
  context: Excel.RequestContext,
  cells: readonly CellWrite[],
): Promise<readonly LookedAt[]> {
  const ranges = cells.map(({ sheet, address }) =>
    context.workbook.worksheets.getItem(sheet).getRange(address),
  );
  for (const range of ranges) range.load("values,formulas");
  await context.sync();
  return ranges.map((range, i) => {
    const formula = range.formulas[0]![0] as LookedAt["formula"];
    const value: unknown = range.values[0]![0];
    return { range, formula, state: stateOf(formula, value, cells[i]!.before) };
  });
}

function stateOf(formula: LookedAt["formula"], value: unknown, before: number): CellState {
  if (typeof formula === "string" && formula.startsWith("=")) return "formula";
  const number = value === "" ? 0 : value;
  const isSame =
    typeof number === "number" && Math.abs(number - before) <= SAME * Math.max(1, Math.abs(before));
  return isSame ? "as read" : "different";
}
