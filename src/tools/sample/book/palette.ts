import type { Fill, Font } from "@cj-tech-master/excelts";
import type { SheetKind } from "../../../engine";

/** One typeface for the whole book. */
export const FONT_NAME = "Calibri";

const solid = (argb: string): Fill => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb },
  bgColor: { argb },
});

/** Columns without which a row means nothing. */
export const REQUIRED_HEADER = solid("FF0E4A5A");
export const OPTIONAL_HEADER = solid("FF4F7482");
export const HISTORY_HEADER = solid("FF6B6F76");
export const HORIZON_HEADER = solid("FF1F6F54");

export const HEADER_FONT: Partial<Font> = {
  name: FONT_NAME,
  size: 10,
  bold: true,
  color: { argb: "FFFFFFFF" },
};
export const BODY_FONT: Partial<Font> = { name: FONT_NAME, size: 10 };

const TAB_COLOURS = {
  master: "FF0E4A5A",
  demand: "FF1F6F54",
  supply: "FFB0691D",
  strategy: "FF5B4B8A",
  people: "FF8A8D91",
};

const GROUPS: { readonly [K in SheetKind]: keyof typeof TAB_COLOURS } = {
  Items: "master",
  Segments: "master",
  Prices: "master",
  Rates: "master",
  Settings: "master",
  Demand: "demand",
  History: "demand",
  Orders: "demand",
  Events: "demand",
  Signals: "demand",
  Supply: "supply",
  Resources: "supply",
  Routing: "supply",
  Sourcing: "supply",
  Goals: "strategy",
  Objectives: "strategy",
  Comparisons: "strategy",
  Positioning: "strategy",
  KPIs: "strategy",
  Budget: "strategy",
  Submissions: "people",
  Overrides: "people",
  Assumptions: "people",
  Risks: "people",
  Actions: "people",
  Scenarios: "people",
};

/** Tabs of one colour belong together: master data, demand, supply, strategy, people's ledgers. */
export function tabColour(kind: SheetKind): string {
  return TAB_COLOURS[GROUPS[kind]];
}
