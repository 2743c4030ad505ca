import type { Area } from "../../book/address";
import { newId } from "../../book/sheets";
import type { Sheet } from "../../book/sheet";
import type { ConditionalFormatSnapshot, ConditionalFormatType } from "../../book/snapshot";
import type { DifferentialStyle } from "../../book/snapshotStyle";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import type { PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type HostObject, type RuleSelf } from "../../host/hostObject";
import { rangeText, touches } from "./place";

export type Rule = ConditionalFormatSnapshot;

/** The id by which the client knows a rule. */
export const ruleId = (rule: Rule): string => rule.id ?? rule.source ?? (rule.id = newId());

/** The rule of an object, or ItemNotFound. */
export function ruleOf(host: Host, self: RuleSelf): Rule {
  const rule = host.sheet(self.sheetId).conditionalFormats.find((item) => ruleId(item) === self.ruleId);
  if (!rule) throw itemNotFound();
  return rule;
}

/** Rules that touch some areas, first tried first. */
export function rulesOn(sheet: Sheet, areas: readonly Area[]): Rule[] {
  return sheet.conditionalFormats
    .filter((rule) => touches(rule.range, areas))
    .sort((a, b) => a.priority - b.priority);
}

/** The client's kinds of conditional format with the file's types. */
const KINDS: Readonly<Record<string, readonly ConditionalFormatType[]>> = {
  Custom: ["expression"],
  DataBar: ["dataBar"],
  ColorScale: ["colorScale"],
  IconSet: ["iconSet"],
  TopBottom: ["top10"],
  ContainsText: ["containsText", "notContainsText", "beginsWith", "endsWith"],
  CellValue: ["cellIs"],
  PresetCriteria: [
    "containsBlanks",
    "notContainsBlanks",
    "containsErrors",
    "notContainsErrors",
    "duplicateValues",
    "uniqueValues",
    "aboveAverage",
    "timePeriod",
  ],
};

export const RULE_KINDS = Object.keys(KINDS);

export const kindOf = (rule: Rule): string =>
  RULE_KINDS.find((kind) => KINDS[kind]?.includes(rule.type)) ?? "Custom";

const START: Readonly<Record<string, Partial<Rule>>> = {
  Custom: { formulas: ["=FALSE"] },
  DataBar: {
    dataBar: { minimum: { type: "min" }, maximum: { type: "max" }, color: "#638EC6", isGradient: true },
  },
  ColorScale: {
    colorScale: {
      points: [{ type: "min" }, { type: "percentile", value: "50" }, { type: "max" }],
      colors: ["#F8696B", "#FFEB84", "#63BE7B"],
    },
  },
  IconSet: {
    iconSet: {
      set: "3TrafficLights1",
      points: [
        { type: "percent", value: "0" },
        { type: "percent", value: "33" },
        { type: "percent", value: "67" },
      ],
    },
  },
  TopBottom: { rank: 10 },
  ContainsText: { operator: "containsText", text: "" },
  CellValue: { operator: "equal", formulas: ["0"] },
  PresetCriteria: {},
};

/** Adds a rule of a kind to areas; it is tried before all others, as Excel puts it. */
export function addRule(sheet: Sheet, areas: readonly Area[], kind: string): RuleSelf {
  const type = KINDS[kind]?.[0];
  if (!type) throw invalidArgument();
  for (const rule of sheet.conditionalFormats) rule.priority += 1;
  const rule: Rule = {
    range: rangeText(areas),
    type,
    priority: 1,
    id: newId(),
    ...structuredClone(START[kind]),
  };
  sheet.conditionalFormats.push(rule);
  return { sheetId: sheet.id, ruleId: ruleId(rule) };
}

export const ruleObject = (sheet: Sheet, rule: Rule): HostObject =>
  ref("ConditionalFormat", { sheetId: sheet.id, ruleId: ruleId(rule) });

/** A part of the style that a rule lays over cells. */
export function stylePart<V>(
  read: (style: DifferentialStyle) => V | undefined,
  write: (style: DifferentialStyle, value: unknown) => void,
): PropertySpec<RuleSelf> {
  return {
    get: (self, host) => read(ruleOf(host, self).style ?? {}) ?? null,
    set: (self, value, host) => {
      const rule = ruleOf(host, self);
      rule.style ??= {};
      write(rule.style, value);
    },
  };
}

/** A record argument of a rule; InvalidArgument when it is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}
