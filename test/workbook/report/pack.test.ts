import { align, type Alignment, type CycleSnapshot, type Solver } from "../../../src/engine";
import { familiesPage } from "../../../src/workbook/report/families/familiesPage";
import { financePage } from "../../../src/workbook/report/finance/financePage";
import { inventoryPage } from "../../../src/workbook/report/inventory/inventoryPage";
import { registersPage } from "../../../src/workbook/report/registers/registersPage";
import type { SheetDescription } from "../../../src/workbook/report/sheetDescription";
import { shownCharacters } from "../../../src/workbook/report/columnWidths";
import { supplyPage } from "../../../src/workbook/report/supply/supplyPage";
import { sampleModel } from "../../engine/demand/review/sampleModel";
import { alignPackCompany, lastMonth, packCompany } from "./packCompany";
import { describePageRules } from "./pageRules";
import { companyModel } from "./smallCompany";

const noSolver: Solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};

const model = packCompany();
const lastCycle: CycleSnapshot = lastMonth(model);
const sample = sampleModel();
let alignment: Alignment;
let sampleAlignment: Alignment;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastCycle);
  sampleAlignment = align(sample, { reconcile: false }, { solver: noSolver, onStage: () => undefined });
});

const PAGES = [
  { name: "Supply review", draw: supplyPage },
  { name: "Inventory", draw: inventoryPage },
  { name: "Finance", draw: financePage },
  { name: "Families", draw: familiesPage },
  { name: "Registers", draw: registersPage },
] as const;

/** The numbers that a column of its own has no room for; those of merged cells have the room of all. */
function narrow({ blocks, columnWidths = [], merges = [] }: SheetDescription): string[] {
  return blocks.flatMap(({ top, left, cells, formats, look }) =>
    look === "header"
      ? []
      : cells.flatMap((row, r) =>
          row.flatMap((cell, c) => {
            const format = formats?.[c] ?? null;
            if (cell === null || format === null) return [];
            const merge = merges.find(
              (area) => area.left === left + c && top + r >= area.top && top + r < area.top + area.rows,
            );
            const width = columnWidths
              .slice(left + c, left + c + (merge?.columns ?? 1))
              .reduce((sum, one) => sum + one, 0);
            return shownCharacters(cell, format) + 1 > width
              ? [`${top + r}/${left + c} ${String(cell)}`]
              : [];
          }),
        ),
  );
}

for (const { name, draw } of PAGES) {
  const content = () => ({ model, alignment, read: { lastCycle, problems: [] } });
  const sampleContent = () => ({
    model: sample,
    alignment: sampleAlignment,
    read: { lastCycle: null, problems: [] },
  });
  const drawn = new Map<string, SheetDescription>();
  const once = (key: string, page: () => SheetDescription | null): SheetDescription => {
    const known = drawn.get(key) ?? page()!;
    drawn.set(key, known);
    return known;
  };
  const ours = (): SheetDescription => once("company", () => draw(content()));
  const sampled = (): SheetDescription => once("sample", () => draw(sampleContent()));
  describePageRules(`${name} of a company with one kept cycle`, ours);
  describePageRules(`${name} of the sample, as submitted`, sampled);

  describe(`${name} in the pack`, () => {
    it("has room for every number in its column", () => {
      expect(narrow(ours())).toEqual([]);
      expect(narrow(sampled())).toEqual([]);
    });

    it("prints one page wide, with notes that fit between the margins", () => {
      const page = sampled();
      const width = page.columnWidths!.reduce((sum, one) => sum + one, 0);
      expect(page.print!.pagesWide).toBe(1);
      for (const { look, cells } of page.blocks) {
        if (look !== "note") continue;
        for (const [line] of cells) expect(String(line).length).toBeLessThanOrEqual(1.08 * width);
      }
    });

    it("is plain data: the same before and after a structured clone of what it is drawn from", () => {
      expect(draw(structuredClone(content()))).toEqual(ours());
    });
  });
}

describe("a workbook with little in it", () => {
  const bare = companyModel();
  const starter = {
    ...bare,
    resources: { ...bare.resources, count: 0, name: [] },
    routing: [],
  };
  const drawn = () => {
    const submitted = align(starter, { reconcile: false }, { solver: noSolver, onStage: () => undefined });
    return { model: starter, alignment: submitted, read: { lastCycle: null, problems: [] } };
  };

  it("gets no supply review without a reconciled plan, resources or a record", () => {
    expect(supplyPage(drawn())).toBeNull();
  });

  it("gets no registers without any of them", () => {
    expect(registersPage(drawn())).toBeNull();
  });

  it("gets no finance page without prices", () => {
    const content = drawn();
    const items = { ...starter.items, price: new Float64Array(starter.items.count).fill(Number.NaN) };
    const free = { ...starter, items };
    const submitted = align(free, { reconcile: false }, { solver: noSolver, onStage: () => undefined });
    expect(financePage({ ...content, model: free, alignment: submitted })).toBeNull();
  });

  it("is told which sheets finance needs to compare", () => {
    const page = financePage(drawn())!;
    const notes = page.blocks
      .filter(({ look }) => look === "note")
      .map(({ cells }) => cells.map(([line]) => line).join(" "));
    expect(notes.some((note) => note.includes("Add Budget"))).toBe(true);
    expect(notes.some((note) => note.includes("Add History"))).toBe(true);
  });
});
