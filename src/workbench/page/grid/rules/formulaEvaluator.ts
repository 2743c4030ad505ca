import type { CellScalar } from "../../../book/calculator";
import type { Recalculation } from "../../../book/recalculation";
import { copiedFormula } from "../../../formula/move";
import type { EvaluateAt } from "./evaluateRules";

/** Evaluates the formulas of rules on a sheet; each place is asked once for a state of the sheet. */
export function formulaEvaluator(calculation: Recalculation, sheetId: string): EvaluateAt {
  const known = new Map<string, CellScalar>();
  return (formula, origin, place) => {
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    const moved = copiedFormula(text, place.row - origin.row, place.column - origin.column);
    const key = `${moved}@${place.row},${place.column}`;
    const answer =
      known.get(key) ?? calculation.evaluate(moved, { sheetId, row: place.row, column: place.column });
    known.set(key, answer);
    return answer;
  };
}
