import { addressOf, fixedAddressOf, quotedSheet } from "../report/area";
import type { SheetDescription, TableDescription } from "../report/sheetDescription";
import { clearBeyondStep, clearStep, keptTable } from "./clearSheet";
import { fillStep, formatStep, lookSteps } from "./drawBlocks";
import { chartStep } from "./drawChart";
import { pageCosmetics, sizeStep } from "./drawPage";
import { ruleStep, validationStep } from "./drawRules";
import type { Fill } from "./fills";
import { drawnPage, type DrawnPage, type PageOutline } from "./pageParts";
import { resolveRules, type PageNames } from "./resolveNames";
import { sheetIn } from "./sheetProxies";
import type { CosmeticStep, Step } from "./steps";
import { chartCosmetics } from "./styleChart";
import { BYTES_PER_ACTION } from "./styleRange";
import type { SurveyedSheet } from "./survey";

/** What draws one page: the steps that must all succeed, and those that only please the eye. */
export interface Drawing {
  readonly content: readonly Step[];
  readonly cosmetics: readonly CosmeticStep[];
}

const TABLE_STYLE = "TableStyleLight9";

function tableStep(sheetName: string, table: TableDescription, isKept: boolean): Step {
  const below = table.top + table.rows + 1;
  return {
    bytes: 6 * BYTES_PER_ACTION,
    apply(context) {
      const sheet = sheetIn(context, sheetName);
      if (isKept) {
        sheet.tables.getItem(table.name).resize(addressOf(table));
        sheet.getRange(`${below}:1048576`).clear("All");
        return;
      }
      const made = sheet.tables.add(addressOf(table), true);
      made.name = table.name;
      made.style = TABLE_STYLE;
    },
  };
}

function mergeStep(sheetName: string, outline: PageOutline): Step[] {
  const merges = outline.merges ?? [];
  if (merges.length === 0) return [];
  return [
    {
      bytes: 3 * BYTES_PER_ACTION * merges.length,
      apply(context) {
        const sheet = sheetIn(context, sheetName);
        for (const area of merges) sheet.getRange(addressOf(area)).merge(true);
      },
    },
  ];
}

function nameSteps(sheetName: string, outline: PageOutline): Step[] {
  return (outline.names ?? []).map(({ name, area }) => ({
    bytes: 3 * BYTES_PER_ACTION,
    apply(context) {
      context.workbook.names.add(name, `=${quotedSheet(sheetName)}!${fixedAddressOf(area)}`);
    },
  }));
}

/** Where a page is drawn. */
export interface PagePlace {
  readonly sheetName: string;
  /** The sheet as it was when it is ours already; `null` for one just made. */
  readonly before: SurveyedSheet | null;
  readonly names: PageNames;
}

const isStore = ({ visibility }: PageOutline): boolean => visibility === "veryHidden";

/** What comes before a page's contents: an empty sheet, and number formats. A store is written over in place. */
export function openingSteps(outline: PageOutline, { sheetName, before }: PagePlace): Step[] {
  const formats = outline.formats.map((area) => formatStep(sheetName, area));
  return before && !isStore(outline) ? [clearStep(before, outline), ...formats] : formats;
}

/** The step that writes a piece of a page's contents. */
export const contentStep = (fill: Fill, { sheetName, names }: PagePlace): Step =>
  fillStep(sheetName, fill, names);

/** What is laid over a page's contents: all of it must succeed. */
export function closingSteps(outline: PageOutline, { sheetName, before }: PagePlace): Step[] {
  if (isStore(outline)) return [clearBeyondStep(sheetName, outline)];
  const kept = before && keptTable(before, outline);
  return [
    ...(outline.tables ?? []).map((table) => tableStep(sheetName, table, table === kept)),
    ...outline.looks.flatMap((group) => lookSteps(sheetName, group)),
    ...mergeStep(sheetName, outline),
    sizeStep(sheetName, outline),
    ...nameSteps(sheetName, outline),
    ...(outline.charts ?? []).map((chart) => chartStep(sheetName, chart)),
  ];
}

/** What of a page only pleases the eye. */
export function cosmeticSteps(page: PageOutline, { sheetName, names }: PagePlace): CosmeticStep[] {
  if (isStore(page)) return [];
  const outline = resolveRules(page, names);
  return [
    ...(outline.conditionalFormats ?? []).map((rule) => ruleStep(sheetName, rule)),
    ...(outline.validations ?? []).map((rule) => validationStep(sheetName, rule)),
    ...(outline.charts ?? []).flatMap((chart) => chartCosmetics(sheetName, chart)),
    ...pageCosmetics(sheetName, outline),
  ];
}

/** All steps of a page. */
export function drawPage({ outline, fills }: DrawnPage, place: PagePlace): Drawing {
  return {
    content: [
      ...openingSteps(outline, place),
      ...fills.map((fill) => contentStep(fill, place)),
      ...closingSteps(outline, place),
    ],
    cosmetics: cosmeticSteps(outline, place),
  };
}

/** The steps that draw a description on a sheet of its own name, just made. */
export const drawSheet = (description: SheetDescription): Drawing =>
  drawPage(drawnPage(description), { sheetName: description.name, before: null, names: new Map() });
