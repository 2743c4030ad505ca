import { refusalEntry } from "../../../../src/app/demand/refuseCorrection";
import { cleanedItems } from "../../../../src/engine/demand/review/cleanedItems";
import { historyRecord } from "../../../../src/engine/demand/review/historyCorrections";
import type { PlanningModel } from "../../../../src/engine";
import { placeEntry } from "../../../../src/workbook/codec/entry/placeEntry";
import { readWorkbook } from "../../../../src/workbook/codec/readWorkbook";
import { PLAIN_CULTURE, type CellValue, type SheetCells } from "../../../../src/workbook/codec/sheetCells";
import { writeModel } from "../../../../src/workbook/codec/writeModel";
import { grid, smallModel } from "../../../engine/measure/smallModel";
import { override } from "../../../engine/demand/review/demandModel";

const PAST = 24;
const SPIKE = 12;

/** One item that sold 900 once and about 100 otherwise; Overrides holds a remark. */
function planned(): PlanningModel {
  const demand = Array.from({ length: PAST }, (_, t) => (t === SPIKE ? 900 : 100 + (t % 4)));
  const sales = { source: "sales", item: 0, family: 0, segment: -1, unit: "units", basis: "total" } as const;
  const stated = { rows: [{ ...sales, key: "" }], values: grid([[100, 100, 100, 100, 100, 100]]) };
  const rows = [{ item: 0, measure: "demand" as const, source: null, lagPeriods: Number.NaN, key: "A" }];
  return smallModel(
    {
      items: [{ code: "A" }],
      historyMonths: PAST,
      periods: 6,
      sheets: ["Items", "Demand", "Supply", "History", "Overrides", "Settings"],
    },
    {
      demand: stated,
      history: { rows, values: grid([demand]) },
      overrides: [override({ item: 0, isLocked: false })],
    },
  );
}

/** The sheet with the cells of an entry written into it. */
function entered(sheet: SheetCells, model: PlanningModel): SheetCells {
  const demand = { history: historyRecord(model, cleanedItems(model)) };
  const month = model.calendar.history[SPIKE]!.label;
  const wish = { item: "A", month, reason: "A real order", author: "Ann" };
  const placed = placeEntry(sheet, refusalEntry(model, { demand }, wish), PLAIN_CULTURE)!;
  const values: CellValue[][] = sheet.values.map((row) => [...row]);
  for (const { row, column, after } of placed.cells) {
    const at = (values[row - sheet.top] ??= []);
    while (at.length <= column - sheet.left) at.push("");
    at[column - sheet.left] = after;
  }
  const widest = Math.max(...values.map((row) => row.length));
  return {
    ...sheet,
    values: values.map((row) => [...row, ...new Array<CellValue>(widest - row.length).fill("")]),
  };
}

it("[COR2] is read back from Overrides and honoured", () => {
  const sheets = writeModel(planned());
  const before = readWorkbook({ sheets }).model!;
  const written = sheets.map((sheet) => (sheet.name === "Overrides" ? entered(sheet, before) : sheet));
  const after = readWorkbook({ sheets: written }).model!;
  const seen = (model: PlanningModel) => cleanedItems(model)[0]!.cleaned.history.demand[SPIKE];
  expect(seen(before)).toBeLessThan(110);
  expect(seen(after)).toBe(900);
  const { corrections } = historyRecord(after, cleanedItems(after));
  expect(corrections.find(({ was }) => was === 900)).toMatchObject({
    refusal: { author: "Ann", reason: "A real order" },
  });
});
