import fc from "fast-check";
import { changeAt } from "../../../src/engine/assumption/changeAt";
import { MOST_ASSUMPTIONS, MOST_WORK, sensitivities } from "../../../src/engine/assumption/sensitivities";
import type { Sensitivity } from "../../../src/engine/assumption/sensitivity";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import type { Assumption, AssumptionLink } from "../../../src/engine/model/collaboration";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { DEFAULT_INDEX, type PlanSettings } from "../../../src/engine/model/settings";
import { submittedPlan } from "../../../src/engine/supply/submittedPlan";
import { plant, type BuiltPlant } from "../supply/plant";

const LINK: AssumptionLink = {
  change: { kind: "demand", family: "Tea" },
  following: "proportion",
  passThrough: 1,
};

const assumed = (
  value: number,
  ends: readonly [number, number],
  link: Partial<AssumptionLink> = {},
): Assumption => ({
  id: "A",
  text: "An assumption",
  value,
  low: ends[0],
  high: ends[1],
  owner: "",
  drives: "",
  lastChangeDay: Number.NaN,
  link: { ...LINK, ...link },
});

/** The plant has demand, supply and capacity alone; without weight for the rest its index is known. */
const ONLY_WITH_DATA: PlanSettings["index"] = Object.fromEntries(
  Object.entries(DEFAULT_INDEX).map(([name, setting]) => {
    const has = name === "demand-supply" || name === "plan-capacity";
    return [name, has ? setting : { ...setting, weight: 0 }];
  }),
) as PlanSettings["index"];

/** 100 of tea are wanted and made each month, 80 of soup; 250 of tea lie in stock. An hour of overtime costs 3. */
function small(money = 1): BuiltPlant {
  return plant({
    months: 4,
    items: [
      {
        code: "T",
        demand: [[100]],
        planned: [100],
        opening: 250,
        price: 10 * money,
        cost: 6 * money,
        family: 0,
        hours: { Line: 1 },
      },
      {
        code: "S",
        demand: [[80]],
        planned: [80],
        price: 20 * money,
        cost: 15 * money,
        family: 1,
        hours: { Line: 1 },
      },
    ],
    families: [{ name: "Tea" }, { name: "Soup" }],
    settings: { index: ONLY_WITH_DATA },
    resources: [{ name: "Line", regular: [160], overtime: [40], overtimeCost: 3 * money }],
  });
}

function measured(assumptions: readonly Assumption[], { model, demand }: BuiltPlant = small()) {
  const assuming: PlanningModel = { ...model, assumptions };
  const plan = submittedPlan(assuming, demand);
  const submitted = { plan, ...measurePlan(assuming, plan, { functionPlans: [], problems: [] }) };
  return sensitivities({ model: assuming, demand, functionPlans: [], submitted, problems: [] });
}

const only = (assumption: Assumption, of?: BuiltPlant): Sensitivity =>
  measured([assumption], of).measured[0]!;

describe("what an end of a range changes", () => {
  const change = LINK.change;
  it("[ASM1] in proportion: the number moves as the assumption does", () => {
    const one = assumed(0.85, [0.7, 0.95]);
    expect(changeAt(one, one.low)).toEqual({ ...change, factor: 0.7 / 0.85 });
  });
  it("[ASM1] as a growth rate: by one plus the rate", () => {
    const one = assumed(0.09, [0.05, 0.12], { following: "growth rate" });
    expect(changeAt(one, one.low)).toEqual({ ...change, factor: expect.closeTo(1 - 0.03669724771, 9) });
    expect(changeAt(one, one.high)).toEqual({ ...change, factor: expect.closeTo(1.02752293578, 9) });
  });
  it("[ASM1] as an amount: by the difference, in the unit of the number", () => {
    const one = assumed(75, [75, 110], { change: { kind: "lead time", family: "Tea" }, following: "amount" });
    expect(changeAt(one, one.high)).toEqual({ kind: "lead time", family: "Tea", add: 35 });
  });
  it("[ASM1] pass-through weakens it, or turns it round", () => {
    const one = assumed(25.1, [24.6, 25.8], { passThrough: -0.35 });
    expect(changeAt(one, one.high)).toEqual({ ...change, factor: expect.closeTo(1 - 0.00976095618, 9) });
  });
  it("[ASM1] never below nothing", () => {
    expect(changeAt(assumed(1, [-2, 1]), -2)).toEqual({ ...change, factor: 0 });
  });
  it("[ASM2] the value itself, a pass-through of 0 and an assumption without a link change nothing", () => {
    expect(changeAt(assumed(3, [3, 4]), 3)).toBeNull();
    expect(changeAt(assumed(3, [2, 4], { passThrough: 0 }), 4)).toBeNull();
    expect(changeAt({ ...assumed(3, [2, 4]), link: null }, 4)).toBeNull();
  });
});

describe("what an assumption is worth", () => {
  it("[ASM3] less demand sells less; more sells what stock and supply still have", () => {
    const { low, high } = only(assumed(100, [80, 120]));
    expect([low.revenue, low.margin]).toEqual([-4 * 20 * 10, -4 * 20 * 4]);
    expect([high.revenue, high.margin]).toEqual([4 * 20 * 10, 4 * 20 * 4]);
    expect(only(assumed(100, [100, 300])).high.revenue).toBe(250 * 10);
  });
  it("[ASM3] a price moves revenue and margin alike, in its months only", () => {
    const price = { change: { kind: "price" as const, item: "S", firstPeriod: 2 } };
    const { low, high } = only(assumed(0.03, [0, 0.03], { ...price, following: "growth rate" }));
    const worth = -(1 - 1 / 1.03) * 20 * 80 * 2;
    expect([low.revenue, low.margin]).toEqual([expect.closeTo(worth, 9), expect.closeTo(worth, 9)]);
    expect([high.change, high.revenue, high.margin, high.index]).toEqual([null, 0, 0, 0]);
  });
  it("[ASM3] a unit cost that follows by a part moves margin by that part and no revenue", () => {
    const { low, high } = only(
      assumed(50, [40, 60], { change: { kind: "unit cost", family: "Soup" }, passThrough: 0.5 }),
    );
    expect([low.margin, high.margin]).toEqual([
      expect.closeTo(0.1 * 15 * 320, 9),
      expect.closeTo(-0.1 * 15 * 320, 9),
    ]);
    expect([low.revenue, high.revenue]).toEqual([0, 0]);
  });
  it("[ASM3] overtime that costs more takes from margin", () => {
    const { high } = only(assumed(3, [3, 4], { change: { kind: "overtime cost" }, following: "amount" }));
    expect(high.margin).toBe(-20 * 4);
  });
  it("[ASM3] less supply in the plan is measured too", () => {
    const { low } = only(assumed(1, [0.5, 1], { change: { kind: "planned supply", item: "S" } }));
    expect(low.revenue).toBe(-40 * 4 * 20);
    expect(low.index).toBeLessThan(0);
  });
  it("[ASM4] the widest in margin stands first; what finds nothing in the plan is told apart", () => {
    const found = measured([
      assumed(100, [99, 101]),
      assumed(1, [0.5, 2], { change: { kind: "planned supply", item: "Z" } }),
      assumed(100, [80, 120]),
      { ...assumed(1, [0, 9]), link: null },
    ]);
    expect(found.measured.map(({ assumption }) => assumption)).toEqual([2, 0]);
    expect(found.withoutEffect).toEqual([1]);
    expect(found.leftOut).toEqual([]);
  });
  it("[ASM5] at most twelve are measured, those with the widest range; the others are told", () => {
    const all = Array.from({ length: MOST_ASSUMPTIONS + 2 }, (_, k) => assumed(100, [100 - k, 100]));
    const found = measured(all);
    expect(found.measured).toHaveLength(MOST_ASSUMPTIONS);
    expect(found.leftOut).toEqual([1, 0]);
  });
  it("[ASM5] a plan too large for the work that is allowed measures fewer, or none", () => {
    const of = small();
    const rows = Math.ceil(MOST_WORK / 2 / of.demand.periods) + 1;
    const demand = { rows, periods: of.demand.periods, values: new Float64Array(rows * of.demand.periods) };
    expect(measured([assumed(100, [80, 120])], { ...of, demand }).leftOut).toEqual([0]);
  });
  it("[ASM6] the model and the plan stay as they are", () => {
    const of = small();
    const before = structuredClone(of);
    measured([assumed(100, [80, 120])], of);
    expect(of).toEqual(before);
  });
});

describe("properties of what an assumption is worth", () => {
  const runs = { seed: 7, numRuns: 20 };
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  it("[ASM2] a range without width changes nothing, whatever follows and how", () => {
    const following = fc.constantFrom("proportion" as const, "growth rate" as const, "amount" as const);
    const kind = fc.constantFrom(
      "demand" as const,
      "price" as const,
      "unit cost" as const,
      "opening stock" as const,
    );
    fc.assert(
      fc.property(share, following, kind, (value, way, what) => {
        const { low, high } = only(
          assumed(value, [value, value], { change: { kind: what }, following: way }),
        );
        expect([low, high]).toEqual([
          { change: null, revenue: 0, margin: 0, index: 0 },
          { change: null, revenue: 0, margin: 0, index: 0 },
        ]);
      }),
      runs,
    );
  });
  it("[ASM7] more demand never sells less, and less never more", () => {
    fc.assert(
      fc.property(share, share, (below, above) => {
        const one = only(assumed(1, [1 - below, 1 + above]));
        const more = only(assumed(1, [1 - below / 2, 1 + 1.5 * above]));
        expect(one.low.revenue).toBeLessThanOrEqual(1e-9);
        expect(one.high.revenue).toBeGreaterThanOrEqual(-1e-9);
        expect(more.low.revenue).toBeGreaterThanOrEqual(one.low.revenue - 1e-9);
        expect(more.high.revenue).toBeGreaterThanOrEqual(one.high.revenue - 1e-9);
      }),
      runs,
    );
  });
  it("[ASM7] in another currency the money is in proportion and the index the same", () => {
    fc.assert(
      fc.property(share, fc.constantFrom(0.04, 25.1, 1000), (below, rate) => {
        const one = assumed(1, [1 - below, 1 + below], { change: { kind: "demand" } });
        const [here, there] = [only(one), only(one, small(rate))];
        for (const end of ["low", "high"] as const) {
          expect(there[end].revenue / rate).toBeCloseTo(here[end].revenue, 6);
          expect(there[end].margin / rate).toBeCloseTo(here[end].margin, 6);
          expect(there[end].index).toBeCloseTo(here[end].index, 9);
        }
      }),
      runs,
    );
  });
});
