/** Splitting a formula into the pieces that matter for the file format. */

export type FormulaPieceKind = "text" | "sheet" | "bracket" | "call" | "word" | "other";

export interface FormulaPiece {
  readonly kind: FormulaPieceKind;
  readonly text: string;
}

const patterns: readonly (readonly [FormulaPieceKind, RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')*'!?/y],
  ["sheet", /(?:[\p{L}_][\p{L}\p{N}_.]*)!/uy],
  ["call", /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/uy],
  ["word", /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/uy],
  ["other", /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y],
];

/**
 * The pieces of a formula in order; joined they are the formula. A "call" is a function name before "(",
 * a "bracket" the whole of a structured reference's brackets.
 */
export function piecesOf(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let at = 0;
  while (at < formula.length) {
    const piece = bracketAt(formula, at) ?? patternAt(formula, at) ?? { kind: "other", text: formula[at]! };
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function patternAt(formula: string, at: number): FormulaPiece | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { kind, text: match[0] };
  }
  return undefined;
}

function bracketAt(formula: string, at: number): FormulaPiece | undefined {
  if (formula[at] !== "[") return undefined;
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return { kind: "bracket", text: formula.slice(at, i + 1) };
  }
  return { kind: "bracket", text: formula.slice(at) };
}

/** Index of the piece that closes the parenthesis at `open`; the last index where none does. */
export function closingParenthesis(pieces: readonly FormulaPiece[], open: number): number {
  let depth = 0;
  for (let i = open; i < pieces.length; i++) {
    const { kind, text } = pieces[i]!;
    if (kind !== "other") continue;
    if (text === "(") depth++;
    else if (text === ")" && --depth === 0) return i;
  }
  return pieces.length - 1;
}
