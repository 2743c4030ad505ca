/** Rewriting of a formula's pieces: names, tables, sheets in a row ("Jan:Mar!B2"), spill marks and "@". */
import { piecesOf, type FormulaPiece } from "../xlsx/formula/words";
import { argumentsOf } from "../xlsx/formula/storedFormula";
import type { CompileContext } from "./compileContext";
import type { FormulaPlace } from "./formulaEngine";
import { quoteSheetName } from "../book/address";
import { resolveStructured } from "./structuredReferences";

/** The functions that stand for "#" after and "@" before a reference; see `referenceFunctions.ts`. */
export const SPILL_FUNCTION = "SPILLED";
export const SINGLE_FUNCTION = "IMPLICITLY";

const maximumDepth = 20;

export function expandPieces(
  source: readonly FormulaPiece[],
  place: FormulaPlace,
  context: CompileContext & { readonly depth?: number },
): FormulaPiece[] {
  const depth = context.depth ?? 0;
  const bound = parametersOf(source);
  const tables = expandTables(source, place, context);
  const sheets = expandSheetRanges(tables, context);
  const names = depth > maximumDepth ? sheets : expandNames(sheets, { place, context, bound, depth });
  return expandMarks(names);
}

/** Names that LET and LAMBDA bind, in capitals. */
export function parametersOf(pieces: readonly FormulaPiece[]): ReadonlySet<string> {
  const names = new Set<string>();
  pieces.forEach((piece, i) => {
    const call = piece.kind === "call" ? piece.text.toUpperCase() : "";
    if (call !== "LET" && call !== "LAMBDA") return;
    const args = argumentsOf(pieces, i + 1).slice(0, -1);
    for (const arg of call === "LET" ? args.filter((_, n) => n % 2 === 0) : args) {
      const words = arg.filter((p) => p.text.trim() !== "");
      if (words.length === 1 && words[0]!.kind === "word") names.add(words[0]!.text.toUpperCase());
    }
  });
  return names;
}

const other = (text: string): FormulaPiece => ({ kind: "other", text });

function expandTables(
  pieces: readonly FormulaPiece[],
  place: FormulaPlace,
  context: CompileContext,
): FormulaPiece[] {
  const out: FormulaPiece[] = [];
  const own = [...context.tables.values()].find(
    (t) =>
      t.sheetId === place.sheetId &&
      place.row >= t.startRow &&
      place.row <= t.endRow &&
      place.column >= t.startColumn &&
      place.column <= t.endColumn,
  );
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const next = pieces[i + 1];
    const named = piece.kind === "word" ? context.tables.get(piece.text.toLowerCase()) : undefined;
    const isExternal = piece.kind === "bracket" && /^\[\d+\]$/.test(piece.text);
    const table = named ?? (piece.kind === "bracket" && !isExternal ? own : undefined);
    if (table === undefined || pieces[i - 1]?.kind === "sheet") {
      out.push(piece);
      continue;
    }
    const bracket = named === undefined ? piece.text : next?.kind === "bracket" ? next.text : "";
    if (named !== undefined && bracket !== "") i++;
    const sheetName = context.sheetNames.get(table.sheetId) ?? "";
    const address = resolveStructured({ table, sheetName }, bracket, place.row);
    out.push(...(address === undefined ? [other("#REF!")] : piecesOf(address)));
  }
  return out;
}

/** "Jan:Mar!B2" is "Jan!B2,Feb!B2,Mar!B2": right inside SUM and its kin, the only place where Excel takes it. */
function expandSheetRanges(pieces: readonly FormulaPiece[], context: CompileContext): FormulaPiece[] {
  const out: FormulaPiece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const range = sheetRangeAt(pieces, i, context);
    if (range === undefined) {
      out.push(pieces[i]!);
      continue;
    }
    let end = range.end;
    if (pieces[end + 1]?.text === ":" && pieces[end + 2]?.kind === "word") end += 2;
    const cells = pieces
      .slice(range.end, end + 1)
      .map((p) => p.text)
      .join("");
    const texts = range.sheetIds.map((id) => `${quoteSheetName(context.sheetNames.get(id) ?? "")}!${cells}`);
    out.push(...piecesOf(texts.join(",")));
    i = end;
  }
  return out;
}

/** `end` is the index of the first piece of the cell reference behind the sheets. */
function sheetRangeAt(
  pieces: readonly FormulaPiece[],
  at: number,
  { sheetOrder, sheetIds }: CompileContext,
): { readonly sheetIds: readonly string[]; readonly end: number } | undefined {
  const piece = pieces[at]!;
  let pair: (string | undefined)[] = [];
  let end = at + 1;
  if (piece.kind === "sheet" && piece.text.startsWith("'") && piece.text.includes(":")) {
    pair = piece.text.slice(1, -2).replaceAll("''", "'").split(":");
  } else if (piece.kind === "word" && pieces[at + 1]?.text === ":" && pieces[at + 2]?.kind === "sheet") {
    pair = [piece.text, pieces[at + 2]!.text.slice(0, -1)];
    end = at + 3;
  }
  if (pair.length !== 2 || pieces[end] === undefined) return undefined;
  const [first, last] = pair.map((name) => sheetOrder.indexOf(sheetIds.get(name!.toLowerCase()) ?? ""));
  if (first === undefined || last === undefined || first < 0 || last < 0) return undefined;
  return { sheetIds: sheetOrder.slice(Math.min(first, last), Math.max(first, last) + 1), end };
}

interface NameExpansion {
  readonly place: FormulaPlace;
  readonly context: CompileContext;
  readonly bound: ReadonlySet<string>;
  readonly depth: number;
}

/** The key of a name in `CompileContext.names`: lower case, behind its sheet's id if it belongs to one. */
export const nameKey = (name: string, sheetId?: string): string => `${sheetId ?? ""}!${name.toLowerCase()}`;

function expandNames(pieces: readonly FormulaPiece[], expansion: NameExpansion): FormulaPiece[] {
  const { place, context, bound, depth } = expansion;
  if (context.names.size === 0) return [...pieces];
  return pieces.flatMap((piece, i): FormulaPiece[] => {
    const previous = pieces[i - 1];
    if (piece.kind === "sheet" && nameAfter(pieces[i + 1], piece, expansion) !== undefined) return [];
    if ((piece.kind !== "word" && piece.kind !== "call") || bound.has(piece.text.toUpperCase()))
      return [piece];
    const key = piece.text.toLowerCase();
    const name =
      previous?.kind === "sheet"
        ? nameAfter(piece, previous, expansion)
        : (context.names.get(nameKey(key, place.sheetId)) ?? context.names.get(nameKey(key)));
    if (name === undefined || (piece.kind === "call" && context.hasFunction(piece.text))) return [piece];
    const inner = expandPieces(piecesOf(name.formula.replace(/^=/, "")), place, {
      ...context,
      depth: depth + 1,
    });
    const isCall = piece.kind === "call" || /^(?:LAMBDA)$/i.test(inner[0]?.text ?? "");
    return isCall || isPlainReference(inner) ? inner : [other("("), ...inner, other(")")];
  });
}

/** A name behind its sheet: "Plan!Horizon". */
function nameAfter(
  word: FormulaPiece | undefined,
  sheet: FormulaPiece,
  { context }: NameExpansion,
): ReturnType<CompileContext["names"]["get"]> {
  if (word?.kind !== "word") return undefined;
  const text = sheet.text.slice(0, -1);
  const plain = text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
  const id = context.sheetIds.get(plain.toLowerCase());
  const key = word.text.toLowerCase();
  return id === undefined
    ? undefined
    : (context.names.get(nameKey(key, id)) ?? context.names.get(nameKey(key)));
}

const isPlainReference = (pieces: readonly FormulaPiece[]): boolean =>
  pieces.every(
    (p) => p.kind === "sheet" || p.text === ":" || (p.kind === "word" && /\d|^\$?[A-Z]+$/i.test(p.text)),
  ) && pieces.length > 0;

/** "D1#" and "@A1:A9" as calls. */
function expandMarks(pieces: readonly FormulaPiece[]): FormulaPiece[] {
  const out: FormulaPiece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const previous = out[out.length - 1];
    const isSpill =
      piece.text === "#" && previous?.kind === "word" && /^\$?[A-Z]{1,3}\$?\d+$/i.test(previous.text);
    if (!isSpill) {
      out.push(piece);
      continue;
    }
    const start = out[out.length - 2]?.kind === "sheet" ? out.length - 2 : out.length - 1;
    out.splice(start, 0, { kind: "call", text: SPILL_FUNCTION }, other("("));
    out.push(other(")"));
    if (pieces[i + 1]?.text === "#") out.push(other(""));
  }
  return expandSingles(out);
}

function expandSingles(pieces: readonly FormulaPiece[]): FormulaPiece[] {
  const at = pieces.findIndex((p) => p.kind === "other" && p.text === "@");
  if (at < 0) return [...pieces];
  let end = at + 1;
  while (pieces[end]?.kind === "sheet") end++;
  if (pieces[end]?.kind === "call" || pieces[end]?.text === "(") end = closeOf(pieces, end);
  if (pieces[end + 1]?.text === ":" && pieces[end + 2]?.kind === "word") end += 2;
  return expandSingles([
    ...pieces.slice(0, at),
    { kind: "call", text: SINGLE_FUNCTION },
    other("("),
    ...pieces.slice(at + 1, end + 1),
    other(")"),
    ...pieces.slice(end + 1),
  ]);
}

function closeOf(pieces: readonly FormulaPiece[], from: number): number {
  let depth = 0;
  for (let i = from; i < pieces.length; i++) {
    if (pieces[i]!.text === "(") depth++;
    if (pieces[i]!.text === ")" && --depth === 0) return i;
  }
  return pieces.length - 1;
}
