import { STYLES } from "../report/theme";
import { addressLists } from "./addressLists";
import { excelRun, excelRunUndoable } from "./excelRun";
import type { MarkedCells } from "./gapMarks";

/** Names our rules: always true, and found again by its words whatever else the sheet has. */
const RULE = '=LEN("S&OP Align gap")>0';
const NAME = "S&OP Align gap";
/** Takes our rules out of every sheet; rules of the planner's are left alone. */
async function takeOutRules(context: Excel.RequestContext): Promise<number> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const found = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return formats;
  });
  await context.sync();
  const custom = found.flatMap((formats) => formats.items.filter(({ type }) => type === "Custom"));
  const rules = custom.map((format) => {
    const rule = format.custom.rule;
    rule.load("formula");
    return { format, rule };
  });
  await context.sync();
  const ours = rules.filter(({ rule }) => rule.formula.includes(NAME));
  for (const { format } of ours) format.delete();
  await context.sync();
  return ours.length;
}

/**
 * Marks the cells of gaps on the planner's own sheets by conditional formats:
 * no value, no formula and no format of a cell is changed. Marks of an earlier
 * call go.
 *
 * @returns how many cells are marked.
 */
export function showGaps(marks: readonly MarkedCells[]): Promise<number> {
  return excelRunUndoable(async (context) => {
    await takeOutRules(context);
    const { fill, color } = STYLES.bad;
    for (const { sheet, addresses } of marks) {
      for (const list of addressLists(addresses)) {
        const areas = context.workbook.worksheets.getItem(sheet).getRanges(list);
        const format = areas.conditionalFormats.add("Custom");
        format.custom.rule.formula = RULE;
        if (fill !== undefined) format.custom.format.fill.color = fill;
        if (color !== undefined) format.custom.format.font.color = color;
      }
    }
    await context.sync();
    return marks.reduce((sum, { addresses }) => sum + addresses.length, 0);
  });
}

/** Takes all marks off the planner's sheets. @returns how many rules are gone. */
export const hideGaps = (): Promise<number> => excelRun(takeOutRules);
