/** Criteria of COUNTIF, SUMIFS and their kin (Microsoft, "COUNTIF function": operators, wildcards, blanks). */
import type { CellScalar } from "../book/calculator";
import type { ResultValue } from "./values";

export type Criterion = (cell: ResultValue) => boolean;

const operators = ["<=", ">=", "<>", "<", ">", "="] as const;
type Operator = (typeof operators)[number];

/** The test that a criterion means. A criterion that is an empty cell means 0. */
export function criterionOf({ value, isError }: ResultValue): Criterion {
  if (value === null) return equals(0);
  if (typeof value !== "string") return equals(value);
  if (isError) return (cell) => cell.isError && cell.value === value;
  const operator = operators.find((o) => value.startsWith(o));
  const operand = operator === undefined ? value : value.slice(operator.length);
  if (operand === "") return blankTest(operator);
  return withOperator(operator ?? "=", operand);
}

/** "" takes blanks and empty text, "=" only blanks, "<>" whatever is not blank. */
function blankTest(operator: Operator | undefined): Criterion {
  if (operator === undefined) return ({ value }) => value === null || value === "";
  if (operator === "=") return ({ value }) => value === null;
  if (operator === "<>") return ({ value }) => value !== null;
  return () => false;
}

function withOperator(operator: Operator, operand: string): Criterion {
  const number = numberOf(operand);
  if (operator === "=") return equals(number ?? truthOf(operand) ?? operand);
  if (operator === "<>") {
    const test = equals(number ?? truthOf(operand) ?? operand);
    return (cell) => !test(cell);
  }
  if (number !== undefined) {
    return ({ value, isError }) => !isError && typeof value === "number" && holds(operator, value - number);
  }
  const text = operand.toLowerCase();
  return ({ value, isError }) => {
    if (isError || typeof value !== "string") return false;
    return holds(operator, compareText(value.toLowerCase(), text));
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function holds(operator: Operator, difference: number): boolean {
  switch (operator) {
    case "<":
      return difference < 0;
    case ">":
      return difference > 0;
    case "<=":
      return difference <= 0;
    case ">=":
      return difference >= 0;
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
  }
}

function equals(wanted: CellScalar): Criterion {
  if (typeof wanted === "number") {
    // Text that looks like the number counts as the number.
    return ({ value, isError }) =>
      !isError &&
      (value === wanted || (typeof value === "string" && value !== "" && numberOf(value) === wanted));
  }
  if (typeof wanted === "boolean") return ({ value }) => value === wanted;
  const text = wanted ?? "";
  if (text.startsWith("#")) return ({ value }) => value === text;
  const pattern = wildcards(text);
  if (pattern !== undefined)
    return ({ value, isError }) => !isError && typeof value === "string" && pattern.test(value);
  const lower = text.toLowerCase();
  return ({ value, isError }) => !isError && typeof value === "string" && value.toLowerCase() === lower;
}

/** "?" is one character, "*" any number, "~" takes the meaning from the next; undefined where there are none. */
export function wildcards(text: string): RegExp | undefined {
  if (!/[?*~]/.test(text)) return undefined;
  const source = text.replace(
    /~([?*~])|([?*])|([\\^$.|+()[\]{}/])/g,
    (_, literal: string, wild: string, special: string) => {
      if (literal !== undefined) return `\\${literal}`;
      if (wild !== undefined) return wild === "?" ? "[\\s\\S]" : "[\\s\\S]*";
      return `\\${special}`;
    },
  );
  return new RegExp(`^${source}$`, "iu");
}

const truthOf = (text: string): boolean | undefined =>
  /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;

/** A number as people type it: plain, with thousands, percent, or a date in US or ISO form. */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || !/^[-+$.\d(]/.test(trimmed)) return undefined;
  const plain = Number(trimmed);
  if (Number.isFinite(plain)) return /^[-+]?0[xob]/i.test(trimmed) ? undefined : plain;
  const figure = /^([-+]?)\$?(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(%?)$/.exec(trimmed);
  if (figure !== null) {
    const size = Number(figure[2]!.replaceAll(",", "")) / (figure[3] === "%" ? 100 : 1);
    return figure[1] === "-" ? -size : size;
  }
  return serialOf(trimmed);
}

function serialOf(text: string): number | undefined {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year, month, day] =
    us !== null ? [us[3], us[1], us[2]] : iso !== null ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.getTime() / 86_400_000 + 25_569 : undefined;
}
