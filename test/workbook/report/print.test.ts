import { align, type Alignment, type Solver } from "../../../src/engine";
import { capacityPage } from "../../../src/workbook/report/capacity/capacityPage";
import { demandPage } from "../../../src/workbook/report/demand/demandPage";
import { gapsPage } from "../../../src/workbook/report/gaps/gapsPage";
import { packPage } from "../../../src/workbook/report/pack/packPage";
import { packSentence } from "../../../src/workbook/report/pack/packTable";
import { pageBreaks, printedParts, rowsOnPages } from "../../../src/workbook/report/pageBreaks";
import { planDataPage } from "../../../src/workbook/report/plan/planDataPage";
import { planPage } from "../../../src/workbook/report/plan/planPage";
import { columnsThatFit, pagePoints, pagesWide } from "../../../src/workbook/report/printFit";
import type { SheetDescription } from "../../../src/workbook/report/sheetDescription";
import { sampleModel } from "../../engine/demand/review/sampleModel";
import { readPlanOf } from "./readPlan";

const noSolver: Solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};

describe("page breaks", () => {
  it("[REP11] stand before a part that would be cut, and nowhere else", () => {
    expect(pageBreaks({ tops: [0, 10, 20, 30], bottom: 40 }, [], 15 * 25)).toEqual([20]);
    expect(pageBreaks({ tops: [0, 10], bottom: 20 }, [], 15 * 20)).toEqual([]);
  });

  it("[REP11] let a part that is longer than a page run on, and the next one follow it", () => {
    expect(pageBreaks({ tops: [0, 30, 35], bottom: 60 }, [], 15 * 20)).toEqual([35]);
    expect(pageBreaks({ tops: [0, 5], bottom: 50 }, [], 15 * 20)).toEqual([5]);
  });

  it("count high rows by their height, and pass a row that is higher than a page", () => {
    expect(pageBreaks({ tops: [0, 2], bottom: 4 }, [{ row: 1, points: 900 }], 15 * 4)).toEqual([]);
  });

  it("tell how many rows stand on so many pages", () => {
    const limit = { breaks: [15], heights: [], points: 15 * 20 };
    expect(rowsOnPages({ ...limit, pages: 1 })).toBe(15);
    expect(rowsOnPages({ ...limit, pages: 2 })).toBe(35);
  });
});

describe("what fits on paper", () => {
  it("is told in columns from the first on, and never fewer than those that must stand", () => {
    expect(columnsThatFit([100, 100, 60, 60], 1)).toBe(3);
    expect(columnsThatFit([100, 100, 100, 100], 4)).toBe(4);
    expect(columnsThatFit([10], 3)).toBe(1);
  });

  it("is higher the more columns are fitted to the width", () => {
    expect(pagePoints([100, 100])).toBeGreaterThan(1.9 * pagePoints([100]));
    expect(pagesWide([])).toBe(1);
  });

  it("[REP10] ends before the first part that only a chart reads", () => {
    const part = (isUnprinted: boolean) => ({ rows: 5, blocks: [], isUnprinted });
    const stacked = { parts: [part(false), part(true), part(true)], tops: [0, 5, 10], bottom: 15 };
    expect(printedParts(stacked)).toEqual({ tops: [0], bottom: 5 });
    const page = packPage({
      ...{ ownId: "x", name: "X", model: sampleModel(), message: "" },
      parts: [
        (top) => packSentence(top, "Read", "This."),
        (top) => ({ ...packSentence(top, "Drawn", "That."), isUnprinted: true }),
      ],
    });
    const drawn = page.blocks.find(({ cells }) => cells[0]![0] === "Drawn")!;
    expect(page.print!.area.rows).toBe(drawn.top - 1);
  });
});

describe("the pages of a large workbook on paper", () => {
  const model = sampleModel();
  let alignment: Alignment;

  beforeAll(() => {
    alignment = align(model, { reconcile: false }, { solver: noSolver, onStage: () => undefined });
  });

  const plans = () => ({ model, submitted: alignment.submitted.plan, reconciled: null });
  const says = ({ blocks }: SheetDescription): string =>
    String(blocks.find(({ top, left }) => top === 2 && left === 0)!.cells[0]![0]);
  const cellAt = ({ blocks }: SheetDescription, row: number, column: number): unknown => {
    const block = blocks.find(
      ({ top, left, cells }) =>
        row >= top && row < top + cells.length && column >= left && column < left + cells[0]!.length,
    );
    return block?.cells[row - block.top]![column - block.left];
  };
  const onePageWide = ({ print }: SheetDescription): void => expect(print!.pagesWide ?? 1).toBe(1);

  it("[REP10] Plan prints whole families to a month that it names, and keeps its items", () => {
    const page = planPage(plans());
    onePageWide(page);
    const { area } = page.print!;
    expect(cellAt(page, area.rows - 1, 1)).toBe("All");
    expect(cellAt(page, area.rows, 0)).not.toBe(cellAt(page, area.rows - 1, 0));
    expect(page.filter!.rows).toBeGreaterThan(area.rows);
    const periods = area.columns - 7;
    expect(says(page)).toContain(`On paper: the families, to ${model.calendar.horizon[periods - 1]!.label}.`);
  });

  it("[REP10] Plan names the families that have room, and items where no family has a sum", () => {
    const units = model.items.unit.map((_, item) => `unit ${item}`);
    const mixed = { ...model, items: { ...model.items, unit: units } };
    const page = planPage({ ...plans(), model: mixed });
    expect(says(page)).toMatch(/On paper: the first \d+ of 220 items/);
    expect(page.print!.area.rows).toBeLessThan(180);
  });

  it("[REP10] Plan data prints what its table is, on one page", () => {
    const page = planDataPage(plans());
    onePageWide(page);
    expect(page.print!.area.rows).toBe(45);
    expect(says(page)).toContain("The first 40 rows print.");
    expect(page.tables![0]!.rows).toBe(220 * 18 + 1);
  });

  it("[REP10] Gaps prints the first ones as far as their money at risk, and keeps all", () => {
    const page = gapsPage({ read: readPlanOf(model), model, alignment });
    onePageWide(page);
    const rows = page.tables![0]!.rows - 1;
    expect(rows).toBeGreaterThan(55);
    expect(page.print!.area.rows).toBe(5 + 55);
    expect(cellAt(page, 4, page.print!.area.columns - 1)).toMatch(/At risk reconciled|Change/);
    expect(says(page)).toContain("The first 55 print.");
  });

  it("[REP10] Capacity prints its heat map alone", () => {
    const page = capacityPage(plans())!;
    onePageWide(page);
    expect(page.print!.area.rows).toBe(5 + model.resources.count);
    expect(cellAt(page, page.print!.area.rows + 1, 0)).toContain("not printed");
  });

  it("[REP10] Demand review prints what is talked about, and says to which row", () => {
    const page = demandPage({ model, alignment });
    onePageWide(page);
    const { rows } = page.print!.area;
    const family = page.blocks.find(({ cells }) => cells[0]![0] === "Demand by family")!;
    expect(family.top).toBeGreaterThanOrEqual(rows);
    expect(says(page)).toContain(`to row ${rows}.`);
  });
});
