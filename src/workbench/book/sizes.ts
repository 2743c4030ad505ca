/** Column widths: characters of the default font (Calibri 11, 7 pixels a digit, 96 dpi) to points and back. */

export const DEFAULT_COLUMN_CHARACTERS = 8.43;
/** A column without a width: 64 pixels. */
export const DEFAULT_COLUMN_POINTS = 48;
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;

/** Width in points of a column as the file stores it: padding included in the characters. */
export function columnPoints(fileCharacters: number): number {
  return (
    Math.trunc(
      ((256 * fileCharacters + Math.trunc(128 / PIXELS_PER_CHARACTER)) / 256) * PIXELS_PER_CHARACTER,
    ) * 0.75
  );
}

/** The file's characters for a width in points. */
export function fileCharacters(points: number): number {
  const pixels = Math.round(points / 0.75);
  return Math.round((pixels / PIXELS_PER_CHARACTER) * 256) / 256;
}

/** Points that a text of so many characters needs, with padding. */
export const characterWidth = (characters: number): number =>
  (Math.round(characters * PIXELS_PER_CHARACTER) + PADDING_PIXELS) * 0.75;
