import { at, type Alignment } from "../../../../src/engine";
import { attainment } from "../../../../src/engine/measure/api";
import type { SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { supplyPage } from "../../../../src/workbook/report/supply/supplyPage";
import { alignPackCompany, CLOSED, lastMonth, packCompany } from "../packCompany";
import { headingsOf, tableUnder, wordsUnder } from "../pageTables";

const model = packCompany();
let alignment: Alignment;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastMonth(model));
  page = supplyPage({ model, alignment })!;
});

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

describe("The Supply review page", () => {
  it("has its sections in the order of the meeting", () => {
    expect(headingsOf(page)).toEqual(
      expect.arrayContaining([
        "Proposed changes",
        "What stays short or late after reconciling",
        "What limits the plan",
        "Rough-cut capacity before and after",
        "Did production make the plan?",
        "How far to trust the plan",
      ]),
    );
  });

  it("lists every change, the dearest to leave out first, with from, to and the difference", () => {
    const [, ...rows] = wordsUnder(page, "Proposed changes");
    const { changes } = alignment.reconciliation!;
    expect(rows).toHaveLength(Math.min(30, changes.length));
    const worths = rows.map((row) => Number(row.at(-1)));
    expect([...worths].sort((a, b) => b - a)).toEqual(worths);
    for (const row of rows) {
      const [from, to, change] = row.slice(5, 8).map(Number);
      expect(to! - from!).toBeCloseTo(change!, 9);
      expect(changes.some((one) => one.fromUnits === from && one.toUnits === to)).toBe(true);
    }
  });

  it("explains every unit that is not served in its month", () => {
    const [, ...rows] = wordsUnder(page, "What stays short or late after reconciling");
    const { shortages } = alignment.reconciliation!;
    expect(rows).toHaveLength(shortages.length + 1);
    const total = rows.at(-1)!;
    const missing = sum(shortages.map((one) => one.lateUnits + one.lostUnits + one.waitingUnits));
    expect(total).toContainEqual(expect.closeTo(missing, 6));
    expect(total).toContainEqual(expect.closeTo(sum(shortages.map(({ money }) => money)), 6));
  });

  it("adds up the load of each resource over the horizon in both plans", () => {
    const [, ...rows] = tableUnder(page, "Rough-cut capacity before and after");
    const load = (plan: { load: Parameters<typeof at>[0] }, r: number): number =>
      sum([0, 1, 2, 3, 4, 5].map((t) => at(plan.load, r, t)));
    model.resources.name.forEach((name, r) => {
      const row = rows[r]!;
      const before = load(alignment.submitted.plan, r);
      const after = load(alignment.reconciled!.plan, r);
      const regular = sum([0, 1, 2, 3, 4, 5].map((t) => at(model.resources.regular, r, t)));
      expect(row[0]).toBe(name);
      expect(row[3]).toBeCloseTo(regular, 9);
      expect(row[5]).toBeCloseTo(before, 6);
      expect(row[7]).toBeCloseTo(after - before, 6);
      expect(row[9]).toBeCloseTo(after / regular, 9);
      const highest = Math.max(
        ...[0, 1, 2, 3, 4, 5].map(
          (t) => at(alignment.submitted.plan.load, r, t) / at(model.resources.regular, r, t),
        ),
      );
      expect(row[12]).toBeCloseTo(highest, 9);
    });
  });

  it("reads attainment in the three ways of the measure", () => {
    const [, cereals] = wordsUnder(page, "Did production make the plan?").slice(1);
    const months = Array.from({ length: 12 }, (_, t) => t);
    const record = attainment(
      months.map((t) => CLOSED.production!(2, t)),
      months.map((t) => CLOSED["planned production"]!(2, t)),
    );
    expect(cereals!.slice(-3)).toEqual([
      expect.closeTo(record.volume, 9),
      expect.closeTo(record.capped, 9),
      expect.closeTo(record.adherence, 9),
    ]);
  });
});
