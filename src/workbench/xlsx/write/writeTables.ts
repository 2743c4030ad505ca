/** Tables of a sheet: parts of unchanged tables stay, changed ones are written anew. */
import type { SheetSnapshot, TableColumnSnapshot, TableSnapshot } from "../../book/snapshot";
import { storedFormula } from "../formula/storedFormula";
import { isType } from "../package/relationships";
import { element, textElement, xmlDeclaration } from "../xml/build";
import { encodeXstring } from "../xml/escape";
import { parseXml } from "../xml/parse";
import { child } from "../xml/query";
import { sameData } from "../xml/same";
import type { SheetWriting } from "./sheetWriting";
import { filterXml, sortXml, type Differential } from "./writeFilter";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Brings the table parts up to date and returns the sheet's <tableParts>. */
export function writeTables(
  writing: SheetWriting,
  sheet: { readonly part: string; readonly next: SheetSnapshot; readonly was: SheetSnapshot },
): string {
  const { part, next, was } = sheet;
  const { package: to } = writing;
  const differential: Differential = (style) => writing.styles.differential(style);
  const kept = new Set(next.tables.map((t) => t.source));
  for (const relationship of to.relationships(part).filter((r) => isType(r, "table"))) {
    const isOurs = was.tables.some((t) => t.source === relationship.target);
    if (!isOurs || kept.has(relationship.target)) continue;
    to.unrelate(part, relationship.id);
    to.remove(relationship.target);
  }
  const ids = next.tables.map((table) => {
    const old = was.tables.find((t) => t.source !== undefined && t.source === table.source);
    if (old !== undefined && old.source !== undefined) {
      if (!sameData(old, table)) to.set(old.source, tableXml(table, to.text(old.source), differential));
      return to.relationships(part).find((r) => r.target === old.source)?.id ?? "";
    }
    const path = to.freePath("xl/tables/table", ".xml");
    to.add(path, contentType, tableXml(table, undefined, differential));
    return to.relate(part, "table", { path });
  });
  if (ids.length === 0) return "";
  const parts = ids.map((id) => element("tablePart", { "r:id": id }));
  return element("tableParts", { count: ids.length }, parts);
}

function tableXml(table: TableSnapshot, old: string | undefined, differential: Differential): string {
  const root = old === undefined ? undefined : parseXml(old);
  const extensions = child(root, "extLst");
  const attributes = {
    xmlns: namespace,
    ...root?.attributes,
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: table.range,
    headerRowCount: table.hasHeaders ? undefined : 0,
    totalsRowCount: table.hasTotals ? 1 : undefined,
    totalsRowShown: table.hasTotals ? undefined : (root?.attributes["totalsRowShown"] ?? 0),
  };
  const oldColumns = child(root, "tableColumns")?.children ?? [];
  const columns = table.columns.map((column, i) => {
    // The old column keeps its formats and its id; which one it is, its name tells, or else its place.
    const was = oldColumns.find((c) => c.attributes["name"] === encodeXstring(column.name));
    return columnXml({ column, attributes: was?.attributes ?? {}, position: i, table: table.name });
  });
  return (
    xmlDeclaration +
    element("table", attributes, [
      filterXml(table.hasHeaders ? table.filter : undefined, differential),
      sortXml(table.sort),
      element("tableColumns", { count: columns.length }, uniqueIds(columns)),
      element("tableStyleInfo", {
        name: table.styleName,
        showFirstColumn: table.showFirstColumn,
        showLastColumn: table.showLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
      extensions === undefined ? "" : old!.slice(extensions.start, extensions.end),
    ])
  );
}

interface ColumnXml {
  readonly id: number | undefined;
  readonly xml: (id: number) => string;
}

function columnXml(given: {
  readonly column: TableColumnSnapshot;
  readonly attributes: Readonly<Record<string, string>>;
  readonly position: number;
  readonly table: string;
}): ColumnXml {
  const { column, attributes, table } = given;
  const formula = (tag: string, text: string | undefined): string =>
    text === undefined ? "" : textElement(tag, storedFormula(text, table));
  const inner =
    formula("calculatedColumnFormula", column.calculatedFormula) +
    formula("totalsRowFormula", column.totalsFormula);
  const xml = (id: number): string =>
    element(
      "tableColumn",
      {
        ...attributes,
        id,
        name: encodeXstring(column.name),
        totalsRowLabel: column.totalsLabel,
        totalsRowFunction: column.totalsFunction,
      },
      inner,
    );
  const id = attributes["id"];
  return { id: id === undefined ? undefined : Number(id), xml };
}

function uniqueIds(columns: readonly ColumnXml[]): string[] {
  let next = 1 + Math.max(0, ...columns.map((c) => c.id ?? 0));
  return columns.map((c) => c.xml(c.id ?? next++));
}

/** The sheets with table ids that are unique in the workbook, as Excel demands; a clash (a copied sheet) gets a new one. */
export function numberTables(sheets: readonly SheetSnapshot[]): SheetSnapshot[] {
  const taken = new Set<number>();
  return sheets.map((sheet) => {
    const tables = sheet.tables.map((table) => {
      let id = Math.max(1, table.id);
      while (taken.has(id)) id++;
      taken.add(id);
      return id === table.id ? table : { ...table, id };
    });
    return { ...sheet, tables };
  });
}
