/** Filters and sort states as XML. */
import type { FilterColumn, FilterSnapshot, SortSnapshot } from "../../book/snapshot";
import { element } from "../xml/build";

export function filterXml(filter: FilterSnapshot | undefined): string {
  if (filter === undefined) return "";
  const columns = [...filter.columns].sort((a, b) => a.column - b.column).map(columnXml);
  return element("autoFilter", { ref: filter.range }, columns);
}

function columnXml(column: FilterColumn): string {
  if (column.kind === "other") return column.xml;
  return element("filterColumn", { colId: column.column }, criterionXml(column));
}

function criterionXml(column: Exclude<FilterColumn, { kind: "other" }>): string {
  switch (column.kind) {
    case "values":
      return element(
        "filters",
        { blank: column.hasBlanks || undefined },
        column.values.map((val) => element("filter", { val })),
      );
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
