/** Colour arithmetic on "#RRGGBB". */
type Rgb = readonly [number, number, number];

export function rgbOf(color: string): Rgb {
  const at = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16) || 0;
  return [at(1), at(3), at(5)];
}

export function colorOf([r, g, b]: Rgb): string {
  const hex = (part: number): string =>
    Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, "0");
  return `#${hex(r)}${hex(g)}${hex(b)}`;
}

/** The colour between two others; share 0 is the first. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [rgbOf(from), rgbOf(to)];
  const part = (i: 0 | 1 | 2): number => a[i] + (b[i] - a[i]) * share;
  return colorOf([part(0), part(1), part(2)]);
}

/** A lighter colour, as a theme's tints are. */
export const tint = (color: string, share: number): string => mix(color, "#FFFFFF", share);
