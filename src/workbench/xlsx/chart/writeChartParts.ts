/** Fonts, lines, fills, texts and places of a chart as DrawingML. */
import type { ChartFont, ChartLine, ChartPlace, ChartText } from "../../book/snapshotChart";
import { element, textElement } from "../xml/build";
import { lineStyles } from "./chartTypes";

export const value = (tag: string, val: string | number | boolean | undefined): string =>
  val === undefined ? "" : element(`c:${tag}`, { val });

export const solidFill = (color: string): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));

export function lineXml(line: ChartLine | undefined): string {
  if (line === undefined) return "";
  if (line.style === "None") return element("a:ln", {}, "<a:noFill/>");
  const dash = lineStyles.file(line.style);
  const width = line.weight === undefined ? undefined : Math.round(line.weight * 12_700);
  return element("a:ln", { w: width }, [
    line.color === undefined ? "" : solidFill(line.color),
    dash === undefined ? "" : element("a:prstDash", { val: dash }),
  ]);
}

export interface Shape {
  readonly fillColor?: string | undefined;
  readonly hasNoFill?: boolean | undefined;
  readonly line?: ChartLine | undefined;
}

export function shapeXml({ fillColor, hasNoFill, line }: Shape): string {
  const fill = fillColor !== undefined ? solidFill(fillColor) : hasNoFill === true ? "<a:noFill/>" : "";
  const inner = fill + lineXml(line);
  return inner === "" ? "" : element("c:spPr", {}, inner);
}

function fontProperties(tag: string, font: ChartFont): string {
  const attributes = {
    sz: font.size === undefined ? undefined : Math.round(font.size * 100),
    b: font.isBold,
    i: font.isItalic,
    u: font.isUnderlined === undefined ? undefined : font.isUnderlined ? "sng" : "none",
  };
  return element(tag, attributes, [
    font.color === undefined ? "" : solidFill(font.color),
    font.name === undefined ? "" : element("a:latin", { typeface: font.name }),
  ]);
}

/** Counter-clockwise degrees turn a text against the file's sense. */
const bodyXml = (rotation: number | undefined): string =>
  rotation === undefined || rotation === 180
    ? element("a:bodyPr", rotation === 180 ? { rot: 0, vert: "wordArtVert" } : {})
    : element("a:bodyPr", { rot: -rotation * 60_000, vert: "horz" });

/** Text format of axes, legends and labels; rotation in degrees. */
export function textXml(font: ChartFont | undefined, rotation?: number): string {
  if (font === undefined && rotation === undefined) return "";
  const paragraph = element("a:pPr", {}, fontProperties("a:defRPr", font ?? {}));
  return element(
    "c:txPr",
    {},
    `${bodyXml(rotation)}<a:lstStyle/><a:p>${paragraph}<a:endParaRPr lang="en-US"/></a:p>`,
  );
}

/** A place in shares of the chart, from its top left corner. */
export function layoutXml(place: ChartPlace | undefined, target?: "inner" | "outer"): string {
  if (place === undefined) return "<c:layout/>";
  const { x, y, width, height } = place;
  return element(
    "c:layout",
    {},
    element("c:manualLayout", {}, [
      value("layoutTarget", target),
      value("xMode", x === undefined ? undefined : "edge"),
      value("yMode", y === undefined ? undefined : "edge"),
      value("x", x),
      value("y", y),
      value("w", width),
      value("h", height),
    ]),
  );
}

/** Text with fonts, a paragraph a line. */
export function richText(text: ChartText): string {
  const defaults = element("a:pPr", {}, fontProperties("a:defRPr", text.font ?? {}));
  let start = 0;
  const paragraphs = text.text.split("\n").map((line) => {
    const runs = segments(text, start, line);
    start += line.length + 1;
    return element("a:p", {}, [defaults, ...runs]);
  });
  return element("c:rich", {}, `${bodyXml(text.textRotation)}<a:lstStyle/>${paragraphs.join("")}`);
}

/** Runs of one line, split where a part of the text has a font of its own. */
function segments(text: ChartText, start: number, line: string): string[] {
  const fontAt = (index: number): ChartFont =>
    Object.assign(
      { ...text.font },
      ...(text.runs ?? []).flatMap((run) =>
        index >= run.start && index < run.start + run.length ? [run.font] : [],
      ),
    ) as ChartFont;
  const pieces: { font: ChartFont; text: string }[] = [];
  for (const [i, letter] of Array.from({ length: line.length }, (_, at) => line.charAt(at)).entries()) {
    const font = fontAt(start + i);
    const last = pieces.at(-1);
    if (last !== undefined && JSON.stringify(last.font) === JSON.stringify(font)) last.text += letter;
    else pieces.push({ font, text: letter });
  }
  if (pieces.length === 0) pieces.push({ font: text.font ?? {}, text: "" });
  return pieces.map((piece) => {
    const properties = fontProperties("a:rPr", piece.font).replace("<a:rPr", '<a:rPr lang="en-US"');
    return element("a:r", {}, properties + textElement("a:t", piece.text));
  });
}

/** Order of the children: CT_Title (ECMA-376 Part 1, 21.2.2.210). */
export function titleXml(title: ChartText | undefined): string {
  if (title === undefined) return "";
  const place = title.place === undefined ? "" : layoutXml(title.place);
  const overlay = value("overlay", title.overlays === true);
  const look = shapeXml({ fillColor: title.fillColor, hasNoFill: title.hasNoFill, line: title.border });
  if (title.formula !== undefined) {
    const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0">${textElement("c:v", title.text)}</c:pt></c:strCache>`;
    const reference = element("c:strRef", {}, textElement("c:f", title.formula.replace(/^=/, "")) + cache);
    const text = textXml(title.font, title.textRotation);
    return element("c:title", {}, [element("c:tx", {}, reference), place, overlay, look, text]);
  }
  return element("c:title", {}, [element("c:tx", {}, richText(title)), place, overlay, look]);
}
