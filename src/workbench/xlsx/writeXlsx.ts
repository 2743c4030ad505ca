/** Saving a workbook: the changes of the snapshot laid over the file that it came from. */
import { parseArea, splitSheetName } from "../book/address";
import type { CellScalar } from "../book/calculator";
import type { BookSnapshot, CellSnapshot, SheetSnapshot } from "../book/snapshot";
import { WorkbookPackage } from "./package/workbookPackage";
import { readSheet, withoutPrefix, type ReadSheet } from "./read/readSheet";
import { readBook, type ReadBook } from "./readXlsx";
import { StylesWriter } from "./style/stylesWriter";
import { parseXml } from "./xml/parse";
import { without } from "./xml/without";
import { emptyPackage } from "./write/emptyPackage";
import { DynamicArrayMark } from "./write/dynamicArrayMark";
import { StringTable } from "./write/stringTable";
import { writeDocument } from "./write/writeDocument";
import type { SheetWriting } from "./write/sheetWriting";
import { writeSheet } from "./write/writeSheet";
import { writeWorkbookPart, type PlacedSheet } from "./write/writeWorkbook";
import { numberTables } from "./write/writeTables";

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** What the file had and this one has not, one plain sentence each; usually empty. */
  readonly lost: string[];
}

/**
 * Writes a workbook.
 *
 * @param original The file that the snapshot was read from. Its parts are kept but for what changed; without it a new
 *   file is made.
 */
export async function writeXlsx(snapshot: BookSnapshot, original?: Uint8Array): Promise<WrittenFile> {
  const from = original === undefined ? emptyPackage(snapshot.themeColors) : WorkbookPackage.open(original);
  const read = readBook(from, { macros: "keep" });
  const next = original === undefined ? withoutSources(snapshot) : snapshot;
  const writer = new BookWriter(next, read);
  return { bytes: writer.write(), lost: writer.lost };
}

/** Nothing of a book without an original has a place in a file. */
function withoutSources(snapshot: BookSnapshot): BookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...without(sheet, "source"),
    tables: sheet.tables.map((table) => without(table, "source")),
    charts: sheet.charts.map((chart) => without(chart, "source")),
    conditionalFormats: sheet.conditionalFormats.map((rule) => without(rule, "source")),
  }));
  const styles = snapshot.styles.map((style) => without(style, "source"));
  const customXmlParts = snapshot.customXmlParts.map((part) => without(part, "source"));
  return { ...snapshot, sheets, styles, customXmlParts };
}

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const emptySheetXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></worksheet>';

class BookWriter {
  readonly lost: string[] = [];
  private readonly package: WorkbookPackage;
  private readonly styles: StylesWriter;
  private readonly strings: StringTable;
  private readonly dynamicArrays: DynamicArrayMark;

  constructor(
    private readonly next: BookSnapshot,
    private readonly read: ReadBook,
  ) {
    this.package = read.package;
    this.styles = new StylesWriter(read.styles);
    const path = this.package.related(read.workbookPart, "sharedStrings")?.target;
    const xml = path === undefined ? undefined : withoutPrefix(this.package.text(path) ?? "");
    const count = xml === undefined ? 0 : parseXml(xml).children.filter((c) => c.name === "si").length;
    this.strings = new StringTable(xml, count);
    this.dynamicArrays = new DynamicArrayMark(this.package, read.workbookPart);
  }

  write(): Uint8Array {
    const { next, read } = this;
    this.nameStyles();
    const placed = this.placeSheets(numberTables(next.sheets));
    const writing = this.sheetWriting();
    let formulasChanged = placed.length !== read.sheets.size;
    for (const { sheet, part } of placed) {
      const was = read.sheets.get(part) ?? this.emptySheet(part, sheet);
      const isActive = sheet.id === next.activeSheetId;
      const wasActive = sheet.id === read.snapshot.activeSheetId;
      const outcome = writeSheet({ part, next: sheet, was, isActive, wasActive }, writing);
      formulasChanged ||= outcome.formulasChanged;
    }
    this.removeSheets(placed);
    if (formulasChanged) this.removeCalculationChain();
    this.storePart("styles", this.styles.changedXml());
    if (this.strings.hasChanged) this.storeStrings();
    const workbook = writeWorkbookPart(next, read, placed);
    if (workbook !== undefined) this.package.set(read.workbookPart, workbook);
    writeDocument(next, read);
    return this.package.toBytes();
  }

  private nameStyles(): void {
    for (const style of this.next.namedStyles ?? [])
      if (!this.styles.nameStyle(style))
        this.lost.push(`The style ${style.name} keeps the look that it has in the file.`);
    const { tableStyles = [], defaultTableStyle } = this.next;
    for (const name of this.styles.nameTableStyles(tableStyles, defaultTableStyle))
      this.lost.push(`The table style ${name} stays in the file.`);
  }

  private sheetWriting(): SheetWriting {
    return {
      package: this.package,
      strings: this.strings,
      styles: this.styles,
      formatOf: (index) => {
        const style = this.next.styles[index ?? 0];
        return style === undefined ? 0 : this.styles.cellFormat(style);
      },
      dynamicArrayMark: () => this.dynamicArrays.index(),
      valuesOf: (formula) => valuesOf(this.next, formula),
      lost: this.lost,
    };
  }

  /** Gives every sheet its part: its own where it has one in the file, a new one else. */
  private placeSheets(sheets: readonly SheetSnapshot[]): PlacedSheet[] {
    const used = new Set<string>();
    return sheets.map((sheet) => {
      const { source } = sheet;
      if (source !== undefined && this.read.sheets.has(source) && !used.has(source)) {
        used.add(source);
        const relationship = this.package
          .relationships(this.read.workbookPart)
          .find((r) => r.target === source);
        return { sheet, part: source, relationshipId: relationship?.id ?? "" };
      }
      const part = this.package.freePath("xl/worksheets/sheet", ".xml");
      this.package.add(part, worksheetType, emptySheetXml);
      const relationshipId = this.package.relate(this.read.workbookPart, "worksheet", { path: part });
      return { sheet: without(sheet, "source"), part, relationshipId };
    });
  }

  private emptySheet(part: string, sheet: SheetSnapshot): ReadSheet {
    return readSheet(
      { id: sheet.id, name: sheet.name, visibility: sheet.visibility, part },
      {
        package: this.package,
        strings: [],
        colors: this.read.styles.colors,
        differentials: [],
        usesDate1904: this.next.usesDate1904,
        isDynamicArray: () => false,
      },
    );
  }

  private removeSheets(placed: readonly PlacedSheet[]): void {
    const kept = new Set(placed.map((p) => p.part));
    for (const part of this.read.sheets.keys()) {
      if (kept.has(part)) continue;
      for (const r of this.package.relationships(this.read.workbookPart)) {
        if (r.target === part) this.package.unrelate(this.read.workbookPart, r.id);
      }
      this.removeWithOwned(part);
    }
  }

  /** A sheet's tables, drawings and comments go with it; what another part still names stays. */
  private removeWithOwned(part: string): void {
    const owned = this.package.relationships(part).filter((r) => !r.isExternal);
    this.package.remove(part);
    for (const { target } of owned) {
      const isNamed = this.package.paths().some((p) => {
        return (
          p !== target &&
          !p.includes("_rels/") &&
          this.package.relationships(p).some((r) => r.target === target)
        );
      });
      if (!isNamed && this.package.has(target)) this.removeWithOwned(target);
    }
  }

  private removeCalculationChain(): void {
    const chain = this.package.related(this.read.workbookPart, "calcChain");
    if (chain === undefined) return;
    this.package.unrelate(this.read.workbookPart, chain.id);
    this.package.remove(chain.target);
  }

  private storePart(type: string, xml: string | undefined): void {
    if (xml === undefined) return;
    const known = this.package.related(this.read.workbookPart, type)?.target;
    if (known !== undefined) this.package.set(known, xml);
    else this.addPart(type, xml);
  }

  private addPart(type: string, xml: string): void {
    const path = `xl/${type}.xml`;
    const contentType = `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
    this.package.add(path, contentType, xml);
    this.package.relate(this.read.workbookPart, type, { path });
  }

  private storeStrings(): void {
    this.storePart("sharedStrings", this.strings.toXml());
  }
}

/** The values of a one-area reference, row by row; what cannot be resolved is empty. */
function valuesOf(book: BookSnapshot, formula: string): readonly CellScalar[] {
  const { sheet: name, rest } = splitSheetName(formula);
  const area = parseArea(rest);
  const sheet = book.sheets.find((s) => s.name.toLowerCase() === name?.toLowerCase());
  if (area === undefined || sheet === undefined || area.rows * area.columns > 100_000) return [];
  const values: CellScalar[] = new Array<CellScalar>(area.rows * area.columns).fill(null);
  const inArea = (c: CellSnapshot): boolean =>
    c.row >= area.row &&
    c.row < area.row + area.rows &&
    c.column >= area.column &&
    c.column < area.column + area.columns;
  for (const c of sheet.cells) {
    if (inArea(c)) values[(c.row - area.row) * area.columns + (c.column - area.column)] = c.value;
  }
  return values;
}
