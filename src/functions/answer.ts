import { InputFault, scalarOf, type Argument, type Numbers } from "./cells";

/** What a function hands to Excel: one value or a rectangle that spills. */
export type Cell = number | string;

/** The one place where a fault becomes a cell error, with its explanation as the cell's tip where Excel allows one. */
export function refuse(fault: InputFault): never {
  const { ErrorCode } = CustomFunctions;
  switch (fault.kind) {
    case "not available":
      throw new CustomFunctions.Error(ErrorCode.notAvailable, fault.words);
    case "division by zero":
      throw new CustomFunctions.Error(ErrorCode.divisionByZero);
    case "number":
      throw new CustomFunctions.Error(ErrorCode.invalidNumber);
    case "value":
      throw new CustomFunctions.Error(ErrorCode.invalidValue, fault.words);
  }
}

/** Goes on with what is right and refuses what is not. */
export function need<T>(value: T | InputFault): T {
  if (value instanceof InputFault) refuse(value);
  return value as T;
}

/** One number as an answer; "not measurable" is #N/A with the reason. */
export function single(value: number, whenMissing: string): number {
  if (Number.isNaN(value)) refuse(new InputFault("not available", whenMissing));
  if (!Number.isFinite(value)) refuse(new InputFault("division by zero", whenMissing));
  return value;
}

/** How two rectangles meet cell by cell: equal sizes, or one of them a single value, row or column that repeats. */
export function cellByCell<T extends Cell>(
  a: Numbers,
  b: Numbers,
  answer: (a: number, b: number) => T | null,
): (T | "")[][] {
  const rows = meet(a.rows, b.rows, "rows");
  const columns = meet(a.columns, b.columns, "columns");
  const result: (T | "")[][] = [];
  for (let r = 0; r < rows; r++) {
    const rowA = (a.rows === 1 ? 0 : r) * a.columns;
    const rowB = (b.rows === 1 ? 0 : r) * b.columns;
    const line: (T | "")[] = new Array(columns);
    for (let c = 0; c < columns; c++) {
      const value = answer(
        a.values[rowA + (a.columns === 1 ? 0 : c)]!,
        b.values[rowB + (b.columns === 1 ? 0 : c)]!,
      );
      line[c] = value ?? "";
    }
    result.push(line);
  }
  return result;
}

function meet(a: number, b: number, what: string): number {
  if (a === b || b === 1) return a;
  if (a === 1) return b;
  return refuse(
    new InputFault(
      "value",
      `One argument has ${a} ${what} and the other ${b}. Give ranges of the same size, or a single cell.`,
    ),
  );
}

/** Two series of the same length, as one line of numbers each. */
export function paired(a: Numbers, b: Numbers): void {
  if (a.values.length !== b.values.length) {
    refuse(
      new InputFault(
        "value",
        `One range has ${a.values.length} cells and the other ${b.values.length}. Give ranges of the same size.`,
      ),
    );
  }
}

interface Whole {
  readonly name: string;
  readonly leftOut: number;
  readonly least: number;
  readonly most: number;
}

/** A whole number in a range. */
export function wholeOf(argument: Argument, { name, leftOut, least, most }: Whole): number {
  const value = need(scalarOf(argument, name, leftOut));
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  return refuse(
    new InputFault("value", `The argument ${name} must be a whole number from ${least} to ${most}.`),
  );
}
