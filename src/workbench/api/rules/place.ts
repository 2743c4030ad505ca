import { formatArea, intersectAreas, parseArea, subtractArea, type Area } from "../../book/address";
import type { Sheet } from "../../book/sheet";

/** The areas of a rule's range text, blank between them. */
export function ruleAreas(range: string): Area[] {
  return range
    .split(/\s+/)
    .map((part) => parseArea(part))
    .filter((area) => area !== undefined);
}

export const rangeText = (areas: readonly Area[]): string => areas.map((area) => formatArea(area)).join(" ");

export const touches = (range: string, areas: readonly Area[]): boolean =>
  ruleAreas(range).some((place) => areas.some((area) => intersectAreas(place, area) !== undefined));

/** What is left of rules when areas are taken out of their ranges. */
function withoutAreas<R extends { range: string }>(rules: readonly R[], areas: readonly Area[]): R[] {
  return rules.flatMap((rule) => {
    if (!touches(rule.range, areas)) return [rule];
    const left = areas.reduce(
      (places, hole) => places.flatMap((place) => subtractArea(place, hole)),
      ruleAreas(rule.range),
    );
    return left.length > 0 ? [{ ...rule, range: rangeText(left) }] : [];
  });
}

/** Takes conditional formats out of areas; rules that reach further keep the rest. */
export function clearRules(sheet: Sheet, areas: readonly Area[]): void {
  sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, areas);
}

/** Takes data validation out of areas. */
export function clearValidations(sheet: Sheet, areas: readonly Area[]): void {
  sheet.dataValidations = withoutAreas(sheet.dataValidations, areas);
}
