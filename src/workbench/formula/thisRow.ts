/** Calls that take whole columns: a bare "[Qty]" inside of them means all rows. */
const TAKES_COLUMNS = new RegExp(
  "^(SUM|SUMIFS?|SUMPRODUCT|SUMSQ|SUMX\\w*|PRODUCT|COUNT|COUNTA|COUNTBLANK|COUNTIFS?|AVERAGE|AVERAGEA|AVERAGEIFS?|AVEDEV|" +
    "MAX|MAXA|MAXIFS|MIN|MINA|MINIFS|MEDIAN|MODE(\\.\\w+)?|LARGE|SMALL|RANK(\\.\\w+)?|PERCENT\\w*(\\.\\w+)?|" +
    "QUARTILE(\\.\\w+)?|STDEV\\w*(\\.\\w+)?|VAR\\w*(\\.\\w+)?|DEVSQ|GEOMEAN|HARMEAN|TRIMMEAN|FREQUENCY|" +
    "SUBTOTAL|AGGREGATE|INDEX|MATCH|XMATCH|XLOOKUP|VLOOKUP|HLOOKUP|LOOKUP|FILTER|SORT|SORTBY|UNIQUE|TAKE|DROP|" +
    "ROW|ROWS|COLUMN|COLUMNS|OFFSET|CORREL|COVARIANCE\\.\\w+|PEARSON|RSQ|SLOPE|INTERCEPT|FORECAST\\w*(\\.\\w+)*|TREND|" +
    "GROWTH|LINEST|LOGEST|CONCAT|TEXTJOIN|IRR|XIRR|MIRR|NPV|XNPV|TRANSPOSE|MMULT|BYROW|MAP|REDUCE|SCAN|GROUPBY)$",
  "i",
);
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{N}_.\\]*(\()?|[^]/uy;

/**
 * A formula that is typed into a table's body, with "[Qty]" spelled "[@Qty]" where one value is meant. Excel reads a bare
 * column that stands where a single value belongs as the cell of the formula's own row.
 *
 * @param columns Names of the table's columns.
 */
export function withThisRow(formula: string, columns: readonly string[]): string {
  const calls: boolean[] = [];
  let out = "";
  let before = "";
  for (let at = 0; at < formula.length;) {
    const bracket = formula[at] === "[" ? bracketEnd(formula, at) : at;
    if (bracket > at) {
      const text = formula.slice(at, bracket);
      out += isWord(before) || calls.some(Boolean) ? text : ownRow(text, columns);
      before = text;
      at = bracket;
      continue;
    }
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(formula)?.[0] ?? formula.charAt(at);
    if (token.endsWith("(")) calls.push(TAKES_COLUMNS.test(token.slice(0, -1)));
    else if (token === ")") calls.pop();
    out += token;
    before = token;
    at += token.length;
  }
  return out;
}

/** The bracket follows a table's name, or a sheet's or workbook's. */
const isWord = (token: string): boolean => /[\p{L}\p{N}_.!\]]$/u.test(token);

function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === "[") depth += 1;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** "[Qty]" as "[@Qty]" and "[Unit Price]" as "[@[Unit Price]]"; what names no one column stays. */
function ownRow(bracket: string, columns: readonly string[]): string {
  const inside = bracket.slice(1, -1);
  if (/^[@#[]/.test(inside.trim())) return bracket;
  const plain = inside.replace(/'(.)/g, "$1").trim().toLowerCase();
  const name = columns.find((column) => column.toLowerCase() === plain);
  if (name === undefined) return bracket;
  const spelled = name.replace(/['#@[\]]/g, "'$&");
  return /^[\p{L}\p{N}_]+$/u.test(name) ? `[@${spelled}]` : `[@[${spelled}]]`;
}
