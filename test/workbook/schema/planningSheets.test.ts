import { dayOf, fold } from "../../../src/engine";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import type { CellValue, SheetCells } from "../../../src/workbook/codec/sheetCells";
import { SHEETS, SHEET_KINDS } from "../../../src/workbook/schema/allSheets";
import { inputSheetId } from "../../../src/workbook/schema/sheetIds";
import { untouchedExamples } from "../../../src/workbook/schema/setUp/exampleRows";
import { planningSheets } from "../../../src/workbook/schema/setUp/planningSheets";
import type { SheetSchema } from "../../../src/workbook/schema/sheetSchema";
import type { PlanningSheet } from "../../../src/workbook/schema/setUp/planningSheet";
import type { SetUpWish } from "../../../src/workbook/schema/setUp/setUpWish";

const wish: SetUpWish = {
  extent: "full",
  cycleDay: dayOf(2026, 3),
  horizonMonths: 18,
  historyMonths: 24,
  currency: "EUR",
  hasExamples: true,
};

/** What Excel would hold after drawing a sheet. */
function drawn({ name, ownId, blocks }: PlanningSheet): SheetCells {
  const values: CellValue[][] = [];
  for (const { top, left, cells } of blocks) {
    cells.forEach((row, r) => {
      const target = (values[top + r] ??= []);
      row.forEach((value, c) => {
        if (value !== null && typeof value === "object") throw new Error("a planning sheet has no formulas");
        target[left + c] = value ?? "";
      });
    });
  }
  const full = values.map((row) => Array.from(row, (value) => value ?? ""));
  return { name, id: name, ownId, visibility: "Visible", isProtected: false, top: 0, left: 0, values: full };
}

describe("the planning sheets", () => {
  for (const kind of SHEET_KINDS) {
    it(`[SCH1] no two columns of ${kind} are known by the same name`, () => {
      const names = SHEETS[kind].columns.flatMap(({ name, synonyms }) => [
        ...new Set([name, ...synonyms].map(fold)),
      ]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    });

    it(`[SCH2] every column of ${kind} says what it means`, () => {
      const { columns } = SHEETS[kind];
      expect(new Set(columns.map(({ field }) => field)).size).toBe(columns.length);
      for (const { meaning, type, unit, header } of columns) {
        expect(meaning).toMatch(/\.$/);
        if (["units", "money", "days"].includes(type.kind))
          expect({ header, unit }).not.toEqual({ header, unit: "" });
      }
    });
  }

  it("[SCH7] the sheet of scenarios comes alone, with every column and lists of its own words only", () => {
    const [sheet, ...others] = planningSheets({ ...wish, extent: "scenarios", hasExamples: false });
    expect(others).toEqual([]);
    expect(sheet!.name).toBe("Scenarios");
    expect(sheet!.blocks.map(({ cells }) => cells)).toEqual([
      [SHEETS.Scenarios.columns.map(({ header }) => header)],
    ]);
    expect(sheet!.validations!.map(({ rule }) => rule.kind)).not.toContain("listFrom");
    expect(sheet!.validations!.some(({ rule }) => rule.kind === "list")).toBe(true);
  });

  it("[SCH1] no two kinds of sheet are known by the same name", () => {
    const names = SHEET_KINDS.flatMap((kind) => [...new Set([fold(kind), ...SHEETS[kind].synonyms])]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  for (const extent of ["starter", "full"] as const) {
    it(`[SCH3] a ${extent} workbook with examples reads without an error or a warning`, () => {
      const { model, problems } = readWorkbook({ sheets: planningSheets({ ...wish, extent }).map(drawn) });
      expect(problems.filter(({ problem }) => problem.severity === "error")).toEqual([]);
      expect(model!.items.count).toBe(2);
      expect(model!.calendar.horizon).toHaveLength(18);
      expect(model!.calendar.horizon[0]!.label).toBe("Mar 2026");
    });

    it(`[SCH3] a ${extent} workbook without examples has nothing but empty sheets to tell`, () => {
      const sheets = planningSheets({ ...wish, extent, hasExamples: false }).map(drawn);
      const { model, problems } = readWorkbook({ sheets });
      expect(model).toBeNull();
      expect(problems.map(({ problem }) => problem.code).filter((code) => code !== "rows-missing")).toEqual([
        "no-planning-sheet",
      ]);
    });
  }

  it("[SCH4] Starter has five sheets with their first columns", () => {
    const headers = planningSheets({ ...wish, extent: "starter", hasExamples: false }).map(
      ({ name, blocks }) => [name, blocks[0]!.cells[0]!.join(", ")] as const,
    );
    expect(Object.fromEntries(headers)).toEqual({
      Items: "Item, Family, Price, Unit cost, Opening stock",
      Demand: "Item, Source",
      Supply: "Item",
      Objectives: "Objective, KPI, Unit, Direction, Target, Due month, Owner",
      Settings: "Setting, Value",
    });
  });

  it.each(SHEET_KINDS)(
    "[SCH5] knows the examples of %s again, in whatever order the columns stand",
    (kind) => {
      const sheet = planningSheets(wish).find(({ ownId }) => ownId === inputSheetId(kind))!;
      const values = drawn(sheet).values.map((row) => [...row].reverse());
      const { first, last } = sheet.exampleRows ?? { first: 0, last: -1 };
      const expected = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      expect(untouchedExamples(SHEETS[kind] as SheetSchema, values)).toEqual(
        kind === "Settings" ? [] : expected,
      );
    },
  );
  it("[SCH5] leaves a row in which one cell was changed, and a sheet without the key's header", () => {
    const items = drawn(planningSheets(wish).find(({ name }) => name === "Items")!).values;
    const schema = SHEETS.Items as unknown as SheetSchema;
    const changed = items.map((row, r) =>
      r === 1 ? row.map((cell) => (cell === "EX-100" ? "A-100" : cell)) : row,
    );
    expect(untouchedExamples(schema, changed)).toEqual([2]);
    expect(untouchedExamples(schema, items.slice(1))).toEqual([]);
  });
});
