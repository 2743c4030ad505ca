import type { BorderStyle, FillStyle, FontStyle } from "../../book/snapshotStyle";
import { changedStyle, DEFAULT_STYLE, type StyleChange } from "../../book/styles";
import type { NamedStyleSnapshot, StylePart } from "../../book/snapshot";
import type { Host } from "../../host/host";
import type { CellStyle } from "../../book/snapshotStyle";
import { ApiError, itemNotFound } from "../../host/apiError";

const fill = (color: string): FillStyle => ({ pattern: "solid", color });
const font = (color: string, more: Partial<FontStyle> = {}): Partial<FontStyle> => ({ color, ...more });
const NO_LINE = { line: "none", color: "#000000" };
const thin = (color: string) => ({ line: "thin", color });
const box = (color: string): BorderStyle => ({
  left: thin(color),
  right: thin(color),
  top: thin(color),
  bottom: thin(color),
});
const under = (line: string, color: string): BorderStyle => ({ bottom: { line, color } });

/** Excel's built-in cell styles with their looks in the Office theme. */
export const BUILT_IN_STYLES: Readonly<Record<string, StyleChange>> = {
  Normal: {
    font: DEFAULT_STYLE.font,
    fill: DEFAULT_STYLE.fill,
    numberFormat: "General",
    alignment: DEFAULT_STYLE.alignment,
    protection: DEFAULT_STYLE.protection,
    border: { left: NO_LINE, right: NO_LINE, top: NO_LINE, bottom: NO_LINE },
  },
  Good: { fill: fill("#C6EFCE"), font: font("#006100") },
  Bad: { fill: fill("#FFC7CE"), font: font("#9C0006") },
  Neutral: { fill: fill("#FFEB9C"), font: font("#9C5700") },
  Calculation: { fill: fill("#F2F2F2"), font: font("#FA7D00", { isBold: true }), border: box("#7F7F7F") },
  "Check Cell": { fill: fill("#A5A5A5"), font: font("#FFFFFF", { isBold: true }), border: box("#3F3F3F") },
  "Explanatory Text": { font: font("#7F7F7F", { isItalic: true }) },
  Input: { fill: fill("#FFCC99"), font: font("#3F3F76"), border: box("#7F7F7F") },
  "Linked Cell": { font: font("#FA7D00"), border: under("double", "#FF8001") },
  Note: { fill: fill("#FFFFCC"), border: box("#B2B2B2") },
  Output: { fill: fill("#F2F2F2"), font: font("#3F3F3F", { isBold: true }), border: box("#3F3F3F") },
  "Warning Text": { font: font("#FF0000") },
  "Heading 1": { font: font("#44546A", { isBold: true, size: 15 }), border: under("thick", "#4472C4") },
  "Heading 2": { font: font("#44546A", { isBold: true, size: 13 }), border: under("thick", "#A2B8E1") },
  "Heading 3": { font: font("#44546A", { isBold: true }), border: under("medium", "#8EA9DB") },
  "Heading 4": { font: font("#44546A", { isBold: true }) },
  Title: { font: font("#44546A", { size: 18, name: "Calibri Light" }) },
  Total: {
    font: { isBold: true },
    border: { top: thin("#4472C4"), bottom: { line: "double", color: "#4472C4" } },
  },
  Comma: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  "Comma [0]": { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' },
  "Currency [0]": { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' },
  Percent: { numberFormat: "0%" },
  Hyperlink: { font: font("#0563C1", { underline: "single" }) },
  ...accents(),
};

function accents(): Readonly<Record<string, StyleChange>> {
  const colors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
  const styles: Record<string, StyleChange> = {};
  for (const [i, color] of colors.entries()) {
    styles[`Accent${i + 1}`] = { fill: fill(color), font: font("#FFFFFF") };
    for (const share of [20, 40, 60])
      styles[`${share}% - Accent${i + 1}`] = {
        fill: fill(mixed(color, share / 100)),
        font: font(share === 60 ? "#FFFFFF" : "#000000"),
      };
  }
  return styles;
}

function mixed(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(255 - (255 - part) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}

/** Styles of the book that are not Excel's own. */
export const addedStyles = (host: Host): NamedStyleSnapshot[] => (host.book.parts.namedStyles ??= []);

export const addedStyle = (host: Host, name: string): NamedStyleSnapshot | undefined =>
  addedStyles(host).find((style) => style.name.toLowerCase() === name.toLowerCase());

/** A style by its name, as Excel's enumeration ("Heading1") or its list ("Heading 1") spells it; else ItemNotFound. */
export function builtInStyle(
  host: Host,
  name: string,
): { readonly name: string; readonly change: StyleChange } {
  const plain = (text: string): string => text.replaceAll(/[^a-z0-9]/gi, "").toLowerCase();
  const own = addedStyle(host, name);
  if (own) return { name: own.name, change: wholeChange(own) };
  const wanted = reordered(plain(name));
  const found = Object.entries(BUILT_IN_STYLES).find(([key]) => reordered(plain(key)) === wanted);
  if (!found) throw itemNotFound();
  return { name: found[0], change: found[1] };
}

/** What a style of the book brings to a cell: all of its parts but those that it leaves out. */
function wholeChange({ style, omits = [] }: NamedStyleSnapshot): StyleChange {
  const has = (part: StylePart): boolean => !omits.includes(part);
  const none = { left: NO_LINE, right: NO_LINE, top: NO_LINE, bottom: NO_LINE };
  return {
    ...(has("Font") && { font: style.font }),
    ...(has("Patterns") && { fill: style.fill }),
    ...(has("Border") && { border: { ...none, ...style.border } }),
    ...(has("Alignment") && { alignment: style.alignment }),
    ...(has("Protection") && { protection: style.protection }),
    ...(has("Number") && { numberFormat: style.numberFormat }),
  };
}

/** Excel's enumeration says "accent1_20" and "commaZero", its list "20% - Accent1" and "Comma [0]". */
const reordered = (text: string): string =>
  text
    .replace(/^accent(\d)(20|40|60)$/, "$2accent$1")
    .replace(/^(20|40|60)percentaccent(\d)$/, "$1accent$2")
    .replace(/^(comma|currency)zero$/, "$10");

/** The look of a named style. */
export const namedStyle = (host: Host, name: string): CellStyle =>
  addedStyle(host, name)?.style ?? changedStyle(DEFAULT_STYLE, builtInStyle(host, name).change);

/** Changes a style of the book; Excel's own stay as they are here. */
export function changeNamedStyle(host: Host, name: string, change: (style: CellStyle) => StyleChange): void {
  const own = addedStyle(host, name);
  if (!own) throw new ApiError("NotImplemented");
  own.style = changedStyle(own.style, change(own.style));
}
