import fc from "fast-check";
import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import type { DemandRow, Source } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { grid, smallModel, type SmallShape } from "../../measure/smallModel";

const __ = Number.NaN;

interface Row extends Partial<DemandRow> {
  readonly source: Source;
  readonly values: readonly number[];
}

/** Two items of one family, two periods, unless said otherwise. */
function modelWith(
  rows: readonly Row[],
  shape: Partial<SmallShape> = {},
  more: Partial<PlanningModel> = {},
): PlanningModel {
  const demand = {
    rows: rows.map(({ values: _values, ...row }, r) => ({
      item: 0,
      family: 0,
      segment: -1,
      unit: "units" as const,
      basis: "total" as const,
      key: `row ${r}`,
      ...row,
    })),
    values: grid(
      rows.map(({ values }) => values),
      2,
    ),
  };
  return smallModel({ items: [{ code: "A" }, { code: "B" }], periods: 2, ...shape }, { demand, ...more });
}

const submission = (source: Source, weight: number) => ({
  function: source,
  owner: "",
  dueDay: __,
  receivedDay: __,
  version: "",
  signedOffBy: "",
  signedDay: __,
  weight,
});

/** The consensus of an item over the two periods, all segments together. */
function agreed(model: PlanningModel, item = 0): readonly number[] {
  const { units } = consensusDemand(model);
  const segments = model.segments.length;
  return [0, 1].map((t) => {
    let sum = 0;
    for (let s = 0; s < segments; s++) sum += units.values[(item * segments + s) * 2 + t]!;
    return sum;
  });
}

describe("weights", () => {
  it("[CON1] is the plain mean where no weights are given", () => {
    const model = modelWith([
      { source: "statistical", values: [100, 80] },
      { source: "sales", values: [120, 80] },
    ]);
    expect(agreed(model)).toEqual([110, 80]);
  });

  it("[CON2] gives the weight of a silent function to the others", () => {
    const model = modelWith([
      { source: "statistical", values: [100, 100] },
      { source: "sales", values: [130, __] },
      { source: "marketing", values: [100, 160] },
    ]);
    expect(agreed(model)[0]).toBeCloseTo(110, 9);
    expect(agreed(model)[1]).toBe(130);
  });

  it("[CON2] is zero where nobody speaks", () => {
    expect(agreed(modelWith([{ source: "sales", values: [__, 5] }]))).toEqual([0, 5]);
  });

  it("[CON3] counts a planned zero", () => {
    const model = modelWith([
      { source: "statistical", values: [100, 100] },
      { source: "sales", values: [0, 100] },
    ]);
    expect(agreed(model)).toEqual([50, 100]);
  });

  it("[CON4] uses the weights of Submissions", () => {
    const rows: readonly Row[] = [
      { source: "statistical", values: [100, 100] },
      { source: "sales", values: [200, 100] },
    ];
    const model = modelWith(
      rows,
      {},
      { submissions: [submission("statistical", 0.25), submission("sales", 0.75)] },
    );
    expect(agreed(model)).toEqual([175, 100]);
  });

  it("[CON4] reads a blank weight as an equal share", () => {
    const rows: readonly Row[] = [
      { source: "statistical", values: [100, 100] },
      { source: "sales", values: [200, 100] },
    ];
    const model = modelWith(
      rows,
      {},
      { submissions: [submission("statistical", 1.5), submission("sales", __)] },
    );
    expect(consensusDemand(model).weights.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
  });

  it("[CON4] falls back to equal weights when all are zero", () => {
    const rows: readonly Row[] = [
      { source: "statistical", values: [100, 100] },
      { source: "sales", values: [200, 100] },
    ];
    const model = modelWith(
      rows,
      {},
      { submissions: [submission("statistical", 0), submission("sales", 0)] },
    );
    expect(agreed(model)).toEqual([150, 100]);
  });
});

describe("bases and units", () => {
  it("[CON5] adds a change to the statistical plan", () => {
    const model = modelWith([
      { source: "statistical", values: [100, 80] },
      { source: "sales", basis: "change", values: [20, -10] },
    ]);
    expect(consensusDemand(model).plans[1]!.units.values.slice(0, 2)).toEqual(Float64Array.of(120, 70));
  });

  it("[CON6] turns money into units through the price", () => {
    expect(agreed(modelWith([{ source: "finance", unit: "money", values: [1000, 500] }]))).toEqual([100, 50]);
  });

  it("[CON6] leaves out money of an item without a price", () => {
    const model = modelWith([{ source: "finance", unit: "money", values: [1000, 500] }], {
      items: [{ code: "A", price: __ }],
    });
    expect(agreed(model)).toEqual([0, 0]);
  });
});

describe("families", () => {
  const statistical: readonly Row[] = [
    { source: "statistical", values: [30, 10] },
    { source: "statistical", item: 1, values: [10, 30] },
  ];
  const ofFinance = (model: PlanningModel) =>
    consensusDemand(model).plans.find(({ source }) => source === "finance")!;

  it("[CON7] spreads a family's figure like the statistical plan", () => {
    const plan = ofFinance(modelWith([...statistical, { source: "finance", item: -1, values: [80, 80] }]));
    expect([...plan.units.values]).toEqual([60, 20, 20, 60]);
    expect([...plan.isSpread]).toEqual([1, 1, 1, 1]);
  });

  it("[CON7] spreads equally where the statistical plan is silent", () => {
    const plan = ofFinance(modelWith([{ source: "finance", item: -1, values: [80, 40] }]));
    expect([...plan.units.values]).toEqual([40, 20, 40, 20]);
  });

  it("[CON7] spreads money by value and keeps the sum in money", () => {
    const items = [
      { code: "A", price: 10 },
      { code: "B", price: 40 },
    ];
    const plan = ofFinance(
      modelWith([...statistical, { source: "finance", item: -1, unit: "money", values: [1400, __] }], {
        items,
      }),
    );
    expect(plan.units.values[0]! * 10 + plan.units.values[2]! * 40).toBeCloseTo(1400, 9);
    expect(plan.units.values[0]! / plan.units.values[2]!).toBeCloseTo(3, 9);
  });

  it("[CON8] gives what is left to the items that the function did not plan itself", () => {
    const plan = ofFinance(
      modelWith([
        ...statistical,
        { source: "finance", values: [50, __] },
        { source: "finance", item: -1, values: [80, 80] },
      ]),
    );
    expect([...plan.units.values]).toEqual([50, 20, 30, 60]);
  });

  it("[CON9] reports a family's figure that no item can take", () => {
    const { problems } = consensusDemand(
      modelWith([
        { source: "finance", values: [50, 50] },
        { source: "finance", item: 1, values: [50, 50] },
        { source: "finance", item: -1, values: [80, 80] },
      ]),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        code: "family-row-ignored",
        facts: expect.objectContaining({ periods: 2, source: "finance" }),
      }),
    ]);
  });
});

describe("segments", () => {
  const segments = [{ name: "Retail" }, { name: "Online" }];
  const bySegment = (model: PlanningModel, item: number, t: number) =>
    [0, 1].map((s) => consensusDemand(model).units.values[(item * 2 + s) * 2 + t]!);

  it("[CON10] splits by what is said of the same period", () => {
    const model = modelWith(
      [
        { source: "sales", segment: 0, values: [30, 10] },
        { source: "sales", segment: 1, values: [10, 10] },
        { source: "statistical", values: [40, 40] },
      ],
      { segments },
    );
    expect(bySegment(model, 0, 0)).toEqual([30, 10]);
  });

  it("[CON10] splits by the item where the period says nothing", () => {
    const model = modelWith(
      [
        { source: "sales", segment: 0, values: [30, __] },
        { source: "sales", segment: 1, values: [10, __] },
        { source: "statistical", values: [40, 80] },
      ],
      { segments },
    );
    expect(bySegment(model, 0, 1)).toEqual([60, 20]);
  });

  it("[CON10] splits by all items where the item says nothing", () => {
    const model = modelWith(
      [
        { source: "sales", item: 1, segment: 0, values: [30, 30] },
        { source: "sales", item: 1, segment: 1, values: [10, 10] },
        { source: "statistical", values: [40, 80] },
      ],
      { segments },
    );
    expect(bySegment(model, 0, 1)).toEqual([60, 20]);
  });

  it("[CON10] splits equally where nobody speaks of segments", () => {
    expect(bySegment(modelWith([{ source: "statistical", values: [40, 80] }], { segments }), 0, 1)).toEqual([
      40, 40,
    ]);
  });

  it("[CON12] takes a stated total before the sum of its segments", () => {
    const model = modelWith(
      [
        { source: "sales", values: [100, 100] },
        { source: "sales", segment: 0, values: [30, 30] },
        { source: "sales", segment: 1, values: [10, 10] },
      ],
      { segments },
    );
    expect(bySegment(model, 0, 0)).toEqual([75, 25]);
  });

  it("[CON16] counts a function that states one segment for that segment only", () => {
    const model = modelWith(
      [
        { source: "statistical", values: [100, 100] },
        { source: "sales", segment: 0, values: [60, 60] },
        { source: "sales", segment: 1, values: [40, 40] },
        { source: "customer", segment: 0, values: [90, 90] },
      ],
      { segments },
    );
    // The shares are (60 + 90) / 2 to 40; the statistical plan splits 100 to 65.2 and 34.8.
    const [retail, online] = bySegment(model, 0, 0);
    expect(retail).toBeCloseTo((100 * (75 / 115) + 60 + 90) / 3, 9);
    expect(online).toBeCloseTo((100 * (40 / 115) + 40) / 2, 9);
  });

  it("[CON16] does not lower an item that a customer speaks of in part", () => {
    const without = modelWith([{ source: "statistical", values: [100, 100] }], { segments });
    const alike = modelWith(
      [
        { source: "statistical", values: [100, 100] },
        { source: "customer", segment: 0, values: [50, 50] },
        { source: "sales", segment: 0, values: [50, 50] },
        { source: "sales", segment: 1, values: [50, 50] },
      ],
      { segments },
    );
    expect(agreed(alike)[0]).toBeCloseTo(agreed(without)[0]!, 9);
  });

  it("[CON11] always adds up to the weighted mean of totals", () => {
    const value = fc.oneof(fc.constant(__), fc.double({ min: 0, max: 1e6, noNaN: true }));
    const row = fc.record({
      source: fc.constantFrom<Source>("statistical", "sales", "marketing"),
      item: fc.constantFrom(0, 1),
      segment: fc.constant(-1),
      values: fc.tuple(value, value),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const model = modelWith(rows, { segments });
        const { plans, weights } = consensusDemand(model);
        for (const item of [0, 1]) {
          const sums = agreed(model, item);
          for (const t of [0, 1]) {
            const stated = plans
              .map((plan, k) => ({ w: weights[k]!.weight, v: plan.units.values[item * 2 + t]! }))
              .filter(({ v }) => !Number.isNaN(v));
            const w = stated.reduce((sum, s) => sum + s.w, 0);
            const mean = w > 0 ? stated.reduce((sum, s) => sum + s.w * s.v, 0) / w : 0;
            expect(Math.abs(sums[t]! - mean)).toBeLessThanOrEqual(1e-9 * Math.max(1, mean));
          }
        }
      }),
      { seed: 20270101, numRuns: 300 },
    );
  });
});
