import type { CellContent } from "../report/sheetDescription";

/** What Excel's `values` and `formulas` take. */
export type CellInput = string | number | boolean;

/** First characters that make Excel read a text as a formula, a number or a command; "'" hides itself. */
const SPECIAL_START = /^[=+\-@'#$€£¥%(.,\d]/u;
/** Short texts with a digit may be read as a date or a number in some language. */
const MAY_BE_DATE = /\d/u;
const LONGEST_DATE = 40;
const WORDS = new Set(["true", "false"]);

function needsApostrophe(text: string): boolean {
  if (SPECIAL_START.test(text)) return true;
  if (text.length <= LONGEST_DATE && MAY_BE_DATE.test(text)) return true;
  return WORDS.has(text.toLowerCase());
}

/** What a written number keeps: a millionth of a unit or 12 digits, whichever is less; more would only lengthen requests. */
const DIGITS = 12;
const DECIMALS = 6;

/** Up to this size, a number with `DECIMALS` decimals has no more than `DIGITS` digits. */
const PLAIN_SIZE = 10 ** (DIGITS - DECIMALS);
const SCALE = 10 ** DECIMALS;

/** A number as it is written. */
export function shortened(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 10 ** DIGITS) return value;
  if (size >= 1 && size < PLAIN_SIZE) return Math.round(value * SCALE) / SCALE;
  return Number(size < 1 ? value.toPrecision(DIGITS) : Number(value.toPrecision(DIGITS)).toFixed(DECIMALS));
}

/**
 * A cell's content as Excel must be given it to show exactly that.
 *
 * Text that Excel would turn into a date, a number or a formula gets an
 * apostrophe, unless the cells are formatted as text. What is not a finite
 * number is written as blank, never as a stale value.
 */
export function cellInput(content: CellContent, isTextFormat: boolean): CellInput {
  if (content === null) return "";
  if (typeof content === "object") return content.formula;
  if (typeof content === "number") return Number.isFinite(content) ? shortened(content) : "";
  if (typeof content === "boolean") return content;
  return needsApostrophe(content) && !(isTextFormat && !content.startsWith("'")) ? `'${content}` : content;
}
