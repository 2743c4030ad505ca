/**
 * Formulas as the file stores them and as Excel shows them: prefixes of newer functions and of the parameters of
 * LET and LAMBDA, `D1#` as ANCHORARRAY(D1), `@A1:A9` as SINGLE(A1:A9), "[@Qty]" as "[[#This Row],[Qty]]".
 */
import { shownFunctionName, storedFunctionName } from "./futureFunctions";
import { closingParenthesis, piecesOf, type FormulaPiece } from "./words";

/** From the file, without "=", to what Excel shows, with "=". `ownTable` is the table that the cell stands in. */
export function shownFormula(stored: string, ownTable?: string): string {
  const isPlain = !/_xl|#This Row/i.test(stored) && (ownTable === undefined || !stored.includes("["));
  if (isPlain) return `=${stored}`;
  const pieces = piecesOf(stored);
  const out = pieces.map((p) =>
    p.kind === "call"
      ? shownFunctionName(p.text)
      : p.kind === "word"
        ? p.text.replace(/^_xlpm\./i, "")
        : p.text,
  );
  pieces.forEach((piece, i) => {
    if (piece.kind === "bracket") shortenThisRow(out, i, ownTable);
    if (piece.kind !== "call") return;
    const name = piece.text.toUpperCase();
    const close = closingParenthesis(pieces, i + 1);
    if (name === "_XLFN.ANCHORARRAY") rewrap(out, [i, close], ["", "#"]);
    if (name === "_XLFN.SINGLE") rewrap(out, [i, close], ["@", ""]);
  });
  return `=${out.join("")}`;
}

/** "Items[[#This Row],[Qty]]" is "[@Qty]" inside Items and "Items[@Qty]" beside it; "Items[Qty]" is "[Qty]" inside. */
function shortenThisRow(out: string[], at: number, ownTable: string | undefined): void {
  const column = /^\[\[#This Row\],\s*(\[.*\])\]$/is.exec(out[at]!)?.[1];
  if (column !== undefined) {
    const isPlain = /^\[[\p{L}\p{N}_]+\]$/u.test(column);
    out[at] = isPlain ? `[@${column.slice(1, -1)}]` : `[@${column}]`;
  }
  if (ownTable !== undefined && out[at - 1]?.toUpperCase() === ownTable.toUpperCase()) out[at - 1] = "";
}

function rewrap(
  out: string[],
  [call, close]: readonly [number, number],
  [before, after]: readonly [string, string],
): void {
  out[call] = before;
  out[call + 1] = "";
  out[close] = after;
}

/** From what Excel shows to the file's form, without "=". `ownTable` is the table that the cell stands in. */
export function storedFormula(shown: string, ownTable?: string): string {
  const text = shown.startsWith("=") ? shown.slice(1) : shown;
  if (!/[@#.[]|\b[A-Z]+\w*\(/i.test(text)) return text;
  const pieces = storedReferences(withTableNames(piecesOf(text), ownTable));
  const parameters = parameterNames(pieces);
  return pieces
    .map((p, i) => {
      if (p.kind === "call")
        return parameters.has(p.text.toUpperCase()) ? `_xlpm.${p.text}` : storedFunctionName(p.text);
      const isParameter =
        p.kind === "word" && parameters.has(p.text.toUpperCase()) && pieces[i + 1]?.text !== "!";
      return isParameter ? `_xlpm.${p.text}` : p.text;
    })
    .join("");
}

/** Names that LET and LAMBDA bind, in capitals. */
function parameterNames(pieces: readonly FormulaPiece[]): ReadonlySet<string> {
  const names = new Set<string>();
  pieces.forEach((piece, i) => {
    const name = piece.kind === "call" ? piece.text.toUpperCase() : "";
    if (name !== "LET" && name !== "LAMBDA") return;
    const args = argumentsOf(pieces, i + 1);
    const bound = name === "LET" ? args.slice(0, -1).filter((_, n) => n % 2 === 0) : args.slice(0, -1);
    for (const arg of bound) {
      const words = arg.filter((p) => p.text.trim() !== "" && p.kind !== "bracket");
      const optional = arg.find((p) => p.kind === "bracket")?.text.slice(1, -1);
      if (words.length === 1 && words[0]!.kind === "word") names.add(words[0]!.text.toUpperCase());
      else if (optional !== undefined && words.length === 0) names.add(optional.toUpperCase());
    }
  });
  return names;
}

/** The arguments between the parenthesis at `open` and its close. */
export function argumentsOf(pieces: readonly FormulaPiece[], open: number): FormulaPiece[][] {
  const close = closingParenthesis(pieces, open);
  const args: FormulaPiece[][] = [[]];
  let depth = 0;
  for (let i = open + 1; i < close; i++) {
    const piece = pieces[i]!;
    if (piece.kind === "other" && (piece.text === "(" || piece.text === "{")) depth++;
    if (piece.kind === "other" && (piece.text === ")" || piece.text === "}")) depth--;
    if (depth === 0 && piece.kind === "other" && piece.text === ",") args.push([]);
    else args[args.length - 1]!.push(piece);
  }
  return args;
}

const cellWord = /^\$?[A-Z]{1,3}\$?\d+$/i;

/** "D1#" and "@x" as calls, "[@…]" in its long form. */
function storedReferences(pieces: readonly FormulaPiece[]): FormulaPiece[] {
  const out: FormulaPiece[] = [];
  pieces.forEach((piece, i) => {
    const previous = out[out.length - 1];
    const isSpillMark =
      piece.text === "#" && previous !== undefined && (previous.kind === "word" || previous.text === ")");
    if (isSpillMark && (cellWord.test(previous.text) || previous.text === ")" || !isErrorAt(pieces, i))) {
      const start = referenceStart(out);
      out.splice(start, 0, { kind: "call", text: "_xlfn.ANCHORARRAY" }, { kind: "other", text: "(" });
      out.push({ kind: "other", text: ")" });
    } else if (piece.kind === "bracket" && piece.text.startsWith("[@")) {
      out.push({ kind: "bracket", text: longThisRow(piece.text) });
    } else out.push(piece);
  });
  return withSingle(out);
}

/** A structured reference without a table means the cell's own. */
function withTableNames(pieces: readonly FormulaPiece[], ownTable: string | undefined): FormulaPiece[] {
  if (ownTable === undefined) return [...pieces];
  return pieces.flatMap((piece, i): FormulaPiece[] => {
    const isLoose =
      piece.kind === "bracket" && pieces[i - 1]?.kind !== "word" && !/^\[\d+\]$/.test(piece.text);
    return isLoose ? [{ kind: "word", text: ownTable }, piece] : [piece];
  });
}

const isErrorAt = (pieces: readonly FormulaPiece[], at: number): boolean =>
  /^(?:N\/A|NULL|DIV|VALUE|REF|NAME|NUM|SPILL|CALC)/i.test(pieces.slice(at + 1, at + 2)[0]?.text ?? "");

/** Where the reference that ends the list begins: a sheet prefix belongs to it. */
function referenceStart(pieces: readonly FormulaPiece[]): number {
  let start = pieces.length - 1;
  if (pieces[start]!.text === ")") {
    for (let depth = 0; start >= 0; start--) {
      if (pieces[start]!.text === ")") depth++;
      if (pieces[start]!.text === "(" && --depth === 0) break;
    }
    if (pieces[start - 1]?.kind === "call") start--;
  }
  return pieces[start - 1]?.kind === "sheet" ? start - 1 : start;
}

/** "[@Qty]" is "[[#This Row],[Qty]]"; "[@]" is the whole row. */
export function longThisRow(bracket: string): string {
  const inside = bracket.slice(2, -1).trim();
  if (inside === "") return "[#This Row]";
  return `[[#This Row],${inside.startsWith("[") ? inside : `[${inside}]`}]`;
}

/** Implicit intersection before a reference, a name or a call. */
function withSingle(pieces: readonly FormulaPiece[]): FormulaPiece[] {
  const at = pieces.findIndex((p) => p.kind === "other" && p.text === "@");
  if (at < 0) return [...pieces];
  let end = at + 1;
  while (pieces[end]?.kind === "sheet") end++;
  if (pieces[end]?.kind === "call" || pieces[end]?.text === "(") {
    end = closingParenthesis(pieces, pieces[end]?.text === "(" ? end : end + 1);
  }
  if (pieces[end + 1]?.kind === "bracket") end++;
  if (pieces[end + 1]?.text === ":" && pieces[end + 2]?.kind === "word") end += 2;
  const wrapped: FormulaPiece[] = [
    ...pieces.slice(0, at),
    { kind: "call", text: "_xlfn.SINGLE" },
    { kind: "other", text: "(" },
    ...pieces.slice(at + 1, end + 1),
    { kind: "other", text: ")" },
    ...pieces.slice(end + 1),
  ];
  return withSingle(wrapped);
}
