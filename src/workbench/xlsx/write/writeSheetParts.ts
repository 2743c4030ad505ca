/** The smaller sections of a worksheet as XML. Each takes the section of the file, whose other attributes it keeps. */
import type { ColumnSnapshot, PageLayoutSnapshot, SheetSnapshot } from "../../book/snapshot";
import type { SheetProtectionSnapshot } from "../../book/snapshotFilter";
import { parseArea, formatArea } from "../../book/address";
import { protectionFlags } from "../read/readSheetParts";
import { argb } from "../style/colors";
import { attributesXml, element, textElement, type Attributes } from "../xml/build";
import { parseXml, type XmlElement } from "../xml/parse";
import { child } from "../xml/query";

const parsed = (xml: string): XmlElement | undefined => (xml === "" ? undefined : parseXml(xml));

/** An element with the file's attributes, changed by ours (undefined takes one out), around `inner`. */
function merged(tag: string, old: XmlElement | undefined, changes: Attributes, inner = ""): string {
  return element(tag, { ...old?.attributes, ...changes }, inner);
}

const raw = (xml: string, e: XmlElement | undefined): string =>
  e === undefined ? "" : xml.slice(e.start, e.end);

export function sheetPrXml(old: string, sheet: SheetSnapshot): string {
  const was = parsed(old);
  const fits = sheet.pageLayout.fitToWidth !== undefined || sheet.pageLayout.fitToHeight !== undefined;
  const setUp = child(was, "pageSetUpPr");
  const tab = sheet.tabColor === undefined ? "" : element("tabColor", { rgb: argb(sheet.tabColor) });
  const outline =
    sheet.outline === undefined
      ? raw(old, child(was, "outlinePr"))
      : merged("outlinePr", child(was, "outlinePr"), {
          summaryBelow: sheet.outline.summaryBelow,
          summaryRight: sheet.outline.summaryRight,
        });
  const page =
    fits || setUp !== undefined ? merged("pageSetUpPr", setUp, { fitToPage: fits || undefined }) : "";
  const inner = tab + outline + (page === "<pageSetUpPr/>" ? "" : page);
  return inner === "" && was === undefined ? "" : merged("sheetPr", was, {}, inner);
}

export function sheetViewsXml(old: string, sheet: SheetSnapshot, isSelected: boolean): string {
  const was = child(parsed(old), "sheetView");
  const { freeze } = sheet;
  const zoom = sheet.zoomPercent ?? 100;
  const attributes = {
    showGridLines: sheet.showsGridlines ? undefined : false,
    showRowColHeaders: sheet.showsHeadings ? undefined : false,
    rightToLeft: sheet.isRightToLeft || undefined,
    tabSelected: isSelected || undefined,
    zoomScale: zoom === 100 ? undefined : zoom,
    zoomScaleNormal: zoom === 100 ? undefined : zoom,
    workbookViewId: was?.attributes["workbookViewId"] ?? 0,
  };
  const extensions = raw(old, child(was, "extLst"));
  const inner = (freeze === undefined ? "" : paneXml(freeze)) + selectionXml(sheet) + extensions;
  return element("sheetViews", {}, merged("sheetView", was, attributes, inner));
}

function activePane({ rows, columns }: NonNullable<SheetSnapshot["freeze"]>): string {
  if (rows > 0 && columns > 0) return "bottomRight";
  return rows > 0 ? "bottomLeft" : "topRight";
}

function paneXml(freeze: NonNullable<SheetSnapshot["freeze"]>): string {
  const corner = { row: freeze.rows, column: freeze.columns, rows: 1, columns: 1 };
  return element("pane", {
    xSplit: freeze.columns || undefined,
    ySplit: freeze.rows || undefined,
    topLeftCell: freeze.topLeft ?? formatArea(corner),
    activePane: activePane(freeze),
    state: "frozen",
  });
}

function selectionXml({ selection, freeze }: SheetSnapshot): string {
  if (selection === undefined) return "";
  const pane = freeze === undefined ? undefined : activePane(freeze);
  const first = parseArea(selection.split(" ")[0] ?? "");
  const cell = first === undefined ? "A1" : formatArea({ ...first, rows: 1, columns: 1 });
  return element("selection", { pane, activeCell: cell, sqref: selection });
}

export function sheetFormatXml(old: string, sheet: SheetSnapshot): string {
  const was = parsed(old);
  const rows = Math.max(0, ...sheet.rows.map((r) => r.outlineLevel ?? 0));
  const columns = Math.max(0, ...sheet.columns.map((c) => c.outlineLevel ?? 0));
  return merged("sheetFormatPr", was, {
    defaultColWidth: sheet.defaultColumnWidthCharacters,
    defaultRowHeight: sheet.defaultRowHeight,
    customHeight: was === undefined && sheet.defaultRowHeight !== 15 ? true : was?.attributes["customHeight"],
    outlineLevelRow: rows || undefined,
    outlineLevelCol: columns || undefined,
  });
}

export function columnsXml(
  columns: readonly ColumnSnapshot[],
  formatOf: (style: number | undefined) => number,
): string {
  if (columns.length === 0) return "";
  const sorted = [...columns].sort((a, b) => a.first - b.first);
  const cols = sorted.map((c) =>
    element("col", {
      min: c.first + 1,
      max: c.last + 1,
      width: c.widthCharacters ?? 9.140625,
      style: formatOf(c.style) || undefined,
      hidden: c.isHidden || undefined,
      bestFit: c.isBestFit || undefined,
      customWidth: c.widthCharacters === undefined ? undefined : true,
      outlineLevel: c.outlineLevel || undefined,
      collapsed: c.isCollapsed || undefined,
    }),
  );
  return element("cols", {}, cols);
}

export function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return "";
  return element(
    "mergeCells",
    { count: merges.length },
    merges.map((ref) => element("mergeCell", { ref })),
  );
}

export function protectionXml(protection: SheetProtectionSnapshot | undefined): string {
  if (protection === undefined) return "";
  const flags = protectionFlags.map(([attribute, field, locksByDefault]) => {
    const locks = !protection[field];
    return [attribute, locks === locksByDefault ? undefined : locks] as const;
  });
  return element("sheetProtection", {
    ...protection.password,
    sheet: true,
    ...Object.fromEntries(flags),
    selectLockedCells: protection.selectionMode === "normal" ? undefined : true,
    selectUnlockedCells: protection.selectionMode === "none" ? true : undefined,
  });
}

/** The print sections by name; "" where there is nothing to say. */
export function pageSections(layout: PageLayoutSnapshot, oldSetup: string): Record<string, string> {
  const options = attributesXml({
    horizontalCentered: layout.centersHorizontally || undefined,
    verticalCentered: layout.centersVertically || undefined,
    headings: layout.printsHeadings || undefined,
    gridLines: layout.printsGridlines || undefined,
  });
  return {
    printOptions: options === "" ? "" : `<printOptions${options}/>`,
    pageMargins: marginsXml(layout),
    pageSetup: pageSetupXml(layout, oldSetup),
    headerFooter: headerFooterXml(layout),
    rowBreaks: breaksXml("rowBreaks", layout.rowBreaks ?? []),
    colBreaks: breaksXml("colBreaks", layout.columnBreaks ?? []),
  };
}

function marginsXml({ margins }: PageLayoutSnapshot): string {
  if (margins === undefined) return "";
  const inches = (points: number): number => Math.round((points / 72) * 1e9) / 1e9;
  const entries = (["left", "right", "top", "bottom", "header", "footer"] as const).map((n) => [
    n,
    inches(margins[n]),
  ]);
  return element("pageMargins", Object.fromEntries(entries) as Attributes);
}

function pageSetupXml(layout: PageLayoutSnapshot, old: string): string {
  const xml = merged("pageSetup", parsed(old), {
    paperSize: layout.paperSize,
    scale: layout.scalePercent,
    firstPageNumber: layout.firstPageNumber,
    fitToWidth: layout.fitToWidth === 1 ? undefined : layout.fitToWidth,
    fitToHeight: layout.fitToHeight === 1 ? undefined : layout.fitToHeight,
    pageOrder: layout.pageOrder,
    orientation: layout.orientation,
    blackAndWhite: layout.printsBlackAndWhite || undefined,
    draft: layout.printsDraft || undefined,
    cellComments: layout.printsComments,
    errors: layout.printsErrors,
    useFirstPageNumber: layout.firstPageNumber === undefined ? undefined : true,
  });
  return xml === "<pageSetup/>" ? "" : xml;
}

function headerFooterXml({ headerFooter }: PageLayoutSnapshot): string {
  if (headerFooter === undefined) return "";
  const { odd, even, first } = headerFooter;
  const pair = (kind: string, texts: { header: string; footer: string } | undefined): string =>
    (["Header", "Footer"] as const)
      .map((part) => {
        const text = texts?.[part === "Header" ? "header" : "footer"] ?? "";
        return text === "" ? "" : textElement(`${kind}${part}`, text);
      })
      .join("");
  const attributes = {
    differentOddEven: even !== undefined || undefined,
    differentFirst: first !== undefined || undefined,
    scaleWithDoc: headerFooter.scalesWithDocument === false ? false : undefined,
    alignWithMargins: headerFooter.alignsWithMargins === false ? false : undefined,
  };
  return element("headerFooter", attributes, pair("odd", odd) + pair("even", even) + pair("first", first));
}

function breaksXml(tag: "rowBreaks" | "colBreaks", breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const max = tag === "rowBreaks" ? 16_383 : 1_048_575;
  const rows = [...breaks].sort((a, b) => a - b).map((id) => element("brk", { id, max, man: true }));
  return element(tag, { count: breaks.length, manualBreakCount: breaks.length }, rows);
}
