/**
 * Whether a formula must be stored as a dynamic array. Excel of today evaluates every formula so; a file without the
 * mark means evaluation of old, and Excel would put "@" before a range that stands where one value is expected.
 * Marking one formula too many changes nothing in Excel of today; so only clearly single-valued ones go unmarked.
 */
import { argumentsOf } from "./storedFormula";
import { piecesOf, type FormulaPiece } from "./words";

// Functions whose arguments may be whole ranges and which answer with one value.
const takesRanges = new Set(
  `SUM AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MIN MAX MINA MAXA PRODUCT MEDIAN STDEV STDEVP STDEV.S STDEV.P VAR VARP VAR.S VAR.P
  SUMSQ SUBTOTAL AGGREGATE SUMPRODUCT AND OR XOR NPV IRR XNPV XIRR MIRR CORREL SLOPE INTERCEPT RSQ FORECAST FORECAST.LINEAR
  FORECAST.ETS PEARSON COVAR COVARIANCE.P COVARIANCE.S GEOMEAN HARMEAN DEVSQ AVEDEV SKEW KURT MODE MODE.SNGL SUMXMY2 SUMX2MY2
  SUMX2PY2 CONCAT TEXTJOIN GCD LCM ROWS COLUMNS MDETERM COUNTIF SUMIF AVERAGEIF COUNTIFS SUMIFS AVERAGEIFS MAXIFS MINIFS VLOOKUP
  HLOOKUP LOOKUP MATCH XMATCH INDEX LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC RANK
  RANK.EQ RANK.AVG PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN STEYX NETWORKDAYS NETWORKDAYS.INTL WORKDAY WORKDAY.INTL
  HYPERLINK ISREF SHEET SHEETS PROB T.TEST TTEST F.TEST FTEST Z.TEST ZTEST CHISQ.TEST CHITEST DSUM DCOUNT DAVERAGE DMAX DMIN DGET
  DCOUNTA DPRODUCT GETPIVOTDATA`
    .trim()
    .split(/\s+/),
);

// Which arguments of a lookup are ranges by nature; a range in another place asks for an array of answers.
const rangeArguments: Readonly<Record<string, readonly number[]>> = {
  VLOOKUP: [1], HLOOKUP: [1], LOOKUP: [1, 2], MATCH: [1], XMATCH: [1], INDEX: [0], COUNTIF: [0], SUMIF: [0, 2],
  AVERAGEIF: [0, 2], LARGE: [0], SMALL: [0], PERCENTILE: [0], "PERCENTILE.INC": [0], "PERCENTILE.EXC": [0], QUARTILE: [0],
  "QUARTILE.INC": [0], "QUARTILE.EXC": [0], RANK: [1], "RANK.EQ": [1], "RANK.AVG": [1], WORKDAY: [2], NETWORKDAYS: [2],
}; // prettier-ignore

// Functions of one value whose arguments are single values.
const answersOneValue = new Set(
  `IF IFERROR IFNA IFS SWITCH CHOOSE NOT TRUE FALSE NA ABS ROUND ROUNDUP ROUNDDOWN MROUND INT TRUNC MOD QUOTIENT SIGN SQRT POWER EXP LN
  LOG LOG10 CEILING FLOOR CEILING.MATH FLOOR.MATH EVEN ODD PI RAND RANDBETWEEN FACT COMBIN DATE TIME YEAR MONTH DAY HOUR MINUTE
  SECOND TODAY NOW EDATE EOMONTH WEEKDAY WEEKNUM ISOWEEKNUM DATEDIF DAYS DAYS360 YEARFRAC DATEVALUE TIMEVALUE TEXT VALUE LEFT RIGHT MID
  LEN FIND SEARCH SUBSTITUTE REPLACE UPPER LOWER PROPER TRIM CLEAN CONCATENATE REPT CHAR CODE EXACT T N FIXED DOLLAR ISNUMBER
  ISTEXT ISBLANK ISERROR ISERR ISNA ISLOGICAL ISNONTEXT ISEVEN ISODD PMT PV FV NPER RATE IPMT PPMT NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV ADDRESS SIN COS TAN RADIANS DEGREES`
    .trim()
    .split(/\s+/),
);

/** True for a formula that may spill, or that handles a range or an array where old Excel would take one value. */
export function needsArrayEvaluation(shown: string): boolean {
  const text = shown.replace(/^=/, "");
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
