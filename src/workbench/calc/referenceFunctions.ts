/** Functions that answer with references: `D1#`, `@A1:A9`, and INDIRECT with names, tables and any sheet. */
import {
  BaseFunction,
  ErrorValueObject,
  RangeReferenceObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { Area } from "../book/address";
import type { SheetArea } from "./compile";
import { SINGLE_FUNCTION, SPILL_FUNCTION } from "./expand";
import { UNIT, type FormulaPlace } from "./formulaEngine";

export interface ReferenceAnswers {
  /** What the array of a cell covers; undefined for a cell that is no array. */
  readonly spillOf: (place: FormulaPlace) => Area | undefined;
  /** The area that a text names, seen from a place. */
  readonly areaOfText: (text: string, place: FormulaPlace) => SheetArea | undefined;
  /** The same for R1C1 text. */
  readonly areaOfR1C1: (text: string, place: FormulaPlace) => SheetArea | undefined;
}

export function referenceFunctions(answers: ReferenceAnswers): BaseFunction[] {
  return [new Spilled(answers), new Implicitly(SINGLE_FUNCTION), new IndirectInBook(answers)];
}

const error = (name: string): FunctionVariantType => ErrorValueObject.create(name as ErrorType);

function reference({ sheetId, area }: SheetArea): FunctionVariantType {
  const range = {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
  const object = new RangeReferenceObject(range, sheetId, UNIT);
  object.setDefaultUnitId(UNIT);
  object.setDefaultSheetId(sheetId);
  // The engine looks the sheet up by name once more; without a name it keeps the one that is set here.
  object.setForcedSheetId = () => undefined;
  return object;
}

const placeOf = (call: BaseFunction): FormulaPlace => ({
  sheetId: call.subUnitId ?? "",
  row: call.row,
  column: call.column,
});

class Spilled extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(private readonly answers: ReferenceAnswers) {
    super(SPILL_FUNCTION);
  }

  override isAddress(): boolean {
    return true;
  }

  override calculate(origin: FunctionVariantType): FunctionVariantType {
    if (!origin.isReferenceObject()) return error("#REF!");
    const cell = origin as BaseReferenceObject;
    const { startRow, startColumn } = cell.getRangePosition();
    const sheetId = cell.getSheetId();
    const area = this.answers.spillOf({ sheetId, row: startRow, column: startColumn });
    return area === undefined ? error("#REF!") : reference({ sheetId, area });
  }
}

/** Implicit intersection: the cell of a range in the caller's own row or column; the first value of an array. */
class Implicitly extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(value: FunctionVariantType): FunctionVariantType {
    if (!value.isReferenceObject()) {
      const plain = value as BaseValueObject;
      return plain.isArray()
        ? (plain as unknown as { getFirstCell(): BaseValueObject }).getFirstCell()
        : plain;
    }
    const range = value as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
    const at = (row: number, column: number): FunctionVariantType =>
      reference({ sheetId: range.getSheetId(), area: { row, column, rows: 1, columns: 1 } });
    if (startRow === endRow && startColumn === endColumn) return at(startRow, startColumn);
    if (startColumn === endColumn && this.row >= startRow && this.row <= endRow)
      return at(this.row, startColumn);
    if (startRow === endRow && this.column >= startColumn && this.column <= endColumn)
      return at(startRow, this.column);
    const isInside =
      this.row >= startRow && this.row <= endRow && this.column >= startColumn && this.column <= endColumn;
    return isInside ? at(this.row, this.column) : error("#VALUE!");
  }
}

class IndirectInBook extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  constructor(private readonly answers: ReferenceAnswers) {
    super("INDIRECT");
  }

  override isAddress(): boolean {
    return true;
  }

  override calculate(text: BaseValueObject, isA1?: BaseValueObject): FunctionVariantType {
    const first = text.isArray()
      ? (text as unknown as { getFirstCell(): BaseValueObject }).getFirstCell()
      : text;
    if (first.isError()) return first;
    const style =
      isA1?.isArray() === true
        ? (isA1 as unknown as { getFirstCell(): BaseValueObject }).getFirstCell()
        : isA1;
    const wantsR1C1 =
      style !== undefined && !style.isNull() && !style.isError() && Number(style.getValue()) === 0;
    const written = String(first.getValue()).trim();
    const find = wantsR1C1 ? this.answers.areaOfR1C1 : this.answers.areaOfText;
    const found = written === "" ? undefined : find(written, placeOf(this));
    return found === undefined ? error("#REF!") : reference(found);
  }
}
