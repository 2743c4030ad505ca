import type { Area } from "../../book/address";
import { dateSerial } from "../../book/input";
import type { DataValidationSnapshot } from "../../book/snapshot";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, oneOf, isReference } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, type AreasOf } from "../../host/hostObject";
import { absoluteFormula, areasOf, selfAreas } from "../areas";
import { invalidCells } from "./validity";
import { clearValidations, rangeText, ruleAreas, touches } from "./place";
import { asRecord } from "./ruleAccess";

type Validation = DataValidationSnapshot;

/** The validation that all areas share: undefined when there is none, null when they differ. */
function validationOf(host: Host, self: AreasOf): Validation | null | undefined {
  const sheet = host.sheet(self.sheetId);
  const areas = selfAreas(self);
  const found = sheet.dataValidations.filter((rule) => touches(rule.range, areas));
  if (found.length === 0) return undefined;
  const [first] = found;
  return found.length === 1 && first && covers(first, areas) ? first : null;
}

function covers(rule: Validation, areas: readonly Area[]): boolean {
  const places = ruleAreas(rule.range);
  const inside = (area: Area): boolean =>
    places.some(
      (place) =>
        area.row >= place.row &&
        area.column >= place.column &&
        area.row + area.rows <= place.row + place.rows &&
        area.column + area.columns <= place.column + place.columns,
    );
  return areas.every(inside);
}

/** Gives the areas a validation of their own, so that other cells of the old one keep theirs. */
function own(host: Host, self: AreasOf): Validation {
  const sheet = host.sheet(self.sheetId);
  const areas = selfAreas(self);
  const old = validationOf(host, self);
  const copy: Validation = old
    ? { ...structuredClone(old), range: rangeText(areas) }
    : { range: rangeText(areas), type: "any", ignoresBlank: true, hasDropDown: true };
  clearValidations(sheet, areas);
  sheet.dataValidations.push(copy);
  return copy;
}

const TYPES = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  list: "list",
  date: "date",
  time: "time",
  custom: "custom",
} as const;
const TYPE_WORDS: Readonly<Record<Validation["type"], string>> = {
  any: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function setRule(self: AreasOf, value: unknown, host: Host): void {
  const given = asRecord(value);
  const keys = (Object.keys(TYPES) as (keyof typeof TYPES)[]).filter(
    (key) => given[key] !== undefined && given[key] !== null,
  );
  const [key] = keys;
  if (!key || keys.length !== 1) throw invalidArgument();
  const detail = asRecord(given[key]);
  const rule = own(host, self);
  delete rule.formula2;
  delete rule.operator;
  rule.type = TYPES[key];
  if (key === "list") {
    rule.formula1 = listSource(host, detail["source"]);
    rule.hasDropDown = detail["inCellDropDown"] === undefined ? true : asFlag(detail["inCellDropDown"]);
  } else if (key === "custom") rule.formula1 = formulaOf(host, detail["formula"], key);
  else setCompare(rule, host, detail, key);
}

function setCompare(
  rule: Validation,
  host: Host,
  detail: Readonly<Record<string, unknown>>,
  key: string,
): void {
  const word = oneOf(detail["operator"] ?? "Between", Object.keys(OPERATORS));
  rule.operator = OPERATORS[word] ?? "between";
  rule.formula1 = formulaOf(host, detail["formula1"], key);
  if (word !== "Between" && word !== "NotBetween") return;
  if (detail["formula2"] === undefined) throw invalidArgument();
  rule.formula2 = formulaOf(host, detail["formula2"], key);
}

/** Items with commas, a formula, or a range. */
function listSource(host: Host, source: unknown): string {
  if (isReference(source)) return rangeFormula(host, source);
  if (typeof source !== "string" || source === "") throw invalidArgument();
  return source;
}

const rangeFormula = (
  host: Host,
  source: { readonly self: { readonly sheetId: string; readonly area: Area } },
): string => absoluteFormula(host.sheet(source.self.sheetId), source.self.area);

/** A bound: a number, a formula, a range, or a date or time as text. */
function formulaOf(host: Host, value: unknown, key: string): string {
  if (isReference(value)) return rangeFormula(host, value);
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw invalidArgument();
  if (value.startsWith("=")) return value;
  if (key === "date") return String(isoSerial(value) ?? value);
  if (key === "time") return String(timeFraction(value) ?? value);
  return key === "custom" ? `=${value}` : value;
}

function isoSerial(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(.*?)Z?)?$/.exec(text) ?? undefined;
  if (!found) return undefined;
  const day = dateSerial(Number(found[1]), Number(found[2]), Number(found[3]));
  return day === undefined ? undefined : day + (found[4] === undefined ? 0 : (timeFraction(found[4]) ?? 0));
}

function timeFraction(text: string): number | undefined {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text.replace(/^.*T/, "").replace(/Z$/, ""));
  return found
    ? (Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)) / 86_400
    : undefined;
}

/** The rule as the client shows it. */
function ruleRecord(rule: Validation | null | undefined): unknown {
  if (rule === null) return null;
  if (!rule || rule.type === "any") return {};
  const { formula1 = "", formula2 } = rule;
  if (rule.type === "list") return { list: { source: formula1, inCellDropDown: rule.hasDropDown } };
  if (rule.type === "custom") return { custom: { formula: formula1 } };
  const key =
    (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((name) => TYPES[name] === rule.type) ?? "decimal";
  const operator = Object.keys(OPERATORS).find((word) => OPERATORS[word] === rule.operator) ?? "Between";
  return {
    [key]: {
      formula1: scalar(formula1),
      ...(formula2 !== undefined && { formula2: scalar(formula2) }),
      operator,
    },
  };
}

const scalar = (text: string): string | number =>
  text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;

const ALERT_STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

function errorRecord(rule: Validation | null | undefined): unknown {
  if (rule === null) return null;
  const { shows = true, style = "stop", title = "", message = "" } = rule?.error ?? {};
  const word = (Object.keys(ALERT_STYLES) as (keyof typeof ALERT_STYLES)[]).find(
    (key) => ALERT_STYLES[key] === style,
  );
  return { showAlert: shows, style: word ?? "Stop", title, message };
}

const textOf = (value: unknown, fallback: string): string => (typeof value === "string" ? value : fallback);

/** `Excel.DataValidation`. */
export const dataValidationClass: ClassSpec<"DataValidation"> = {
  properties: {
    Type: {
      get: (self, host) => {
        const rule = validationOf(host, self);
        return rule === null ? "Inconsistent" : TYPE_WORDS[rule?.type ?? "any"];
      },
    },
    Rule: { get: (self, host) => ruleRecord(validationOf(host, self)), set: setRule },
    IgnoreBlanks: {
      get: (self, host) => validationOf(host, self)?.ignoresBlank ?? true,
      set: (self, value, host) => void (own(host, self).ignoresBlank = asFlag(value)),
    },
    ErrorAlert: {
      get: (self, host) => errorRecord(validationOf(host, self)),
      set: (self, value, host) => {
        const given = asRecord(value);
        const word = oneOf(given["style"] ?? "Stop", ["Stop", "Warning", "Information"] as const);
        const shows = given["showAlert"] === undefined ? true : asFlag(given["showAlert"]);
        own(host, self).error = {
          shows,
          style: ALERT_STYLES[word],
          title: textOf(given["title"], ""),
          message: textOf(given["message"], ""),
        };
      },
    },
    Prompt: {
      get: (self, host) => {
        const rule = validationOf(host, self);
        const { shows = true, title = "", message = "" } = rule?.prompt ?? {};
        return rule === null ? null : { showPrompt: shows, title, message };
      },
      set: (self, value, host) => {
        const given = asRecord(value);
        const shows = given["showPrompt"] === undefined ? true : asFlag(given["showPrompt"]);
        own(host, self).prompt = {
          shows,
          title: textOf(given["title"], ""),
          message: textOf(given["message"], ""),
        };
      },
    },
    Valid: {
      get: (self, host) => {
        const rule = validationOf(host, self);
        if (!rule) return rule === null ? null : true;
        const bad = invalidCells(host, self).length;
        const all = selfAreas(self).reduce((sum, area) => sum + area.rows * area.columns, 0);
        return bad === 0 ? true : bad === all ? false : null;
      },
    },
  },
  methods: {
    Clear: (self, _args, host) => clearValidations(host.sheet(self.sheetId), selfAreas(self)),
    GetInvalidCells: (self, _args, host) => {
      const bad = invalidCells(host, self);
      if (bad.length === 0) throw itemNotFound();
      return areasOf(self.sheetId, bad);
    },
    GetInvalidCellsOrNullObject: (self, _args, host) => {
      const bad = invalidCells(host, self);
      return bad.length === 0 ? nullObject() : areasOf(self.sheetId, bad);
    },
  },
};
