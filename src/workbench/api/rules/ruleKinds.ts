import type { ConditionalValue } from "../../book/snapshot";
import { invalidArgument } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import { ref, type RuleSelf } from "../../host/hostObject";
import { colorText } from "../format/color";
import { asRecord, ruleOf, type Rule } from "./ruleAccess";

const format = { Format: (self: RuleSelf) => ref("ConditionalRangeFormat", self) };

/** A rule as one record: `read` shows it, `write` takes it. */
const record = (
  read: (rule: Rule) => unknown,
  write: (rule: Rule, value: Readonly<Record<string, unknown>>) => void,
): Readonly<Record<string, PropertySpec<RuleSelf>>> => ({
  Rule: {
    get: (self, host) => read(ruleOf(host, self)),
    set: (self, value, host) => write(ruleOf(host, self), asRecord(value)),
  },
});

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export const wordFor = (
  words: Readonly<Record<string, string>>,
  value: string | undefined,
  fallback: string,
): string => Object.keys(words).find((word) => words[word] === value) ?? fallback;

function operand(value: unknown): string {
  if (typeof value === "number") return String(value);
  return asText(value);
}

/** `Excel.CellValueConditionalFormat`. */
export const cellValueClass: ClassSpec<"CellValueConditionalFormat"> = {
  navigation: format,
  properties: record(
    (rule) => ({
      formula1: rule.formulas?.[0] ?? "",
      ...(rule.formulas?.[1] !== undefined && { formula2: rule.formulas[1] }),
      operator: wordFor(OPERATORS, rule.operator, "EqualTo"),
    }),
    (rule, value) => {
      const word = oneOf(value["operator"], Object.keys(OPERATORS));
      const needsTwo = word === "Between" || word === "NotBetween";
      if (needsTwo && value["formula2"] === undefined) throw invalidArgument();
      rule.operator = OPERATORS[word] ?? "equal";
      rule.formulas = needsTwo
        ? [operand(value["formula1"]), operand(value["formula2"])]
        : [operand(value["formula1"])];
    },
  ),
};

const TEXT_TYPES = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

/** `Excel.TextConditionalFormat`. */
export const textClass: ClassSpec<"TextConditionalFormat"> = {
  navigation: format,
  properties: record(
    (rule) => ({ operator: wordFor(TEXT_TYPES, rule.type, "Contains"), text: rule.text ?? "" }),
    (rule, value) => {
      const word = oneOf(value["operator"], Object.keys(TEXT_TYPES) as (keyof typeof TEXT_TYPES)[]);
      rule.type = TEXT_TYPES[word];
      rule.operator = word === "NotContains" ? "notContains" : TEXT_TYPES[word];
      rule.text = asText(value["text"]);
      rule.formulas = [textFormula(rule)];
    },
  ),
};

/** The formula that the file keeps beside a text rule. */
function textFormula(rule: Rule): string {
  const cell = rule.range.split(/[\s:]/)[0] ?? "A1";
  const text = `"${(rule.text ?? "").replaceAll('"', '""')}"`;
  if (rule.type === "beginsWith") return `=LEFT(${cell},LEN(${text}))=${text}`;
  if (rule.type === "endsWith") return `=RIGHT(${cell},LEN(${text}))=${text}`;
  return rule.type === "notContainsText"
    ? `=ISERROR(SEARCH(${text},${cell}))`
    : `=NOT(ISERROR(SEARCH(${text},${cell})))`;
}

/** `Excel.TopBottomConditionalFormat`. */
export const topBottomClass: ClassSpec<"TopBottomConditionalFormat"> = {
  navigation: format,
  properties: record(
    (rule) => ({
      rank: rule.rank ?? 10,
      type: `${rule.isBottom ? "Bottom" : "Top"}${rule.isPercent ? "Percent" : "Items"}`,
    }),
    (rule, value) => {
      const rank = asNumber(value["rank"]);
      const word = oneOf(value["type"], ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const);
      if (!Number.isInteger(rank) || rank < 1 || rank > 1000) throw invalidArgument();
      Object.assign(rule, { rank, isBottom: word.startsWith("Bottom"), isPercent: word.endsWith("Percent") });
    },
  ),
};

const PRESETS: Readonly<Record<string, Partial<Rule>>> = {
  Blanks: { type: "containsBlanks" },
  NonBlanks: { type: "notContainsBlanks" },
  Errors: { type: "containsErrors" },
  NonErrors: { type: "notContainsErrors" },
  Yesterday: { type: "timePeriod", timePeriod: "yesterday" },
  Today: { type: "timePeriod", timePeriod: "today" },
  Tomorrow: { type: "timePeriod", timePeriod: "tomorrow" },
  LastSevenDays: { type: "timePeriod", timePeriod: "last7Days" },
  LastWeek: { type: "timePeriod", timePeriod: "lastWeek" },
  ThisWeek: { type: "timePeriod", timePeriod: "thisWeek" },
  NextWeek: { type: "timePeriod", timePeriod: "nextWeek" },
  LastMonth: { type: "timePeriod", timePeriod: "lastMonth" },
  ThisMonth: { type: "timePeriod", timePeriod: "thisMonth" },
  NextMonth: { type: "timePeriod", timePeriod: "nextMonth" },
  AboveAverage: { type: "aboveAverage" },
  BelowAverage: { type: "aboveAverage", isBelowAverage: true },
  EqualOrAboveAverage: { type: "aboveAverage", isEqualAverage: true },
  EqualOrBelowAverage: { type: "aboveAverage", isBelowAverage: true, isEqualAverage: true },
  OneStdDevAboveAverage: { type: "aboveAverage", standardDeviations: 1 },
  OneStdDevBelowAverage: { type: "aboveAverage", isBelowAverage: true, standardDeviations: 1 },
  TwoStdDevAboveAverage: { type: "aboveAverage", standardDeviations: 2 },
  TwoStdDevBelowAverage: { type: "aboveAverage", isBelowAverage: true, standardDeviations: 2 },
  ThreeStdDevAboveAverage: { type: "aboveAverage", standardDeviations: 3 },
  ThreeStdDevBelowAverage: { type: "aboveAverage", isBelowAverage: true, standardDeviations: 3 },
  UniqueValues: { type: "uniqueValues" },
  DuplicateValues: { type: "duplicateValues" },
};

const PRESET_KEYS = ["type", "timePeriod", "isBelowAverage", "isEqualAverage", "standardDeviations"] as const;

function presetOf(rule: Rule): string {
  const match = Object.entries(PRESETS).find(([, preset]) =>
    PRESET_KEYS.every((key) => (preset[key] ?? false) === (rule[key] ?? false)),
  );
  return match?.[0] ?? "Invalid";
}

/** What a file keeps as the formula of a preset rule. */
function presetFormula(rule: Rule): string | undefined {
  const cell = rule.range.split(/[\s:]/)[0] ?? "A1";
  if (rule.type === "containsBlanks") return `=LEN(TRIM(${cell}))=0`;
  if (rule.type === "notContainsBlanks") return `=LEN(TRIM(${cell}))>0`;
  if (rule.type === "containsErrors") return `=ISERROR(${cell})`;
  return rule.type === "notContainsErrors" ? `=NOT(ISERROR(${cell}))` : undefined;
}

/** `Excel.PresetCriteriaConditionalFormat`. */
export const presetClass: ClassSpec<"PresetCriteriaConditionalFormat"> = {
  navigation: format,
  properties: record(
    (rule) => ({ criterion: presetOf(rule) }),
    (rule, value) => {
      const word = oneOf(value["criterion"], Object.keys(PRESETS));
      for (const key of PRESET_KEYS.slice(1)) Reflect.deleteProperty(rule, key as "timePeriod");
      Object.assign(rule, PRESETS[word]);
      const formula = presetFormula(rule);
      if (formula === undefined) delete rule.formulas;
      else rule.formulas = [formula];
    },
  ),
};

/** The client's threshold types with the file's. */
export const POINT_TYPES: Readonly<Record<string, string>> = {
  Automatic: "auto",
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

export function pointFrom(value: Readonly<Record<string, unknown>>): ConditionalValue {
  const type = POINT_TYPES[oneOf(value["type"], Object.keys(POINT_TYPES))] ?? "num";
  const formula = value["formula"];
  return { type, ...(formula !== undefined && formula !== null && { value: operand(formula) }) };
}

export const pointTo = (point: ConditionalValue): { type: string; formula?: string } => ({
  type: wordFor(POINT_TYPES, point.type, "Number"),
  ...(point.value !== undefined && { formula: point.value }),
});

/** `Excel.ColorScaleConditionalFormat`. */
export const colorScaleClass: ClassSpec<"ColorScaleConditionalFormat"> = {
  properties: {
    ThreeColorScale: { get: (self, host) => ruleOf(host, self).colorScale?.points.length === 3 },
    Criteria: {
      get: (self, host) => {
        const { points = [], colors = [] } = ruleOf(host, self).colorScale ?? {};
        const parts = points.map((point, i) => ({ ...pointTo(point), color: colors[i] ?? "" }));
        const [minimum, ...rest] = parts;
        return { minimum, ...(rest.length === 2 && { midpoint: rest[0] }), maximum: rest.at(-1) };
      },
      set: (self, value, host) => {
        const given = asRecord(value);
        const parts = [given["minimum"], given["midpoint"], given["maximum"]]
          .filter((part) => part !== undefined && part !== null)
          .map(asRecord);
        if (parts.length < 2) throw invalidArgument();
        ruleOf(host, self).colorScale = {
          points: parts.map(pointFrom),
          colors: parts.map((part) => colorText(part["color"])),
        };
      },
    },
  },
};

const ICON_SETS: Readonly<Record<string, string>> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
  ThreeStars: "3Stars",
  ThreeTriangles: "3Triangles",
  FiveBoxes: "5Boxes",
};

const evenPoints = (count: number): ConditionalValue[] =>
  Array.from({ length: count }, (_, i) => ({
    type: "percent",
    value: String(Math.round((100 * i) / count)),
  }));

/** `Excel.IconSetConditionalFormat`. */
export const iconSetClass: ClassSpec<"IconSetConditionalFormat"> = {
  properties: {
    Style: {
      get: (self, host) => wordFor(ICON_SETS, ruleOf(host, self).iconSet?.set, "Invalid"),
      set: (self, value, host) => {
        const set = ICON_SETS[oneOf(value, Object.keys(ICON_SETS))] ?? "3TrafficLights1";
        const rule = ruleOf(host, self);
        const count = Number(set[0]);
        const points = rule.iconSet?.points.length === count ? rule.iconSet.points : evenPoints(count);
        rule.iconSet = { ...rule.iconSet, set, points };
      },
    },
    ReverseIconOrder: {
      get: (self, host) => ruleOf(host, self).iconSet?.isReversed ?? false,
      set: (self, value, host) =>
        Object.assign(ruleOf(host, self).iconSet ?? {}, { isReversed: asFlag(value) }),
    },
    ShowIconOnly: {
      get: (self, host) => ruleOf(host, self).iconSet?.hidesValue ?? false,
      set: (self, value, host) =>
        Object.assign(ruleOf(host, self).iconSet ?? {}, { hidesValue: asFlag(value) }),
    },
    Criteria: {
      get: (self, host) =>
        ruleOf(host, self).iconSet?.points.map((point) => ({
          ...pointTo(point),
          operator: point.isInclusive === false ? "GreaterThan" : "GreaterThanOrEqual",
        })),
      set: (self, value, host) => {
        const { iconSet } = ruleOf(host, self);
        if (!Array.isArray(value) || !iconSet || value.length !== iconSet.points.length)
          throw invalidArgument();
        iconSet.points = value.map((part: unknown, i) => {
          const given = asRecord(part ?? {});
          if (i === 0 && given["type"] === undefined) return { type: "percent", value: "0" };
          return { ...pointFrom(given), ...(given["operator"] === "GreaterThan" && { isInclusive: false }) };
        });
      },
    },
  },
};
