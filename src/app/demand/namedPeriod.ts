import { dateOf, fold, type Period } from "../../engine";

/** Whether words name a period: "Apr 2027" as on the pages, or "2027-04". */
export function namesPeriod({ label, start }: Period, words: string): boolean {
  const { year, month } = dateOf(start);
  return fold(label) === fold(words) || `${year}-${String(month).padStart(2, "0")}` === words.trim();
}
