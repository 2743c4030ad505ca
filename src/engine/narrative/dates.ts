const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A month as it is written in a sentence. */
export function monthName(month: number): string {
  return NAMES[month - 1]!;
}
