/**
 * Array constants and texts with line ends, taken out of formulas: the engine's parser splits an array at a ";" inside
 * a text and turns line ends into blanks. The formula calls `LITERAL(n)` instead.
 */
import { BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import type { FormulaPiece } from "../xlsx/formula/words";
import { errorResult, isErrorText, toArrayObject, type ResultMatrix, type ResultValue } from "./values";

const LITERAL_FUNCTION = "LITERAL";

export class Literals {
  private readonly matrices: ResultMatrix[] = [];
  private readonly indexes = new Map<string, number>();

  /** The pieces with their literals replaced by calls. */
  extract(pieces: readonly FormulaPiece[]): FormulaPiece[] {
    const out: FormulaPiece[] = [];
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]!;
      if (piece.kind === "other" && piece.text === "{") {
        const close = pieces.findIndex((p, n) => n > i && p.kind === "other" && p.text === "}");
        const matrix = close < 0 ? undefined : constantMatrix(pieces.slice(i + 1, close));
        if (matrix !== undefined) {
          out.push(...this.call(matrix));
          i = close;
          continue;
        }
      }
      const isText = piece.kind === "text" && /[\n\r\t]/.test(piece.text);
      out.push(...(isText ? this.call([[{ value: textOf(piece), isError: false }]]) : [piece]));
    }
    return out;
  }

  executor(): BaseFunction {
    return new Literal(LITERAL_FUNCTION, (index) => this.matrices[index] ?? [[errorResult("#VALUE!")]]);
  }

  private call(matrix: ResultMatrix): FormulaPiece[] {
    const key = JSON.stringify(matrix);
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.matrices.length;
      this.matrices.push(matrix);
      this.indexes.set(key, index);
    }
    return [
      { kind: "call", text: LITERAL_FUNCTION },
      { kind: "other", text: `(${index})` },
    ];
  }
}

const textOf = ({ text }: FormulaPiece): string => text.slice(1, -1).replaceAll('""', '"');

/** The values between the braces: rows by ";", columns by ",". Undefined for what is no constant. */
function constantMatrix(pieces: readonly FormulaPiece[]): ResultMatrix | undefined {
  const rows: FormulaPiece[][][] = [[[]]];
  for (const piece of pieces) {
    const row = rows[rows.length - 1]!;
    if (piece.kind === "other" && piece.text === ";") rows.push([[]]);
    else if (piece.kind === "other" && piece.text === ",") row.push([]);
    else if (piece.text.trim() !== "") row[row.length - 1]!.push(piece);
  }
  const matrix = rows.map((row) => row.map(constantValue));
  const isWhole = matrix.every((row) => row.length === matrix[0]!.length && !row.includes(undefined));
  return isWhole ? (matrix as ResultMatrix) : undefined;
}

function constantValue(pieces: readonly FormulaPiece[]): ResultValue | undefined {
  const first = pieces[0];
  if (first?.kind === "text" && pieces.length === 1) return { value: textOf(first), isError: false };
  const text = pieces.map((p) => p.text).join("");
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === "true", isError: false };
  if (isErrorText(text.toUpperCase())) return errorResult(text.toUpperCase());
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? { value: number, isError: false } : undefined;
}

class Literal extends BaseFunction {
  constructor(
    name: string,
    private readonly matrixAt: (index: number) => ResultMatrix,
  ) {
    super(name);
  }

  override calculate(index: BaseValueObject): BaseValueObject {
    return toArrayObject(this.matrixAt(Number(index.getValue())));
  }
}
