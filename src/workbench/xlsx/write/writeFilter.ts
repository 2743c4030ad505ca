/** Filters and sort states as XML. */
import type { DifferentialStyle } from "../../book/snapshotStyle";
import type { DateGroup, FilterColumn, FilterSnapshot, SortSnapshot } from "../../book/snapshotFilter";
import { DATE_PARTS } from "../read/readFilter";
import { element } from "../xml/build";

/** The id that the book's styles give a format that shows a colour. */
export type Differential = (style: DifferentialStyle) => number;

export function filterXml(filter: FilterSnapshot | undefined, differential: Differential): string {
  if (filter === undefined) return "";
  const columns = [...filter.columns].sort((a, b) => a.column - b.column);
  const parts = columns.map((column) => columnXml(column, differential));
  return element("autoFilter", { ref: filter.range }, parts);
}

function columnXml(column: FilterColumn, differential: Differential): string {
  if (column.kind === "other") return column.xml;
  return element("filterColumn", { colId: column.column }, criterionXml(column, differential));
}

function criterionXml(column: Exclude<FilterColumn, { kind: "other" }>, differential: Differential): string {
  switch (column.kind) {
    case "color": {
      const { color, isFont } = column;
      const dxfId = differential(isFont ? { font: { color } } : { fill: { pattern: "solid", color } });
      return element("colorFilter", { dxfId, cellColor: isFont ? false : undefined });
    }
    case "values":
      return element("filters", { blank: column.hasBlanks || undefined }, [
        ...column.values.map((val) => element("filter", { val })),
        ...(column.dates ?? []).map(dateXml),
      ]);
    case "custom":
      return element(
        "customFilters",
        { and: column.isAnd || undefined },
        column.conditions.map(({ operator, value }) =>
          element("customFilter", { operator: operator === "equal" ? undefined : operator, val: value }),
        ),
      );
    case "top":
      return element("top10", {
        top: column.isTop ? undefined : false,
        percent: column.isPercent || undefined,
        val: column.value,
      });
    case "dynamic":
      return element("dynamicFilter", { type: column.type });
  }
}

function dateXml(date: DateGroup): string {
  const parts = Object.fromEntries(date.map((value, i) => [DATE_PARTS[i] ?? "", value]));
  return element("dateGroupItem", { ...parts, dateTimeGrouping: DATE_PARTS[date.length - 1] });
}

export function sortXml(sort: SortSnapshot | undefined): string {
  if (sort === undefined) return "";
  return element(
    "sortState",
    { caseSensitive: sort.isCaseSensitive || undefined, ref: sort.range },
    sort.conditions.map((c) =>
      element("sortCondition", { descending: c.isDescending || undefined, ref: c.range }),
    ),
  );
}
