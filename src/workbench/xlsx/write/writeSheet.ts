/**
 * Lays the changes of one sheet over its part. Every section that equals the file's stays as it is; a sheet without
 * any change keeps its part byte for byte.
 */
import { boundingArea, formatArea, type Area } from "../../book/address";
import type { ConditionalFormatSnapshot, SheetSnapshot } from "../../book/snapshot";
import { extendedRules, mainRules } from "../read/readConditionalFormats";
import { tableFinder, type ReadSheet } from "../read/readSheet";
import type { WorkbookPackage } from "../package/workbookPackage";
import { sheetPropertyBytes } from "../read/readSheetProperties";
import { element } from "../xml/build";
import { sameData } from "../xml/same";
import { conditionalFormatsUri, dataValidationsUri, withExtension } from "./extensionList";
import { withFileRanges } from "./fileRanges";
import { SheetSections } from "./sheetSections";
import type { SheetWriting } from "./sheetWriting";
import { sameCell, writeCells } from "./writeCells";
import { writeConditionalFormats } from "./writeConditionalFormats";
import { dataValidationsXml } from "./writeDataValidations";
import { filterXml } from "./writeFilter";
import {
  columnsXml,
  mergesXml,
  pageSections,
  protectionXml,
  sheetFormatXml,
  sheetPrXml,
  sheetViewsXml,
} from "./writeSheetParts";
import { writeTables } from "./writeTables";
import { writeComments } from "./writeComments";
import { writeDrawing } from "../chart/writeDrawing";

export interface SheetChange {
  readonly part: string;
  readonly next: SheetSnapshot;
  readonly was: ReadSheet;
  readonly isActive: boolean;
  readonly wasActive: boolean;
}

/** Whether any formula of the sheet was added, changed or removed: the file's calculation chain is then stale. */
export interface SheetOutcome {
  readonly formulasChanged: boolean;
}

export function writeSheet(change: SheetChange, writing: SheetWriting): SheetOutcome {
  const { was, part } = change;
  const next = withFileRanges(change.next);
  const sections = new SheetSections(was.xml, was.root);
  const step: Step = { ...change, next, sections, writing, before: withFileRanges(was.snapshot) };
  writeIdentity(step);
  const cellsChanged = writeGrid(step);
  writeRules(step);
  writeLinks(step);
  writePage(step);
  writeObjects(step);
  if (sections.hasChanged) writing.package.set(part, sections.toXml());
  return { formulasChanged: cellsChanged && formulasDiffer(next, was.snapshot) };
}

interface Step extends SheetChange {
  readonly sections: SheetSections;
  readonly writing: SheetWriting;
  readonly before: SheetSnapshot;
}

function writeIdentity({ sections, next, before, was, isActive, wasActive }: Step): void {
  if (was.root.attributes["xr:uid"] === undefined && next.source === undefined) {
    sections.setAttribute("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
    sections.setAttribute("mc:Ignorable", "xr");
    sections.setAttribute("xmlns:xr", "http://schemas.microsoft.com/office/spreadsheetml/2014/revision");
    sections.setAttribute("xr:uid", next.id);
  }
  const page = ({ fitToWidth, fitToHeight }: SheetSnapshot["pageLayout"]): boolean =>
    fitToWidth !== undefined || fitToHeight !== undefined;
  const samePr =
    next.tabColor === before.tabColor &&
    sameData(next.outline, before.outline) &&
    page(next.pageLayout) === page(before.pageLayout);
  if (!samePr) sections.set("sheetPr", sheetPrXml(sections.get("sheetPr"), next));
  const view = (s: SheetSnapshot): unknown => [
    s.freeze, s.showsGridlines, s.showsHeadings, s.isRightToLeft, s.zoomPercent, s.selection,
  ]; // prettier-ignore
  if (!sameData(view(next), view(before)) || isActive !== wasActive || sections.get("sheetViews") === "") {
    sections.set("sheetViews", sheetViewsXml(sections.get("sheetViews"), next, isActive));
  }
}

function writeGrid({ sections, next, before, was, writing }: Step): boolean {
  const { formatOf } = writing;
  const columns = (s: SheetSnapshot): unknown => s.columns.map((c) => ({ ...c, style: formatOf(c.style) }));
  if (!sameData(columns(next), columns(before))) sections.set("cols", columnsXml(next.columns, formatOf));
  const sizes = (s: SheetSnapshot): unknown => [
    s.defaultRowHeight,
    s.defaultColumnWidthCharacters,
    Math.max(0, ...s.rows.map((r) => r.outlineLevel ?? 0)),
    Math.max(0, ...s.columns.map((c) => c.outlineLevel ?? 0)),
  ];
  if (!sameData(sizes(next), sizes(before))) {
    sections.set("sheetFormatPr", sheetFormatXml(sections.get("sheetFormatPr"), next));
  }
  if (!sameData(next.merges, before.merges)) sections.set("mergeCells", mergesXml(next.merges));
  const rowFormats = (s: SheetSnapshot): unknown => s.rows.map((r) => ({ ...r, style: formatOf(r.style) }));
  const isSame = sameCells(next, before, formatOf) && sameData(rowFormats(next), rowFormats(before));
  if (isSame && sections.get("sheetData") !== "") return false;
  const source = { xml: was.xml, rows: was.rows, cells: before.cells, rowFormats: before.rows };
  const inner = writeCells(next, source, { ...writing, tableAt: tableFinder(next.tables) });
  sections.set("sheetData", element("sheetData", {}, inner));
  const bounds = usedBounds(next);
  sections.set("dimension", element("dimension", { ref: bounds === undefined ? "A1" : formatArea(bounds) }));
  return true;
}

function sameCells(next: SheetSnapshot, before: SheetSnapshot, formatOf: SheetWriting["formatOf"]): boolean {
  if (next.cells.length !== before.cells.length) return false;
  return next.cells.every((cell, i) => {
    const other = before.cells[i]!;
    return cell.row === other.row && cell.column === other.column && sameCell(cell, other, formatOf);
  });
}

function formulasDiffer(next: SheetSnapshot, before: SheetSnapshot): boolean {
  const formulas = (s: SheetSnapshot): string =>
    s.cells.flatMap((c) => (c.formula === undefined ? [] : [`${c.row},${c.column}${c.formula}`])).join("\n");
  return formulas(next) !== formulas(before);
}

function usedBounds({ cells }: SheetSnapshot): Area | undefined {
  const first = cells[0];
  if (first === undefined) return undefined;
  let [left, right, top, bottom] = [first.column, first.column, first.row, first.row];
  for (const { row, column } of cells) {
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  return boundingArea(
    { row: top, column: left, rows: 1, columns: 1 },
    { row: bottom, column: right, rows: 1, columns: 1 },
  );
}

function writeRules({ sections, next, before, was, writing }: Step): void {
  if (!sameData(next.dataValidations, before.dataValidations)) {
    sections.set("dataValidations", dataValidationsXml(next.dataValidations));
    sections.set("extLst", withExtension(sections.get("extLst"), dataValidationsUri, ""));
  }
  if (sameData(next.conditionalFormats, before.conditionalFormats)) return;
  const { main, extension } = writeConditionalFormats(next.conditionalFormats, {
    differential: (style) => writing.styles.differential(style),
    kept: (rule) => keptRule(rule, was),
  });
  sections.set("conditionalFormatting", main);
  const extLst = withExtension(
    sections.get("extLst"),
    conditionalFormatsUri,
    extension === "" && keptExtensions(next, was) === ""
      ? ""
      : element(
          "x14:conditionalFormattings",
          { "xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main" },
          keptExtensions(next, was) + extension,
        ),
  );
  sections.set("extLst", extLst);
}

/** A rule of the file that only moved in the order: its own XML. Rules of the extension are kept by group. */
function keptRule(rule: ConditionalFormatSnapshot, was: ReadSheet): string | undefined {
  const old = was.snapshot.conditionalFormats.find((c) => c.source !== undefined && c.source === rule.source);
  if (old === undefined || !sameData({ ...old, priority: 0, range: "" }, { ...rule, priority: 0, range: "" }))
    return undefined;
  const index = rule.source!;
  if (index.startsWith("x14:")) {
    const { rule: element, range } = extendedRules(was.root)[Number(index.slice(4))]!;
    const xml = was.xml.slice(element.start, element.end);
    const main = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
    const sqref = `<xm:sqref>${rule.range === "" ? range : rule.range}</xm:sqref>`;
    return `<x14:conditionalFormatting ${main}>${withPriority(xml, rule.priority)}${sqref}</x14:conditionalFormatting>`;
  }
  const { rule: element } = mainRules(was.root)[Number(index)]!;
  return withPriority(was.xml.slice(element.start, element.end), rule.priority);
}

const withPriority = (xml: string, priority: number): string =>
  xml.replace(/(<[\w:]+[^>]*?\spriority=")\d+(")/, `$1${priority}$2`);

/** Extension groups that belong to kept rules of the main list (data bars, by their id). */
function keptExtensions(next: SheetSnapshot, was: ReadSheet): string {
  const kept = next.conditionalFormats
    .flatMap((rule) => keptRule(rule, was) ?? [])
    .filter((xml) => !xml.startsWith("<x14:"));
  const ids = new Set(kept.flatMap((xml) => /<x14:id>([^<]+)</.exec(xml)?.[1]?.trim() ?? []));
  return extendedRules(was.root)
    .filter(({ rule }) => ids.has(rule.attributes["id"] ?? ""))
    .map(({ rule, range }) => {
      const xml = was.xml.slice(rule.start, rule.end);
      const main = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
      return `<x14:conditionalFormatting ${main}>${xml}<xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`;
    })
    .join("");
}

function writeLinks({ sections, next, before, writing, part }: Step): void {
  if (sameData(next.hyperlinks, before.hyperlinks)) return;
  for (const r of writing.package.relationships(part).filter((r) => r.type.endsWith("/hyperlink"))) {
    writing.package.unrelate(part, r.id);
  }
  const links = next.hyperlinks.map((link) =>
    element("hyperlink", {
      ref: link.range,
      "r:id":
        link.address === undefined || link.address === ""
          ? undefined
          : writing.package.relate(part, "hyperlink", { path: link.address, isExternal: true }),
      location: link.location,
      tooltip: link.screenTip,
      display: link.display,
    }),
  );
  sections.set("hyperlinks", links.length === 0 ? "" : element("hyperlinks", {}, links));
  useRelationships(sections);
}

/** The prefix of relationship ids must be declared where one is written. */
function useRelationships(sections: SheetSections): void {
  sections.setAttribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
}

function writePage({ sections, next, before, writing }: Step): void {
  if (!sameData(next.protection, before.protection))
    sections.set("sheetProtection", protectionXml(next.protection));
  if (!sameData(next.filter, before.filter))
    sections.set(
      "autoFilter",
      filterXml(next.filter, (style) => writing.styles.differential(style)),
    );
  if (sameData(next.pageLayout, before.pageLayout)) return;
  const now = pageSections(next.pageLayout, sections.get("pageSetup"));
  const then = pageSections(before.pageLayout, sections.get("pageSetup"));
  for (const [name, xml] of Object.entries(now)) if (xml !== then[name]) sections.set(name, xml);
}

function writeObjects({ sections, next, before, writing, part }: Step): void {
  if (!sameData(next.tables, before.tables)) {
    sections.set("tableParts", writeTables(writing, { part, next, was: before }));
    useRelationships(sections);
  }
  if (!sameData(next.customProperties, before.customProperties)) {
    sections.set("customProperties", writeSheetProperties(next, part, writing.package));
    useRelationships(sections);
  }
  if (!sameData(next.charts, before.charts)) {
    sections.set("drawing", writeDrawing({ part, next, before }, writing));
    useRelationships(sections);
  }
  if (!sameData(next.notes, before.notes) || !sameData(next.comments, before.comments)) {
    sections.set("legacyDrawing", writeComments({ part, next }, writing.package));
    useRelationships(sections);
  }
}

function writeSheetProperties(next: SheetSnapshot, part: string, to: WorkbookPackage): string {
  for (const r of to.relationships(part).filter((r) => r.type.endsWith("/customProperty"))) {
    to.unrelate(part, r.id);
    to.remove(r.target);
  }
  const entries = Object.entries(next.customProperties).map(([name, value]) => {
    const path = to.freePath("xl/customProperty", ".bin");
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
    to.add(path, type, sheetPropertyBytes(value));
    return element("customPr", { name, "r:id": to.relate(part, "customProperty", { path }) });
  });
  return entries.length === 0 ? "" : element("customProperties", {}, entries);
}
