/** Text from a cell, fit for a sentence: in quotation marks, on one line, and never longer than 60 characters. */
export function shown(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const characters = Array.from(line.slice(0, 200));
  const short = characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : line;
  return `"${short}"`;
}

/** A number for a sentence: enough digits to recognise it, no more. */
export function shownNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}
