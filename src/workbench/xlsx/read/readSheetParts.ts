/** The smaller sections of a worksheet: views, columns, page setup, protection, links. */
import type {
  ColumnSnapshot,
  HyperlinkSnapshot,
  PageLayoutSnapshot,
  SheetSnapshot,
} from "../../book/snapshot";
import type { SheetProtectionSnapshot } from "../../book/snapshotFilter";
import { MAX_COLUMNS } from "../../book/address";
import type { WorkbookPackage } from "../package/workbookPackage";
import { readColor, type ColorContext } from "../style/colors";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf, descend, numberOf, truthOf } from "../xml/query";

export function readColumns(worksheet: XmlElement): ColumnSnapshot[] {
  return childrenOf(worksheet, "cols")
    .flatMap((cols) => childrenOf(cols, "col"))
    .map((col) => {
      const out: ColumnSnapshot = {
        first: (numberOf(col, "min") ?? 1) - 1,
        last: Math.min((numberOf(col, "max") ?? 1) - 1, MAX_COLUMNS - 1),
      };
      const width = numberOf(col, "width");
      const style = numberOf(col, "style") ?? 0;
      const level = numberOf(col, "outlineLevel") ?? 0;
      if (width !== undefined) out.widthCharacters = width;
      if (truthOf(col, "hidden")) out.isHidden = true;
      if (style !== 0) out.style = style;
      if (level !== 0) out.outlineLevel = level;
      if (truthOf(col, "collapsed")) out.isCollapsed = true;
      if (truthOf(col, "bestFit")) out.isBestFit = true;
      return out;
    });
}

type ViewPart = Pick<
  SheetSnapshot,
  "freeze" | "showsGridlines" | "showsHeadings" | "isRightToLeft" | "zoomPercent" | "selection"
>;

export function readView(worksheet: XmlElement): ViewPart {
  const view = descend(worksheet, "sheetViews", "sheetView");
  const pane = child(view, "pane");
  const out: ViewPart = {
    showsGridlines: truthOf(view, "showGridLines", true),
    showsHeadings: truthOf(view, "showRowColHeaders", true),
  };
  if (truthOf(view, "rightToLeft")) out.isRightToLeft = true;
  const zoom = numberOf(view, "zoomScale");
  if (zoom !== undefined && zoom !== 100) out.zoomPercent = zoom;
  if (pane !== undefined && /^frozen/.test(pane.attributes["state"] ?? "")) {
    const topLeft = pane.attributes["topLeftCell"];
    out.freeze = {
      rows: numberOf(pane, "ySplit") ?? 0,
      columns: numberOf(pane, "xSplit") ?? 0,
      ...(topLeft === undefined ? {} : { topLeft }),
    };
  }
  const active = pane?.attributes["activePane"];
  const selections = childrenOf(view, "selection");
  const selection = selections.find((s) => s.attributes["pane"] === active) ?? selections[0];
  if (selection !== undefined) out.selection = selection.attributes["sqref"] ?? "A1";
  return out;
}

export function readTabColor(worksheet: XmlElement, colors: ColorContext): string | undefined {
  return readColor(descend(worksheet, "sheetPr", "tabColor"), colors);
}

export function readHyperlinks(
  worksheet: XmlElement,
  from: { package: WorkbookPackage; part: string },
): HyperlinkSnapshot[] {
  return childrenOf(child(worksheet, "hyperlinks"), "hyperlink").map((link) => {
    const { ref, location, tooltip, display } = link.attributes;
    const id =
      link.attributes["r:id"] ?? Object.entries(link.attributes).find(([k]) => k.endsWith(":id"))?.[1];
    const address = id === undefined ? undefined : from.package.target(from.part, id)?.target;
    return {
      range: ref ?? "A1",
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      ...(display === undefined ? {} : { display }),
    };
  });
}

/** Attributes whose truth means "locked", with the field that says the opposite. */
export const protectionFlags = [
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertRows", "allowInsertRows", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["sort", "allowSort", true],
  ["autoFilter", "allowAutoFilter", true],
  ["pivotTables", "allowPivotTables", true],
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
] as const;

const passwordAttributes = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

export function readProtection(worksheet: XmlElement): SheetProtectionSnapshot | undefined {
  const protection = child(worksheet, "sheetProtection");
  if (!truthOf(protection, "sheet")) return undefined;
  const allowed = Object.fromEntries(
    protectionFlags.map(([attribute, field, locksByDefault]) => [
      field,
      !truthOf(protection, attribute, locksByDefault),
    ]),
  ) as Pick<SheetProtectionSnapshot, (typeof protectionFlags)[number][1]>;
  const lockedOut = truthOf(protection, "selectLockedCells");
  const allOut = truthOf(protection, "selectUnlockedCells");
  const entries = Object.entries(protection?.attributes ?? {}).filter(([k]) =>
    passwordAttributes.includes(k),
  );
  return {
    ...allowed,
    selectionMode: allOut ? "none" : lockedOut ? "unlocked" : "normal",
    ...(entries.length === 0 ? {} : { password: Object.fromEntries(entries) }),
  };
}

const pointsPerInch = 72;

export function readPageLayout(worksheet: XmlElement): PageLayoutSnapshot {
  const out: PageLayoutSnapshot = {};
  const options = child(worksheet, "printOptions");
  if (truthOf(options, "horizontalCentered")) out.centersHorizontally = true;
  if (truthOf(options, "verticalCentered")) out.centersVertically = true;
  if (truthOf(options, "gridLines")) out.printsGridlines = true;
  if (truthOf(options, "headings")) out.printsHeadings = true;
  const margins = child(worksheet, "pageMargins");
  if (margins !== undefined) {
    // Rounded, because inches such as 0.7 have no exact number of points.
    const points = (name: string): number =>
      Math.round((numberOf(margins, name) ?? 0) * pointsPerInch * 1e6) / 1e6;
    out.margins = {
      left: points("left"),
      right: points("right"),
      top: points("top"),
      bottom: points("bottom"),
      header: points("header"),
      footer: points("footer"),
    };
  }
  readPageSetup(worksheet, out);
  readHeaderFooter(child(worksheet, "headerFooter"), out);
  const breaks = (name: string): number[] =>
    childrenOf(child(worksheet, name), "brk").map((b) => numberOf(b, "id") ?? 0);
  if (breaks("rowBreaks").length > 0) out.rowBreaks = breaks("rowBreaks");
  if (breaks("colBreaks").length > 0) out.columnBreaks = breaks("colBreaks");
  return out;
}

function readPageSetup(worksheet: XmlElement, out: PageLayoutSnapshot): void {
  const setup = child(worksheet, "pageSetup");
  const fits = truthOf(descend(worksheet, "sheetPr", "pageSetUpPr"), "fitToPage");
  if (fits) {
    out.fitToWidth = numberOf(setup, "fitToWidth") ?? 1;
    out.fitToHeight = numberOf(setup, "fitToHeight") ?? 1;
  }
  if (setup === undefined) return;
  const { orientation, pageOrder, cellComments, errors } = setup.attributes;
  if (orientation === "portrait" || orientation === "landscape") out.orientation = orientation;
  const paper = numberOf(setup, "paperSize");
  const scale = numberOf(setup, "scale");
  const first = numberOf(setup, "firstPageNumber");
  if (paper !== undefined) out.paperSize = paper;
  if (scale !== undefined) out.scalePercent = scale;
  if (truthOf(setup, "blackAndWhite")) out.printsBlackAndWhite = true;
  if (truthOf(setup, "draft")) out.printsDraft = true;
  if (pageOrder !== undefined) out.pageOrder = pageOrder;
  if (cellComments !== undefined) out.printsComments = cellComments;
  if (errors !== undefined) out.printsErrors = errors;
  if (first !== undefined && truthOf(setup, "useFirstPageNumber")) out.firstPageNumber = first;
}

function readHeaderFooter(element: XmlElement | undefined, out: PageLayoutSnapshot): void {
  if (element === undefined) return;
  const pair = (kind: string): { header: string; footer: string } => ({
    header: child(element, `${kind}Header`)?.text ?? "",
    footer: child(element, `${kind}Footer`)?.text ?? "",
  });
  out.headerFooter = { odd: pair("odd") };
  if (truthOf(element, "differentOddEven")) out.headerFooter.even = pair("even");
  if (truthOf(element, "differentFirst")) out.headerFooter.first = pair("first");
  if (!truthOf(element, "scaleWithDoc", true)) out.headerFooter.scalesWithDocument = false;
  if (!truthOf(element, "alignWithMargins", true)) out.headerFooter.alignsWithMargins = false;
}
