import { addressOf, fixedAddressOf, quotedSheet } from "../report/area";
import type { SheetDescription, TableDescription } from "../report/sheetDescription";
import { clearBeyondStep, clearStep, keptTable } from "./clearSheet";
import { blockSteps, lookStep } from "./drawBlocks";
import { chartCosmetics, chartStep } from "./drawChart";
import { pageCosmetics, sizeStep } from "./drawPage";
import { ruleStep, validationStep } from "./drawRules";
import type { CosmeticStep, Step } from "./steps";
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
      const sheet = context.workbook.worksheets.getItem(sheetName);
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

function mergeStep(sheetName: string, description: SheetDescription): Step[] {
  const merges = description.merges ?? [];
  if (merges.length === 0) return [];
  return [
    {
      bytes: 3 * BYTES_PER_ACTION * merges.length,
      apply(context) {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        for (const area of merges) sheet.getRange(addressOf(area)).merge(true);
      },
    },
  ];
}

function nameSteps(sheetName: string, description: SheetDescription): Step[] {
  return (description.names ?? []).map(({ name, area }) => ({
    bytes: 3 * BYTES_PER_ACTION,
    apply(context) {
      context.workbook.names.add(name, `=${quotedSheet(sheetName)}!${fixedAddressOf(area)}`);
    },
  }));
}

/** A hidden store is written over in place. */
function drawStore(sheetName: string, description: SheetDescription): Drawing {
  const blocks = description.blocks.flatMap((block) => blockSteps(sheetName, block));
  return { content: [...blocks, clearBeyondStep(sheetName, description)], cosmetics: [] };
}

/**
 * The steps that draw a page on a sheet.
 *
 * @param before the sheet as it was when it is ours already; `null` for one just made.
 */
export function drawSheet(
  sheetName: string,
  description: SheetDescription,
  before: SurveyedSheet | null,
): Drawing {
  if (description.visibility === "veryHidden") return drawStore(sheetName, description);
  const kept = before && keptTable(before, description);
  const charts = description.charts ?? [];
  return {
    content: [
      ...(before ? [clearStep(before, description)] : []),
      ...description.blocks.flatMap((block) => blockSteps(sheetName, block)),
      ...(description.tables ?? []).map((table) => tableStep(sheetName, table, table === kept)),
      ...(description.looks ?? []).map((area) => lookStep(sheetName, area)),
      ...mergeStep(sheetName, description),
      sizeStep(sheetName, description),
      ...nameSteps(sheetName, description),
      ...charts.map((chart) => chartStep(sheetName, chart)),
    ],
    cosmetics: [
      ...(description.conditionalFormats ?? []).map((rule) => ruleStep(sheetName, rule)),
      ...(description.validations ?? []).map((rule) => validationStep(sheetName, rule)),
      ...charts.flatMap((chart) => chartCosmetics(sheetName, chart)),
      ...pageCosmetics(sheetName, description),
    ],
  };
}
