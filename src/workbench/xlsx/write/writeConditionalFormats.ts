/**
 * Conditional formats as XML. A rule that the file has and that did not change (but for its place in the order or
 * its range) is taken from the file; others are written anew, data bars with their extension of 2010.
 */
import type { ConditionalFormatSnapshot, ConditionalValue, DataBarSnapshot } from "../../book/snapshot";
import type { DifferentialStyle } from "../../book/snapshotStyle";
import { parseArea, formatArea } from "../../book/address";
import { storedFormula } from "../formula/storedFormula";
import { argb } from "../style/colors";
import { element, textElement, type Attributes } from "../xml/build";

export interface RuleWriting {
  readonly differential: (style: DifferentialStyle) => number;
  /** The file's rule, ready to copy, if the rule is still that; with its new priority. */
  readonly kept: (rule: ConditionalFormatSnapshot) => string | undefined;
}

export interface WrittenRules {
  readonly main: string;
  /** `<x14:conditionalFormatting>` elements for the extension list. */
  readonly extension: string;
}

export function writeConditionalFormats(
  rules: readonly ConditionalFormatSnapshot[],
  writing: RuleWriting,
): WrittenRules {
  const main: string[] = [];
  const extension: string[] = [];
  const ordered = [...rules].sort((a, b) => a.priority - b.priority);
  for (const [n, rule] of ordered.entries()) {
    const kept = writing.kept(rule);
    if (kept?.startsWith("<x14:") === true) {
      extension.push(kept);
      continue;
    }
    const id = `{5A4F5000-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
    const xml = kept ?? ruleXml(rule, { ...writing, id });
    main.push(element("conditionalFormatting", { sqref: rule.range }, xml));
    if (kept === undefined && rule.dataBar !== undefined)
      extension.push(extendedBarXml(rule, rule.dataBar, id));
  }
  return { main: main.join(""), extension: extension.join("") };
}

function ruleXml(rule: ConditionalFormatSnapshot, writing: RuleWriting & { readonly id: string }): string {
  const attributes: Attributes = {
    type: rule.type,
    dxfId: rule.style === undefined ? undefined : writing.differential(rule.style),
    priority: rule.priority,
    stopIfTrue: rule.stopIfTrue || undefined,
    aboveAverage: rule.isBelowAverage === true ? false : undefined,
    percent: rule.isPercent || undefined,
    bottom: rule.isBottom || undefined,
    operator: rule.operator ?? textOperators[rule.type],
    text: rule.text,
    timePeriod: rule.timePeriod,
    rank: rule.rank,
    stdDev: rule.standardDeviations,
    equalAverage: rule.isEqualAverage || undefined,
  };
  const formulas = (rule.formulas ?? impliedFormulas(rule)).map((f) =>
    textElement("formula", storedFormula(f)),
  );
  return element("cfRule", attributes, [
    ...formulas,
    rule.colorScale === undefined ? "" : colorScaleXml(rule.colorScale),
    rule.dataBar === undefined ? "" : barXml(rule.dataBar),
    rule.iconSet === undefined ? "" : iconSetXml(rule.iconSet),
    rule.dataBar === undefined ? "" : extensionLink(writing.id),
  ]);
}

const textOperators: Readonly<Record<string, string>> = {
  containsText: "containsText",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
};

/** Excel evaluates the formula of a text or blank rule, not its attributes; a rule made by code may lack it. */
function impliedFormulas(rule: ConditionalFormatSnapshot): string[] {
  const area = parseArea(rule.range.split(" ")[0] ?? "");
  const cell = area === undefined ? "A1" : formatArea({ ...area, rows: 1, columns: 1 });
  const text = `"${(rule.text ?? "").replaceAll('"', '""')}"`;
  const length = (rule.text ?? "").length;
  switch (rule.type) {
    case "containsText":
      return [`=NOT(ISERROR(SEARCH(${text},${cell})))`];
    case "notContainsText":
      return [`=ISERROR(SEARCH(${text},${cell}))`];
    case "beginsWith":
      return [`=LEFT(${cell},${length})=${text}`];
    case "endsWith":
      return [`=RIGHT(${cell},${length})=${text}`];
    case "containsBlanks":
      return [`=LEN(TRIM(${cell}))=0`];
    case "notContainsBlanks":
      return [`=LEN(TRIM(${cell}))>0`];
    case "containsErrors":
      return [`=ISERROR(${cell})`];
    case "notContainsErrors":
      return [`=NOT(ISERROR(${cell}))`];
    case "timePeriod":
      return [timeFormula(rule.timePeriod ?? "today", cell)];
    default:
      return [];
  }
}

function timeFormula(period: string, cell: string): string {
  const between = (from: string, to: string): string =>
    `=AND(FLOOR(${cell},1)>=${from},FLOOR(${cell},1)<=${to})`;
  const month = (shift: number): string => {
    const day = shift === 0 ? "TODAY()" : `EDATE(TODAY(),${shift})`;
    return `=AND(MONTH(${cell})=MONTH(${day}),YEAR(${cell})=YEAR(${day}))`;
  };
  switch (period) {
    case "yesterday":
      return `=FLOOR(${cell},1)=TODAY()-1`;
    case "tomorrow":
      return `=FLOOR(${cell},1)=TODAY()+1`;
    case "last7Days":
      return between("TODAY()-6", "TODAY()");
    case "lastWeek":
      return between("TODAY()-WEEKDAY(TODAY())-6", "TODAY()-WEEKDAY(TODAY())");
    case "thisWeek":
      return between("TODAY()-WEEKDAY(TODAY())+1", "TODAY()-WEEKDAY(TODAY())+7");
    case "nextWeek":
      return between("TODAY()-WEEKDAY(TODAY())+8", "TODAY()-WEEKDAY(TODAY())+14");
    case "lastMonth":
      return month(-1);
    case "thisMonth":
      return month(0);
    case "nextMonth":
      return month(1);
    default:
      return `=FLOOR(${cell},1)=TODAY()`;
  }
}

function pointXml(tag: string, point: ConditionalValue): string {
  const val = point.value?.startsWith("=") === true ? storedFormula(point.value) : point.value;
  return element(tag, { type: point.type, val, gte: point.isInclusive === false ? false : undefined });
}

function colorScaleXml({ points, colors }: NonNullable<ConditionalFormatSnapshot["colorScale"]>): string {
  return element("colorScale", {}, [
    ...points.map((p) => pointXml("cfvo", p)),
    ...colors.map((c) => element("color", { rgb: argb(c) })),
  ]);
}

function iconSetXml(icons: NonNullable<ConditionalFormatSnapshot["iconSet"]>): string {
  const attributes = {
    iconSet: icons.set === "3TrafficLights1" ? undefined : icons.set,
    showValue: icons.hidesValue === true ? false : undefined,
    reverse: icons.isReversed || undefined,
  };
  return element(
    "iconSet",
    attributes,
    icons.points.map((p) => pointXml("cfvo", p)),
  );
}

/** The bar as Excel 2007 knows it: "autoMin" and "autoMax" came later. */
function barXml(bar: DataBarSnapshot): string {
  const plain = (p: ConditionalValue): ConditionalValue =>
    p.type === "autoMin" ? { type: "min" } : p.type === "autoMax" ? { type: "max" } : p;
  return element("dataBar", { showValue: bar.hidesValue === true ? false : undefined }, [
    pointXml("cfvo", plain(bar.minimum)),
    pointXml("cfvo", plain(bar.maximum)),
    element("color", { rgb: argb(bar.color) }),
  ]);
}

const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';

function extensionLink(id: string): string {
  return `<extLst><ext ${x14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`;
}

function extendedBarXml(rule: ConditionalFormatSnapshot, bar: DataBarSnapshot, id: string): string {
  const color = (tag: string, value: string | undefined): string =>
    value === undefined ? "" : element(tag, { rgb: argb(value) });
  const point = (p: ConditionalValue): string => {
    const value = p.value?.startsWith("=") === true ? storedFormula(p.value) : p.value;
    return element("x14:cfvo", { type: p.type }, value === undefined ? "" : textElement("xm:f", value));
  };
  const dataBar = element(
    "x14:dataBar",
    {
      minLength: 0,
      maxLength: 100,
      border: bar.borderColor === undefined && bar.negativeBorderColor === undefined ? undefined : true,
      gradient: bar.isGradient === false ? false : undefined,
      direction: bar.direction === "context" ? undefined : bar.direction,
      negativeBarColorSameAsPositive: bar.negativeColor === undefined ? true : undefined,
      negativeBarBorderColorSameAsPositive: bar.negativeBorderColor !== undefined ? false : undefined,
      axisPosition: bar.axisPosition === "automatic" ? undefined : bar.axisPosition,
    },
    [
      point(bar.minimum),
      point(bar.maximum),
      color("x14:borderColor", bar.borderColor ?? bar.negativeBorderColor),
      color("x14:negativeFillColor", bar.negativeColor),
      color("x14:negativeBorderColor", bar.negativeBorderColor),
      color("x14:axisColor", bar.axisColor ?? "#000000"),
    ],
  );
  const main = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  return `<x14:conditionalFormatting ${main}><x14:cfRule type="dataBar" id="${id}">${dataBar}</x14:cfRule><xm:sqref>${rule.range}</xm:sqref></x14:conditionalFormatting>`;
}
