/**
 * What the book asks of a calculation engine, and what it gets back.
 *
 * The book owns every cell (plain data, sparse); the calculator holds a mirror in its own engine, is told
 * of each change, and answers with values. It never writes to the book by itself: results go through
 * `CalculatorEvents.results`. Rows and columns are zero-based. Formulas are en-US, A1, with a leading "=".
 */

/** A cell's raw value: a number (dates are serials), text, a truth value, or nothing. Errors are text such as "#N/A". */
export type CellScalar = number | string | boolean | null;

/** One cell as the book holds it. Without `formula` the value is a constant; null clears the cell. */
export interface CellInput {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula?: string;
  readonly value: CellScalar;
  /** The value is an error, not text that looks like one. */
  readonly isError?: boolean;
  /** The value is not an input: the array formula there filled the cell (as a file or an earlier calculation has it). */
  readonly spillOrigin?: { readonly row: number; readonly column: number };
}

/** One calculated value. `spillOrigin` is the cell whose array formula filled this one (absent for the origin itself). */
export interface CalculatedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellScalar;
  readonly isError: boolean;
  readonly spillOrigin?: { readonly row: number; readonly column: number };
  /** On an origin only: rows and columns that its array covers; absent or 1 x 1 for a scalar. */
  readonly spillSize?: { readonly rows: number; readonly columns: number };
}

/** A sheet of the mirror: its name and used cells. */
export interface CalculatorSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: Iterable<CellInput>;
  /** The calculator was told all of the cells before and may keep its picture of them. */
  readonly isAsTold?: boolean;
}

/** A table for structured references; the address is zero-based and inclusive. */
export interface CalculatorTable {
  readonly name: string;
  readonly sheetId: string;
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
  readonly columns: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** A defined name; `sheetId` is absent for a workbook-scoped one. `formula` has no leading "=". */
export interface CalculatorName {
  readonly name: string;
  readonly formula: string;
  readonly sheetId?: string;
}

/** Everything the calculator must know to start, or to start over after a change of structure. */
export interface CalculatorBook {
  readonly sheets: readonly CalculatorSheet[];
  readonly tables: readonly CalculatorTable[];
  readonly names: readonly CalculatorName[];
}

/** One call of an add-in's function; arguments are scalars or matrices, as the runtime of office.js wants them. */
export interface CustomFunctionCall {
  readonly name: string;
  readonly args: readonly (CellScalar | readonly (readonly CellScalar[])[])[];
  /** The calling cell as "Sheet!A1". */
  readonly address: string;
  /** Where each argument stands, "" for one that is no reference. */
  readonly argumentAddresses?: readonly string[];
}

/** A function's answer: a scalar or a rectangular matrix, or the text of a cell error. */
export type CustomFunctionAnswer =
  | { readonly ok: true; readonly value: CellScalar | readonly (readonly CellScalar[])[] }
  | { readonly ok: false; readonly error: string };

export interface CustomFunctionDefinition {
  /** Full name with namespace, such as "SOP.GAP". */
  readonly name: string;
  readonly isVolatile: boolean;
  /** Whether errors reach the function as arguments; else they pass through it. */
  readonly allowsErrors: boolean;
  /** Whether the answer may depend on the calling cell: calls of different cells are then made one by one. */
  readonly requiresAddress?: boolean;
  readonly call: (call: CustomFunctionCall) => Promise<CustomFunctionAnswer>;
  /** Of a streaming or cancelable function, instead of `call`: `take` gets each answer until the function returned here is called. */
  readonly stream?: (call: CustomFunctionCall, take: (answer: CustomFunctionAnswer) => void) => () => void;
}

/** When iterative calculation stops: after so many rounds, or when no cell changes by as much. */
export interface IterationLimits {
  readonly maximumIterations: number;
  readonly maximumChange: number;
}

export interface CalculatorEvents {
  /** Asked when formulas are found in a circle; without limits they keep their last values, or 0. */
  readonly iteration?: () => IterationLimits | undefined;
  /** Values that changed in one calculation, spilled cells included. A spill that shrank reports null values. */
  readonly results: (cells: readonly CalculatedCell[]) => void;
  /** A calculation that was abandoned, with the cell that is to blame when it is known. */
  readonly stalled?: (message: string) => void;
  /** Calculation takes the thread, or lets it go; always in pairs. */
  readonly working?: (isWorking: boolean) => void;
}

/** The calculator as the book drives it. Methods return at once; calculation is asynchronous. */
export interface Calculator {
  /** Replaces the mirror: at opening and after rows, columns, sheets, tables or names changed. `recalculate: false` keeps cached values. */
  load(book: CalculatorBook, options: { readonly recalculate: boolean }): void;
  /** Tells of changed inputs; a formula with a cached value keeps it until it is calculated. */
  setCells(cells: readonly CellInput[]): void;
  registerFunctions(functions: readonly CustomFunctionDefinition[]): void;
  /** Calculates everything again. */
  recalculate(): void;
  /** A formula's value at a place without putting it there (its first one, of an array); null for what cannot be told. */
  evaluate(
    formula: string,
    place: { readonly sheetId: string; readonly row: number; readonly column: number },
  ): CellScalar;
  /**
   * Resolves when the changes told so far are calculated and reported. Does not wait for custom functions:
   * their cells are "#BUSY!" until they answer. Calculates at once, without waiting for a debounce.
   */
  calculated(): Promise<void>;
  /** Resolves when nothing is dirty, no calculation runs and no custom function is pending. */
  settled(): Promise<void>;
  dispose(): void;
}
