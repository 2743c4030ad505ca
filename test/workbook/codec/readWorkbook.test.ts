import { at, explain } from "../../../src/engine";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import { book, smallBook } from "./cells";

describe("readWorkbook", () => {
  const outcome = readWorkbook(book(...smallBook()));
  const model = outcome.model!;

  it("[READ1] reads canonical sheets into a model without a problem", () => {
    expect(outcome.problems.map(({ problem }) => explain(problem))).toEqual([]);
    expect(model.items.code).toEqual(["A-100", "B-200"]);
    expect(model.calendar.horizon.map(({ label }) => label).at(-1)).toBe("Jun 2026");
    expect(model.demand.rows.map(({ key }) => key)[0]).toBe("A-100 · Retail · sales");
    expect(model.settings.rules["safety stock"]).toBe("strict");
  });

  it("[READ2] keeps a blank apart from a planned zero", () => {
    expect(at(model.demand.values, 2, 1)).toBeNaN();
    expect(at(model.demand.values, 2, 2)).toBe(0);
  });

  it("[READ3] finds the cell of a place", () => {
    const place = { sheet: "Demand", row: "B-200 · Retail · sales", period: 3 } as const;
    expect(outcome.sources.locate(place)).toEqual({ sheet: "Demand", address: "G4" });
    const cost = { sheet: "Items", row: "B-200", column: "unit cost" } as const;
    expect(outcome.sources.locate(cost)).toEqual({ sheet: "Items", address: "D3" });
  });

  it("[READ4] says what each sheet was taken for", () => {
    const [, demand] = outcome.found;
    expect(demand).toMatchObject({ name: "Demand", kind: "Demand" });
    expect(demand!.note).toBe(
      "Read as Demand, known by its name: 3 rows × 6 periods (Jan 2026 to Jun 2026), headers in row 1.",
    );
  });
});
