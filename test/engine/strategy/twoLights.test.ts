import { monthlyCalendar } from "../../../src/engine/calendar/months";
import type { Objective } from "../../../src/engine/model/strategy";
import type { ScorecardRow } from "../../../src/engine/strategy/scorecard";
import { grid, historyOf, planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored, withKpis, type StatedKpi } from "./smallStrategy";

/** A fiscal year from July to June of which half is closed. */
const calendar = monthlyCalendar({
  cycleYear: 2027,
  cycleMonth: 1,
  historyMonths: 6,
  horizonMonths: 6,
  fiscalStartMonth: 7,
});
const base = { ...smallModel({ items: [{ code: "A" }], periods: 6, historyMonths: 6 }), calendar };

const from = (first: number, values: readonly number[]): StatedKpi["at"] =>
  Object.fromEntries(values.map((value, n) => [first + n, value]));
const stated = (kpi: string, closed: readonly number[], open: readonly number[]): StatedKpi[] => [
  { kpi, at: from(-closed.length, closed) },
  { kpi, kind: "outlook", at: from(0, open) },
];
const VISITS = stated("visits", [10, 20, 30, 40, 50, 60], [70, 80, 90, 100, 110, 120]);
const CALLS = stated("calls", [5, 5, 5, 5, 5, 5], [10, 10, 10, 10, 10, 10]);

const rowOf = (facts: Partial<Objective>, kpis: readonly StatedKpi[]): ScorecardRow => {
  const due = { kpi: "visits", target: 900, duePeriod: 5 };
  const model = withKpis(
    { ...base, goals: [goal("G")], objectives: [objective("O", { ...due, ...facts })] },
    kpis,
  );
  return scored(model, planOf(model, { demand: grid([[1, 1, 1, 1, 1, 1]]) })).rows[0]!;
};

describe("year to date against its target, and projected year end against the target", () => {
  const ratio = {
    aggregation: "ratio",
    kpi: "visits per call",
    numerator: "visits",
    denominator: "calls",
  } as const;
  const cases: { readonly of: Partial<Objective>; readonly now: number; readonly due: number }[] = [
    { of: { aggregation: "sum", dueBasis: "month" }, now: 60, due: 120 },
    { of: { aggregation: "sum", dueBasis: "year to date" }, now: 210, due: 780 },
    { of: { aggregation: "sum", dueBasis: "year" }, now: 210, due: 780 },
    { of: { aggregation: "sum", dueBasis: "year to date", duePeriod: 2 }, now: 210, due: 450 },
    { of: { aggregation: "sum", dueBasis: "year", duePeriod: 2 }, now: 210, due: 780 },
    { of: { aggregation: "average", dueBasis: "month" }, now: 60, due: 120 },
    { of: { aggregation: "average", dueBasis: "year to date", duePeriod: 2 }, now: 35, due: 50 },
    { of: { aggregation: "average", dueBasis: "year" }, now: 35, due: 65 },
    { of: { aggregation: "end", dueBasis: "month", duePeriod: 2 }, now: 60, due: 90 },
    { of: { aggregation: "end", dueBasis: "year", duePeriod: 2 }, now: 60, due: 120 },
    { of: { ...ratio, dueBasis: "month" }, now: 12, due: 12 },
    { of: { ...ratio, dueBasis: "year" }, now: 7, due: 780 / 90 },
  ];
  for (const { of, now, due } of cases) {
    it(`[STR8] the ${of.aggregation} of the ${of.dueBasis}, due in ${of.duePeriod ?? 5}, is ${now} and ${due.toFixed(1)}`, () => {
      const row = rowOf(of, [...VISITS, ...CALLS]);
      expect(row.now.value).toBeCloseTo(now, 12);
      expect(row.due.value).toBeCloseTo(due, 12);
    });
  }
  it("[STR8] both lights are lit by their own target", () => {
    const row = rowOf({ aggregation: "sum", dueBasis: "year", target: 430 }, VISITS);
    expect(row.now).toMatchObject({ target: 215, gap: -5, status: "on track" });
    expect(row.due).toMatchObject({ target: 430, gap: 350, status: "on track" });
    const hard = rowOf({ aggregation: "sum", dueBasis: "year", target: 800 }, VISITS);
    expect([hard.now.status, hard.due.status]).toEqual(["off track", "on track"]);
  });
  it("[STR8] without an actual the first is grey, whatever is projected", () => {
    const row = rowOf({ aggregation: "sum", dueBasis: "month", target: 100 }, [VISITS[1]!]);
    expect([row.now.status, row.due.status]).toEqual(["no actual", "on track"]);
  });
  it("[STR8] a closed month without an actual is no year to date", () => {
    const gap = { kpi: "visits", at: { ...VISITS[0]!.at, [-4]: Number.NaN } };
    expect(rowOf({ aggregation: "sum", dueBasis: "year" }, [gap]).now.status).toBe("no actual");
  });
});

describe("what nobody plans is carried on", () => {
  const actuals = VISITS.slice(0, 1);
  const cases: { readonly of: Partial<Objective>; readonly due: number }[] = [
    { of: { aggregation: "sum", dueBasis: "month" }, due: 50 },
    { of: { aggregation: "sum", dueBasis: "year" }, due: 210 + 6 * 50 },
    { of: { aggregation: "average", dueBasis: "year" }, due: (210 + 6 * 50) / 12 },
    { of: { aggregation: "average", dueBasis: "year to date", duePeriod: 1 }, due: (210 + 2 * 50) / 8 },
    { of: { aggregation: "end", dueBasis: "year" }, due: 50 },
  ];
  for (const { of, due } of cases) {
    it(`[STR10] the ${of.aggregation} of the ${of.dueBasis} keeps the last three months: ${due.toFixed(2)}`, () => {
      const row = rowOf(of, actuals);
      expect(row.due.value).toBeCloseTo(due, 12);
      expect(row.projectedFrom).toBe("trend");
    });
  }
  it("[STR10] a sum adds what is told and carries on the rest", () => {
    const some = [actuals[0]!, { kpi: "visits", kind: "outlook" as const, at: { 0: 70, 1: 80 } }];
    const row = rowOf({ aggregation: "sum", dueBasis: "year" }, some);
    expect(row.due.value).toBeCloseTo(210 + 150 + 4 * 50, 12);
    expect(row.projectedFrom).toBe("trend");
  });
  it("[STR10] an average of which some open months are told is theirs", () => {
    const some = [actuals[0]!, { kpi: "visits", kind: "outlook" as const, at: { 0: 70, 1: 80 } }];
    const row = rowOf({ aggregation: "average", dueBasis: "year" }, some);
    expect(row.due.value).toBeCloseTo((210 + 150) / 8, 12);
    expect(row.projectedFrom).toBe("KPIs sheet");
  });
  it("[STR10] a year is not carried on over closed months that nobody knows", () => {
    const gap = { kpi: "visits", at: { ...actuals[0]!.at, [-4]: Number.NaN } };
    const row = rowOf({ aggregation: "sum", dueBasis: "year" }, [gap]);
    expect(row.due.status).toBe("no actual");
    expect(row.projectedFrom).toBe("none");
  });
  it("[STR10] a ratio carries on with the weight of its last three months", () => {
    const past = [100, 100, 100, 200, 0, 200];
    const made = [50, 50, 50, 180, 0, 180];
    const facts = {
      kpi: "schedule attainment",
      aggregation: "ratio" as const,
      dueBasis: "year" as const,
      target: 0.9,
    };
    const objectives = [objective("O", { ...facts, duePeriod: 5 })];
    const model = withKpis(
      { ...base, objectives, history: historyOf({ production: made, "planned production": past }) },
      [],
    );
    const { due } = scored(model, planOf(model, {})).rows[0]!;
    expect(due.value).toBeCloseTo((150 + 360 + 6 * 180) / (300 + 400 + 6 * 200), 12);
  });
});
