import type { CellScalar } from "../../../book/calculator";
import type { RangeFacts } from "./rangeFacts";
import type { BorderStyle, FontStyle } from "../../../book/snapshotStyle";

/** What conditional formats lay over a cell. */
export interface RuleLook {
  readonly fill?: string;
  readonly font?: Partial<FontStyle>;
  readonly border?: BorderStyle;
  readonly numberFormat?: string;
  readonly hidesValue?: boolean;
  readonly bar?: {
    readonly from: number;
    readonly to: number;
    readonly color: string;
    readonly isGradient: boolean;
    readonly axis: number;
  };
  readonly icon?: { readonly set: string; readonly step: number; readonly steps: number };
}

/** A cell as rules look at it. */
export interface RuleCell {
  readonly value: CellScalar;
  readonly isError: boolean;
  readonly row: number;
  readonly column: number;
}

/** What a rule is judged by: its cells' facts, formulas' values at the cell, and the cell. */
export interface RuleContext {
  readonly facts: RangeFacts;
  readonly value: (formula: string) => CellScalar;
  readonly cell: RuleCell;
}
