import { at, type Alignment, type CycleSnapshot } from "../../../../src/engine";
import { familiesPage } from "../../../../src/workbook/report/families/familiesPage";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { alignPackCompany, CLOSED, lastMonth, packCompany } from "../packCompany";
import { headingsOf, tableUnder } from "../pageTables";

const model = packCompany();
const lastCycle: CycleSnapshot = lastMonth(model);
let alignment: Alignment;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastCycle);
  page = familiesPage({ model, alignment, read: { lastCycle } });
});

/** Six closed months stand before the open ones. */
const OPEN = 2 + 6;
const CLOSED_COLUMN = 2;
const FIRST_CLOSED = 6;

describe("The Families page", () => {
  const line = (family: string, section: string, side: string) =>
    tableUnder(page, family).find((row) => row[0] === section && row[1] === side)!;

  it("shows the families by what their gaps put at risk", () => {
    const atRisk = (name: string): number =>
      alignment.submitted.gaps
        .filter(({ level, family }) => level === "family" && model.families[family]!.name === name)
        .reduce((sum, { moneyAtRisk }) => sum + moneyAtRisk, 0);
    const shown = headingsOf(page).map(String);
    expect([...shown].sort()).toEqual(["Cereals", "Drinks"]);
    expect(atRisk(shown[0]!)).toBeGreaterThanOrEqual(atRisk(shown[1]!));
  });

  it("sets actual against plan in closed months", () => {
    const plan = line("Drinks", "Demand", "plan");
    const actual = line("Drinks", "Demand", "actual");
    const variance = line("Drinks", "Demand", "variance");
    for (let k = 0; k < 6; k++) {
      const t = FIRST_CLOSED + k;
      expect(plan[CLOSED_COLUMN + k]).toBe(CLOSED.forecast!(0, t) + CLOSED.forecast!(1, t));
      expect(actual[CLOSED_COLUMN + k]).toBe(CLOSED.demand!(0, t) + CLOSED.demand!(1, t));
      expect(variance[CLOSED_COLUMN + k]).toBe(-10);
    }
    expect(actual[OPEN]).toBeNull();
  });

  it("sets plan against last plan in open months that both cycles plan", () => {
    const plan = line("Drinks", "Demand", "plan");
    const last = line("Drinks", "Demand", "last plan");
    const change = line("Drinks", "Demand", "change");
    expect(last[OPEN]).toBeCloseTo(lastCycle.demand[0]![1]! + lastCycle.demand[1]![1]!, 6);
    expect(Number(change[OPEN])).toBeCloseTo(Number(plan[OPEN]) - Number(last[OPEN]), 6);
    expect(last[OPEN + 5]).toBeNull();
  });

  it("opens with the stock on hand and closes with that of the plan", () => {
    const { plan } = alignment.submitted;
    expect(line("Drinks", "Inventory", "opening")[OPEN]).toBe(70);
    for (let t = 0; t < 6; t++) {
      expect(line("Drinks", "Inventory", "closing")[OPEN + t]).toBeCloseTo(
        at(plan.stock, 0, t) + at(plan.stock, 1, t),
        6,
      );
    }
    expect(line("Drinks", "Inventory", "opening")[OPEN + 1]).toBe(
      line("Drinks", "Inventory", "closing")[OPEN],
    );
  });

  it("balances every open month of both plans by its own cells", () => {
    for (const family of ["Drinks", "Cereals"]) {
      for (const side of ["submitted", "reconciled"]) {
        const rests = line(family, "Check", side).slice(OPEN, OPEN + 6);
        expect(rests.map((rest) => Math.abs(Number(rest)))).toEqual([0, 0, 0, 0, 0, 0]);
      }
    }
  });

  it("shows what nobody booked in a closed month", () => {
    const t = FIRST_CLOSED + 1;
    const both = (measure: "ending stock" | "production" | "shipments", month: number): number =>
      CLOSED[measure]!(0, month) + CLOSED[measure]!(1, month);
    const rest =
      both("ending stock", t - 1) + both("production", t) - both("shipments", t) - both("ending stock", t);
    expect(line("Drinks", "Check", "submitted")[CLOSED_COLUMN + 1]).toBeCloseTo(rest, 9);
  });

  it("has one chart a family, over its own rows", () => {
    expect(page.charts).toHaveLength(2);
    const names = page.charts!.map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });
});
