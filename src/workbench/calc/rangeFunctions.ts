/**
 * SUM, SUMIFS and their kin over the mirror itself. The engine's own make an object of every cell they read; planning
 * books are full of them, so these read plain values, and only cells that hold something.
 */
import {
  BaseFunction,
  ErrorValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { Area } from "../book/address";
import { criterionOf, numberOf, type Criterion } from "./criteria";
import type { SheetMirror } from "./mirror";
import { errorResult, toArrayObject, toMatrix, type ResultMatrix, type ResultValue } from "./values";

export type SheetOf = (id: string) => SheetMirror | undefined;

/** Calls `visit` for each cell of an argument that holds something; `isReference` tells cells from values typed in. */
type Visit = (cell: ResultValue, isReference: boolean) => void;

interface Range {
  readonly sheet: SheetMirror;
  readonly area: Area;
}

function rangeOf(variant: FunctionVariantType, sheetOf: SheetOf): Range | undefined {
  if (!variant.isReferenceObject()) return undefined;
  const reference = variant as BaseReferenceObject;
  const sheet = sheetOf(reference.getSheetId());
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  if (sheet === undefined || startRow < 0 || startColumn < 0) return undefined;
  const area = {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
  sheet.demandArea(area);
  return { sheet, area };
}

function visitArgument(variant: FunctionVariantType, sheetOf: SheetOf, visit: Visit): void {
  const range = rangeOf(variant, sheetOf);
  if (range !== undefined) {
    range.sheet.visit(range.area, (_row, _column, cell) => visit(cell, true));
    return;
  }
  const value = variant as BaseValueObject;
  const isArray = variant.isReferenceObject() || value.isArray();
  for (const row of toMatrix(variant)) {
    for (const cell of row) visit(!isArray && value.isNull() ? { value: 0, isError: false } : cell, isArray);
  }
}

const error = (name: string): BaseValueObject => ErrorValueObject.create(name as ErrorType);
const answer = (value: number): BaseValueObject => toArrayObject([[numeric(value)]]);
const numeric = (value: number): ResultValue =>
  Number.isFinite(value) ? { value, isError: false } : errorResult("#NUM!");

/** Figures that one pass over the arguments collects. */
interface Totals {
  sum: number;
  count: number;
  /** Cells that hold anything. */
  filled: number;
  minimum: number;
  maximum: number;
  product: number;
  fault: string | undefined;
}

function totalsOf(variants: readonly FunctionVariantType[], sheetOf: SheetOf): Totals {
  const totals: Totals = {
    sum: 0, count: 0, filled: 0, minimum: Infinity, maximum: -Infinity, product: 1, fault: undefined,
  }; // prettier-ignore
  const add = (value: number): void => {
    totals.sum += value;
    totals.product *= value;
    totals.count++;
    if (value < totals.minimum) totals.minimum = value;
    if (value > totals.maximum) totals.maximum = value;
  };
  for (const variant of variants) {
    visitArgument(variant, sheetOf, ({ value, isError }, isReference) => {
      if (value !== null) totals.filled++;
      if (isError) totals.fault ??= value as string;
      else if (typeof value === "number") add(value);
      else if (!isReference && typeof value === "boolean") add(Number(value));
      else if (!isReference && typeof value === "string") {
        const typed = numberOf(value);
        if (typed === undefined) totals.fault ??= "#VALUE!";
        else add(typed);
      }
    });
  }
  return totals;
}

type Total = (totals: Totals) => BaseValueObject;

const totals: Readonly<Record<string, Total>> = {
  SUM: ({ fault, sum }) => (fault === undefined ? answer(sum) : error(fault)),
  AVERAGE: ({ fault, sum, count }) =>
    fault !== undefined ? error(fault) : count === 0 ? error("#DIV/0!") : answer(sum / count),
  MIN: ({ fault, minimum, count }) =>
    fault !== undefined ? error(fault) : answer(count === 0 ? 0 : minimum),
  MAX: ({ fault, maximum, count }) =>
    fault !== undefined ? error(fault) : answer(count === 0 ? 0 : maximum),
  PRODUCT: ({ fault, product, count }) =>
    fault !== undefined ? error(fault) : answer(count === 0 ? 0 : product),
  COUNT: ({ count }) => answer(count),
  COUNTA: ({ filled }) => answer(filled),
};

class Totalling extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly total: Total,
    private readonly sheetOf: SheetOf,
  ) {
    super(name);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    return this.total(totalsOf(variants, this.sheetOf));
  }
}

/** What a conditional function makes of the values that pass. */
type Conclusion = (passed: {
  readonly sum: number;
  readonly count: number;
  minimum: number;
  maximum: number;
}) => ResultValue;

const conclusions: Readonly<Record<string, Conclusion>> = {
  SUM: ({ sum }) => numeric(sum),
  AVERAGE: ({ sum, count }) => (count === 0 ? errorResult("#DIV/0!") : numeric(sum / count)),
  MAX: ({ maximum, count }) => numeric(count === 0 ? 0 : maximum),
  MIN: ({ minimum, count }) => numeric(count === 0 ? 0 : minimum),
};

interface Condition {
  readonly range: Range;
  readonly criterion: ResultValue;
  readonly test: Criterion;
}

/** Places whose cells pass all conditions, relative to the ranges' corners. Only cells that can pass are visited. */
function passing(conditions: readonly Condition[], visit: (row: number, column: number) => void): void {
  const first = conditions[0]!;
  const takesBlank = first.test({ value: null, isError: false });
  const rest = conditions.slice(1);
  const check = (row: number, column: number): void => {
    const passes = rest.every(({ range, test }) =>
      test(range.sheet.read(range.area.row + row, range.area.column + column)),
    );
    if (passes) visit(row, column);
  };
  const { sheet, area } = first.range;
  if (takesBlank) {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        if (first.test(sheet.read(area.row + r, area.column + c))) check(r, c);
      }
    }
    return;
  }
  for (const [row, column] of matchesOf(first)) check(row, column);
}

type Places = readonly (readonly [row: number, column: number])[];

/** Places that met a condition when its range last changed: one criterion serves a row of sums. */
const matches = new WeakMap<
  SheetMirror,
  Map<string, { readonly revision: number; readonly places: Places }>
>();
const maximumMatches = 2_000;

function matchesOf({ range: { sheet, area }, criterion, test }: Condition): Places {
  const wanted = `${typeof criterion.value} ${criterion.isError} ${criterion.value}`;
  const key = `${area.row},${area.column},${area.rows},${area.columns} ${wanted}`;
  const revision = sheet.revisionOf(area);
  const known = matches.get(sheet) ?? new Map<string, { revision: number; places: Places }>();
  const held = known.get(key);
  if (held?.revision === revision) return held.places;
  const places: (readonly [number, number])[] = [];
  sheet.visit(area, (row, column, cell) => {
    if (test(cell)) places.push([row - area.row, column - area.column]);
  });
  if (known.size >= maximumMatches) known.clear();
  matches.set(sheet, known.set(key, { revision, places }));
  return places;
}

function conclude(
  target: Range | undefined,
  conditions: readonly Condition[],
  conclusion: Conclusion | undefined,
): ResultValue {
  let count = 0;
  let sum = 0;
  let minimum = Infinity;
  let maximum = -Infinity;
  let fault: ResultValue | undefined;
  passing(conditions, (row, column) => {
    if (target === undefined) {
      count++;
      return;
    }
    const cell = target.sheet.read(target.area.row + row, target.area.column + column);
    if (cell.isError) fault ??= cell;
    if (cell.isError || typeof cell.value !== "number") return;
    count++;
    sum += cell.value;
    minimum = Math.min(minimum, cell.value);
    maximum = Math.max(maximum, cell.value);
  });
  if (fault !== undefined) return fault;
  return conclusion === undefined ? numeric(count) : conclusion({ sum, count, minimum, maximum });
}

interface ConditionalKind {
  readonly name: string;
  readonly conclusion: Conclusion | undefined;
  /** SUMIF(range, criterion, [target]) against SUMIFS(target, range, criterion, …). */
  readonly isSingle: boolean;
}

const conditionals: readonly ConditionalKind[] = [
  { name: "COUNTIF", conclusion: undefined, isSingle: true },
  { name: "SUMIF", conclusion: conclusions["SUM"], isSingle: true },
  { name: "AVERAGEIF", conclusion: conclusions["AVERAGE"], isSingle: true },
  { name: "COUNTIFS", conclusion: undefined, isSingle: false },
  { name: "SUMIFS", conclusion: conclusions["SUM"], isSingle: false },
  { name: "AVERAGEIFS", conclusion: conclusions["AVERAGE"], isSingle: false },
  { name: "MAXIFS", conclusion: conclusions["MAX"], isSingle: false },
  { name: "MINIFS", conclusion: conclusions["MIN"], isSingle: false },
];

class Conditional extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 255;

  constructor(
    private readonly kind: ConditionalKind,
    private readonly sheetOf: SheetOf,
  ) {
    super(kind.name);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const { isSingle, conclusion } = this.kind;
    const hasTarget = conclusion !== undefined;
    const pairs = isSingle ? variants.slice(0, 2) : hasTarget ? variants.slice(1) : variants;
    const ranges = pairs.filter((_, i) => i % 2 === 0).map((v) => rangeOf(v, this.sheetOf));
    const criteria = pairs.filter((_, i) => i % 2 === 1).map(criterionMatrix);
    const first = ranges[0];
    if (first === undefined || ranges.includes(undefined) || criteria.length !== ranges.length)
      return error("#VALUE!");
    const target = hasTarget ? this.target(variants, first) : undefined;
    const sameSize = (r: Range): boolean =>
      r.area.rows === first.area.rows && r.area.columns === first.area.columns;
    const known = ranges as Range[];
    if (!known.every(sameSize) || (target !== undefined && !sameSize(target))) return error("#VALUE!");
    if (hasTarget && target === undefined) return error("#VALUE!");
    const height = Math.max(...criteria.map((m) => m.length));
    const width = Math.max(...criteria.map((m) => m[0]!.length));
    const matrix = Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_, c) => {
        const conditions = known.map((range, i) => {
          const criterion = at(criteria[i]!, r, c);
          return { range, criterion, test: criterionOf(criterion) };
        });
        return conclude(target, conditions, conclusion);
      }),
    );
    return toArrayObject(matrix);
  }

  /** SUMIF's target takes the size of its range, whatever was written. */
  private target(variants: readonly FunctionVariantType[], first: Range): Range | undefined {
    if (!this.kind.isSingle) return rangeOf(variants[0]!, this.sheetOf);
    if (variants[2] === undefined) return first;
    const given = rangeOf(variants[2], this.sheetOf);
    return given && { ...given, area: { ...given.area, rows: first.area.rows, columns: first.area.columns } };
  }
}

function criterionMatrix(variant: FunctionVariantType): ResultMatrix {
  if (!variant.isReferenceObject()) {
    const value = variant as BaseValueObject;
    return value.isNull() ? [[{ value: null, isError: false }]] : toMatrix(variant);
  }
  return toMatrix(variant);
}

/** A matrix of one row or column serves every row or column. */
const at = (matrix: ResultMatrix, row: number, column: number): ResultValue => {
  const line = matrix[matrix.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? errorResult("#N/A");
};

export function rangeFunctions(sheetOf: SheetOf): BaseFunction[] {
  return [
    ...Object.entries(totals).map(([name, total]) => new Totalling(name, total, sheetOf)),
    ...conditionals.map((kind) => new Conditional(kind, sheetOf)),
  ];
}
