/** Column widths: characters of the default font (Calibri 11, 7 pixels a digit, 96 dpi) to points and back. */

export const DEFAULT_COLUMN_CHARACTERS = 8.43;
/** A column without a width: 64 pixels. */
export const DEFAULT_COLUMN_POINTS = 48;
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;

/** Files cut widths off at 1/256 of a character: what is this near to a pixel was meant to be it. */
const CUT_OFF_PIXELS = PIXELS_PER_CHARACTER / 128;

/** Width in points of a column as the file stores it: padding included in the characters. */
export function columnPoints(fileCharacters: number): number {
  const pixels = fileCharacters * PIXELS_PER_CHARACTER;
  const whole = Math.round(pixels);
  const shown = Math.abs(whole - pixels) <= CUT_OFF_PIXELS ? whole : pixels;
  return Math.round(shown * 75) / 100;
}

/** The file's characters for a width in points; a width that is set is the width that is read. */
export const fileCharacters = (points: number): number => points / 0.75 / PIXELS_PER_CHARACTER;

/** Points that a text of so many pixels needs, with padding. */
export const fittingPoints = (pixels: number): number => (Math.ceil(pixels) + PADDING_PIXELS) * 0.75;

/** Points that a text of so many characters needs, with padding. */
export const characterWidth = (characters: number): number =>
  (Math.round(characters * PIXELS_PER_CHARACTER) + PADDING_PIXELS) * 0.75;
