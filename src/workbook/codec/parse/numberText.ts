import type { Culture } from "../sheetCells";

/** A number that someone typed as text. */
export interface ReadNumber {
  readonly value: number;
  /** It carried a percent sign; `value` is already a share. */
  readonly isPercent: boolean;
  /** It was a dash, which accountants write for zero. */
  readonly isDash: boolean;
  /** The separators could be read in two ways, or are not those of the workbook's culture. */
  readonly isAssumed: boolean;
  /** What the text means where its one mark separates thousands, as in "1.234"; null where it cannot. */
  readonly other: number | null;
}

const CURRENCY =
  /^(?:[€$£¥₹₩₺₽]|EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|INR|AUD|CAD|BRL|MXN|ZAR|TRY|KRW|SGD|HKD|NZD)\s*|\s*(?:[€$£¥₹₩₺₽]|EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|INR|AUD|CAD|BRL|MXN|ZAR|TRY|KRW|SGD|HKD|NZD)$/giu;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:k|tsd\.?|thousand)$/iu, 1e3],
  [/\s*(?:m|mn|mio\.?|mil|million|millions)$/iu, 1e6],
  [/\s*(?:bn|mrd\.?|billion|billions)$/iu, 1e9],
];

/** No number that people type is longer; a cell may hold 32,767 characters. */
const LONGEST = 60;

/**
 * Reads a number as people type it: "1 234,56", "1.234,56", "(120)", "120-",
 * "12k", "€ 5", "15 %", "–". Null when it is no number; nothing is dropped that
 * is not understood, so "about 100" and "120 cases" are no numbers.
 */
export function numberFromText(text: string, culture: Culture): ReadNumber | null {
  if (text.length > LONGEST) return null;
  let body = text
    .normalize("NFKC")
    .replace(/[\u2212\u2012\u2013\u2014]/gu, "-")
    .trim();
  if (/^-+$/u.test(body)) return { value: 0, isPercent: false, isDash: true, isAssumed: true, other: null };
  let sign = 1;
  const inside = /^\((.*)\)$/u.exec(body);
  if (inside) [sign, body] = [-1, inside[1]!.trim()];
  body = body.replace(CURRENCY, "").trim();
  if (/^[-+]/u.test(body) || /[-+]$/u.test(body)) {
    if (body.startsWith("-") || body.endsWith("-")) sign = -sign;
    body = body
      .replace(/^[-+]\s*|\s*[-+]$/gu, "")
      .replace(CURRENCY, "")
      .trim();
  }
  const isPercent = body.endsWith("%") || body.startsWith("%");
  if (isPercent) body = body.replace(/^%\s*|\s*%$/gu, "");
  const scale = SCALES.find(([pattern]) => pattern.test(body));
  if (scale) body = body.replace(scale[0], "");
  const digits = plainDigits(body, culture);
  if (digits === null) return null;
  const value = (sign * digits.value * (scale?.[1] ?? 1)) / (isPercent ? 100 : 1);
  const mayBeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/u.test(body) && !Number.isInteger(digits.value);
  const other = mayBeThousands ? value * 1000 : null;
  return { value: value === 0 ? 0 : value, isPercent, isDash: false, isAssumed: digits.isAssumed, other };
}

/** Digits with separators, as a number. */
function plainDigits(
  body: string,
  culture: Culture,
): { readonly value: number; readonly isAssumed: boolean } | null {
  if (/^\d+$/u.test(body)) return { value: Number(body), isAssumed: false };
  if (/^\d+(?:\.\d+)?e[-+]?\d+$/iu.test(body)) return { value: Number(body), isAssumed: false };
  if (!/^[\d.,'’ ]+$/u.test(body) || !/\d/u.test(body)) return null;
  const decimal = decimalMark(body, culture);
  const [whole = "", part = "", ...more] = decimal.mark === "" ? [body] : body.split(decimal.mark);
  if (more.length > 0 || (part !== "" && !/^\d+$/u.test(part))) return null;
  if (!/^(?:\d*|\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*)$/u.test(whole) || whole + part === "") return null;
  return { value: Number(`${whole.replace(/[.,'’ ]/gu, "")}.${part}`), isAssumed: decimal.isAssumed };
}

/** Which mark, if any, stands before the decimals. */
function decimalMark(body: string, culture: Culture): { readonly mark: string; readonly isAssumed: boolean } {
  const marks = [...body].filter((character) => character === "." || character === ",");
  const last = marks.at(-1);
  if (last === undefined) return { mark: "", isAssumed: false };
  if (new Set(marks).size === 2) return { mark: last, isAssumed: last !== culture.decimalSeparator };
  if (marks.length > 1) return { mark: "", isAssumed: last === culture.decimalSeparator };
  if (last === culture.decimalSeparator) return { mark: last, isAssumed: false };
  const isGroup = last === culture.groupSeparator && /^\d{1,3}[.,]\d{3}$/u.test(body);
  return isGroup ? { mark: "", isAssumed: false } : { mark: last, isAssumed: true };
}
