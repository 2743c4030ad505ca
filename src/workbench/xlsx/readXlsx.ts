/** Opening a workbook file. */
import type { BookSnapshot, SheetSnapshot } from "../book/snapshot";
import { WorkbookPackage } from "./package/workbookPackage";
import { damaged, XlsxError } from "./package/xlsxError";
import { readCustomXml, readProperties, readSettings } from "./read/readDocument";
import { dynamicArrayTest } from "./read/readMetadata";
import { readSharedStrings } from "./read/readSharedStrings";
import { readSheet, withoutPrefix, type ReadSheet, type SheetReading } from "./read/readSheet";
import {
  activeSheetIndex,
  readCalculation,
  readFileNames,
  readPrintNames,
  readSheetEntries,
  visibleNames,
  type FileName,
  type SheetEntry,
} from "./read/readWorkbook";
import { readThemeColors } from "./style/colors";
import { readStructureLock } from "./structureLock";
import { readStyles, type StylesPart } from "./style/readStyles";
import { parseXml, XmlError, type XmlElement } from "./xml/parse";
import { child, truthOf } from "./xml/query";

export interface ReadOptions {
  /** Workbooks with macros are refused unless this says to keep the macros (they are never run). Default "refuse". */
  readonly macros?: "refuse" | "keep";
}

/** A file with everything that the writer needs to lay changes over it. */
export interface ReadBook {
  readonly snapshot: BookSnapshot;
  readonly package: WorkbookPackage;
  readonly workbookPart: string;
  readonly workbookXml: string;
  readonly workbook: XmlElement;
  readonly entries: readonly SheetEntry[];
  readonly names: readonly FileName[];
  readonly styles: StylesPart;
  readonly sheets: ReadonlyMap<string, ReadSheet>;
}

/**
 * Reads a workbook file.
 * @throws XlsxError with a message for the person who chose the file.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<BookSnapshot> {
  try {
    return readBook(WorkbookPackage.open(bytes), options).snapshot;
  } catch (fault) {
    throw fault instanceof XmlError ? damaged("one of its parts is no XML") : fault;
  }
}

/** Reads an open package. */
export function readBook(from: WorkbookPackage, options: ReadOptions = {}): ReadBook {
  const workbookPart = workbookPartOf(from, options);
  const workbookXml = withoutPrefix(from.text(workbookPart) ?? "");
  const workbook = parseXml(workbookXml);
  const entries = readSheetEntries(workbook, { package: from, part: workbookPart });
  const names = readFileNames(workbook);
  const part = (type: string): string | undefined => {
    const path = from.related(workbookPart, type)?.target;
    const xml = path === undefined ? undefined : from.text(path);
    return xml === undefined ? undefined : withoutPrefix(xml);
  };
  const themeColors = themeColorsOf(part("theme"));
  const styles = readStyles(part("styles"), themeColors);
  const usesDate1904 = truthOf(child(workbook, "workbookPr"), "date1904");
  const reading: SheetReading = {
    package: from,
    strings: readSharedStrings(part("sharedStrings"), styles.colors),
    colors: styles.colors,
    differentials: styles.differentials,
    usesDate1904,
    isDynamicArray: dynamicArrayTest(part("sheetMetadata")),
  };
  const read = readSheets(entries, reading, names);
  const list = [...read.values()].map((s) => s.snapshot);
  const activePart = entries[activeSheetIndex(workbook)]?.part;
  const active = (activePart === undefined ? undefined : read.get(activePart)?.snapshot) ?? list[0];
  const snapshot: BookSnapshot = {
    sheets: list,
    activeSheetId: active?.id ?? "",
    styles: [...styles.cellStyles],
    ...(styles.named.length > 0 && { namedStyles: [...styles.named] }),
    ...(styles.tableStyles.length > 0 && { tableStyles: styles.tableStyles }),
    ...(styles.defaultTableStyle !== undefined && { defaultTableStyle: styles.defaultTableStyle }),
    names: visibleNames(names, (index) => read.get(entries[index]?.part ?? "")?.snapshot.id),
    settings: readSettings(from),
    customXmlParts: readCustomXml(from, workbookPart),
    properties: readProperties(from),
    calculation: readCalculation(workbook),
    usesDate1904,
    themeColors,
    ...readStructureLock(child(workbook, "workbookProtection")),
  };
  return {
    snapshot,
    package: from,
    workbookPart,
    workbookXml,
    workbook,
    entries,
    names,
    styles,
    sheets: read,
  };
}

const themeColorsOf = (theme: string | undefined): string[] =>
  readThemeColors(theme === undefined ? undefined : parseXml(theme));

function readSheets(
  entries: readonly SheetEntry[],
  reading: SheetReading,
  names: readonly FileName[],
): Map<string, ReadSheet> {
  const read = new Map<string, ReadSheet>();
  const ids = new Set<string>();
  entries.forEach((entry, index) => {
    if (!entry.isWorksheet || entry.part === undefined || !reading.package.has(entry.part)) return;
    const sheet = readSheet({ ...entry, part: entry.part, id: plainId(index) }, reading);
    // A copy made by another program may carry its original's id.
    if (ids.has(sheet.snapshot.id)) sheet.snapshot.id = plainId(index);
    ids.add(sheet.snapshot.id);
    Object.assign(sheet.snapshot.pageLayout, readPrintNames(names, index));
    read.set(entry.part, sheet);
  });
  return read;
}

/** The id of a sheet whose file gives none: Excel's own form, counted. */
const plainId = (index: number): SheetSnapshot["id"] =>
  `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;

function workbookPartOf(from: WorkbookPackage, options: ReadOptions): string {
  const part = from.related("", "officeDocument")?.target;
  const type = part === undefined ? "" : (from.contentType(part) ?? "");
  if (part === undefined || !from.has(part) || !/spreadsheetml|ms-excel/.test(type)) {
    throw new XlsxError(
      "not-a-workbook",
      "The file is not an Excel workbook. Choose a file that Excel saved as .xlsx.",
    );
  }
  if (type.includes("sheet.binary")) {
    throw new XlsxError(
      "binary",
      "The file is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again.",
    );
  }
  if (type.includes("macroEnabled") && options.macros !== "keep") {
    throw new XlsxError(
      "macros",
      "The workbook holds macros (.xlsm), which are not run here. Save a copy as .xlsx in Excel and try again.",
    );
  }
  return part;
}
