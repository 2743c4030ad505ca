import { omit } from "../../book/omit";
import type { CellStyle, FillStyle, Shade } from "../../book/snapshotStyle";
import type { StyleChange } from "../../book/styles";
import { invalidArgument } from "../../host/apiError";
import { asFlag, asNumber, asText } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import { ref, type FormatSelf } from "../../host/hostObject";
import { formatArea } from "../../book/address";
import { changeNamedStyle, namedStyle } from "../workbook/builtInStyles";
import { borderAccess } from "./borders";
import { colorText } from "./color";
import { sizeMethods, sizeProperties } from "./sizes";
import { tinted } from "../../xlsx/style/colors";
import { styleCells, uniform } from "./styleCells";
import { HORIZONTAL, keyOf, PATTERNS, READING_ORDERS, UNDERLINES, VERTICAL } from "./words";

type Property = PropertySpec<FormatSelf>;

/** Lays a change over all ranges of a format, with protection and event. */
export function applyStyle(host: Host, self: FormatSelf, change: (style: CellStyle) => StyleChange): void {
  if (self.styleName !== undefined) {
    changeNamedStyle(host, self.styleName, change);
    return;
  }
  const sheet = host.sheet(self.sheetId);
  host.requireAllowed(sheet, (protection) => protection.allowFormatCells);
  for (const range of self.areas) styleCells(host, range, change);
  const address = self.areas.map((range) => formatArea(range.area)).join(",");
  host.raiseOnSheet(EventType.worksheetFormatChanged, sheet.id, { address, source: "Local" });
}

/** A part of the format: of a named style, or what all cells share. */
const readStyle = <V>(host: Host, self: FormatSelf, read: (style: CellStyle) => V): V | null =>
  self.styleName === undefined ? uniform(host, self.areas, read) : read(namedStyle(host, self.styleName));

/** A property that reads one part of the style and writes another; null where cells differ. */
function part<V>(
  read: (style: CellStyle) => V,
  write: (value: unknown) => (style: CellStyle) => StyleChange,
): Property {
  return {
    get: (self, host) => readStyle(host, self, read),
    set: (self, value, host) => {
      if (value !== null) applyStyle(host, self, write(value));
    },
  };
}

const font = <K extends keyof CellStyle["font"]>(
  key: K,
  convert: (value: unknown) => CellStyle["font"][K],
): Property =>
  part(
    (style) => style.font[key],
    (value) => () => ({ font: { [key]: convert(value) } }),
  );

function wordOf<K extends string>(words: Readonly<Record<K, string>>, value: unknown): K {
  const key = typeof value === "string" ? keyOf(words, value) : undefined;
  if (key === undefined) throw invalidArgument();
  return key;
}

const shadeOf = (base: string, tint: number): Shade => ({ base, tint });
const shownColor = ({ base, tint }: Shade): string => (tint === 0 ? base : tinted(base, tint));

/** `tintAndShade`: from -1, which is black, to 1, which is white; always counted from the colour that was set. */
function shading(
  read: (style: CellStyle) => Shade,
  write: (shade: Shade) => (style: CellStyle) => StyleChange,
): Property {
  const change = (value: unknown): ((style: CellStyle) => StyleChange) => {
    const tint = asNumber(value);
    if (tint < -1 || tint > 1) throw invalidArgument();
    return (style) => write(shadeOf(read(style).base, tint))(style);
  };
  return { ...part((style) => read(style).tint, change), isOnDemand: true };
}

const script = (position: "subscript" | "superscript"): Property =>
  part(
    (style) => style.font.position === position,
    (value) => (style) => ({
      font: {
        position: asFlag(value)
          ? position
          : style.font.position === position
            ? "baseline"
            : style.font.position,
      },
    }),
  );

function fontSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

/** `Excel.RangeFont`. */
export const rangeFontClass: ClassSpec<"RangeFont"> = {
  properties: {
    Name: font("name", asText),
    Size: font("size", fontSize),
    Color: part(
      (style) => style.font.color,
      (value) => (style) => ({
        font: { color: colorText(value), ...(style.font.shade && { shade: shadeOf(colorText(value), 0) }) },
      }),
    ),
    Bold: font("isBold", asFlag),
    Italic: font("isItalic", asFlag),
    Strikethrough: font("isStruck", asFlag),
    Underline: part(
      (style) => UNDERLINES[style.font.underline],
      (value) => () => ({ font: { underline: wordOf(UNDERLINES, value) } }),
    ),
    Subscript: script("subscript"),
    Superscript: script("superscript"),
    TintAndShade: shading(
      (style) => style.font.shade ?? shadeOf(style.font.color, 0),
      (shade) => () => ({ font: { color: shownColor(shade), shade } }),
    ),
  },
};

const drawn = (fill: FillStyle): FillStyle =>
  fill.pattern === "none" ? { ...fill, pattern: "solid" } : fill;
/** A colour fills what had no fill, and stands behind a pattern's lines. */
function colored(fill: FillStyle, color: string): FillStyle {
  const isPatterned = !["none", "solid", "gradient"].includes(fill.pattern);
  return isPatterned ? { ...omit(fill, "shade"), color } : { pattern: "solid", color };
}

/** `Excel.RangeFill`. A cell without fill reads as white, as in Excel. */
export const rangeFillClass: ClassSpec<"RangeFill"> = {
  properties: {
    Color: {
      get: (self, host) => readStyle(host, self, (style) => style.fill.color ?? "#FFFFFF"),
      set: (self, value, host) => {
        const color = value === "" || value === null ? undefined : colorText(value);
        applyStyle(host, self, ({ fill }) => ({
          fill: color === undefined ? { pattern: "none" } : colored(fill, color),
        }));
      },
    },
    Pattern: part(
      (style) => PATTERNS[style.fill.pattern] ?? "Solid",
      (value) => (style) => ({ fill: { ...style.fill, pattern: wordOf(PATTERNS, value) } }),
    ),
    PatternColor: part(
      (style) => style.fill.patternColor ?? "#000000",
      (value) => (style) => ({ fill: { ...style.fill, patternColor: colorText(value) } }),
    ),
    TintAndShade: shading(
      ({ fill }) => fill.shade ?? shadeOf(fill.color ?? "#FFFFFF", 0),
      (shade) => (style) => ({ fill: { ...drawn(style.fill), color: shownColor(shade), shade } }),
    ),
    PatternTintAndShade: shading(
      ({ fill }) => fill.patternShade ?? shadeOf(fill.patternColor ?? "#000000", 0),
      (patternShade) => (style) => ({
        fill: { ...style.fill, patternColor: shownColor(patternShade), patternShade },
      }),
    ),
  },
  methods: { Clear: (self, _args, host) => applyStyle(host, self, () => ({ fill: { pattern: "none" } })) },
};

/** `Excel.FormatProtection`. */
export const formatProtectionClass: ClassSpec<"FormatProtection"> = {
  properties: {
    Locked: part(
      (style) => style.protection.isLocked,
      (value) => () => ({ protection: { isLocked: asFlag(value) } }),
    ),
    FormulaHidden: part(
      (style) => style.protection.isFormulaHidden,
      (value) => () => ({ protection: { isFormulaHidden: asFlag(value) } }),
    ),
  },
};

function rotation(value: unknown): number {
  const degrees = asNumber(value);
  if (degrees === 180) return 255;
  if (!Number.isInteger(degrees) || degrees < -90 || degrees > 90) throw invalidArgument();
  return degrees;
}

function indent(value: unknown): number {
  const level = asNumber(value);
  if (!Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument();
  return level;
}

const readingOrder = (value: unknown): number => {
  const index = READING_ORDERS.findIndex((word) => word.toLowerCase() === asText(value).toLowerCase());
  if (index < 0) throw invalidArgument();
  return index;
};

/** An indent needs a side to be indented from. */
const indented = (value: unknown) => {
  const level = indent(value);
  return ({ alignment }: CellStyle): StyleChange => ({
    alignment: {
      indent: level,
      ...(alignment.horizontal === "general" && level > 0 && { horizontal: "left" }),
    },
  });
};

export const alignment = <K extends keyof CellStyle["alignment"]>(
  key: K,
  read: (value: CellStyle["alignment"][K]) => unknown,
  convert: (value: unknown) => CellStyle["alignment"][K],
): Property =>
  part(
    (style) => read(style.alignment[key]),
    (value) => () => ({ alignment: { [key]: convert(value) } }),
  );

/** `Excel.RangeFormat`. */
export const rangeFormatClass: ClassSpec<"RangeFormat"> = {
  properties: {
    WrapText: alignment("wraps", (value) => value, asFlag),
    ShrinkToFit: alignment("shrinks", (value) => value, asFlag),
    HorizontalAlignment: alignment(
      "horizontal",
      (value) => HORIZONTAL[value],
      (value) => wordOf(HORIZONTAL, value),
    ),
    VerticalAlignment: alignment(
      "vertical",
      (value) => VERTICAL[value],
      (value) => wordOf(VERTICAL, value),
    ),
    TextOrientation: alignment("rotation", (value) => (value === 255 ? 180 : value), rotation),
    ReadingOrder: alignment("readingOrder", (value) => READING_ORDERS[value] ?? "Context", readingOrder),
    IndentLevel: part((style) => style.alignment.indent, indented),
    AutoIndent: { get: () => false, isOnDemand: true },
    ...sizeProperties,
  },
  navigation: {
    Font: (self) => ref("RangeFont", self),
    Fill: (self) => ref("RangeFill", self),
    Borders: (self) => ref("RangeBorderCollection", self),
    Protection: (self) => ref("FormatProtection", self),
  },
  methods: {
    ...sizeMethods,
    AdjustIndent: (self, args, host) => {
      const amount = args.integer(0);
      applyStyle(host, self, (style) =>
        indented(Math.min(250, Math.max(0, style.alignment.indent + amount)))(style),
      );
    },
  },
};

export const rangeBorderClass = borderAccess(applyStyle);
