/**
 * What Excel hands to a function: a range as rows of cells, a single cell as a
 * value, error cells as error objects or codes, blanks as "", left-out
 * arguments as null.
 */
export type Argument = unknown;

/** A rectangle of numbers, row after row; `NaN` is a blank. */
export interface Numbers {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Why an argument cannot be used: an error cell to pass on, or words for the planner. */
export class InputFault {
  constructor(
    readonly kind: "not available" | "division by zero" | "number" | "value",
    readonly words: string,
  ) {}
}

const ERROR_KINDS: Readonly<Record<string, InputFault["kind"]>> = {
  "#N/A": "not available",
  "#DIV/0!": "division by zero",
  "#NUM!": "number",
};

/** Reads a range or a single value as numbers; the first cell that is none ends the reading and is told as one of `name`. */
export function numbersOf(argument: Argument, name: string): Numbers | InputFault {
  if (!Array.isArray(argument)) {
    const value = numberOf(argument, capital(name));
    return typeof value === "number" ? { rows: 1, columns: 1, values: Float64Array.of(value) } : value;
  }
  const rows = argument as readonly (readonly unknown[])[];
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let c = 0; c < columns; c++) {
      const cell = row[c];
      const value =
        typeof cell === "number"
          ? cell
          : cell === ""
            ? Number.NaN
            : numberOf(cell, `Row ${r + 1}, column ${c + 1} of ${name}`);
      if (typeof value !== "number") return value;
      values[r * columns + c] = value;
    }
  }
  return { rows: rows.length, columns, values };
}

function numberOf(cell: unknown, place: string): number | InputFault {
  if (typeof cell === "number") return cell;
  if (cell === "" || cell === null || cell === undefined) return Number.NaN;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  const error = errorCode(cell);
  if (error !== null)
    return new InputFault(ERROR_KINDS[error] ?? "value", `${place} holds ${error}. Correct that cell first.`);
  const text = String(cell).trim();
  if (text === "") return Number.NaN;
  const parsed = Number(text);
  if (!Number.isNaN(parsed)) return parsed;
  return new InputFault(
    "value",
    `${place} holds the text "${text.slice(0, 30)}". Give numbers only, or leave the cell blank.`,
  );
}

/** The code of an error cell, such as "#N/A"; `null` for everything else. */
function errorCode(cell: unknown): string | null {
  if (typeof cell === "string") return /^#[A-Z/0]+[!?]?$/.test(cell) ? cell : null;
  const code: unknown = Object(cell)?.code ?? Object(cell)?.basicValue;
  return typeof code === "string" ? (code.startsWith("#") ? code : `#${code}`) : "#VALUE!";
}

/** A left-out or blank argument. Optional arguments arrive as null, never undefined. */
export function isLeftOut(argument: Argument): boolean {
  const first = first1(argument);
  return first === null || first === undefined || first === "";
}

/** A single number, or the value given for a left-out argument; `NaN` for one that has none. */
export function scalarOf(argument: Argument, name: string, leftOut = Number.NaN): number | InputFault {
  return isLeftOut(argument) ? leftOut : numberOf(first1(argument), capital(name));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A single text in lower case without outer spaces, or the text given for a left-out argument. */
export function textOf(argument: Argument, leftOut: string): string {
  return isLeftOut(argument) ? leftOut : String(first1(argument)).trim().toLowerCase();
}

const first1 = (argument: Argument): unknown =>
  Array.isArray(argument) ? (argument as readonly (readonly unknown[])[])[0]?.[0] : argument;

/** Numbers without the blanks before the first and after the last, as a whole column has them. */
export function withoutEnds(values: Float64Array): Float64Array {
  const first = values.findIndex((value) => !Number.isNaN(value));
  const last = values.findLastIndex((value) => !Number.isNaN(value));
  return first < 0 ? values.slice(0, 0) : values.slice(first, last + 1);
}
