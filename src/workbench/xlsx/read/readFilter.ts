/** AutoFilters and sort states of sheets and tables. */
import type { DateGroup, FilterColumn, FilterSnapshot, SortSnapshot } from "../../book/snapshotFilter";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf, numberOf, truthOf } from "../xml/query";

export function readFilter(filter: XmlElement | undefined, xml: string): FilterSnapshot | undefined {
  const range = filter?.attributes["ref"];
  if (filter === undefined || range === undefined) return undefined;
  const columns = childrenOf(filter, "filterColumn").flatMap((c) => readFilterColumn(c, xml) ?? []);
  return { range: range.replaceAll("$", ""), columns };
}

function readFilterColumn(element: XmlElement, xml: string): FilterColumn | undefined {
  const column = numberOf(element, "colId") ?? 0;
  const criterion = element.children[0];
  // A column that only hides its button has no criterion; that stays in the file as it is.
  if (criterion === undefined) return { column, kind: "other", xml: xml.slice(element.start, element.end) };
  switch (criterion.name) {
    case "filters":
      return {
        column,
        kind: "values",
        values: childrenOf(criterion, "filter").map((f) => f.attributes["val"] ?? ""),
        hasBlanks: truthOf(criterion, "blank"),
        ...(child(criterion, "dateGroupItem") && { dates: readDates(criterion) }),
      };
    case "customFilters":
      return {
        column,
        kind: "custom",
        isAnd: truthOf(criterion, "and"),
        conditions: criterion.children.map((c) => ({
          operator: c.attributes["operator"] ?? "equal",
          value: c.attributes["val"] ?? "",
        })),
      };
    case "top10":
      return {
        column,
        kind: "top",
        isTop: truthOf(criterion, "top", true),
        isPercent: truthOf(criterion, "percent"),
        value: numberOf(criterion, "val") ?? 10,
      };
    case "dynamicFilter":
      return { column, kind: "dynamic", type: criterion.attributes["type"] ?? "null" };
  }
  return { column, kind: "other", xml: xml.slice(element.start, element.end) };
}

export const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

function readDates(filters: XmlElement): DateGroup[] {
  return childrenOf(filters, "dateGroupItem").map((item) => {
    const finest = DATE_PARTS.findIndex((part) => part === item.attributes["dateTimeGrouping"]);
    return DATE_PARTS.slice(0, finest + 1).map((part) => numberOf(item, part) ?? 0);
  });
}

export function readSort(sort: XmlElement | undefined): SortSnapshot | undefined {
  const range = sort?.attributes["ref"];
  if (sort === undefined || range === undefined) return undefined;
  return {
    range,
    isCaseSensitive: truthOf(sort, "caseSensitive"),
    conditions: childrenOf(sort, "sortCondition").map((c) => ({
      range: c.attributes["ref"] ?? "",
      isDescending: truthOf(c, "descending"),
    })),
  };
}
