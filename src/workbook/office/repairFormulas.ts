import { cellAddress } from "../report/area";
import { excelRun } from "./excelRun";
import { surveyUsedRanges } from "./usedRanges";

/** What was done to formulas that use our functions. */
export interface FormulasRepaired {
  /** Cells that showed #NAME? and were entered again. */
  readonly reentered: number;
  /** Cells that hung in #BUSY! and were calculated again. */
  readonly recalculated: number;
}

/** How our functions look in a formula, also in a file that was opened before the add-in was loaded. */
const OURS = /\bSOP\.|_xldudf_SOP/i;

interface StuckCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly shows: string;
}

async function stuckCells(context: Excel.RequestContext): Promise<StuckCell[]> {
  const used = await surveyUsedRanges(context);
  for (const { range } of used) range.load("values,formulas");
  await context.sync();
  return used.flatMap(({ sheet, range }) =>
    range.formulas.flatMap((row: unknown[], r: number) =>
      row.flatMap((formula, c) => {
        const shows = String(range.values[r]?.[c] ?? "");
        const isStuck = shows === "#NAME?" || shows === "#BUSY!";
        if (!isStuck || typeof formula !== "string" || !OURS.test(formula)) return [];
        return [{ sheet, address: cellAddress(range.rowIndex + r, range.columnIndex + c), formula, shows }];
      }),
    ),
  );
}

/**
 * Brings cells with our functions back to life: #NAME? is entered again, and
 * what is still #BUSY! at a second look is calculated again. Other cells are
 * not touched.
 */
export function repairFormulas(): Promise<FormulasRepaired> {
  return excelRun(async (context) => {
    const first = await stuckCells(context);
    const unknown = first.filter(({ shows }) => shows === "#NAME?");
    for (const { sheet, address, formula } of unknown) {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [
        [formula.replace(/_xldudf_/gi, "")],
      ];
    }
    if (unknown.length > 0) await context.sync();
    const wereBusy = new Set(
      first.filter(({ shows }) => shows === "#BUSY!").map(({ sheet, address }) => `${sheet}!${address}`),
    );
    if (wereBusy.size === 0) return { reentered: unknown.length, recalculated: 0 };
    const still = (await stuckCells(context)).filter(
      ({ sheet, address, shows }) => shows === "#BUSY!" && wereBusy.has(`${sheet}!${address}`),
    );
    for (const { sheet, address } of still) {
      context.workbook.worksheets.getItem(sheet).getRange(address).calculate();
    }
    await context.sync();
    return { reentered: unknown.length, recalculated: still.length };
  });
}
