import {
  at,
  type Alignment,
  type BindingLimit,
  type PlanChange,
  type Reconciliation,
  type Shortage,
} from "../../../../src/engine";
import { attainment } from "../../../../src/engine/measure/api";
import type { CellContent, SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { supplyPage } from "../../../../src/workbook/report/supply/supplyPage";
import { alignPackCompany, CLOSED, lastMonth, packCompany } from "../packCompany";
import { headingsOf, noteUnder, tableUnder, wordsUnder } from "../pageTables";

const model = packCompany();
let alignment: Alignment;
let page: SheetDescription;

beforeAll(async () => {
  alignment = await alignPackCompany(model, lastMonth(model));
  page = supplyPage({ model, alignment })!;
});

/** The page of the alignment with parts of its reconciliation replaced. */
const pageWith = (change: Partial<Reconciliation>): SheetDescription => {
  const reconciliation = { ...alignment.reconciliation!, ...change };
  const description = model.items.code.map((_, i) => `Brew ${i}`);
  const described = { ...model, items: { ...model.items, description } };
  return supplyPage({ model: described, alignment: { ...alignment, reconciliation, rulePrices: null } })!;
};

const NO_EFFECT = {
  ...{ margin: 0, revenue: 0, shippedUnits: 0, service: 0, lateUnits: 0, lostUnits: 0 },
  ...{ averageStock: 0, closingStock: 0, cash: 0, overtimeHours: 0, loadHours: 0 },
};

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

describe("The Supply review page", () => {
  it("has its sections in the order of the meeting", () => {
    expect(headingsOf(page)).toEqual(
      expect.arrayContaining([
        "The shape of the changes",
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

  it("[SRV5] shows what is worth money before what only keeps the plan within its hours, which has no worth", () => {
    const change = (n: number, reason: PlanChange["reason"]): PlanChange => ({
      ...{ item: 0, option: "make", supplier: "", period: n % 6, fromUnits: n, toUnits: 2 * n },
      ...{ reason, worth: 1000 + n },
    });
    const changes = Array.from({ length: 80 }, (_, n) =>
      change(n, n % 2 === 0 ? "capacity" : "serve demand"),
    );
    const [header, ...rows] = tableUnder(pageWith({ changes }), "Proposed changes");
    expect(rows).toHaveLength(24);
    const worths = rows.map((row) => row[header!.indexOf("Worth")]);
    expect(worths.slice(0, 16)).toEqual(Array.from({ length: 16 }, (_, k) => 1079 - 2 * k));
    expect(worths.slice(16).every((worth) => worth === null)).toBe(true);
    expect(noteUnder(pageWith({ changes }), "Proposed changes")).toMatch(/56 more changes stand on Plan/);
    const needed = changes.filter(({ reason }) => reason === "capacity");
    expect(tableUnder(pageWith({ changes: needed }), "Proposed changes")).toHaveLength(25);
  });

  it("[SRV3] explains every unit that is not served in its month, with the item by its name", () => {
    const short = (item: number, period: number, late: number): Shortage => ({
      ...{ item, segment: 0, period, lateUnits: late, lostUnits: 2, waitingUnits: 0, money: 10 * late },
      parts: [
        { cause: "capacity", resource: 0, period, units: late, subject: "" },
        { cause: "priority", resource: -1, period, units: 2, subject: "" },
      ],
    });
    const shortages = [short(0, 1, 30), short(1, 2, 7)];
    const heading = "What stays short or late after reconciling";
    const [header, dearest, , total, ...none] = tableUnder(pageWith({ shortages }), heading);
    expect(none).toEqual([]);
    expect(dearest![0]).toBe(`${model.items.code[0]!} Brew 0`);
    expect(dearest!.filter((cell) => cell !== null).at(-1)).toBe(
      `${model.resources.name[0]!} full in ${model.calendar.horizon[1]!.label}`,
    );
    const under = (name: string): CellContent => total![header!.indexOf(name)]!;
    expect(under("Not on time")).toBe(41);
    expect(under("Full resource")).toBe(37);
    expect(under("Other segment first")).toBe(4);
    expect(under("Money")).toBe(370);
  });

  it("[SRV1] counts every change once by family and reason", () => {
    const [header, ...rows] = wordsUnder(page, "The shape of the changes");
    const { changes } = alignment.reconciliation!;
    const total = rows.at(-1)!;
    const reasons = header!.indexOf("Items") - 2;
    expect(changes.length).toBeGreaterThan(0);
    expect(total[1]).toBe(changes.length);
    expect(sum(total.slice(2, 2 + reasons).map(Number))).toBe(changes.length);
    const moved = sum(changes.map(({ fromUnits, toUnits }) => toUnits - fromUnits));
    const [more, less] = [header!.indexOf("Units more"), header!.indexOf("Units less")];
    expect(Number(total[more]) + Number(total[less])).toBeCloseTo(moved, 6);
    expect(sum(rows.slice(0, -1).map((row) => Number(row[more])))).toBeCloseTo(Number(total[more]), 6);
  });

  it("[SRV2] ranks the prices of rules, says how sure each is, and names those not priced", () => {
    const effect = { ...NO_EFFECT, margin: 40, lateUnits: -3 };
    const rulePrices = {
      priced: [
        { rule: "safety stock", price: 500, uncertainty: 0, effect },
        { rule: "storage", price: 20, uncertainty: 7, effect: NO_EFFECT },
      ],
      unpriced: ["roles", "backlog limit"],
    } as const;
    const priced = supplyPage({ model, alignment: { ...alignment, rulePrices } })!;
    const [, ...rows] = wordsUnder(priced, "What each rule costs");
    expect(rows.map(([rule, , price]) => [rule, price])).toEqual([
      ["Safety stock", 500],
      ["Storage", 20],
    ]);
    expect(rows[0]).toContain("solved");
    expect(rows[1]!.join(" ")).toMatch(/estimate, within .*7/);
    expect(rows[0]!.slice(4, 7)).toEqual([40, 0, -3]);
    expect(noteUnder(priced, "What each rule costs")).toMatch(
      /Not priced in this review .*roles, backlog limit/,
    );
  });

  it("[SRV2] says so where no rule could be priced, and is silent where none was asked for", () => {
    const unpriced = { priced: [], unpriced: ["storage"] } as const;
    const without = supplyPage({ model, alignment: { ...alignment, rulePrices: unpriced } })!;
    expect(noteUnder(without, "What each rule costs")).toMatch(/^Not priced .*storage/);
    expect(headingsOf(pageWith({}))).not.toContain("What each rule costs");
  });

  it("[SRV4] says of each limit how far its price carries", () => {
    const limit = {
      resource: 0,
      period: 1,
      worth: 4,
      amount: 100,
      validFrom: 90,
      validTo: 125,
      isCorner: false,
      hasRange: true,
    };
    const words = (change: Partial<BindingLimit>): string => {
      const limits = [{ ...limit, ...change }];
      return String(wordsUnder(pageWith({ limits }), "What limits the plan")[1]!.at(-1));
    };
    expect(words({})).toMatch(/^Up to 25 \S+ more gain .*100; up to 10 \S+ less lose .*40\.$/);
    expect(words({ validTo: 1e30 })).toMatch(/without an end; up to 10/);
    expect(words({ isCorner: true })).toMatch(/^Several limits meet at 100/);
    expect(words({ hasRange: false })).toMatch(/not known/);
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
