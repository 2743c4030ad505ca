import { addressOf, type Area } from "../report/area";
import { NUMBER_FORMAT_CODES, STYLES, type Style } from "../report/theme";
import { addressLists } from "./addressLists";
import type { CellInput } from "./cellInput";
import type { Fill } from "./fills";
import type { LookGroup } from "./lookGroups";
import type { FormatArea } from "./pageParts";
import { resolveFormula, type PageNames } from "./resolveNames";
import { sheetIn } from "./sheetProxies";
import type { Step } from "./steps";
import { BYTES_PER_ACTION, hasLines, linesOf, plainOf, styleBytes, styleRange } from "./styleRange";

/** The step that sets the number format of a rectangle. */
export function formatStep(sheetName: string, area: FormatArea): Step {
  return {
    bytes: 3 * BYTES_PER_ACTION,
    apply(context) {
      const range = sheetIn(context, sheetName).getRange(addressOf(area));
      range.numberFormat = NUMBER_FORMAT_CODES[area.format] as unknown as string[][];
    },
  };
}

/** Contents with the real names of pages in their links. */
function linked({ rows, links }: Fill, names: PageNames): readonly (readonly CellInput[])[] {
  if (links.length === 0) return rows;
  const copy = rows.map((row) => [...row]);
  for (const [r, c] of links) copy[r]![c] = resolveFormula(String(copy[r]![c]), names);
  return copy;
}

/** The step that writes contents. */
export function fillStep(sheetName: string, fill: Fill, names: PageNames): Step {
  const { top, left, rows, isFormula, bytes } = fill;
  return {
    bytes: bytes + 3 * BYTES_PER_ACTION,
    apply(context) {
      const area = { top, left, rows: rows.length, columns: rows[0]!.length };
      const range = sheetIn(context, sheetName).getRange(addressOf(area));
      const contents = linked(fill, names) as CellInput[][];
      if (isFormula) range.formulas = contents;
      else range.values = contents;
    },
  };
}

/** The steps that lay a look over cells: what has no lines over all areas at once, lines area by area. */
export function lookSteps(sheetName: string, { look, areas }: LookGroup): Step[] {
  const style = STYLES[look];
  const together = plainOf(style);
  const steps =
    Object.keys(together).length === 0
      ? []
      : addressLists(areas.map(addressOf)).map((list) => allAtOnce(sheetName, list, together));
  return hasLines(style)
    ? [...steps, ...areas.map((area) => oneArea(sheetName, area, linesOf(style)))]
    : steps;
}

function allAtOnce(sheetName: string, list: string, style: Style): Step {
  return {
    bytes: list.length + styleBytes(style),
    apply(context) {
      const sheet = sheetIn(context, sheetName);
      styleRange(list.includes(",") ? sheet.getRanges(list) : sheet.getRange(list), style);
    },
  };
}

function oneArea(sheetName: string, area: Area, style: Style): Step {
  return {
    bytes: styleBytes(style),
    apply: (context) => styleRange(sheetIn(context, sheetName).getRange(addressOf(area)), style),
  };
}
