/**
 * A formula as Excel writes it, turned into one that the engine can evaluate: tables, names, several sheets at once,
 * `D1#` and `@` are spelled out as plain references and calls; and what the formula depends on.
 */
import { intersectAreas, MAX_COLUMNS, MAX_ROWS, type Area } from "../book/address";
import { formatReference, mapReferences, referenceArea, type Reference } from "../formula/references";
import { piecesOf, type FormulaPiece } from "../xlsx/formula/words";
import type { CompileContext } from "./compileContext";
import { directFormula, type DirectFormula } from "./directFormula";
import { expandPieces, parametersOf } from "./expand";
import type { FormulaPlace } from "./formulaEngine";

/** Functions that must be calculated anew every time (Microsoft, "Excel recalculation": volatile functions). */
const volatileFunctions = new Set([
  "RAND",
  "RANDBETWEEN",
  "RANDARRAY",
  "NOW",
  "TODAY",
  "INDIRECT",
  "OFFSET",
  "CELL",
  "INFO",
]);

/** Functions whose cells are only known when they are evaluated. */
const dynamicFunctions = new Set(["INDIRECT", "OFFSET"]);

/** Functions that look at where a reference is, not at what it holds: no dependency. */
const placeFunctions = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS", "AREAS"]);

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

export interface CompiledFormula {
  /** For the engine, with "=". */
  readonly text: string;
  readonly precedents: readonly SheetArea[];
  /** Functions that it calls, in capitals. */
  readonly calls: readonly string[];
  readonly isVolatile: boolean;
  readonly isDynamic: boolean;
  /** Whole-column references were cut to the rows in use; they must be cut again when a sheet grows. */
  readonly isClipped: boolean;
  /** Calls of functions that are not known, and references into other files. */
  readonly foreign: readonly string[];
  /** Plain arithmetic, which needs no engine. */
  readonly direct?: DirectFormula;
}

/** Whether two compilations of one formula read the same: else its value may change. */
export const isSameReading = (a: CompiledFormula, b: CompiledFormula): boolean =>
  a.text === b.text && a.foreign.length === b.foreign.length;

/** Rows from which on a reference is taken for "the whole column". */
const wholeColumnRows = 65_536;

export function compile(formula: string, place: FormulaPlace, context: CompileContext): CompiledFormula {
  const direct = directFormula(formula);
  if (direct !== undefined) return compiledDirectly(formula, place, direct);
  const source = piecesOf(formula.replace(/^=/, ""));
  const pieces = context.extractLiterals(expandPieces(source, place, context));
  const calls = pieces.filter((p) => p.kind === "call").map((p) => p.text.toUpperCase());
  const parameters = parametersOf(pieces);
  const foreign = [
    ...calls.filter((name) => !context.hasFunction(name) && !parameters.has(name)),
    ...pieces.filter((p) => p.kind === "bracket").map((p) => p.text),
  ];
  const text = pieces.map((p) => p.text).join("");
  let isClipped = false;
  const clip = (reference: Reference): string | undefined => {
    const next = fittedReference(reference, place, context);
    isClipped ||= next.isClipped;
    return next.text;
  };
  const fitted = mapReferences(text, clip);
  const names = new Set(calls);
  return {
    text: `=${fitted}`,
    precedents: precedentsOf(pieces, place, context),
    calls: [...names],
    isVolatile: [...volatileFunctions].some((name) => names.has(name)),
    isDynamic: [...dynamicFunctions].some((name) => names.has(name)),
    isClipped,
    foreign: [...new Set(foreign)],
  };
}

/** A reference with its sheet's name in the right case, and whole columns cut to the rows in use. */
function fittedReference(
  reference: Reference,
  place: FormulaPlace,
  context: CompileContext,
): { text: string | undefined; isClipped: boolean } {
  const id =
    reference.sheet === undefined ? place.sheetId : context.sheetIds.get(reference.sheet.toLowerCase());
  if (id === undefined) return { text: "#REF!", isClipped: false };
  const sheet = reference.sheet === undefined ? undefined : (context.sheetNames.get(id) ?? reference.sheet);
  const area = referenceArea(reference);
  const rows = context.rowsOf(id);
  const needsClip = area.rows >= wholeColumnRows && area.row + area.rows > rows;
  if (!needsClip) return { text: formatReference({ ...reference, sheet }), isClipped: false };
  const isWholeColumn = reference.first.row === undefined;
  const first = isWholeColumn ? { ...reference.first, row: 0, isRowFixed: true } : reference.first;
  const lastRow = Math.max(rows - 1, first.row ?? 0);
  const last = { ...(reference.last ?? reference.first), row: lastRow, isRowFixed: true };
  return { text: formatReference({ sheet, first, last }), isClipped: true };
}

function compiledDirectly(text: string, place: FormulaPlace, direct: DirectFormula): CompiledFormula {
  const { calls, precedents } = direct;
  return {
    text,
    precedents: precedents.map((area) => ({ sheetId: place.sheetId, area })),
    calls,
    isVolatile: false,
    isDynamic: false,
    isClipped: false,
    foreign: [],
    direct,
  };
}

function precedentsOf(
  pieces: readonly FormulaPiece[],
  place: FormulaPlace,
  context: CompileContext,
): SheetArea[] {
  const text = withoutPlaceCalls(pieces);
  const areas = new Map<string, SheetArea>();
  mapReferences(text, (reference) => {
    const sheetId =
      reference.sheet === undefined ? place.sheetId : context.sheetIds.get(reference.sheet.toLowerCase());
    const area = intersectAreas(referenceArea(reference), {
      row: 0,
      column: 0,
      rows: MAX_ROWS,
      columns: MAX_COLUMNS,
    });
    if (sheetId !== undefined && area !== undefined) {
      areas.set(`${sheetId} ${area.row} ${area.column} ${area.rows} ${area.columns}`, { sheetId, area });
    }
    return undefined;
  });
  return [...areas.values()];
}

/** The formula without the arguments of ROW, COLUMNS and their kin, and without the base of OFFSET. */
function withoutPlaceCalls(pieces: readonly FormulaPiece[]): string {
  let text = "";
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    text += piece.text;
    if (piece.kind !== "call") continue;
    const name = piece.text.toUpperCase();
    if (!placeFunctions.has(name) && name !== "OFFSET") continue;
    const stopsAtComma = name === "OFFSET";
    let depth = 0;
    for (i++; i < pieces.length; i++) {
      const { text: token, kind } = pieces[i]!;
      if (kind === "other" && token === "(") depth++;
      if (kind === "other" && token === ")") depth--;
      if (depth === 0 || (stopsAtComma && depth === 1 && token === ",")) break;
    }
    text += "(";
    if (pieces[i] !== undefined) i--;
  }
  return text;
}
