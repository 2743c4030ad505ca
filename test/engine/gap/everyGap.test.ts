import fc from "fast-check";
import { compareCycles } from "../../../src/engine/cycle/compareCycles";
import { lastCycleGaps } from "../../../src/engine/cycle/lastCycleGaps";
import { snapshotOf } from "../../../src/engine/cycle/snapshot";
import { changeOfIndex } from "../../../src/engine/gap/alignment/changeOfIndex";
import type { Gap, GapKind } from "../../../src/engine/gap/gap";
import { companyIn, measuredCompany, wholeCompany, withLost, type Company } from "./wholeCompany";

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const runs = { seed: 9, numRuns: 5 };
const KINDS: readonly GapKind[] = [
  "demand-supply",
  "supply-capacity",
  "plan-budget",
  "plan-target",
  "stock policy",
  "function-function",
  "plan-last cycle",
  "strategy",
];

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The causes that matter: cents that cycles are rounded by are none. */
const causes = ({ drivers, amount }: Gap): string[] =>
  drivers.flatMap(({ cause, units }) => (Math.abs(units / amount) > 1e-3 ? [cause] : [])).sort();

/** Every gap of a company, those to a last cycle included, in which half as much again was shipped of every third item. */
function everyGap(of: Company): Gap[] {
  const found = measuredCompany(of);
  const { shipped } = of.plan;
  const cells = of.model.segments.length * shipped.periods;
  const values = shipped.values.map((units, n) => (Math.floor(n / cells) % 3 === 0 ? units * 1.5 : units));
  const earlier = { ...of, plan: { ...of.plan, shipped: { ...shipped, values } } };
  const before = snapshotOf(of.model, earlier.plan, measuredCompany(earlier));
  const change = compareCycles(before, snapshotOf(of.model, of.plan, found));
  return [...found.gaps, ...lastCycleGaps(of.model, change)];
}

describe("a random company of which everything is known", () => {
  it("[GAP5] has drivers that add up to each gap, in units and in money, for every kind", () => {
    const met = new Map<GapKind, number>();
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { kind, amount, money, moneyAtRisk, drivers } of everyGap(wholeCompany(seed))) {
          const apart = (parts: readonly number[], all: number): number => Math.abs(sum(parts) - all);
          const units = drivers.map((driver) => driver.units);
          expect(apart(units, amount)).toBeLessThanOrEqual(1e-6 * Math.abs(amount)); // prettier-ignore
          const parts = drivers.map((driver) => driver.money);
          expect(apart(parts, money)).toBeLessThanOrEqual(1e-6 * Math.abs(money)); // prettier-ignore
          expect(amount).toBeLessThan(0);
          expect(money).toBeLessThanOrEqual(0);
          expect(moneyAtRisk).toBeGreaterThanOrEqual(0);
          met.set(kind, (met.get(kind) ?? 0) + 1);
        }
      }),
      runs,
    );
    for (const kind of KINDS) expect([kind, (met.get(kind) ?? 0) > 4]).toEqual([kind, true]);
  });

  it("[GAP15] has the same gaps in another currency and unit of measure", () => {
    const rate = 7.5;
    const units = 0.25;
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = wholeCompany(seed);
        const after = new Map(everyGap(companyIn(one, { rate, units })).map((gap) => [gap.id, gap]));
        const gaps = everyGap(one);
        expect(after.size).toBe(gaps.length);
        for (const gap of gaps) {
          const other = after.get(gap.id)!;
          const factor = gap.unit === "EUR" ? rate : gap.unit === "case" ? units : 1;
          // Cycles keep money to a hundredth, so that what they tell differs by as much.
          const digits = gap.kind === "plan-last cycle" ? 1e-3 : 1e-9;
          expect(other.amount / gap.amount / factor).toBeGreaterThan(1 - digits);
          expect(other.amount / gap.amount / factor).toBeLessThan(1 + digits);
          expect(Math.abs(other.money - gap.money * rate)).toBeLessThanOrEqual(
            digits * Math.max(1, Math.abs(gap.money * rate)),
          );
          expect(Math.abs(other.moneyAtRisk - gap.moneyAtRisk * rate)).toBeLessThanOrEqual(
            digits * Math.max(1, gap.moneyAtRisk * rate),
          );
          expect(causes(other)).toEqual(causes(gap));
        }
      }),
      { ...runs, numRuns: 3 },
    );
  });

  it("[IDX1] has an index of 100 less its losses, by component and by cell", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { index } = measuredCompany(wholeCompany(seed));
        expect(100 - sum(index.components.map(({ points }) => points))).toBeCloseTo(index.index, 9);
        expect(100 - sum([...index.losses.points])).toBeCloseTo(index.index, 8);
        expect(index.components.filter(({ share }) => share > 0).length).toBeGreaterThan(7);
      }),
      runs,
    );
  });

  it("[IDX6] has the same index in another currency and unit of measure", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = wholeCompany(seed);
        const other = measuredCompany(companyIn(one, { rate: 0.013, units: 24 })).index;
        const { index } = measuredCompany(one);
        expect(other.index).toBeCloseTo(index.index, 8);
        other.components.forEach(({ points }, k) =>
          expect(points).toBeCloseTo(index.components[k]!.points, 8),
        );
      }),
      { ...runs, numRuns: 3 },
    );
  });

  it("[IDX7] is never better aligned, and never less at risk, by units that are lost in any cell", () => {
    let worse = 0;
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.5, max: 1, noNaN: true }), fc.nat(), (seed, share, pick) => {
        const one = wholeCompany(seed);
        const cells = [...one.plan.shipped.values.keys()].filter((n) => one.plan.shipped.values[n]! > 0);
        const cell = cells[pick % cells.length]!;
        const less = withLost(one, cell, share * one.plan.shipped.values[cell]!);
        const [before, after] = [measuredCompany(one), measuredCompany(less)];
        const lost = ({ lost: { byFamily } }: typeof before): number =>
          sum(byFamily.map(({ points }) => points));
        expect(after.index.index).toBeLessThanOrEqual(before.index.index + 1e-9);
        expect(lost(after)).toBeGreaterThanOrEqual(lost(before) - 1e-9);
        const short = ({ gaps }: typeof before): number =>
          sum(
            gaps.map(({ kind, level, amount }) =>
              kind === "demand-supply" && level === "item" ? amount : 0,
            ),
          );
        expect(short(after)).toBeLessThanOrEqual(short(before) + 1e-9);
        if (after.index.index < before.index.index - 1e-6) worse += 1;
      }),
      { ...runs, numRuns: 12 },
    );
    expect(worse).toBeGreaterThan(2);
  });

  it("[IDX8] changes from cycle to cycle by bars that add up, whatever came, went or was weighed anew", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.boolean(), (seed, other, isBare) => {
        const one = measuredCompany(wholeCompany(seed)).index;
        const whole = wholeCompany(other);
        const bare = { ...whole, functionPlans: [], model: { ...whole.model, budget: { rows: [], values: whole.model.budget.values } } }; // prettier-ignore
        const two = measuredCompany(isBare ? bare : whole).index;
        const bars = changeOfIndex(one, two);
        expect(sum(bars.map(({ points }) => points))).toBeCloseTo(two.index - one.index, 9);
        for (const { cause, points } of bars) {
          const isGone = two.components.find(({ component }) => component === cause)?.share === 0;
          if (isGone) expect(points).toBe(0);
        }
      }),
      runs,
    );
  });
});

describe("what nobody states of a random company", () => {
  /** Only family 0 has objectives, and none is at fault: what another family says can then reach no objective. */
  const scoped = (seed: number): Company => {
    const one = wholeCompany(seed);
    const objectives = one.model.objectives
      .filter(({ name }) => ["Sell", "Serve", "Stock"].includes(name))
      .map((own) => ({ ...own, family: 0, parent: "" }));
    return { ...one, model: { ...one.model, objectives, goals: one.model.goals.slice(0, 2) } };
  };
  /** A family of its own with an item that is demanded, and of which nothing else is said. */
  const withUnknown = ({ model, plan, functionPlans }: Company): Company => {
    const longer = (values: Float64Array, more: readonly number[]) => Float64Array.of(...values, ...more);
    const { periods } = plan.demand;
    const { items, segments } = model;
    const more = Object.fromEntries(
      Object.entries(items).map(([name, column]) => [
        name,
        name === "count"
          ? items.count + 1
          : column instanceof Float64Array
            ? longer(column, [name === "price" ? 10 : name === "unitCost" ? 6 : Number.NaN])
            : column instanceof Int32Array
              ? Int32Array.of(...column, name === "family" ? model.families.length : -1)
              : [...(column as readonly string[]), name === "rounding" ? "unit" : "X"],
      ]),
    ) as unknown as typeof items;
    const rows = (grid: Company["plan"]["demand"], count: number, value: number) => {
      const added = Array<number>(count * periods).fill(value);
      return { ...grid, rows: grid.rows + count, values: longer(grid.values, added) };
    };
    const cells = segments.length;
    return {
      model: {
        ...model,
        items: more,
        families: [...model.families, { ...model.families[0]!, name: "New", role: "maintain" }],
      },
      plan: {
        ...plan,
        demand: rows(plan.demand, cells, 50),
        shipped: rows(plan.shipped, cells, 0),
        lost: rows(plan.lost, cells, 50),
        backlog: rows(plan.backlog, cells, 0),
        production: rows(plan.production, 1, 0),
        purchased: rows(plan.purchased, 1, 0),
        receipts: rows(plan.receipts, 1, 0),
        stock: rows(plan.stock, 1, 0),
      },
      functionPlans: functionPlans.map((own) => ({ ...own, units: rows(own.units, cells, Number.NaN) })),
    };
  };

  it("[IDX3] lowers the coverage and never moves the index", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = scoped(seed);
        const known = { ...one, plan: { ...one.plan, view: "submitted" as const } };
        const [before, after] = [measuredCompany(known).index, measuredCompany(withUnknown(known)).index];
        expect(after.index).toBeCloseTo(before.index, 9);
        expect(after.coverage).toBeLessThan(before.coverage - 0.001);
        expect(sum(Object.values(after.headline))).toBeCloseTo(100, 9);
      }),
      { ...runs, numRuns: 3 },
    );
  });

  it("[IDX3] takes a component that is not stated out, and leaves what the others lose within themselves", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = scoped(seed);
        const rows = { rows: [], values: one.model.budget.values };
        const bare = measuredCompany({ ...one, model: { ...one.model, budget: rows } }).index;
        const { index } = measuredCompany(one);
        expect(bare.coverage).toBeLessThan(index.coverage);
        for (const { component, loss } of bare.components) {
          const before = index.components.find((own) => own.component === component)!;
          const isGone = component === "plan-budget" || before.loss !== before.loss;
          if (isGone) expect(loss).toBeNaN();
          else expect(loss).toBeCloseTo(before.loss, 9);
        }
        expect(sum(Object.values(bare.headline))).toBeCloseTo(100, 9);
      }),
      { ...runs, numRuns: 3 },
    );
  });
});
