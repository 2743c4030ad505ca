/** Conditional formats: those of the format's first edition and those that Excel 2010 put into the extension list. */
import type {
  ConditionalFormatSnapshot,
  ConditionalFormatType,
  ConditionalValue,
  DataBarSnapshot,
} from "../../book/snapshot";
import type { DifferentialStyle } from "../../book/snapshotStyle";
import { shownFormula } from "../formula/storedFormula";
import { readColor, type ColorContext } from "../style/colors";
import { readDifferential } from "../style/readStyleParts";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf, descendants, numberOf, truthOf } from "../xml/query";

export interface ConditionalFormatContext {
  readonly colors: ColorContext;
  readonly differentials: readonly DifferentialStyle[];
}

/** All rules of a sheet. `source` is "n" for the n-th rule of the main list and "x14:n" for one of the extension. */
export function readConditionalFormats(
  worksheet: XmlElement,
  context: ConditionalFormatContext,
): ConditionalFormatSnapshot[] {
  const extended = extendedRules(worksheet);
  const extensionById = new Map(extended.map(({ rule }) => [rule.attributes["id"] ?? "", rule]));
  const main = mainRules(worksheet).map(({ rule, range }, n) => {
    const id = descendants(rule, "id")[0]?.text.trim();
    const extension = id === undefined ? undefined : extensionById.get(id);
    if (id !== undefined) extensionById.delete(id);
    return { ...readRule({ rule, range, extension }, context), source: String(n) };
  });
  const alone = extended.flatMap(({ rule, range }, n) =>
    extensionById.has(rule.attributes["id"] ?? "")
      ? [{ ...readRule({ rule, range, extension: rule }, context), source: `x14:${n}` }]
      : [],
  );
  return [...main, ...alone];
}

interface RuleElement {
  readonly rule: XmlElement;
  readonly range: string;
  readonly extension?: XmlElement | undefined;
}

export function mainRules(worksheet: XmlElement): RuleElement[] {
  return childrenOf(worksheet, "conditionalFormatting").flatMap((group) =>
    childrenOf(group, "cfRule").map((rule) => ({ rule, range: group.attributes["sqref"] ?? "" })),
  );
}

export function extendedRules(worksheet: XmlElement): RuleElement[] {
  const extensions = child(worksheet, "extLst");
  if (extensions === undefined) return [];
  return descendants(extensions, "conditionalFormatting").flatMap((group) =>
    childrenOf(group, "cfRule").map((rule) => ({ rule, range: child(group, "sqref")?.text.trim() ?? "" })),
  );
}

function readRule(
  { rule, range, extension }: RuleElement,
  context: ConditionalFormatContext,
): ConditionalFormatSnapshot {
  const { attributes } = rule;
  const out: ConditionalFormatSnapshot = {
    range,
    type: (attributes["type"] ?? "expression") as ConditionalFormatType,
    priority: numberOf(rule, "priority") ?? 1,
  };
  if (truthOf(rule, "stopIfTrue")) out.stopIfTrue = true;
  const style = ruleStyle(rule, context);
  if (style !== undefined) out.style = style;
  const formulas = rule.children
    .filter((c) => c.name === "formula" || c.name === "f")
    .map((f) => shownFormula(f.text));
  if (formulas.length > 0) out.formulas = formulas;
  if (attributes["operator"] !== undefined) out.operator = attributes["operator"];
  if (attributes["text"] !== undefined) out.text = attributes["text"];
  if (attributes["timePeriod"] !== undefined) out.timePeriod = attributes["timePeriod"];
  readRank(rule, out);
  readScales({ rule, extension, out, context });
  return out;
}

function ruleStyle(rule: XmlElement, context: ConditionalFormatContext): DifferentialStyle | undefined {
  const inline = child(rule, "dxf");
  if (inline !== undefined) return readDifferential(inline, context.colors);
  const id = numberOf(rule, "dxfId");
  return id === undefined ? undefined : context.differentials[id];
}

function readRank(rule: XmlElement, out: ConditionalFormatSnapshot): void {
  const rank = numberOf(rule, "rank");
  if (rank !== undefined) out.rank = rank;
  if (truthOf(rule, "percent")) out.isPercent = true;
  if (truthOf(rule, "bottom")) out.isBottom = true;
  if (out.type === "aboveAverage" && !truthOf(rule, "aboveAverage", true)) out.isBelowAverage = true;
  if (truthOf(rule, "equalAverage")) out.isEqualAverage = true;
  const deviations = numberOf(rule, "stdDev");
  if (deviations !== undefined && deviations > 0) out.standardDeviations = deviations;
}

interface ScaleReading {
  readonly rule: XmlElement;
  readonly extension: XmlElement | undefined;
  readonly out: ConditionalFormatSnapshot;
  readonly context: ConditionalFormatContext;
}

function readScales({ rule, extension, out, context }: ScaleReading): void {
  const scale = child(rule, "colorScale");
  if (scale !== undefined) {
    const colors = childrenOf(scale, "color").map((c) => readColor(c, context.colors) ?? "#FFFFFF");
    out.colorScale = { points: readPoints(scale), colors };
  }
  const icons = child(rule, "iconSet");
  if (icons !== undefined) {
    out.iconSet = { set: icons.attributes["iconSet"] ?? "3TrafficLights1", points: readPoints(icons) };
    if (truthOf(icons, "reverse")) out.iconSet.isReversed = true;
    if (!truthOf(icons, "showValue", true)) out.iconSet.hidesValue = true;
  }
  const bar = child(rule, "dataBar");
  if (bar !== undefined) out.dataBar = readDataBar(bar, child(extension, "dataBar"), context.colors);
}

function readPoints(scale: XmlElement): ConditionalValue[] {
  return childrenOf(scale, "cfvo").map((point) => {
    const type = point.attributes["type"] ?? "num";
    const text = point.attributes["val"] ?? child(point, "f")?.text;
    const value = text === undefined ? undefined : type === "formula" ? shownFormula(text) : text;
    return {
      type,
      ...(value === undefined ? {} : { value }),
      ...(truthOf(point, "gte", true) ? {} : { isInclusive: false }),
    };
  });
}

function readDataBar(
  bar: XmlElement,
  extended: XmlElement | undefined,
  colors: ColorContext,
): DataBarSnapshot {
  const points = readPoints(extended ?? bar);
  const out: DataBarSnapshot = {
    minimum: points[0] ?? { type: "min" },
    maximum: points[1] ?? { type: "max" },
    color: readColor(child(bar, "color") ?? child(extended, "fillColor"), colors) ?? "#638EC6",
  };
  if (!truthOf(bar, "showValue", true)) out.hidesValue = true;
  if (extended === undefined) return out;
  const set = (
    key: "negativeColor" | "borderColor" | "negativeBorderColor" | "axisColor",
    name: string,
  ): void => {
    const color = readColor(child(extended, name), colors);
    if (color !== undefined) out[key] = color;
  };
  set("negativeColor", "negativeFillColor");
  set("borderColor", "borderColor");
  set("negativeBorderColor", "negativeBorderColor");
  if (extended.attributes["axisPosition"] !== undefined)
    out.axisPosition = extended.attributes["axisPosition"];
  set("axisColor", "axisColor");
  out.isGradient = truthOf(extended, "gradient", true);
  if (extended.attributes["direction"] !== undefined) out.direction = extended.attributes["direction"];
  return out;
}
