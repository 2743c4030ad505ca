/** Values between the book (plain scalars) and the engine (value objects and its cells). */
import type { ICellData } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type ArrayValueObject as ArrayValue,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { CellScalar } from "../book/calculator";

/** A calculated value; `isError` tells "#N/A" the error from "#N/A" the text. */
export interface ResultValue {
  readonly value: CellScalar;
  readonly isError: boolean;
}

/** Rows of equal length, at least one cell. */
export type ResultMatrix = readonly (readonly ResultValue[])[];

const errors: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BUSY!",
  "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!",
]); // prettier-ignore

/** Whether text is the name of one of Excel's cell errors. */
export const isErrorText = (value: CellScalar): boolean => typeof value === "string" && errors.has(value);

export const errorResult = (error: string): ResultValue => ({ value: error, isError: true });

/** Errors that only the engine knows, in Excel's words. */
function excelError(error: string): string {
  if (error === "#CYCLE!") return "#REF!";
  return error === "#ERROR!" ? "#VALUE!" : error;
}

/** A cell of the engine. Types are the engine's: 1 text, 2 number, 3 truth, 4 text that must stay text. */
export function toEngineCell({ value, isError }: ResultValue): ICellData | undefined {
  if (value === null) return undefined;
  if (typeof value === "number") return { v: value, t: 2 };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3 };
  // The engine takes empty text for an empty cell unless the cell has a formula.
  if (value === "") return { v: "", t: 1, f: "=" };
  // The engine takes text such as "#N/A" for the error; a blank behind it keeps text what it is.
  return { v: !isError && errors.has(value) ? `${value} ` : value, t: 1 };
}

/** The engine's result as a matrix; an empty cell that is the whole result counts as 0, as in Excel. */
export function toMatrix(variant: FunctionVariantType): ResultMatrix {
  if (variant.isReferenceObject())
    return arrayMatrix((variant as BaseReferenceObject).toArrayValueObject(false));
  const value = variant as BaseValueObject;
  if (value.isArray()) return arrayMatrix(value as unknown as ArrayValue);
  return [[scalarResult(value)]];
}

function arrayMatrix(array: ArrayValue): ResultMatrix {
  const rows = array.getArrayValue();
  if (rows.length === 0 || rows[0]!.length === 0) return [[errorResult("#CALC!")]];
  const width = Math.max(...rows.map((row) => row?.length ?? 0));
  return rows.map((row) => Array.from({ length: width }, (_, i) => scalarResult(row?.[i] ?? undefined)));
}

/** One value object as the book has it; undefined and empty are 0. */
export function scalarResult(value: BaseValueObject | undefined): ResultValue {
  if (value === undefined || value.isNull()) return { value: 0, isError: false };
  if (value.isError()) return errorResult(excelError((value as ErrorValueObject).getErrorType()));
  if (value.isLambda()) return errorResult("#CALC!");
  if (value.isArray()) return scalarResult((value as unknown as ArrayValue).getFirstCell());
  const raw = value.getValue();
  if (value.isBoolean()) return { value: Boolean(raw), isError: false };
  if (typeof raw === "number")
    return Number.isFinite(raw) ? { value: raw, isError: false } : errorResult("#NUM!");
  return { value: raw, isError: false };
}

/** A plain scalar as a value object. */
export function toValueObject({ value, isError }: ResultValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return isError ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
}

/** A matrix as the engine's array. */
export function toArrayObject(matrix: ResultMatrix): BaseValueObject {
  if (matrix.length === 1 && matrix[0]!.length === 1) return toValueObject(matrix[0]![0]!);
  return ArrayValueObject.create({
    calculateValueList: matrix.map((row) => row.map(toValueObject)),
    rowCount: matrix.length,
    columnCount: matrix[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
