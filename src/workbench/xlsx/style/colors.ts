/** Colours of a file: plain, indexed, of the theme, with tint; all become "#RRGGBB". */
import { child, numberOf } from "../xml/query";
import type { XmlElement } from "../xml/parse";

/** Dark 1, light 1, dark 2, light 2, six accents, link, followed link: the theme of Excel 2013 to 2022. */
export const officeTheme: readonly string[] = [
  "#000000", "#FFFFFF", "#44546A", "#E7E6E6", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72",
]; // prettier-ignore

const schemeNames = [
  "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
]; // prettier-ignore

// The palette of Excel 97 (ECMA-376 Part 1, 18.8.27 "indexedColors"): 8 to 63; 0 to 7 repeat 8 to 15.
const palette =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF80000000800000008080800080008000808" +
  "0C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080" +
  "0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333";

/** The theme's colours from its part. */
export function readThemeColors(theme: XmlElement | undefined): string[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return schemeNames.map((name, i) => {
    const color = child(scheme, name)?.children[0];
    const rgb = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return rgb !== undefined && /^[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.toUpperCase()}` : officeTheme[i]!;
  });
}

/** What a colour element needs to be resolved: the theme and the file's own palette, if it has one. */
export interface ColorContext {
  readonly themeColors: readonly string[];
  readonly indexed?: readonly string[];
}

/** A CT_Color element as "#RRGGBB"; undefined for "automatic" and for none. */
export function readColor(color: XmlElement | undefined, context: ColorContext): string | undefined {
  if (color === undefined) return undefined;
  const base = baseColor(color, context);
  const tint = numberOf(color, "tint") ?? 0;
  return base === undefined || tint === 0 ? base : tinted(base, tint);
}

function baseColor(color: XmlElement, { themeColors, indexed }: ColorContext): string | undefined {
  const rgb = color.attributes["rgb"];
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const theme = numberOf(color, "theme");
  // The file counts light before dark; the scheme lists dark first.
  if (theme !== undefined) return themeColors[theme < 4 ? theme ^ 1 : theme];
  const index = numberOf(color, "indexed");
  if (index === undefined || index >= 64) return undefined;
  return indexed?.[index] ?? paletteColor(index);
}

function paletteColor(index: number): string {
  const at = (index < 8 ? index : index - 8) * 6;
  return `#${palette.slice(at, at + 6)}`;
}

/** ECMA-376 Part 1, 18.8.19: a tint darkens (below 0) or lightens the luminance. */
export function tinted(color: string, tint: number): string {
  const { hue, saturation, luminance } = toHsl(color);
  const next = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  return fromHsl(hue, saturation, next);
}

function channels(color: string): readonly [number, number, number] {
  const value = parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

export function toHsl(color: string): { hue: number; saturation: number; luminance: number } {
  const [r, g, b] = channels(color);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const luminance = (max + min) / 2;
  const spread = max - min;
  if (spread === 0) return { hue: 0, saturation: 0, luminance };
  const saturation = luminance > 0.5 ? spread / (2 - max - min) : spread / (max + min);
  const sector =
    max === r ? (g - b) / spread + (g < b ? 6 : 0) : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return { hue: sector / 6, saturation, luminance };
}

export function fromHsl(hue: number, saturation: number, luminance: number): string {
  const q = luminance < 0.5 ? luminance * (1 + saturation) : luminance + saturation - luminance * saturation;
  const p = 2 * luminance - q;
  const channel = (shift: number): number => {
    const t = (hue + shift + 1) % 1;
    if (t < 1 / 6) return p + (q - p) * 6 * t;
    if (t < 1 / 2) return q;
    return t < 2 / 3 ? p + (q - p) * (2 / 3 - t) * 6 : p;
  };
  const parts = [channel(1 / 3), channel(0), channel(-1 / 3)];
  return `#${parts
    .map((c) =>
      Math.round(Math.min(1, Math.max(0, c)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

/** "#RRGGBB" as the file's opaque ARGB. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
