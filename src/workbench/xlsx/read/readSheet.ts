/** One worksheet part and everything that hangs on it. */
import { containsCell, parseArea, type Area } from "../../book/address";
import type { SheetSnapshot, TableSnapshot } from "../../book/snapshot";
import type { DifferentialStyle } from "../../book/snapshotStyle";
import { readSheetCharts } from "../chart/readSheetCharts";
import type { WorkbookPackage } from "../package/workbookPackage";
import type { ColorContext } from "../style/colors";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childrenOf, descend, numberOf, truthOf } from "../xml/query";
import { readComments, readNotes } from "./readComments";
import { readConditionalFormats } from "./readConditionalFormats";
import { readCells } from "./readCells";
import { readDataValidations } from "./readDataValidations";
import { readFilter } from "./readFilter";
import type { StringItem } from "./readSharedStrings";
import {
  readColumns,
  readHyperlinks,
  readPageLayout,
  readProtection,
  readTabColor,
  readView,
} from "./readSheetParts";
import { readTable } from "./readTable";
import { readRowHead, scanSheetData, type ScannedRow } from "./scanSheetData";
import { readSheetProperties } from "./readSheetProperties";

/** What all sheets of a file share. */
export interface SheetReading {
  readonly package: WorkbookPackage;
  readonly strings: readonly StringItem[];
  readonly colors: ColorContext;
  readonly differentials: readonly DifferentialStyle[];
  readonly usesDate1904: boolean;
  readonly isDynamicArray: (cellMetadata: string | undefined) => boolean;
}

/** A sheet with its XML, for the writer. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly xml: string;
  readonly root: XmlElement;
  readonly rows: readonly ScannedRow[];
}

const opaque: ReadonlySet<string> = new Set(["sheetData"]);

/** `given` is what the workbook part says: name, visibility, the part. */
export function readSheet(
  given: {
    readonly id: string;
    readonly name: string;
    readonly visibility: SheetSnapshot["visibility"];
    readonly part: string;
  },
  reading: SheetReading,
): ReadSheet {
  const xml = withoutPrefix(reading.package.text(given.part) ?? "<worksheet/>");
  const root = parseXml(xml, opaque);
  const data = child(root, "sheetData");
  const span = { start: data?.innerStart ?? 0, end: data?.innerEnd ?? 0 };
  const rows = data === undefined || span.start === span.end ? [] : scanSheetData(xml, span, reading);
  const tables = readTables(root, given.part, reading.package);
  const format = child(root, "sheetFormatPr");
  const tabColor = readTabColor(root, reading.colors);
  const filter = readFilter(child(root, "autoFilter"), xml);
  const protection = readProtection(root);
  const outlinePr = descend(root, "sheetPr", "outlinePr");
  const width = numberOf(format, "defaultColWidth");
  const snapshot: SheetSnapshot = {
    id: root.attributes["xr:uid"] ?? given.id,
    name: given.name,
    visibility: given.visibility,
    cells: readCells(rows, { tableAt: tableFinder(tables), isDynamicArray: reading.isDynamicArray }),
    columns: readColumns(root),
    rows: rows.flatMap((r) => readRowHead(r) ?? []),
    defaultRowHeight: numberOf(format, "defaultRowHeight") ?? 15,
    ...(width === undefined ? {} : { defaultColumnWidthCharacters: width }),
    merges: childrenOf(child(root, "mergeCells"), "mergeCell").map((m) => m.attributes["ref"] ?? ""),
    ...readView(root),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(outlinePr === undefined
      ? {}
      : {
          outline: {
            summaryBelow: truthOf(outlinePr, "summaryBelow", true),
            summaryRight: truthOf(outlinePr, "summaryRight", true),
          },
        }),
    tables,
    ...(filter === undefined ? {} : { filter }),
    conditionalFormats: readConditionalFormats(root, reading),
    dataValidations: readDataValidations(root),
    charts: readSheetCharts(reading.package, given.part, reading.colors),
    notes: readNotes(reading.package, given.part),
    comments: readComments(reading.package, given.part),
    hyperlinks: readHyperlinks(root, { package: reading.package, part: given.part }),
    pageLayout: readPageLayout(root),
    ...(protection === undefined ? {} : { protection }),
    customProperties: readSheetProperties(root, given.part, reading.package),
    source: given.part,
  };
  return { snapshot, xml, root, rows };
}

/** Some programs give the main namespace a prefix ("x:worksheet"); nothing else in a part is called so. */
export function withoutPrefix(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|workbook|sst|styleSheet|table|comments|metadata)[\s>]/.exec(
    xml.slice(0, 2000),
  )?.[1];
  if (prefix === undefined) return xml;
  return xml
    .replaceAll(`<${prefix}:`, "<")
    .replaceAll(`</${prefix}:`, "</")
    .replace(`xmlns:${prefix}=`, "xmlns=");
}

function readTables(root: XmlElement, part: string, from: WorkbookPackage): TableSnapshot[] {
  return childrenOf(child(root, "tableParts"), "tablePart").flatMap((t) => {
    const id = Object.entries(t.attributes).find(([name]) => name.endsWith("id"))?.[1];
    const path = from.target(part, id)?.target;
    const xml = path === undefined ? undefined : from.text(path);
    return path === undefined || xml === undefined ? [] : [readTable(withoutPrefix(xml), path)];
  });
}

/** Finds the table that a cell stands in. */
export function tableFinder(
  tables: readonly TableSnapshot[],
): (row: number, column: number) => string | undefined {
  const areas = tables.flatMap((t): { name: string; area: Area }[] => {
    const area = parseArea(t.range);
    return area === undefined ? [] : [{ name: t.name, area }];
  });
  return (row, column) => areas.find(({ area }) => containsCell(area, row, column))?.name;
}
