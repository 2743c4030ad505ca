/**
 * Functions of an add-in. A call answers at once with what is known, or with #BUSY! while the add-in works; when it
 * answers, the cells that asked are calculated again. Equal calls are made once until everything is recalculated.
 * A streaming function answers as often as it likes, and is cancelled when no cell asks for it any more.
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
  /** Cancels a streaming function. */
  stop?: () => void;
  /** The next calculation tells which cells still ask for a stream. */
  isChecked?: boolean;
}

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

export interface CustomFunctionsHost {
  /** "Sheet!A1" of a cell. */
  readonly addressOf: (place: FormulaPlace) => string;
  /** "Sheet!A1:B2" of an area. */
  readonly addressOfArea: (area: SheetArea) => string;
  /** Some calls were answered: their cells are to be calculated again. */
  readonly answered: (places: readonly FormulaPlace[]) => void;
}

export class CustomFunctions {
  private readonly answers = new Map<string, Answer>();
  private readonly volatileNames = new Set<string>();
  private readonly streamingNames = new Set<string>();
  private pendingCount = 0;
  private generation = 0;
  private ready: FormulaPlace[] = [];
  /** Streams whose callers are told of an answer. */
  private readonly told = new Set<Answer>();
  private isTelling = false;

  constructor(private readonly host: CustomFunctionsHost) {}

  get isPending(): boolean {
    return this.pendingCount > 0 || this.isTelling;
  }

  isVolatile(name: string): boolean {
    return this.volatileNames.has(name.toUpperCase());
  }

  isStreaming(name: string): boolean {
    return this.streamingNames.has(name.toUpperCase());
  }

  executor(definition: CustomFunctionDefinition): BaseFunction {
    if (definition.isVolatile) this.volatileNames.add(definition.name.toUpperCase());
    if (definition.stream) this.streamingNames.add(definition.name.toUpperCase());
    return new CustomCall(definition, (call, place, areas) =>
      this.answer(
        definition,
        { ...call, argumentAddresses: areas.map((area) => this.addressOf(area)) },
        place,
      ),
    );
  }

  /** Forgets answers: of all functions, or of the volatile ones only. */
  forget(which: "all" | "volatile"): void {
    if (which === "all") this.generation++;
    for (const [key, answer] of this.answers) {
      const name = key.slice(0, key.indexOf("("));
      if (answer.stop !== undefined && which === "all") this.cancel(key, answer);
      else if (answer.matrix !== undefined && (which === "all" || this.volatileNames.has(name)))
        this.answers.delete(key);
    }
  }

  /** A cell was written: it asks anew for the streams that it still wants. */
  cellChanged({ sheetId, row, column }: FormulaPlace): void {
    for (const answer of this.answers.values())
      if (answer.stop !== undefined && answer.callers.delete(`${sheetId} ${row} ${column}`))
        answer.isChecked = true;
  }

  /** Sheets or rows changed: all cells ask anew for their streams. */
  placesChanged(): void {
    for (const answer of this.answers.values()) {
      if (answer.stop === undefined) continue;
      answer.callers.clear();
      answer.isChecked = true;
    }
  }

  /** A calculation is over: streams that no cell asked for are cancelled. */
  endCalculation(): void {
    for (const [key, answer] of this.answers) {
      if (answer.isChecked === true && answer.callers.size === 0) this.cancel(key, answer);
      answer.isChecked = false;
    }
  }

  private cancel(key: string, answer: Answer): void {
    this.answers.delete(key);
    if (answer.matrix === undefined) this.pendingCount--;
    answer.stop?.();
  }

  dispose(): void {
    this.generation++;
    for (const [key, answer] of this.answers) if (answer.stop !== undefined) this.cancel(key, answer);
    this.answers.clear();
  }

  private addressOf(area: SheetArea | undefined): string {
    return area === undefined ? "" : this.host.addressOfArea(area);
  }

  private answer(
    definition: CustomFunctionDefinition,
    call: CustomFunctionCall,
    place: FormulaPlace,
  ): ResultMatrix {
    const { sheetId, row, column } = place;
    const caller = `${sheetId} ${row} ${column}`;
    const asker =
      definition.requiresAddress === true ? `${caller} ${call.argumentAddresses?.join() ?? ""}` : "";
    const key = `${definition.name.toUpperCase()}(${JSON.stringify(call.args)})${asker}`;
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = { matrix: undefined, callers: new Map() };
      this.answers.set(key, answer);
      const addressed = { ...call, address: this.host.addressOf(place) };
      if (definition.stream) this.startStream(definition.stream, addressed, answer);
      else this.start(definition, addressed, answer);
    }
    if (answer.matrix === undefined || answer.stop !== undefined) answer.callers.set(caller, place);
    return answer.matrix ?? [[errorResult("#BUSY!")]];
  }

  /** Each answer of a stream is told to the cells that asked; they ask again as they are calculated. */
  private startStream(
    stream: NonNullable<CustomFunctionDefinition["stream"]>,
    call: CustomFunctionCall,
    answer: Answer,
  ): void {
    this.pendingCount++;
    answer.stop = stream(call, (result) => {
      if (answer.matrix === undefined) this.pendingCount--;
      answer.matrix = answerMatrix(result);
      this.tell([], answer);
    });
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
  private tell(places: readonly FormulaPlace[], stream?: Answer): void {
    this.ready.push(...places);
    if (stream) this.told.add(stream);
    if (this.isTelling) return;
    this.isTelling = true;
    setTimeout(() => {
      this.isTelling = false;
      const { ready } = this;
      this.ready = [];
      for (const stream of this.told) {
        ready.push(...stream.callers.values());
        // While a check is under way, its calculation finds the new answer.
        if (stream.isChecked !== true) stream.callers.clear();
        stream.isChecked = true;
      }
      this.told.clear();
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

type Ask = (
  call: CustomFunctionCall,
  place: FormulaPlace,
  areas: readonly (SheetArea | undefined)[],
) => ResultMatrix;
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
    return toArrayObject(this.ask(call, place, variants.map(areaOf)));
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

/** Where an argument stands, when it is a reference. */
function areaOf(variant: FunctionVariantType): SheetArea | undefined {
  if (!variant.isReferenceObject()) return undefined;
  const range = variant as BaseReferenceObject;
  const { startRow, startColumn, endRow, endColumn } = range.getRangePosition();
  const area = {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
  return { sheetId: range.getSheetId(), area };
}

const one = (value: BaseValueObject): ResultValue => toMatrix(value)[0]![0]!;

/** One cell is a scalar, more are a matrix. */
function argument(variant: FunctionVariantType, matrix: ResultMatrix): Argument {
  const isOne = matrix.length === 1 && matrix[0]!.length === 1;
  const isNull = !variant.isReferenceObject() && (variant as BaseValueObject).isNull();
  if (isOne) return isNull ? null : matrix[0]![0]!.value;
  return matrix.map((row) => row.map((c) => c.value));
}
