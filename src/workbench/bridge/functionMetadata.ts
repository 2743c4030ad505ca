import type { CellScalar } from "../book/calculator";
import { CELL_ERRORS } from "../book/input";

/** A parameter as `functions.json` describes it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly requiresStreamAddress?: boolean;
    readonly requiresStreamParameterAddresses?: boolean;
  };
}

/** `functions.json` as the custom-functions tools write it. */
export interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export type Argument = CellScalar | readonly (readonly CellScalar[])[];

/** A cell error that must not reach a function: it becomes the function's own result. */
export class ErrorArgument extends Error {
  readonly cellError: string;
  constructor(cellError: string) {
    super(cellError);
    this.cellError = cellError;
  }
}

/**
 * The arguments as Excel hands them to a function: converted to the declared types, missing optional ones
 * null, repeating ones gathered in one array. Throws `ErrorArgument` where a cell would show an error instead.
 */
export function prepareArguments(
  fn: FunctionMetadata,
  args: readonly Argument[],
  allowsErrors: boolean,
): unknown[] {
  const out: unknown[] = [];
  for (const [i, parameter] of fn.parameters.entries()) {
    const convert = (value: Argument): unknown => convertArgument(value, parameter, allowsErrors);
    if (parameter.repeating) {
      out.push(args.slice(i).map(convert));
      return out;
    }
    const value = args[i];
    if (value === undefined && !parameter.optional) throw new ErrorArgument("#VALUE!");
    out.push(value === undefined || (value === null && parameter.optional) ? null : convert(value));
  }
  if (args.length > fn.parameters.length) throw new ErrorArgument("#VALUE!");
  return out;
}

function convertArgument(value: Argument, parameter: ParameterMetadata, allowsErrors: boolean): unknown {
  const type = parameter.type ?? "any";
  const convert = (scalar: CellScalar): unknown => convertScalar(scalar, type, allowsErrors);
  if (parameter.dimensionality === "matrix")
    return isMatrix(value) ? value.map((row) => row.map(convert)) : [[convert(value)]];
  return convert(isMatrix(value) ? (value[0]?.[0] ?? null) : value);
}

const isMatrix = (value: Argument): value is readonly (readonly CellScalar[])[] => Array.isArray(value);

function convertScalar(value: CellScalar, type: string, allowsErrors: boolean): unknown {
  if (typeof value === "string" && CELL_ERRORS.has(value)) {
    if (type === "any" && allowsErrors) return { type: "CustomFunctionError", code: value };
    throw new ErrorArgument(value);
  }
  if (type === "number") return toNumber(value);
  if (type === "boolean") return typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(value);
  if (type === "string")
    return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  return value ?? "";
}

function toNumber(value: CellScalar): number {
  if (value === null) return 0;
  const number = typeof value === "string" ? Number(value.trim() === "" ? NaN : value) : Number(value);
  if (Number.isNaN(number)) throw new ErrorArgument("#VALUE!");
  return number;
}
