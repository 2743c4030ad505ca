/**
 * Formulas that a file does not mark as arrays are evaluated as Excel of old did: a range where one value is expected
 * means its cell in the formula's own row or column. Excel of today shows that as "@" and so does this.
 */
import { answersOneValue, rangeArguments, takesRanges } from "./rangeFunctions";
import { piecesOf, type FormulaPiece } from "./words";

/** Functions whose arguments Excel of old, too, evaluated as arrays. */
const takesArrays = new Set([
  "SUMPRODUCT", "LOOKUP", "AGGREGATE", "CORREL", "SLOPE", "INTERCEPT", "RSQ", "FORECAST", "PEARSON", "COVAR", "STEYX",
  "SUMXMY2", "SUMX2MY2", "SUMX2PY2", "MDETERM", "PROB",
]); // prettier-ignore

/** How the innermost call takes a range: as one value, as a range, or as arrays throughout. */
type Place = "value" | "range" | "array";

interface Call {
  readonly name: string | undefined;
  argument: number;
  readonly outer: Place;
}

/** The formula with "@" before the ranges that mean one value. */
export function withImplicitIntersection(shown: string): string {
  if (!/[:[]/.test(shown)) return shown;
  const pieces = piecesOf(shown);
  const calls: Call[] = [];
  let out = "";
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const end = rangeEnd(pieces, i);
    if (end !== undefined) {
      const isSingle = meansOneValue(placeOf(calls), pieces[i - 1]?.text, nextText(pieces, end));
      out +=
        (isSingle && pieces[i - 1]?.text !== "@" ? "@" : "") +
        pieces
          .slice(i, end + 1)
          .map((p) => p.text)
          .join("");
      i = end;
      continue;
    }
    if (piece.kind === "other") follow(calls, piece.text, pieces[i - 1]);
    out += piece.text;
  }
  return out;
}

function follow(calls: Call[], text: string, previous: FormulaPiece | undefined): void {
  if (text === "(") {
    const name = previous?.kind === "call" ? previous.text.toUpperCase() : undefined;
    calls.push({ name, argument: 0, outer: placeOf(calls) });
  } else if (text === ")") calls.pop();
  else if (text === "," && calls.length > 0) calls[calls.length - 1]!.argument++;
}

function placeOf(calls: readonly Call[]): Place {
  const call = calls[calls.length - 1];
  if (call === undefined) return "value";
  const { name, argument, outer } = call;
  if (outer === "array" || name === undefined) return outer;
  if (name === "INDEX" && argument === 0) return "array";
  if (takesArrays.has(name) || (!takesRanges.has(name) && !answersOneValue.has(name))) return "array";
  // What IF and CHOOSE pick may be a range where they stand for one.
  if (name === "IF" || name === "CHOOSE") return argument === 0 ? "value" : outer;
  if (answersOneValue.has(name)) return "value";
  const welcome = rangeArguments[name];
  return welcome === undefined || welcome.includes(argument) ? "range" : "value";
}

const operator = /^[-+*/^&=<>%]$/;

function meansOneValue(place: Place, previous: string | undefined, next: string | undefined): boolean {
  if (place === "array") return false;
  const isOperand = operator.test(previous ?? "") || operator.test(next ?? "");
  return place === "value" || isOperand;
}

const nextText = (pieces: readonly FormulaPiece[], end: number): string | undefined =>
  pieces.slice(end + 1).find((p) => p.text.trim() !== "")?.text;

const cell = /^\$?[A-Z]{1,3}\$?\d+$/i;

/** The last piece of a range or of a table's column that starts here; undefined for anything else. */
function rangeEnd(pieces: readonly FormulaPiece[], at: number): number | undefined {
  const start = pieces[at]!.kind === "sheet" ? at + 1 : at;
  const [first, colon, last] = [pieces[start], pieces[start + 1], pieces[start + 2]];
  const isRange =
    first?.kind === "word" && cell.test(first.text) && colon?.text === ":" && last?.kind === "word";
  if (isRange && cell.test(last.text))
    return first.text.toUpperCase() === last.text.toUpperCase() ? undefined : start + 2;
  if (first?.kind !== "word" || colon?.kind !== "bracket") return undefined;
  return /#|^\[@|^\[\d+\]$|,|:/.test(colon.text) ? undefined : start + 1;
}
