import type { AlignmentStyle, BorderStyle, CellStyle, FillStyle, FontStyle } from "./snapshotStyle";

/** The format of every cell that says nothing of its own, as Excel starts a new workbook. */
export const DEFAULT_STYLE: CellStyle = {
  font: {
    name: "Calibri",
    size: 11,
    isBold: false,
    isItalic: false,
    isStruck: false,
    underline: "none",
    color: "#000000",
    position: "baseline",
  },
  fill: { pattern: "none" },
  border: {},
  numberFormat: "General",
  alignment: {
    horizontal: "general",
    vertical: "bottom",
    wraps: false,
    shrinks: false,
    indent: 0,
    rotation: 0,
    readingOrder: 0,
  },
  protection: { isLocked: true, isFormulaHidden: false },
  namedStyle: "Normal",
};

/** What to change of a style. A `fill` replaces the fill; other parts are merged. */
export interface StyleChange {
  font?: Partial<FontStyle>;
  fill?: FillStyle;
  border?: BorderStyle;
  alignment?: Partial<AlignmentStyle>;
  protection?: Partial<CellStyle["protection"]>;
  numberFormat?: string;
  namedStyle?: string;
}

/** The style with the change laid over it; the original is left alone. */
export function changedStyle(style: CellStyle, change: StyleChange): CellStyle {
  return {
    ...style,
    font: { ...style.font, ...change.font },
    fill: change.fill ?? style.fill,
    border: change.border ? mergeBorder(style.border, change.border) : style.border,
    alignment: { ...style.alignment, ...change.alignment },
    protection: { ...style.protection, ...change.protection },
    numberFormat: change.numberFormat ?? style.numberFormat,
    namedStyle: change.namedStyle ?? style.namedStyle,
  };
}

function mergeBorder(border: BorderStyle, change: BorderStyle): BorderStyle {
  const merged = { ...border, ...change };
  for (const edge of ["left", "right", "top", "bottom", "diagonal"] as const)
    if (merged[edge]?.line === "none") Reflect.deleteProperty(merged, edge);
  return merged;
}

/**
 * A changer that applies one change to many cells and makes each distinct result once, so that cells go on
 * sharing style objects.
 */
export function styleChanger(change: (style: CellStyle) => StyleChange): (style: CellStyle) => CellStyle {
  const made = new Map<CellStyle, CellStyle>();
  return (style) => {
    const known = made.get(style);
    if (known) return known;
    const next = changedStyle(style, change(style));
    made.set(style, next);
    return next;
  };
}
