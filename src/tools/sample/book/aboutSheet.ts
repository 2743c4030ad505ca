import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { inputSheetName } from "../../../workbook/schema/sheetIds";
import type { SheetLayout } from "./layout";
import { FORMATS } from "./numberFormats";
import { BODY_FONT, FONT_NAME, HEADER_FONT, REQUIRED_HEADER, tabColour } from "./palette";

/** What the cover says. */
export interface AboutText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The cover: what the workbook is, and a list of its sheets with what a row of each is. */
export function writeAbout(workbook: Workbook, about: AboutText, layouts: readonly SheetLayout[]): void {
  const sheet = workbook.addWorksheet("About", {
    views: [{ showGridLines: false }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  });
  [3, 16, 62, 88, 10].forEach((width, c) => (sheet.getColumn(c + 1).width = width));
  const title = sheet.getCell("B2");
  title.value = about.title;
  title.font = { name: FONT_NAME, size: 16, bold: true, color: { argb: "FF0E4A5A" } };
  sheet.getRow(2).height = 26;
  about.lines.forEach((line, index) => {
    const cell = sheet.getCell(4 + index, 2);
    cell.value = line;
    cell.font = BODY_FONT;
  });
  writeContents(sheet, layouts, 6 + about.lines.length);
}

function writeContents(sheet: Worksheet, layouts: readonly SheetLayout[], top: number): void {
  ["Sheet", "One row is", "What it gives", "Rows"].forEach((word, c) => {
    const cell = sheet.getCell(top, c + 2);
    cell.value = word;
    cell.font = HEADER_FONT;
    cell.fill = REQUIRED_HEADER;
    cell.alignment = { horizontal: c === 3 ? "right" : "left", vertical: "middle" };
  });
  layouts.forEach(({ kind, schema, rows }, index) => {
    const at = top + 1 + index;
    const link = sheet.getCell(at, 2);
    link.value = { text: inputSheetName(kind), hyperlink: `#'${inputSheetName(kind)}'!A1` };
    link.font = { ...BODY_FONT, underline: true, color: { argb: tabColour(kind) } };
    [schema.row, schema.gives, rows.length].forEach((value, c) => {
      const cell = sheet.getCell(at, c + 3);
      cell.value = value;
      cell.font = BODY_FONT;
      if (typeof value === "number") cell.numFmt = FORMATS.units;
      cell.alignment = { vertical: "top", wrapText: c < 2, horizontal: c === 2 ? "right" : "left" };
    });
    link.alignment = { vertical: "top" };
  });
}
