/** The workbook part: the list of sheets, names, calculation, the sheet in front. */
import { quoteSheetName } from "../../book/address";
import type { BookSnapshot, SheetSnapshot } from "../../book/snapshot";
import { storedFormula } from "../formula/storedFormula";
import { isBuiltInName } from "../read/readWorkbook";
import type { ReadBook } from "../readXlsx";
import { structureLockXml } from "../structureLock";
import { element, textElement, type Attributes } from "../xml/build";
import { encodeXstring } from "../xml/escape";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf, numberOf } from "../xml/query";
import { sameData } from "../xml/same";

/** Where each sheet of the snapshot is written. */
export interface PlacedSheet {
  readonly sheet: SheetSnapshot;
  readonly part: string;
  readonly relationshipId: string;
}

// Order of CT_Workbook (ECMA-376 Part 1, 18.2.27).
const order = [
  "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection",
  "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
  "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr",
  "webPublishObjects", "extLst",
]; // prettier-ignore

/** The workbook part for the snapshot; undefined when it equals the file's. */
export function writeWorkbookPart(
  next: BookSnapshot,
  read: ReadBook,
  placed: readonly PlacedSheet[],
): string | undefined {
  const { workbook, workbookXml: xml } = read;
  const sections = new Map<string, string>();
  for (const c of workbook.children)
    sections.set(c.name, (sections.get(c.name) ?? "") + xml.slice(c.start, c.end));
  const before = new Map(sections);
  const sheets = sheetList(read, placed);
  if (!sameSheets(read, placed))
    sections.set(
      "sheets",
      element(
        "sheets",
        {},
        sheets.map((s) => s.xml),
      ),
    );
  writeNames({ next, read, sections, sheets });
  writeViews({ next, read, sections, sheets });
  if (!sameData(next.calculation, read.snapshot.calculation))
    sections.set("calcPr", calculationXml(next, workbook));
  if (next.usesDate1904 !== read.snapshot.usesDate1904) {
    const attributes = child(workbook, "workbookPr")?.attributes;
    sections.set(
      "workbookPr",
      element("workbookPr", { ...attributes, date1904: next.usesDate1904 || undefined }),
    );
  }
  if (
    next.isStructureProtected !== read.snapshot.isStructureProtected ||
    !sameData(next.structurePassword, read.snapshot.structurePassword)
  ) {
    const lock = structureLockXml(next, child(workbook, "workbookProtection")?.attributes);
    sections.set("workbookProtection", lock);
  }
  if (sameData([...before], [...sections])) return undefined;
  const names = [...new Set([...order, ...sections.keys()])];
  const inner = names.map((name) => sections.get(name) ?? "").join("");
  return xml.slice(0, workbook.innerStart) + inner + xml.slice(workbook.innerEnd);
}

interface ListedSheet {
  /** Id of the snapshot's sheet; undefined for chart sheets and the like, which stay at their place. */
  readonly id: string | undefined;
  readonly part: string;
  readonly name: string;
  readonly xml: string;
}

/** The sheets as they will stand: those of the snapshot in its order, others after the sheet they followed. */
function sheetList(read: ReadBook, placed: readonly PlacedSheet[]): ListedSheet[] {
  const elements = childrenOf(child(read.workbook, "sheets"), "sheet");
  const elementOf = new Map(read.entries.map((entry, i) => [entry.part, elements[i]!]));
  const taken = new Set(elements.map((e) => numberOf(e, "sheetId") ?? 0));
  let nextId = 1 + Math.max(0, ...taken);
  const listed = placed.map(({ sheet, part, relationshipId }): ListedSheet => {
    const old = elementOf.get(part);
    const xml = element("sheet", {
      ...old?.attributes,
      name: encodeXstring(sheet.name),
      sheetId: old?.attributes["sheetId"] ?? nextId++,
      state: sheet.visibility === "visible" ? undefined : sheet.visibility,
      "r:id": relationshipId,
    });
    return { id: sheet.id, part, name: sheet.name, xml };
  });
  read.entries.forEach((entry, i) => {
    if (entry.isWorksheet || entry.part === undefined) return;
    const { start, end } = elements[i]!;
    const before = read.entries[i - 1]?.part;
    const at = listed.findIndex((s) => s.part === before) + 1;
    const xml = read.workbookXml.slice(start, end);
    listed.splice(at, 0, { id: undefined, part: entry.part, name: entry.name, xml });
  });
  return listed;
}

function sameSheets(read: ReadBook, placed: readonly PlacedSheet[]): boolean {
  const was = read.entries.filter((e) => e.isWorksheet).map((e) => [e.part, e.name, e.visibility]);
  const now = placed.map((p) => [p.part, p.sheet.name, p.sheet.visibility]);
  return sameData(was, now);
}

interface WorkbookStep {
  readonly next: BookSnapshot;
  readonly read: ReadBook;
  readonly sections: Map<string, string>;
  readonly sheets: readonly ListedSheet[];
}

function writeNames({ next, read, sections, sheets }: WorkbookStep): void {
  const prints = (book: BookSnapshot): unknown =>
    book.sheets.map((s) => [
      s.name,
      s.filter?.range,
      s.pageLayout.printArea,
      s.pageLayout.titleRows,
      s.pageLayout.titleColumns,
    ]);
  const sameOrder = sameData(
    sheets.map((s) => s.part),
    read.entries.map((e) => e.part),
  );
  if (sameOrder && sameData(next.names, read.snapshot.names) && sameData(prints(next), prints(read.snapshot)))
    return;
  const indexOf = new Map(sheets.map((s, i) => [s.id, i]));
  const oldElement = new Map(
    read.names.map((n) => [nameKey(n.name, sheetIdAt(read, n.sheetIndex)), n.element]),
  );
  const user = next.names.map((n) => {
    const old = oldElement.get(nameKey(n.name, n.sheetId))?.attributes;
    const attributes = {
      ...old,
      name: encodeXstring(n.name),
      comment: n.comment === undefined ? undefined : encodeXstring(n.comment),
      localSheetId: n.sheetId === undefined ? undefined : indexOf.get(n.sheetId),
      hidden: n.isHidden || undefined,
    };
    return {
      name: n.name,
      sheet: n.sheetId,
      xml: textElement("definedName", storedFormula(n.formula), attributes),
    };
  });
  const all = [...user, ...builtInNames(next, indexOf), ...otherBuiltIns(read, sheets)];
  all.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  sections.set(
    "definedNames",
    all.length === 0
      ? ""
      : element(
          "definedNames",
          {},
          all.map((n) => n.xml),
        ),
  );
}

const nameKey = (name: string, sheetId: string | undefined): string =>
  `${name.toLowerCase()} ${sheetId ?? ""}`;

const sheetIdAt = (read: ReadBook, index: number | undefined): string | undefined =>
  index === undefined ? undefined : read.sheets.get(read.entries[index]?.part ?? "")?.snapshot.id;

function builtInNames(
  next: BookSnapshot,
  indexOf: ReadonlyMap<string | undefined, number>,
): { name: string; xml: string }[] {
  return next.sheets.flatMap((sheet) => {
    const localSheetId = indexOf.get(sheet.id);
    const prefix = `${quoteSheetName(sheet.name)}!`;
    const absolute = (range: string): string => prefix + range.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
    const name = (
      kind: string,
      ranges: readonly (string | undefined)[],
      hidden?: boolean,
    ): { name: string; xml: string }[] => {
      const text = ranges
        .flatMap((r) => (r === undefined || r === "" ? [] : r.split(" ")))
        .map(absolute)
        .join(",");
      const attributes: Attributes = { name: kind, localSheetId, hidden };
      return text === "" ? [] : [{ name: kind, xml: textElement("definedName", text, attributes) }];
    };
    const { printArea, titleRows, titleColumns } = sheet.pageLayout;
    return [
      ...name("_xlnm._FilterDatabase", [sheet.filter?.range], true),
      ...name("_xlnm.Print_Area", [printArea]),
      ...name("_xlnm.Print_Titles", [titleColumns, titleRows]),
    ];
  });
}

/** Built-in names that we do not model (criteria, extract areas) stay with their sheets. */
function otherBuiltIns(read: ReadBook, sheets: readonly ListedSheet[]): { name: string; xml: string }[] {
  const ours = new Set(["_xlnm._filterdatabase", "_xlnm.print_area", "_xlnm.print_titles"]);
  return read.names.flatMap((n) => {
    if (!isBuiltInName(n.name) || ours.has(n.name.toLowerCase())) return [];
    const part = read.entries[n.sheetIndex ?? -1]?.part;
    const localSheetId = sheets.findIndex((s) => s.part === part);
    if (n.sheetIndex !== undefined && localSheetId < 0) return [];
    const attributes = {
      ...n.element.attributes,
      localSheetId: n.sheetIndex === undefined ? undefined : localSheetId,
    };
    return [{ name: n.name, xml: textElement("definedName", n.element.text, attributes) }];
  });
}

function writeViews({ next, read, sections, sheets }: WorkbookStep): void {
  const active = Math.max(
    0,
    sheets.findIndex((s) => s.id === next.activeSheetId),
  );
  const views = child(read.workbook, "bookViews");
  const view = child(views, "workbookView");
  const first = numberOf(view, "firstSheet") ?? 0;
  if (view !== undefined && (numberOf(view, "activeTab") ?? 0) === active && first < sheets.length) return;
  const attributes = { ...view?.attributes, firstSheet: undefined, activeTab: active || undefined };
  const rest = childrenOf(views, "workbookView")
    .slice(1)
    .map((v) => read.workbookXml.slice(v.start, v.end));
  sections.set("bookViews", element("bookViews", {}, [element("workbookView", attributes), ...rest]));
}

function calculationXml({ calculation }: BookSnapshot, workbook: XmlElement): string {
  const mode = { automatic: undefined, automaticExceptTables: "autoNoTable", manual: "manual" }[
    calculation.mode
  ];
  return element("calcPr", {
    ...child(workbook, "calcPr")?.attributes,
    calcMode: mode,
    fullCalcOnLoad: calculation.calculatesOnLoad || undefined,
    iterate: calculation.iterates || undefined,
    iterateCount: calculation.maximumIterations === 100 ? undefined : calculation.maximumIterations,
    iterateDelta: calculation.maximumChange === 0.001 ? undefined : calculation.maximumChange,
    fullPrecision: calculation.usesFullPrecision ? undefined : false,
  });
}
