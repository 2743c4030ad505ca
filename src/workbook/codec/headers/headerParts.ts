import type { PeriodWord } from "../parse/periodWord";
import type { HeaderText } from "./headerText";

/** A header cell that names a column, known or not. */
export interface Label extends HeaderText {
  readonly column: number;
}

/** A header cell that speaks of time. */
export interface PeriodLabel {
  readonly column: number;
  readonly word: PeriodWord;
  readonly text: string;
}

/** A row that may hold headers. */
export interface HeaderRow {
  readonly row: number;
  readonly labels: readonly Label[];
  readonly periods: readonly PeriodLabel[];
  /** Labels that some planning sheet knows. */
  readonly knownLabels: number;
}
