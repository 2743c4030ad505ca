/** Text from a cell, fit for a sentence: in quotation marks, on one line, and never longer than 60 characters. */
export function shown(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const characters = Array.from(line.slice(0, 200));
  const short = characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : line;
  return `"${short}"`;
}

/** A number for a sentence: thousands apart, and no more digits than the planner's own could have. */
export const shownNumber = (value: number): string =>
  Number(value.toPrecision(12)).toLocaleString("en-US", { maximumFractionDigits: 20 });

/** A number without separators, where the sentence is about how a text was read. */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(12)));
