import type { DateGroup, FilterColumn } from "../../book/snapshotFilter";
import { apiNotFound, invalidArgument } from "../../host/apiError";
import { asText, oneOf } from "../../host/args";
import { colorText } from "../format/color";
import { asRecord } from "../rules/ruleAccess";
import { DYNAMIC_TYPES } from "./dynamicFilters";

const COMPARISONS: readonly (readonly [prefix: string, operator: string])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

function condition(text: string): { operator: string; value: string } {
  const found = COMPARISONS.find(([prefix]) => text.startsWith(prefix));
  return found
    ? { operator: found[1], value: text.slice(found[0].length) }
    : { operator: "equal", value: text };
}

/** A filter of one column from criteria as a script gives them. */
export function filterColumn(column: number, value: unknown): FilterColumn {
  const criteria = asRecord(value);
  const on = oneOf(criteria["filterOn"], [
    "BottomItems",
    "BottomPercent",
    "CellColor",
    "Dynamic",
    "FontColor",
    "Values",
    "TopItems",
    "TopPercent",
    "Icon",
    "Custom",
  ] as const);
  const first = criteria["criterion1"];
  switch (on) {
    case "Values":
      return valuesFilter(column, criteria["values"]);
    case "Custom": {
      const conditions = [first, criteria["criterion2"]]
        .filter((text) => text !== undefined && text !== null)
        .map((text) => condition(asText(text)));
      if (conditions.length === 0) throw invalidArgument();
      return { column, kind: "custom", isAnd: criteria["operator"] !== "Or", conditions };
    }
    case "Dynamic": {
      const type = DYNAMIC_TYPES[asText(criteria["dynamicCriteria"])];
      if (type === undefined) throw invalidArgument();
      return { column, kind: "dynamic", type };
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return {
        column,
        kind: "top",
        isTop: on.startsWith("Top"),
        isPercent: on.endsWith("Percent"),
        value: Number(first),
      };
    case "CellColor":
    case "FontColor":
      return { column, kind: "color", color: colorText(criteria["color"]), isFont: on === "FontColor" };
    case "Icon":
      throw apiNotFound("FilterOn.Icon");
  }
}

function valuesFilter(column: number, values: unknown): FilterColumn {
  if (!Array.isArray(values)) throw invalidArgument();
  const isDate = (value: unknown): boolean => typeof value === "object" && value !== null;
  const texts = values.filter((value) => !isDate(value)).map(String);
  const dates = values.filter(isDate).map((value) => dateGroup(asRecord(value)));
  return {
    column,
    kind: "values",
    values: texts.filter((text) => text !== ""),
    hasBlanks: texts.includes(""),
    ...(dates.length > 0 && { dates }),
  };
}

const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** `FilterDatetime`: an ISO date of which the parts down to its specificity count. */
function dateGroup(value: Readonly<Record<string, unknown>>): DateGroup {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2})(?::(\d{1,2})(?::(\d{1,2}))?)?)?)?)?/.exec(
    asText(value["date"]),
  );
  const finest = SPECIFICITIES.indexOf(oneOf(value["specificity"] ?? "Day", SPECIFICITIES));
  const parts = (found ?? []).slice(1, finest + 2).map((part, i) => Number(part ?? (i < 3 ? 1 : 0)));
  if (parts.length !== finest + 1) throw invalidArgument();
  return parts;
}

function filterDatetime(group: DateGroup): Readonly<Record<string, string>> {
  const [year, month, day, hour, minute, second] = group.map((part) => String(part).padStart(2, "0"));
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  const time = [hour, minute, second].filter((part) => part !== undefined).join(":");
  return {
    date: time === "" ? date : `${date}T${time}`,
    specificity: SPECIFICITIES[group.length - 1] ?? "Day",
  };
}

/** Criteria as the client shows them. */
export function criteriaOf(filter: FilterColumn | undefined): unknown {
  if (!filter) return null;
  const operatorText = (operator: string): string =>
    COMPARISONS.find(([, word]) => word === operator)?.[0] ?? "=";
  switch (filter.kind) {
    case "values":
      return {
        filterOn: "Values",
        values: [
          ...filter.values,
          ...(filter.dates ?? []).map(filterDatetime),
          ...(filter.hasBlanks ? [""] : []),
        ],
      };
    case "color":
      return { filterOn: filter.isFont ? "FontColor" : "CellColor", color: filter.color };
    case "custom": {
      const [first, second] = filter.conditions.map((item) => operatorText(item.operator) + item.value);
      return {
        filterOn: "Custom",
        criterion1: first,
        ...(second !== undefined && { criterion2: second, operator: filter.isAnd ? "And" : "Or" }),
      };
    }
    case "top":
      return {
        filterOn: `${filter.isTop ? "Top" : "Bottom"}${filter.isPercent ? "Percent" : "Items"}`,
        criterion1: String(filter.value),
      };
    case "dynamic":
      return {
        filterOn: "Dynamic",
        dynamicCriteria:
          Object.entries(DYNAMIC_TYPES).findLast(([, type]) => type === filter.type)?.[0] ?? "Unknown",
      };
    case "other":
      return { filterOn: "Unknown" };
  }
}
