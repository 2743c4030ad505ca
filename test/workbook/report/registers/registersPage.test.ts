import type { Alignment, CycleSnapshot } from "../../../../src/engine";
import { registersPage } from "../../../../src/workbook/report/registers/registersPage";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { alignPackCompany, lastMonth, packCompany } from "../packCompany";
import { headingsOf, noteUnder, wordsUnder } from "../pageTables";

const model = packCompany();
const lastCycle: CycleSnapshot = lastMonth(model);
let alignment: Alignment;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastCycle);
  page = registersPage({ model, alignment, read: { lastCycle, problems: [] } })!;
});

describe("The Registers page", () => {
  it("compares this cycle with the last one, family by family and in sum", () => {
    const rows = wordsUnder(page, "What changed since the last cycle").slice(1);
    const { change } = alignment;
    const drinks = change!.revenue.find(({ name }) => name === "Drinks")!;
    const row = rows.find(([name]) => name === "Drinks")!;
    expect(row[1]).toBeCloseTo(drinks.before, 6);
    expect(row[2]).toBeCloseTo(drinks.after, 6);
    expect(row[3]).toBeCloseTo(drinks.after - drinks.before, 6);
    const total = change!.revenue.reduce((sum, { after }) => sum + after, 0);
    expect(rows.at(-1)![2]).toBeCloseTo(total, 6);
  });

  it("weighs risks, ranks them by size and adds only those outside the plan", () => {
    const rows = wordsUnder(page, "Risks and opportunities").slice(1);
    expect(rows.map(([text]) => text)).toEqual([
      "The chain does not list us",
      "A second export customer",
      "The price rise costs volume",
      "Expected outside the plan",
    ]);
    expect(rows[0]!.slice(4, 8)).toEqual([0.25, -8000, -2000, -2000]);
    expect(rows[2]).toContain(-400);
    expect(rows.at(-1)).toContain(-500);
    expect(noteUnder(page, "Risks and opportunities")).toContain("EUR -2,000");
  });

  it("says whether launches are served and what phase-outs leave", () => {
    const rows = wordsUnder(page, "Launches and phase-outs").slice(1);
    expect(rows.map((row) => [row[0], row[1]])).toEqual([
      ["D-200", "launch"],
      ["D-100", "phase-out"],
    ]);
    expect(rows[0]).toContain("follows D-100");
    expect(rows[1]).toContain("followed by D-200");
    expect(String(rows[1]![2])).toMatch(/^[●▲] /);
  });

  it("tells fresh assumptions from stale ones, with their range", () => {
    const [first, second] = wordsUnder(page, "Assumptions").slice(1);
    expect(first!.slice(0, 3)).toEqual(["Oat price", "A1", "▲ changed"]);
    expect(first).toContainEqual(expect.closeTo(0.3, 9));
    expect(second![2]).toBe("■ stale");
    expect(second).toContainEqual(expect.closeTo(1, 9));
  });

  it("says who was late and who has not signed", () => {
    const [sales, finance] = wordsUnder(page, "Submissions").slice(1);
    expect(sales![2]).toBe("■ late");
    expect(sales).toContain(4);
    expect(finance![2]).toBe("▲ not signed");
  });

  it("counts how the process runs", () => {
    const rows = wordsUnder(page, "Process health").slice(1);
    const reading = (words: string) => rows.find(([name]) => name === words)!.slice(1);
    expect(reading("Plans received on time")).toEqual([1, 2, 0.5]);
    expect(reading("Plans signed off")).toEqual([1, 2, 0.5]);
    expect(reading("Overrides with a reason")).toEqual([1, 2, 0.5]);
  });

  it("promises the change of the first cycle for the next one", () => {
    const first = registersPage({
      model,
      alignment: { ...alignment, change: null },
      read: { lastCycle: null, problems: [] },
    })!;
    expect(noteUnder(first, "What changed since the last cycle")).toContain("first cycle");
    expect(headingsOf(first)[0]).toBe("What changed since the last cycle");
  });

  it("names the sheets that would fill the missing registers", () => {
    const bare = { ...model, sheets: ["Items" as const], risks: [], assumptions: [] };
    const less = registersPage({ model: bare, alignment, read: { lastCycle, problems: [] } })!;
    expect(less.blocks[2]!.cells[0]![0]).toBe(
      "Add Risks, Assumptions and Submissions to see their registers here.",
    );
  });
});
