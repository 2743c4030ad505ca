import { addressOf, columnName } from "../report/area";
import type { PrintDescription } from "../report/sheetDescription";
import type { PageOutline } from "./pageParts";
import { sheetIn } from "./sheetProxies";
import type { CosmeticStep, Step } from "./steps";
import { BYTES_PER_ACTION } from "./styleRange";

/** Excel's own measure: the widest digit of the body font is 7 pixels, and a column has 5 pixels of padding. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** The width of a column in points, which is what Excel's API takes. */
export function columnPoints(characters: number): number {
  return (Math.trunc(characters * PIXELS_PER_CHARACTER) + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** The step that sets column widths and row heights; equal neighbours are set together. */
export function sizeStep(sheetName: string, outline: PageOutline): Step {
  const widths = outline.columnWidths ?? [];
  const runs: { first: number; count: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const last = runs.at(-1);
    if (last && last.width === width) last.count++;
    else runs.push({ first: column, count: 1, width });
  });
  const heights = outline.rowHeights ?? [];
  return {
    bytes: BYTES_PER_ACTION * 3 * (runs.length + heights.length),
    apply(context) {
      const sheet = sheetIn(context, sheetName);
      for (const { first, count, width } of runs) {
        const address = addressOf({ top: 0, left: first, rows: 1, columns: count });
        sheet.getRange(address).format.columnWidth = columnPoints(width);
      }
      for (const { row, points } of heights) {
        const address = addressOf({ top: row, left: 0, rows: 1, columns: 1 });
        sheet.getRange(address).format.rowHeight = points;
      }
    },
  };
}

function layOut(sheet: Excel.Worksheet, print: PrintDescription): void {
  const layout = sheet.pageLayout;
  layout.orientation = (print.isPortrait ? "Portrait" : "Landscape") as Excel.PageOrientation;
  layout.paperSize = "A4" as Excel.PaperType;
  layout.zoom = { horizontalFitToPages: print.pagesWide ?? 1, verticalFitToPages: print.pagesHigh ?? 0 };
  layout.centerHorizontally = true;
  layout.setPrintArea(addressOf(print.area));
  if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  if (print.lastTitleColumn !== undefined) {
    layout.setPrintTitleColumns(`$A:$${columnName(print.lastTitleColumn)}`);
  }
  layout.setPrintMargins("Centimeters" as Excel.PrintMarginUnit, {
    left: 1.2,
    right: 1.2,
    top: 1.1,
    bottom: 1.3,
    header: 0.5,
    footer: 0.6,
  });
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftFooter = print.footer === undefined ? "&A" : `&A  ·  ${print.footer.replaceAll("&", "&&")}`;
  texts.centerFooter = "S&&OP Align";
  texts.rightFooter = "Page &P of &N";
}

/** What makes a page print well, stay readable while scrolling and stand out among the tabs. */
export function pageCosmetics(sheetName: string, outline: PageOutline): CosmeticStep[] {
  const step = (kind: string, change: (sheet: Excel.Worksheet) => void): CosmeticStep => ({
    kind,
    bytes: 16 * BYTES_PER_ACTION,
    apply: (context) => change(sheetIn(context, sheetName)),
  });
  const { print, freeze, tabColor, filter } = outline;
  return [
    step("gridlines", (sheet) => {
      sheet.showGridlines = false;
    }),
    ...(tabColor === undefined
      ? []
      : [
          step("tab colour", (sheet) => {
            sheet.tabColor = tabColor;
          }),
        ]),
    ...(filter
      ? [step("filter", (sheet) => void sheet.autoFilter.apply(sheet.getRange(addressOf(filter))))]
      : []),
    ...(print ? [step("print", (sheet) => layOut(sheet, print))] : []),
    ...(print?.breaksBefore ?? []).map((row) =>
      step("page break", (sheet) => void sheet.horizontalPageBreaks.add(`A${row + 1}`)),
    ),
    ...(freeze
      ? [
          step("freeze", (sheet) => {
            sheet.freezePanes.unfreeze();
            const { rows, columns } = freeze;
            if (rows > 0 && columns > 0) {
              sheet.freezePanes.freezeAt(sheet.getRange(addressOf({ top: 0, left: 0, rows, columns })));
            } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
            else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
          }),
        ]
      : []),
  ];
}
