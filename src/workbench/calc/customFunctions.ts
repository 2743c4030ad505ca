/**
 * Functions of an add-in. A call answers at once with what is known, or with #BUSY! while the add-in works; when it
 * answers, the cells that asked are calculated again. Equal calls are made once until everything is recalculated.
 */
import {
  BaseFunction,
  ErrorValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type {
  CellScalar,
  CustomFunctionAnswer,
  CustomFunctionCall,
  CustomFunctionDefinition,
} from "../book/calculator";
import type { FormulaPlace } from "./formulaEngine";
import {
  errorResult,
  isErrorText,
  toArrayObject,
  toMatrix,
  type ResultMatrix,
  type ResultValue,
} from "./values";

interface Answer {
  /** Undefined while the add-in works. */
  matrix: ResultMatrix | undefined;
  /** Cells that asked, by their key. */
  readonly callers: Map<string, FormulaPlace>;
}

export interface CustomFunctionsHost {
  /** "Sheet!A1" of a cell. */
  readonly addressOf: (place: FormulaPlace) => string;
  /** Some calls were answered: their cells are to be calculated again. */
  readonly answered: (places: readonly FormulaPlace[]) => void;
}

export class CustomFunctions {
  private readonly answers = new Map<string, Answer>();
  private readonly volatileNames = new Set<string>();
  private pendingCount = 0;
  private generation = 0;
  private ready: FormulaPlace[] = [];
  private isTelling = false;

  constructor(private readonly host: CustomFunctionsHost) {}

  get isPending(): boolean {
    return this.pendingCount > 0 || this.isTelling;
  }

  isVolatile(name: string): boolean {
    return this.volatileNames.has(name.toUpperCase());
  }

  executor(definition: CustomFunctionDefinition): BaseFunction {
    if (definition.isVolatile) this.volatileNames.add(definition.name.toUpperCase());
    return new CustomCall(definition, (call, place) => this.answer(definition, call, place));
  }

  /** Forgets answers: of all functions, or of the volatile ones only. */
  forget(which: "all" | "volatile"): void {
    if (which === "all") this.generation++;
    for (const [key, answer] of this.answers) {
      const name = key.slice(0, key.indexOf("("));
      if (answer.matrix !== undefined && (which === "all" || this.volatileNames.has(name)))
        this.answers.delete(key);
    }
  }

  dispose(): void {
    this.generation++;
    this.answers.clear();
  }

  private answer(
    definition: CustomFunctionDefinition,
    call: CustomFunctionCall,
    place: FormulaPlace,
  ): ResultMatrix {
    const key = `${definition.name.toUpperCase()}(${JSON.stringify(call.args)})`;
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = { matrix: undefined, callers: new Map() };
      this.answers.set(key, answer);
      this.start(definition, { ...call, address: this.host.addressOf(place) }, answer);
    }
    if (answer.matrix !== undefined) return answer.matrix;
    answer.callers.set(`${place.sheetId} ${place.row} ${place.column}`, place);
    return [[errorResult("#BUSY!")]];
  }

  private start(definition: CustomFunctionDefinition, call: CustomFunctionCall, answer: Answer): void {
    const { generation } = this;
    this.pendingCount++;
    const settle = (matrix: ResultMatrix): void => {
      this.pendingCount--;
      answer.matrix = matrix;
      if (generation === this.generation || answer.callers.size > 0) this.tell([...answer.callers.values()]);
    };
    // A function that throws at once is an error in its cell, as a rejected promise is.
    void Promise.resolve()
      .then(() => definition.call(call))
      .then(
        (result) => settle(answerMatrix(result)),
        () => settle([[errorResult("#VALUE!")]]),
      );
  }

  /** Answers that come together are told together. */
  private tell(places: readonly FormulaPlace[]): void {
    this.ready.push(...places);
    if (this.isTelling) return;
    this.isTelling = true;
    setTimeout(() => {
      this.isTelling = false;
      const { ready } = this;
      this.ready = [];
      this.host.answered(ready);
    }, 0);
  }
}

function answerMatrix(answer: CustomFunctionAnswer): ResultMatrix {
  if (!answer.ok) return [[errorResult(answer.error)]];
  const { value } = answer;
  const plain = (v: CellScalar): ResultValue => ({ value: v ?? 0, isError: isErrorText(v) });
  if (!Array.isArray(value)) return [[plain(value as CellScalar)]];
  const rows = value as readonly (readonly CellScalar[])[];
  const isRectangle =
    rows.length > 0 && rows[0]!.length > 0 && rows.every((r) => r.length === rows[0]!.length);
  return isRectangle ? rows.map((row) => row.map(plain)) : [[errorResult("#VALUE!")]];
}

type Ask = (call: CustomFunctionCall, place: FormulaPlace) => ResultMatrix;
type Argument = CustomFunctionCall["args"][number];

class CustomCall extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly definition: CustomFunctionDefinition,
    private readonly ask: Ask,
  ) {
    super(definition.name.toUpperCase());
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const args: Argument[] = [];
    for (const variant of variants) {
      const matrix = argumentMatrix(variant);
      // A cell that waits is not an error yet: whoever reads it waits too.
      const busy = matrix.flat().find((c) => c.isError && c.value === "#BUSY!");
      const fault = this.definition.allowsErrors ? busy : (busy ?? matrix.flat().find((c) => c.isError));
      if (fault !== undefined) return ErrorValueObject.create(fault.value as ErrorType);
      args.push(argument(variant, matrix));
    }
    const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const call = { name: this.definition.name, args, address: "" };
    return toArrayObject(this.ask(call, place));
  }
}

/** Cells as they are: an empty one is null, not 0. */
function argumentMatrix(variant: FunctionVariantType): ResultMatrix {
  if (!variant.isReferenceObject()) return toMatrix(variant);
  const range = variant as BaseReferenceObject;
  const { startRow, startColumn } = range.getRangePosition();
  const rows: ResultValue[][] = [];
  range.iterator((value, row, column) => {
    const line = (rows[row - startRow] ??= []);
    line[column - startColumn] =
      value === null || value === undefined ? { value: null, isError: false } : one(value);
  });
  return rows;
}

const one = (value: BaseValueObject): ResultValue => toMatrix(value)[0]![0]!;

/** One cell is a scalar, more are a matrix. */
function argument(variant: FunctionVariantType, matrix: ResultMatrix): Argument {
  const isOne = matrix.length === 1 && matrix[0]!.length === 1;
  const isNull = !variant.isReferenceObject() && (variant as BaseValueObject).isNull();
  if (isOne) return isNull ? null : matrix[0]![0]!.value;
  return matrix.map((row) => row.map((c) => c.value));
}
