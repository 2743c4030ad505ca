import { fold } from "../../../engine";
import type { CellValue } from "../sheetCells";

/** A header cell: what it names, and the unit it carries in brackets. */
export interface HeaderText {
  /** As it stands, on one line. */
  readonly text: string;
  /** Folded, without its unit and without marks such as "*" and ":". */
  readonly name: string;
  /** What stood in brackets, such as "EUR" or "days"; "" for nothing. */
  readonly unit: string;
}

const known = new Map<string, HeaderText>();
const KNOWN_LIMIT = 20_000;

/** Reads a header cell; null for numbers, errors and blanks. Remembers what it has read: headers repeat on every tab. */
export function headerText(value: CellValue): HeaderText | null {
  if (typeof value !== "string" || value === "" || value.length > 200) return null;
  const before = known.get(value);
  if (before) return before;
  const text = value.replace(/\s+/gu, " ").trim();
  if (text === "") return null;
  const bracket = /[([]([^()[\]]*)[)\]]\s*$/u.exec(text);
  const bare = bracket ? text.slice(0, bracket.index) : text;
  const header = { text, name: fold(bare.replace(/[*:?]+\s*$/u, "")), unit: bracket?.[1]?.trim() ?? "" };
  if (known.size < KNOWN_LIMIT) known.set(value, header);
  return header;
}
