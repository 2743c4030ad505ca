/**
 * Whether a formula must be stored as a dynamic array. Excel of today evaluates every formula so; a file without the
 * mark means evaluation of old, and Excel would put "@" before a range that stands where one value is expected.
 * Marking one formula too many changes nothing in Excel of today; so only clearly single-valued ones go unmarked.
 */
import { answersOneValue, rangeArguments, takesRanges } from "./rangeFunctions";
import { argumentsOf } from "./storedFormula";
import { piecesOf, type FormulaPiece } from "./words";

/** A range that "@" makes one value. */
const singleRange =
  /@(?:'(?:[^']|'')*'!|[\p{L}\d_.]+!)?(?:\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|[\p{L}\d_.]+\[[^\]@#]*\])/giu;

/** True for a formula that may spill, or that handles a range or an array where old Excel would take one value. */
export function needsArrayEvaluation(shown: string): boolean {
  const text = shown.replace(/^=/, "").replace(singleRange, "A1");
  return needsArray(
    piecesOf(text).filter((p) => p.text.trim() !== ""),
    false,
  );
}

/** `inRange`: the pieces stand where a whole range is welcome, as long as they are nothing but one. */
function needsArray(pieces: readonly FormulaPiece[], inRange: boolean): boolean {
  if (pieces.some((p) => p.text === "{" || p.text === "#")) return !(inRange && pieces[0]?.text === "{");
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i]!.kind !== "call") continue;
    const name = pieces[i]!.text.toUpperCase();
    if (!takesRanges.has(name) && !answersOneValue.has(name)) return true;
    const args = argumentsOf(pieces, i + 1);
    const welcome = rangeArguments[name];
    const isNative = name === "SUMPRODUCT";
    for (const [n, arg] of args.entries()) {
      const takes = takesRanges.has(name) && (welcome === undefined || welcome.includes(n));
      if (!isNative && needsArray(arg, takes)) return true;
    }
    i += 1 + args.reduce((sum, a) => sum + a.length, 0) + args.length;
  }
  return !inRange || pieces.length > 4 ? hasLooseRange(pieces, inRange) : false;
}

/** A multi-cell reference outside of any call. */
function hasLooseRange(pieces: readonly FormulaPiece[], inRange: boolean): boolean {
  const isAlone = !pieces.some((p) => p.kind === "other" && /^[-+*/^&=<>%]$/.test(p.text));
  if (inRange && isAlone) return false;
  let depth = 0;
  return pieces.some((p, i) => {
    if (p.text === "(") depth++;
    if (p.text === ")") depth--;
    const previous = pieces[i - 1]?.text ?? "";
    if (depth > 0 && pieces.some((q) => q.kind === "call")) return false;
    if (p.text === ":" && previous !== "") return true;
    return p.kind === "bracket" && !/#This Row|^\[@|^\[\d/i.test(p.text);
  });
}
