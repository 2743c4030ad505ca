import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { SHEETS } from "../../../workbook/schema/allSheets";
import { inputRangeName, inputSheetName, inputTableName } from "../../../workbook/schema/sheetIds";
import type { SheetKind } from "../../../engine";
import type { BookData } from "../company/rows";
import { writeAbout, type AboutText } from "./aboutSheet";
import { setWidths } from "./columnWidths";
import { layoutOf, type SheetLayout } from "./layout";
import { tabColour } from "./palette";
import { repeatable } from "./repeatable";
import { writeCells } from "./sheetCells";
import { addValidations } from "./validations";

/** The day on which the planners saved it; a file must not tell when it was generated. */
const SAVED = new Date(Date.UTC(2027, 0, 5, 8));

/** How a book is dressed. */
export interface BookDress {
  readonly author: string;
  readonly about: AboutText;
  /** Every column that the add-in knows, or only those that are filled. */
  readonly columns: "all" | "used";
}

/** Writes a planning workbook: lists as Excel tables, sheets with months across as plain ranges with a name. */
export async function writeBook(book: BookData, { author, about, columns }: BookDress): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.created = SAVED;
  workbook.modified = SAVED;
  workbook.title = book.title;
  const kinds = (Object.keys(SHEETS) as SheetKind[]).filter((kind) => book.sheets[kind] !== undefined);
  const layouts = kinds.map((kind) => layoutOf(book, kind, columns));
  writeAbout(workbook, about, layouts);
  const rowsOf = (kind: string): number => book.sheets[kind as SheetKind]?.length ?? 0;
  for (const layout of layouts) writeSheet(workbook, layout, rowsOf);
  return repeatable(await workbook.xlsx.writeBuffer({ validate: false }));
}

function writeSheet(workbook: Workbook, layout: SheetLayout, rowsOf: (kind: string) => number): void {
  const sheet = workbook.addWorksheet(inputSheetName(layout.kind), {
    properties: { tabColor: { argb: tabColour(layout.kind) }, defaultRowHeight: 15 },
    pageSetup: {
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: pagesWide(layout),
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: "&L&A&C&F&RPage &P of &N" },
    views: [{ state: "frozen", xSplit: frozenColumns(layout), ySplit: 1, zoomScale: 90 }],
  });
  sheet.pageSetup.printTitlesRow = "1:1";
  if (layout.span !== null)
    sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(layout.columns.length).letter}`;
  if (layout.span === null) addTable(sheet, layout);
  writeCells(sheet, layout);
  setWidths(sheet, layout);
  addValidations(sheet, layout, rowsOf);
  if (layout.span !== null) nameRange(workbook, sheet, layout);
}

/** About two years fit on a page in a size that can be read. */
function pagesWide({ span }: SheetLayout): number {
  return span === null ? 1 : Math.ceil(span.count / 24);
}

/** What names a row stays in sight; a list keeps its first column. */
function frozenColumns({ columns, span }: SheetLayout): number {
  return span === null ? 1 : columns.length;
}

function addTable(sheet: Worksheet, { kind, columns, rows }: SheetLayout): void {
  sheet.addTable({
    name: inputTableName(kind),
    ref: "A1",
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: columns.map(({ header }) => ({ name: header, filterButton: true })),
    rows: rows.map(() => columns.map(() => null)),
  });
}

function nameRange(workbook: Workbook, sheet: Worksheet, { kind, columns, rows, span }: SheetLayout): void {
  const last = sheet.getColumn(columns.length + span!.count).letter;
  sheet.autoFilter = `A1:${last}${rows.length + 1}`;
  workbook.definedNames.add(
    `'${inputSheetName(kind)}'!$A$1:$${last}$${rows.length + 1}`,
    inputRangeName(kind),
  );
}
