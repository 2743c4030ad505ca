/** Fonts, lines, fills, texts and places of a chart. */
import type { ChartFont, ChartLine, ChartLook, ChartPlace, ChartText } from "../../book/snapshotChart";
import { tinted, type ColorContext } from "../style/colors";
import type { XmlElement } from "../xml/parse";
import { child, descend, descendants, numberOf, truthOf, val } from "../xml/query";
import { lineStyles } from "./chartTypes";

const schemeIndex: Readonly<Record<string, number>> = {
  dk1: 0, lt1: 1, dk2: 2, lt2: 3, accent1: 4, accent2: 5, accent3: 6, accent4: 7, accent5: 8, accent6: 9, hlink: 10,
  folHlink: 11, tx1: 0, bg1: 1, tx2: 2, bg2: 3,
}; // prettier-ignore

/** The colour of a solidFill element. Luminance changes are followed, other effects are not. */
export function readFillColor(
  fill: XmlElement | undefined,
  { themeColors }: ColorContext,
): string | undefined {
  const color = fill?.children[0];
  if (color === undefined) return undefined;
  const plain = color.name === "sysClr" ? color.attributes["lastClr"] : val(color);
  if (plain === undefined) return undefined;
  const base = color.name === "schemeClr" ? themeColors[schemeIndex[plain] ?? -1] : `#${plain.toUpperCase()}`;
  if (base === undefined || !/^#[0-9A-F]{6}$/.test(base)) return undefined;
  const factor = numberOf(child(color, "lumMod"), "val");
  const offset = numberOf(child(color, "lumOff"), "val");
  if (factor === undefined && offset === undefined) return base;
  // A modulation of 75 % darkens by a quarter; 60 % with an offset of 40 % lightens by 40 %.
  return offset === undefined
    ? tinted(base, (factor ?? 100_000) / 100_000 - 1)
    : tinted(base, offset / 100_000);
}

export interface ShapeFormat {
  readonly fillColor?: string;
  readonly hasNoFill?: boolean;
  readonly line?: ChartLine;
}

export function readShape(spPr: XmlElement | undefined, colors: ColorContext): ShapeFormat {
  const fillColor = readFillColor(child(spPr, "solidFill"), colors);
  const line = readLine(child(spPr, "ln"), colors);
  return {
    ...(fillColor === undefined ? {} : { fillColor }),
    ...(child(spPr, "noFill") === undefined ? {} : { hasNoFill: true }),
    ...(line === undefined ? {} : { line }),
  };
}

function readLine(ln: XmlElement | undefined, colors: ColorContext): ChartLine | undefined {
  if (ln === undefined) return undefined;
  if (child(ln, "noFill") !== undefined) return { style: "None" };
  const color = readFillColor(child(ln, "solidFill"), colors);
  const width = numberOf(ln, "w");
  const style = lineStyles.office(val(child(ln, "prstDash")));
  const line: ChartLine = {};
  if (color !== undefined) line.color = color;
  if (width !== undefined) line.weight = width / 12_700;
  if (style !== undefined) line.style = style;
  return Object.keys(line).length === 0 ? undefined : line;
}

export function readFont(properties: XmlElement | undefined, colors: ColorContext): ChartFont | undefined {
  if (properties === undefined) return undefined;
  const font: ChartFont = {};
  const size = numberOf(properties, "sz");
  const color = readFillColor(child(properties, "solidFill"), colors);
  const name = child(properties, "latin")?.attributes["typeface"];
  if (size !== undefined) font.size = size / 100;
  if (properties.attributes["b"] !== undefined) font.isBold = truthOf(properties, "b");
  if (properties.attributes["i"] !== undefined) font.isItalic = truthOf(properties, "i");
  if (properties.attributes["u"] !== undefined) font.isUnderlined = properties.attributes["u"] !== "none";
  if (color !== undefined) font.color = color;
  if (name !== undefined && !name.startsWith("+")) font.name = name;
  return Object.keys(font).length === 0 ? undefined : font;
}

/** The font of a txPr element. */
export function readTextFont(txPr: XmlElement | undefined, colors: ColorContext): ChartFont | undefined {
  return readFont(descend(txPr, "p", "pPr", "defRPr"), colors);
}

/** A title: its own text, or that of a cell. */
export function readTitle(title: XmlElement | undefined, colors: ColorContext): ChartText | undefined {
  if (title === undefined) return undefined;
  const rich = descend(title, "tx", "rich");
  const reference = descend(title, "tx", "strRef");
  const whole = descend(rich, "p", "pPr", "defRPr");
  const pieces = rich === undefined ? [] : descendants(rich, "r");
  const font =
    (pieces.length > 1 ? readFont(whole, colors) : readFont(child(pieces[0], "rPr"), colors)) ??
    readFont(whole, colors) ??
    readTextFont(child(title, "txPr"), colors);
  const lines = (rich?.children ?? []).filter((p) => p.name === "p");
  const text = reference === undefined ? lines.map(textOf).join("\n") : cachedText(reference);
  const formula = child(reference, "f")?.text;
  const place = readPlace(title);
  const textRotation = readRotation(rich ?? child(title, "txPr"));
  const runs = pieces.length > 1 ? readRuns(lines, colors) : [];
  return {
    text,
    ...readLook(child(title, "spPr"), colors),
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    ...(font === undefined ? {} : { font }),
    ...(runs.length === 0 ? {} : { runs }),
    ...(place === undefined ? {} : { place }),
    ...(textRotation === undefined ? {} : { textRotation }),
    ...(truthOf(child(title, "overlay"), "val") ? { overlays: true } : {}),
  };
}

/** Fonts of the parts of a text; a line break counts as one letter. */
function readRuns(lines: readonly XmlElement[], colors: ColorContext): NonNullable<ChartText["runs"]> {
  const runs: NonNullable<ChartText["runs"]> = [];
  let start = 0;
  for (const line of lines) {
    for (const run of descendants(line, "r")) {
      const { length } = textOf(run);
      const font = readFont(child(run, "rPr"), colors);
      if (font !== undefined) runs.push({ start, length, font });
      start += length;
    }
    start += 1;
  }
  return runs;
}

/** The rotation of a text, counter-clockwise in degrees; undefined where it is the usual one. */
export function readRotation(text: XmlElement | undefined): number | undefined {
  const body = child(text, "bodyPr");
  if (body?.attributes["vert"] === "wordArtVert") return 180;
  const rotation = numberOf(body, "rot");
  return rotation === undefined || rotation === -60_000_000 || rotation === 0
    ? undefined
    : -rotation / 60_000;
}

export function readLook(spPr: XmlElement | undefined, colors: ColorContext): ChartLook {
  const { fillColor, hasNoFill, line } = readShape(spPr, colors);
  return {
    ...(fillColor === undefined ? {} : { fillColor }),
    ...(hasNoFill === undefined ? {} : { hasNoFill }),
    ...(line === undefined ? {} : { border: line }),
  };
}

/** Where a part was put by hand; undefined where its place is automatic. */
export function readPlace(owner: XmlElement | undefined): ChartPlace | undefined {
  const layout = descend(owner, "layout", "manualLayout");
  const share = (name: string): number | undefined => numberOf(child(layout, name), "val");
  const place = { x: share("x"), y: share("y"), width: share("w"), height: share("h") };
  const given = Object.entries(place).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : (Object.fromEntries(given) as ChartPlace);
}

const textOf = (paragraph: XmlElement): string =>
  descendants(paragraph, "t")
    .map((t) => t.text)
    .join("");

export const cachedText = (reference: XmlElement): string => descendants(reference, "v")[0]?.text ?? "";
