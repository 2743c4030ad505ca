import type { FontStyle } from "../../book/snapshotStyle";

/** Families that stand in for Excel's where a machine lacks them, of the same widths first. */
const STAND_INS: Readonly<Record<string, string>> = {
  calibri: "Calibri, Carlito",
  "calibri light": "'Calibri Light', Calibri, Carlito",
  aptos: "Aptos, Calibri, Carlito",
  "aptos narrow": "'Aptos Narrow', Aptos, Calibri, Carlito",
  cambria: "Cambria, Caladea",
  consolas: "Consolas, monospace",
};
const LAST_RESORT = "'Segoe UI', 'Open Sans', Arial, sans-serif";
const PIXELS_PER_POINT = 96 / 72;

export const fontPixels = (points: number, zoom: number): number => points * PIXELS_PER_POINT * zoom;

export function fontFamily(name: string): string {
  return `${STAND_INS[name.toLowerCase()] ?? `'${name.replaceAll("'", "")}'`}, ${LAST_RESORT}`;
}

type FontParts = Pick<FontStyle, "name" | "size" | "isBold" | "isItalic">;

/** A font as a canvas wants it. */
export function canvasFont(font: FontParts, zoom: number): string {
  const size = Math.round(fontPixels(font.size, zoom) * 100) / 100;
  return `${font.isItalic ? "italic " : ""}${font.isBold ? "bold " : ""}${size}px ${fontFamily(font.name)}`;
}

const widths = new Map<string, Map<string, number>>();
let measuring: CanvasRenderingContext2D | null | undefined;

/** Width of a text in pixels; measured once a font and text. */
export function textWidth(text: string, font: string): number {
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  let width = known.get(text);
  if (width === undefined) {
    measuring ??= document.createElement("canvas").getContext("2d");
    if (measuring) measuring.font = font;
    width = measuring?.measureText(text).width ?? text.length * 7;
    if (known.size > 20_000) known.clear();
    known.set(text, width);
  }
  return width;
}

/** Breaks a text into lines that fit a width; words that are too long are cut. */
export function wrapText(text: string, font: string, width: number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(paragraph, font, width));
}

function wrapParagraph(paragraph: string, font: string, width: number): string[] {
  if (textWidth(paragraph, font) <= width) return [paragraph];
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/(?<= )/)) {
    if (line !== "" && textWidth((line + word).trimEnd(), font) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line = cutLongWord(line + word, font, width, lines);
  }
  return line === "" ? lines : [...lines, line];
}

function cutLongWord(line: string, font: string, width: number, lines: string[]): string {
  let rest = line;
  while (rest.length > 1 && textWidth(rest.trimEnd(), font) > width) {
    let length = rest.length - 1;
    while (length > 1 && textWidth(rest.slice(0, length), font) > width) length -= 1;
    lines.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return rest;
}
