import type { CellScalar } from "../../../book/calculator";
import type { ConditionalFormatSnapshot } from "../../../book/snapshot";
import { keyOf, type RangeFacts } from "./rangeFacts";
import type { RuleCell, RuleContext } from "./ruleLook";

type Value = (formula: string) => CellScalar;

/** Whether a rule's condition is met by a cell. */
export function holds(rule: ConditionalFormatSnapshot, { facts, value, cell }: RuleContext): boolean {
  switch (rule.type) {
    case "expression":
    case "timePeriod":
      return isTrue(value(rule.formulas?.[0] ?? "FALSE"));
    case "cellIs":
      return compares(rule, value, cell);
    case "top10":
      return isTop(rule, facts, cell);
    case "aboveAverage":
      return isBeyondAverage(rule, facts, cell);
    case "duplicateValues":
      return cell.value !== null && (facts.counts.get(keyOf(cell.value)) ?? 0) > 1;
    case "uniqueValues":
      return cell.value !== null && facts.counts.get(keyOf(cell.value)) === 1;
    default:
      return textHolds(rule, cell);
  }
}

const isTrue = (value: CellScalar): boolean => value === true || (typeof value === "number" && value !== 0);

function compares(rule: ConditionalFormatSnapshot, value: Value, cell: RuleCell): boolean {
  const [first, second] = (rule.formulas ?? []).map((formula) => operand(formula, value));
  if (first === undefined || cell.isError) return false;
  const order = compare(cell.value, first);
  switch (rule.operator) {
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
    case "greaterThan":
      return order > 0;
    case "lessThan":
      return order < 0 && cell.value !== null;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThanOrEqual":
      return order <= 0 && cell.value !== null;
    case "between":
      return order >= 0 && compare(cell.value, second ?? null) <= 0;
    case "notBetween":
      return order < 0 || compare(cell.value, second ?? null) > 0;
    default:
      return false;
  }
}

/** A plain number or text needs no calculation. */
function operand(formula: string, value: Value): CellScalar {
  const bare = formula.replace(/^=/, "");
  if (bare !== "" && Number.isFinite(Number(bare))) return Number(bare);
  const text = /^"((?:[^"]|"")*)"$/.exec(bare);
  return text ? (text[1] ?? "").replaceAll('""', '"') : value(formula);
}

/** Excel's order: numbers before text before truth values; a blank counts as 0 or "". */
function compare(a: CellScalar, b: CellScalar): number {
  const left = a ?? (typeof b === "string" ? "" : 0);
  const right = b ?? (typeof left === "string" ? "" : 0);
  const rank = (value: CellScalar): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string") return left.localeCompare(String(right), "en", { sensitivity: "accent" });
  return Number(left) - Number(right);
}

function isTop(rule: ConditionalFormatSnapshot, { numbers }: RangeFacts, cell: RuleCell): boolean {
  if (typeof cell.value !== "number" || numbers.length === 0) return false;
  const rank = rule.rank ?? 10;
  const count = Math.max(
    1,
    rule.isPercent ? Math.floor((numbers.length * rank) / 100) : Math.min(rank, numbers.length),
  );
  const limit = rule.isBottom ? numbers[count - 1] : numbers[numbers.length - count];
  return limit !== undefined && (rule.isBottom ? cell.value <= limit : cell.value >= limit);
}

function isBeyondAverage(
  rule: ConditionalFormatSnapshot,
  { mean, deviation }: RangeFacts,
  cell: RuleCell,
): boolean {
  if (typeof cell.value !== "number") return false;
  const sign = rule.isBelowAverage ? -1 : 1;
  const distance = (cell.value - mean - sign * (rule.standardDeviations ?? 0) * deviation) * sign;
  return rule.isEqualAverage ? distance >= 0 : distance > 0;
}

function textHolds(rule: ConditionalFormatSnapshot, cell: RuleCell): boolean {
  const text = String(cell.value ?? "").toLowerCase();
  const wanted = (rule.text ?? "").toLowerCase();
  const isBlank = text.trim() === "";
  const tests: Readonly<Record<string, boolean>> = {
    containsText: wanted !== "" && text.includes(wanted),
    notContainsText: !text.includes(wanted),
    beginsWith: text.startsWith(wanted),
    endsWith: text.endsWith(wanted),
    containsBlanks: isBlank,
    notContainsBlanks: !isBlank,
    containsErrors: cell.isError,
    notContainsErrors: !cell.isError,
  };
  return tests[rule.type] ?? false;
}
