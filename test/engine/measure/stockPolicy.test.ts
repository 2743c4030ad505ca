import fc from "fast-check";
import { dayOf } from "../../../src/engine/calendar/months";
import { planStockPolicyCells } from "../../../src/engine/gap/alignment/planStockPolicy";
import { findGaps } from "../../../src/engine/gap/findGaps";
import { gapCase } from "../../../src/engine/gap/gapCase";
import type { Family } from "../../../src/engine/model/items";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { Rule, Strictness } from "../../../src/engine/model/settings";
import { stockPolicy } from "../../../src/engine/measure/stockPolicy";
import { stockBands } from "../../../src/engine/measure/stockBands";
import { rowOf } from "../../../src/engine/series/grid";
import { readCase } from "../../../src/engine/supply/readCase";
import { grid, planOf, smallModel } from "./smallModel";

interface Sold {
  readonly safety?: number;
  readonly maximum?: number;
  readonly launch?: number;
  readonly end?: number;
  readonly successor?: number;
  readonly family?: Partial<Family>;
  readonly rules?: Partial<Record<Rule, Strictness>>;
}

/** One item with a successor beside it, from January to June 2027, and what is wanted of it. */
function modelOf(of: Sold): PlanningModel {
  const base = smallModel({
    items: [
      { code: "Old", safety: of.safety ?? Number.NaN, maximum: of.maximum ?? Number.NaN },
      { code: "New" },
    ],
    families: [of.family ?? {}],
    periods: 6,
  });
  return {
    ...base,
    settings: { ...base.settings, rules: { ...base.settings.rules, ...of.rules } },
    items: {
      ...base.items,
      launchDay: Float64Array.of(of.launch ?? Number.NaN, Number.NaN),
      endDay: Float64Array.of(of.end ?? Number.NaN, Number.NaN),
      successor: Int32Array.of(of.successor ?? -1, -1),
    },
  };
}

const wantedOf = (...units: readonly number[]) => grid([units, units.map(() => 0)]);
const EVEN = wantedOf(100, 100, 100, 100, 100, 100);
const policyOf = (of: Sold, demand = EVEN): { readonly least: number[]; readonly most: number[] } => {
  const { least, most } = stockPolicy(modelOf(of), demand);
  return { least: [...rowOf(least, 0)], most: [...rowOf(most, 0)] };
};
const all = (units: number): number[] => Array.from({ length: 6 }, () => units);
const NONE = all(Number.NaN);

describe("the stock policy by period", () => {
  const stated = { safety: 250, maximum: 400 };
  const cases: readonly {
    readonly when: string;
    readonly of: Sold;
    readonly demand?: ReturnType<typeof wantedOf>;
    readonly least: readonly number[];
    readonly most: readonly number[];
  }[] = [
    { when: "[POL1] an item is sold throughout", of: stated, least: all(250), most: all(400) },
    {
      when: "[POL1] it is launched in March, before which no safety stock is kept",
      of: { ...stated, launch: dayOf(2027, 3, 15) },
      least: [0, 0, 250, 250, 250, 250],
      most: all(400),
    },
    {
      when: "[POL1] it is launched after the plan",
      of: { ...stated, launch: dayOf(2027, 7) },
      least: all(0),
      most: all(400),
    },
    {
      when: "[POL2] it ends in June (DOMAIN.md C4)",
      of: { ...stated, end: dayOf(2027, 6) },
      least: [250, 250, 200, 100, 0, 0],
      most: [400, 300, 200, 100, 0, 0],
    },
    {
      when: "[POL2] it ends within June, the last month in which it is sold",
      of: { ...stated, end: dayOf(2027, 6, 10) },
      least: [250, 250, 250, 200, 100, 0],
      most: [400, 400, 300, 200, 100, 0],
    },
    {
      when: "[POL2] it ends with the plan",
      of: { ...stated, end: dayOf(2027, 7) },
      least: [250, 250, 250, 200, 100, 0],
      most: [400, 400, 300, 200, 100, 0],
    },
    {
      when: "[POL2] it ends a day after the plan, of which nobody knows the demand",
      of: { ...stated, end: dayOf(2027, 7, 2) },
      least: all(250),
      most: all(400),
    },
    {
      when: "[POL2] it has ended before the plan",
      of: { ...stated, end: dayOf(2026, 12) },
      least: all(0),
      most: all(0),
    },
    {
      when: "[POL2] demand is stated beyond its end, which nobody will serve",
      of: { ...stated, end: dayOf(2027, 3) },
      least: [100, 0, 0, 0, 0, 0],
      most: [100, 0, 0, 0, 0, 0],
    },
    {
      when: "[POL2] no maximum is stated",
      of: { safety: 150, end: dayOf(2027, 5) },
      least: [150, 150, 100, 0, 0, 0],
      most: [300, 200, 100, 0, 0, 0],
    },
    {
      when: "[POL2] no safety stock is stated",
      of: { maximum: 150, end: dayOf(2027, 5) },
      least: NONE,
      most: [150, 150, 100, 0, 0, 0],
    },
    {
      when: "[POL3] its successor takes over and nothing more is wanted of it",
      of: { ...stated, successor: 1 },
      demand: wantedOf(100, 0, 120, 30, 0, 0),
      least: [150, 150, 30, 0, 0, 0],
      most: [150, 150, 30, 0, 0, 0],
    },
    {
      when: "[POL3] its successor has come and it is wanted on",
      of: { ...stated, successor: 1 },
      least: all(250),
      most: all(400),
    },
    {
      when: "[POL3] nothing is wanted of it, and no successor says that it is over",
      of: stated,
      demand: wantedOf(100, 0, 0, 0, 0, 0),
      least: all(250),
      most: all(400),
    },
    {
      when: "[POL4] its family exits",
      of: { ...stated, family: { role: "exit" } },
      least: all(0),
      most: all(400),
    },
    {
      when: "[POL4] its family exits and roles are off",
      of: { ...stated, family: { role: "exit" }, rules: { roles: "off" } },
      least: all(250),
      most: all(400),
    },
    {
      when: "[POL4] the maximum is below the safety stock",
      of: { safety: 250, maximum: 60 },
      least: all(250),
      most: all(250),
    },
    {
      when: "[POL4] safety stock is off",
      of: { ...stated, end: dayOf(2027, 6), launch: dayOf(2027, 2), rules: { "safety stock": "off" } },
      least: NONE,
      most: [400, 300, 200, 100, 0, 0],
    },
    {
      when: "[POL4] maximum stock is off",
      of: { ...stated, end: dayOf(2027, 6), rules: { "maximum stock": "off" } },
      least: [250, 250, 200, 100, 0, 0],
      most: NONE,
    },
    { when: "[POL4] nothing is stated", of: {}, least: NONE, most: NONE },
  ];
  for (const { when, of, demand = EVEN, least, most } of cases) {
    it(`${when}: at least ${least.join(", ")}, at most ${most.join(", ")}`, () => {
      expect(policyOf(of, demand)).toEqual({ least, most });
    });
  }

  it("[POL2] never asks for more than is still to come, nor for a maximum below the safety stock", () => {
    const units = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(
        fc.tuple(units, units, fc.integer({ min: 0, max: 6 })),
        fc.array(units, { minLength: 6, maxLength: 6 }),
        ([safety, maximum, end], demand) => {
          const of = { safety, maximum, end: dayOf(2027, 1 + end) };
          const { least, most } = policyOf(of, wantedOf(...demand));
          for (let t = 0; t < 6; t++) {
            const toCome = demand.slice(t + 1, end).reduce((sum, one) => sum + one, 0);
            expect(least[t]).toBe(Math.min(safety, toCome));
            expect(most[t]).toBe(Math.min(Math.max(safety, maximum), toCome));
          }
        },
      ),
      { seed: 41, numRuns: 200 },
    );
  });
});

describe("who reads the stock policy of an item that ends in June", () => {
  const model = modelOf({ safety: 250, maximum: 400, end: dayOf(2027, 6) });
  const stock = grid([
    [250, 310, 200, 100, 40, 40],
    [0, 0, 0, 0, 0, 0],
  ]);
  const plan = planOf(model, { demand: EVEN, stock });

  it("[POL5] the program: safety stock and maximum by item and period", () => {
    const { least, most } = stockPolicy(model, EVEN);
    const supply = readCase(model, EVEN);
    expect([...supply.safetyStock.subarray(0, 6)]).toEqual([...rowOf(least, 0)]);
    expect([...supply.maximumStock.subarray(0, 6)]).toEqual([...rowOf(most, 0)]);
    expect([...supply.safetyStock.subarray(6)]).toEqual(all(0));
    expect([...supply.maximumStock.subarray(6)]).toEqual(all(Number.POSITIVE_INFINITY));
  });
  it("[POL5] the gaps: what is left behind is above the maximum, and nothing is short", () => {
    const gaps = findGaps(model, plan).filter(
      ({ kind, level }) => kind === "stock policy" && level === "item",
    );
    expect(
      gaps.map(({ measure, amount, firstPeriod, lastPeriod }) => [measure, amount, firstPeriod, lastPeriod]),
    ).toEqual([
      ["above maximum", -40, 4, 5],
      ["above maximum", -10, 1, 1],
    ]);
  });
  it("[POL5] the bands of the pages", () => {
    const bands = stockBands(model, plan, () => 1);
    expect([...rowOf(bands.least, 0)]).toEqual([250, 250, 200, 100, 0, 0]);
    expect([...rowOf(bands.above, 0)]).toEqual([0, 10, 0, 0, 40, 40]);
    expect([...rowOf(bands.below, 0)]).toEqual(all(0));
  });
  it("[POL5] the index: what is left behind counts as a share of the maximum that was stated", () => {
    const cells = planStockPolicyCells(gapCase(model, plan));
    const shares = [...cells.deviation].map((share) => Math.round(1000 * share) / 1000);
    expect(shares.slice(0, 6)).toEqual([0, 0.025, 0, 0, 0.1, 0.1]);
  });
});
