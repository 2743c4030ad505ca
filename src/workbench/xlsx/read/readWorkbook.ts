/** The workbook part: sheets, names, calculation, protection. */
import type {
  CalculationSettings,
  NameSnapshot,
  PageLayoutSnapshot,
  SheetSnapshot,
} from "../../book/snapshot";
import { splitSheetName } from "../../book/address";
import { shownFormula } from "../formula/storedFormula";
import type { WorkbookPackage } from "../package/workbookPackage";
import type { XmlElement } from "../xml/parse";
import { child, childrenOf, descend, numberOf, truthOf } from "../xml/query";
import { decodeXstring } from "../xml/escape";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** Part path; undefined for a sheet whose part is missing. */
  readonly part: string | undefined;
  /** Chart sheets and dialogs of old are kept in the file but are no worksheets. */
  readonly isWorksheet: boolean;
}

export function readSheetEntries(
  workbook: XmlElement,
  from: { package: WorkbookPackage; part: string },
): SheetEntry[] {
  return childrenOf(child(workbook, "sheets"), "sheet").map((sheet) => {
    const id = Object.entries(sheet.attributes).find(([name]) => name.endsWith(":id"))?.[1];
    const relationship = from.package.target(from.part, id);
    const state = sheet.attributes["state"];
    return {
      name: decodeXstring(sheet.attributes["name"] ?? ""),
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: relationship?.target,
      isWorksheet: relationship?.type.endsWith("/worksheet") ?? false,
    };
  });
}

/** A defined name as the file has it; `sheetIndex` counts all sheets. */
export interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly sheetIndex: number | undefined;
  readonly element: XmlElement;
}

export function readFileNames(workbook: XmlElement): FileName[] {
  return childrenOf(child(workbook, "definedNames"), "definedName").map((element) => ({
    name: decodeXstring(element.attributes["name"] ?? ""),
    formula: shownFormula(decodeXstring(element.text)),
    sheetIndex: numberOf(element, "localSheetId"),
    element,
  }));
}

/** Names that Excel itself keeps for print areas and filters. */
export const isBuiltInName = (name: string): boolean => /^_xlnm\./i.test(name);

/** The names that people see; `idOf` gives a sheet's id by its index. */
export function visibleNames(
  names: readonly FileName[],
  idOf: (index: number) => string | undefined,
): NameSnapshot[] {
  return names.flatMap((n): NameSnapshot[] => {
    if (isBuiltInName(n.name)) return [];
    const sheetId = n.sheetIndex === undefined ? undefined : idOf(n.sheetIndex);
    if (n.sheetIndex !== undefined && sheetId === undefined) return [];
    const { comment } = n.element.attributes;
    return [
      {
        name: n.name,
        formula: n.formula,
        ...(sheetId === undefined ? {} : { sheetId }),
        ...(comment === undefined ? {} : { comment }),
        ...(truthOf(n.element, "hidden") ? { isHidden: true } : {}),
      },
    ];
  });
}

/** Print area and titles of a sheet, from the built-in names. */
export function readPrintNames(names: readonly FileName[], sheetIndex: number): Partial<PageLayoutSnapshot> {
  const out: Partial<PageLayoutSnapshot> = {};
  const areasOf = (name: string): string[] => {
    const found = names.find((n) => n.sheetIndex === sheetIndex && n.name.toLowerCase() === name);
    return found === undefined ? [] : splitAreas(found.formula.slice(1));
  };
  const area = areasOf("_xlnm.print_area");
  if (area.length > 0 && !area.some((a) => a.includes("#REF"))) out.printArea = area.join(" ");
  for (const title of areasOf("_xlnm.print_titles")) {
    if (/^\d+:\d+$/.test(title)) out.titleRows = title;
    else if (/^[A-Z]+:[A-Z]+$/i.test(title)) out.titleColumns = title;
  }
  return out;
}

function splitAreas(formula: string): string[] {
  const parts = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.map((p) => splitSheetName(p).rest.replaceAll("$", ""));
}

export function readCalculation(workbook: XmlElement): CalculationSettings {
  const calc = child(workbook, "calcPr");
  const mode = calc?.attributes["calcMode"];
  return {
    mode: mode === "manual" ? "manual" : mode === "autoNoTable" ? "automaticExceptTables" : "automatic",
    calculatesOnLoad: truthOf(calc, "fullCalcOnLoad"),
    iterates: truthOf(calc, "iterate"),
    maximumIterations: numberOf(calc, "iterateCount") ?? 100,
    maximumChange: numberOf(calc, "iterateDelta") ?? 0.001,
    usesFullPrecision: truthOf(calc, "fullPrecision", true),
  };
}

export const activeSheetIndex = (workbook: XmlElement): number =>
  numberOf(descend(workbook, "bookViews", "workbookView"), "activeTab") ?? 0;
