import type { AlignmentStyle, FontStyle } from "../../book/snapshotStyle";

/** Words of the file format and of the client library for the same things. */

export const UNDERLINES: Readonly<Record<FontStyle["underline"], string>> = {
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

export const HORIZONTAL: Readonly<Record<AlignmentStyle["horizontal"], string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

export const VERTICAL: Readonly<Record<AlignmentStyle["vertical"], string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

export const READING_ORDERS = ["Context", "LeftToRight", "RightToLeft"] as const;

export const PATTERNS: Readonly<Record<string, string>> = {
  none: "None",
  solid: "Solid",
  gray0625: "Gray8",
  gray125: "Gray16",
  lightGray: "Gray25",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Grid",
  darkTrellis: "CrissCross",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Checker",
  lightTrellis: "SemiGray75",
  gradient: "LinearGradient",
};

/** Line style and weight of each border line of the file. */
export const BORDER_LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};

/** The file's line nearest to a style and weight. */
export function borderLine(style: string, weight: string): string {
  if (style === "None") return "none";
  const entries = Object.entries(BORDER_LINES);
  const exact = entries.find(([, [s, w]]) => s === style && w === weight);
  return (exact ?? entries.find(([, [s]]) => s === style))?.[0] ?? "thin";
}

/** The key whose word is this, compared without case. */
export function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string): K | undefined {
  const wanted = word.toLowerCase();
  return (Object.keys(words) as K[]).find((key) => words[key].toLowerCase() === wanted);
}
