import { fold, type Place, type ProblemCode, type ProblemFacts, type Severity } from "../../../engine";
import { choiceWords, type ColumnUse } from "../tables/matchKind";
import type { CellValue, Culture } from "../sheetCells";
import { isBlank, isCellError, textOf } from "../sheetView";
import { dayFromSerial, dayFromText } from "./dateText";
import { daysFromText, daysInUnit } from "./duration";
import { numberFromText } from "./numberText";
import { periodWord } from "./periodWord";
import { unitScale } from "./unitScale";

/** Where a value stands: told only when something is wrong with it. */
export interface ValuePlace {
  /** Such as "unit cost of A-100". */
  readonly what: () => string;
  readonly place: () => Place;
}

/** Takes a fault of the cell being read. */
export type Tell = <C extends ProblemCode>(code: C, severity: Severity, facts: () => ProblemFacts[C]) => void;

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "y", "true", "x", "1", "ja", "oui", "si", "sí", "✓", "✔", "wahr"].map(
    (word) => [word, true] as const,
  ),
  ...["no", "n", "false", "0", "nein", "non", "-", "falsch"].map((word) => [word, false] as const),
]);

/** The value of a cell that needs no reading: a blank, a word, a plain number. Undefined for all others. */
export function plainValue(
  value: CellValue,
  { schema, unit }: ColumnUse,
): string | number | null | undefined {
  const { kind } = schema.type;
  if (value === "") return kind === "text" ? "" : kind === "choice" || kind === "flag" ? null : Number.NaN;
  if (typeof value === "string") return kind === "text" && !isCellError(value) ? textOf(value) : undefined;
  if (typeof value !== "number" || unit !== "" || !Number.isFinite(value)) return undefined;
  return kind === "number" || kind === "units" || kind === "money" ? value : undefined;
}

/** The value of a cell as its column's type has it: words are "" when blank, numbers `NaN`, choices and flags null. */
export function readCell(
  value: CellValue,
  use: ColumnUse,
  { culture, what, tell }: { readonly culture: Culture; readonly what: () => string; readonly tell: Tell },
): string | number | boolean | null {
  const { type } = use.schema;
  const blank =
    type.kind === "text" ? "" : type.kind === "choice" || type.kind === "flag" ? null : Number.NaN;
  if (value === "" || isBlank(value)) return blank;
  if (isCellError(value)) {
    tell("cell-error", "error", () => ({ what: what(), error: value.trim() }));
    return blank;
  }
  switch (type.kind) {
    case "text":
      return textOf(value);
    case "choice":
      return choiceOf(value, use, { what, tell });
    case "flag":
      return flagOf(value, { what, tell });
    case "day":
    case "month":
      return dayOf(value, { culture, what, tell });
    case "days":
      return durationOf(value, use, { culture, what, tell });
    case "share":
      return shareOf(value, use, { culture, what, tell });
    case "number":
    case "units":
    case "money":
      return numberOf(value, { culture, what, tell }) * unitScale(use.unit);
  }
}

interface Saying {
  readonly what: () => string;
  readonly tell: Tell;
}

interface Reading extends Saying {
  readonly culture: Culture;
}

function choiceOf(value: CellValue, use: ColumnUse, { what, tell }: Saying): string | null {
  const text = textOf(value);
  const found = choiceWords(use.schema).get(fold(text));
  if (found !== undefined) return found;
  const options = use.schema.type.kind === "choice" ? use.schema.type.options : [];
  tell("choice-unknown", "error", () => ({
    what: what(),
    text,
    options: options.map((option) => option.value).join(", "),
  }));
  return null;
}

function flagOf(value: CellValue, { what, tell }: Saying): boolean | null {
  const found = FLAGS.get(fold(textOf(value)));
  if (found !== undefined) return found;
  tell("choice-unknown", "error", () => ({ what: what(), text: textOf(value), options: "yes, no" }));
  return null;
}

function dayOf(value: CellValue, { culture, what, tell }: Reading): number {
  const day = typeof value === "number" ? dayFromSerial(value) : dayOfText(textOf(value), culture);
  if (day !== null && typeof value !== "boolean") return day;
  tell("date-unreadable", "error", () => ({ what: what(), text: textOf(value) }));
  return Number.NaN;
}

/** A date, or the first day of a month such as "Mar-26". */
function dayOfText(text: string, culture: Culture): number | null {
  const day = dayFromText(text, culture);
  if (day !== null) return day;
  const word = periodWord(text, culture);
  if (word?.kind !== "month" || word.year === null) return null;
  return Date.UTC(word.year, word.month - 1) / 86_400_000;
}

/** A number; text that is a number is read and told. */
export function numberOf(value: CellValue, { culture, what, tell }: Reading): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const read = typeof value === "string" ? numberFromText(value, culture) : null;
  if (read === null || !Number.isFinite(read.value)) {
    tell("number-unreadable", "error", () => ({ what: what(), text: textOf(value) }));
    return Number.NaN;
  }
  const { other } = read;
  if (read.isDash) tell("dash-as-zero", "warning", () => ({ what: what() }));
  else if (other !== null) {
    const facts = { text: textOf(value), value: read.value, other };
    tell("number-ambiguous", "warning", () => ({ what: what(), ...facts }));
  } else {
    tell("number-as-text", "warning", () => ({ what: what(), text: textOf(value), value: read.value }));
  }
  return read.value;
}

function durationOf(value: CellValue, use: ColumnUse, reading: Reading): number {
  const days = typeof value === "string" ? daysFromText(value, reading.culture) : null;
  return days ?? numberOf(value, reading) * (daysInUnit(use.unit) ?? 1);
}

/** Above this a share is taken for a percentage: 1.5 is 150 %, 2 is 2 %. */
const LARGEST_SHARE = 1.5;

function shareOf(value: CellValue, use: ColumnUse, reading: Reading): number {
  const number = numberOf(value, reading);
  const saysPercent = use.unit.includes("%");
  const isShare = Number.isNaN(number) || Math.abs(number) <= LARGEST_SHARE || isPercentText(value);
  if (isShare) {
    if (saysPercent && typeof value === "number" && Math.abs(number) > 0.5) {
      reading.tell("percent-assumed", "note", () => ({ what: reading.what(), value: number, share: number }));
    }
    return number;
  }
  if (!saysPercent) {
    const facts = () => ({ what: reading.what(), value: number, share: number / 100 });
    reading.tell("percent-assumed", "warning", facts);
  }
  return number / 100;
}

const isPercentText = (value: CellValue): boolean => typeof value === "string" && value.includes("%");
