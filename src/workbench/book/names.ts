import type { Book } from "./book";
import type { NameSnapshot } from "./snapshot";

/** Whether a text may name a range or a value: a letter or "_" first, no blanks, no look of an address. */
export function isValidName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  if (/^(r|c|r\d*c\d*)$/i.test(name)) return false;
  return !/^[A-Za-z]{1,3}\d+$/.test(name);
}

/** A name as a formula on some sheet sees it: the sheet's own before the workbook's. */
export function findName(book: Book, name: string, sheetId: string | undefined): NameSnapshot | undefined {
  const wanted = name.toLowerCase();
  const same = book.parts.names.filter((item) => item.name.toLowerCase() === wanted);
  return same.find((item) => item.sheetId === sheetId) ?? same.find((item) => item.sheetId === undefined);
}

/** A sheet name that Excel takes: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end, not "History". */
export function isValidSheetName(name: string): boolean {
  if (name.length < 1 || name.length > 31) return false;
  if (/[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) return false;
  return name.toLowerCase() !== "history";
}
