/** Tables (ECMA-376 Part 1, 18.5). */
import type { TableColumnSnapshot, TableSnapshot } from "../../book/snapshot";
import { shownFormula } from "../formula/storedFormula";
import { decodeXstring } from "../xml/escape";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childrenOf, numberOf, truthOf } from "../xml/query";
import { readFilter, readSort } from "./readFilter";

export function readTable(xml: string, source: string): TableSnapshot {
  const root = parseXml(xml);
  const name = root.attributes["displayName"] ?? root.attributes["name"] ?? "";
  const style = child(root, "tableStyleInfo");
  const filter = readFilter(child(root, "autoFilter"), xml);
  const sort = readSort(child(root, "sortState"));
  const styleName = style?.attributes["name"];
  return {
    id: numberOf(root, "id") ?? 0,
    name,
    range: root.attributes["ref"] ?? "A1",
    hasHeaders: numberOf(root, "headerRowCount") !== 0,
    hasTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((c) => readColumn(c, name)),
    ...(styleName === undefined ? {} : { styleName }),
    showFirstColumn: truthOf(style, "showFirstColumn"),
    showLastColumn: truthOf(style, "showLastColumn"),
    showBandedRows: truthOf(style, "showRowStripes"),
    showBandedColumns: truthOf(style, "showColumnStripes"),
    ...(filter === undefined ? {} : { filter }),
    ...(sort === undefined ? {} : { sort }),
    source,
  };
}

function readColumn(column: XmlElement, table: string): TableColumnSnapshot {
  const out: TableColumnSnapshot = { name: decodeXstring(column.attributes["name"] ?? "") };
  const { totalsRowFunction, totalsRowLabel } = column.attributes;
  if (totalsRowFunction !== undefined && totalsRowFunction !== "none") out.totalsFunction = totalsRowFunction;
  if (totalsRowLabel !== undefined) out.totalsLabel = decodeXstring(totalsRowLabel);
  const totals = child(column, "totalsRowFormula")?.text;
  if (totals !== undefined) out.totalsFormula = shownFormula(totals, table);
  const calculated = child(column, "calculatedColumnFormula")?.text;
  if (calculated !== undefined) out.calculatedFormula = shownFormula(calculated, table);
  return out;
}
