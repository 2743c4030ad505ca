/** What a formula's names mean: sheets, tables, defined names, functions. */
import type { CalculatorName, CalculatorTable } from "../book/calculator";
import type { FormulaPiece } from "../xlsx/formula/words";

export interface CompileContext {
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Sheet ids in the order of the tabs. */
  readonly sheetOrder: readonly string[];
  /** Id by lower-case name. */
  readonly sheetIds: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, CalculatorTable>;
  readonly names: ReadonlyMap<string, CalculatorName>;
  /** Takes array constants and the like out of a formula. */
  readonly extractLiterals: (pieces: readonly FormulaPiece[]) => FormulaPiece[];
  readonly hasFunction: (name: string) => boolean;
  /** How many rows of a sheet a whole-column reference must cover. */
  readonly rowsOf: (sheetId: string) => number;
}
