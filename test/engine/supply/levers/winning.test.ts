import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { measurePlan } from "../../../../src/engine/gap/measurePlan";
import { reconcile } from "../../../../src/engine/supply/reconcile";
import { explore, tryLever } from "../../../../src/engine/supply/levers/explore";
import type { Lever, LeverOutcome } from "../../../../src/engine/supply/levers/lever";
import { leverIdeas } from "../../../../src/engine/supply/levers/leverIdeas";
import { baseOf } from "../../../../src/engine/supply/levers/priceOfChange";
import { plant, type BuiltPlant, type TestPlant } from "../plant";
import { highs } from "../solveWith";

/** One item on one line that lacks hours. */
const SHORT: TestPlant = {
  months: 3,
  segments: [{ maximumBacklogMonths: 0 }],
  resources: [{ name: "Line", regular: [10], overtime: [0], overtimeCost: 1 }],
  items: [{ code: "A", demand: [[15]], hours: { Line: 1 } }],
};
const [LINE] = SHORT.resources!;
const [A] = SHORT.items;

const promoted = (of: TestPlant): BuiltPlant => {
  const { model, demand } = plant(of);
  const event: PlanningModel["events"][number] = {
    ...{ name: "Promotion", item: 0, family: 0, firstPeriod: 1, lastPeriod: 1, uplift: 1 },
    ...{ upliftUnit: "percent", confidence: 1, owner: "", isInBaseline: false },
  };
  return { demand, model: { ...model, events: [event] } };
};

interface Winner {
  readonly kind: Lever["kind"];
  readonly when: string;
  readonly of: BuiltPlant;
  /** What it is pulled for, and how much of it this plant gives. */
  readonly gains: (outcome: LeverOutcome) => number;
  readonly expected: number;
}

const margin = ({ effect }: LeverOutcome): number => effect.margin;
const served = ({ effect }: LeverOutcome): number => effect.shippedUnits;

const WINNERS: readonly Winner[] = [
  {
    kind: "overtime",
    when: "the line is full",
    of: plant(SHORT),
    gains: margin,
    // One hour a month at 10 - 6, less 1 for the hour.
    expected: 3 * (4 - 1),
  },
  {
    kind: "extra shift",
    when: "the line is full and a shift of 5 h may start in a month",
    of: plant({ ...SHORT, resources: [{ ...LINE!, extraShift: { amount: 5, cost: 3, days: 31 } }] }),
    gains: margin,
    expected: 2 * (5 * 4 - 3),
  },
  {
    kind: "build ahead",
    when: "a peak is more than the maximum stock and a month can give",
    of: plant({
      ...SHORT,
      rules: { "maximum stock": "strict" },
      items: [{ ...A!, demand: [[0, 0, 30]], maximum: 4 }],
    }),
    gains: served,
    expected: 16,
  },
  {
    kind: "alternate source",
    when: "a supplier is at its maximum",
    of: plant({
      ...SHORT,
      items: [
        {
          ...A!,
          sourcing: [
            { option: "make" },
            { supplier: "Partner", unitCost: 8, maximumUnitsAMonth: 4, leadTimeDays: 0 },
          ],
        },
      ],
    }),
    gains: margin,
    // The fifth unit of each month: 10 - 8.
    expected: 3 * 2,
  },
  {
    kind: "expedite",
    when: "new quantity comes a month too late",
    of: plant({ ...SHORT, items: [{ ...A!, demand: [[8]], leadTimeDays: 31 }] }),
    gains: margin,
    expected: 8 * 4,
  },
  {
    kind: "lower safety stock",
    when: "stock that could be sold is kept",
    of: plant({ ...SHORT, rules: { "safety stock": "strict" }, items: [{ ...A!, opening: 6, safety: 6 }] }),
    gains: margin,
    expected: 3 * 4,
  },
  {
    kind: "allocate by class",
    when: "a class of less priority pays better",
    of: pricedBySegment(),
    gains: ({ effect }) => -effect.revenue,
    // Ten units a month go to the class that matters, at 10 instead of 16.
    expected: 3 * 10 * 6,
  },
  {
    kind: "accept backlog",
    when: "a peak comes before months with free hours",
    of: plant({ ...SHORT, items: [{ ...A!, demand: [[15, 0, 0]] }] }),
    gains: served,
    expected: 5,
  },
  {
    kind: "move event",
    when: "the month after the promotion has free hours",
    of: promoted({ ...SHORT, items: [{ ...A!, demand: [[10, 20, 0]] }] }),
    gains: margin,
    expected: 10 * 4,
  },
  {
    kind: "drop event",
    when: "the promotion cannot be served",
    of: promoted({ ...SHORT, items: [{ ...A!, demand: [[10, 20, 10]] }] }),
    gains: ({ effect }) => effect.service,
    expected: 1 - 30 / 40,
  },
  {
    kind: "raise price",
    when: "hours are scarce, so that fewer buyers cost nothing",
    of: plant(SHORT),
    gains: margin,
    expected: 3 * 10 * 0.1,
  },
  {
    kind: "cut family",
    when: "a family to harvest must be served before a better one",
    of: plant({
      ...SHORT,
      rules: { "minimum service": "strict" },
      families: [{}, { role: "harvest" }],
      segments: [{ maximumBacklogMonths: 0, minimumService: 0.4 }],
      items: [A!, { code: "B", family: 1, price: 7, demand: [[10]], hours: { Line: 1 } }],
    }),
    gains: margin,
    // Two units a month need no longer be made of B (7 - 6) and are made of A (10 - 6).
    expected: 3 * 2 * (4 - 1),
  },
];

/** Two classes: the one of more priority pays 10, the other 16. */
function pricedBySegment(): BuiltPlant {
  const { model, demand } = plant({
    ...SHORT,
    segments: [
      { maximumBacklogMonths: 0, priority: 1 },
      { maximumBacklogMonths: 0, priority: 1.5 },
    ],
    items: [{ ...A!, demand: [[10], [10]] }],
  });
  const rows = [{ item: 0, segment: 0, measure: "price" as const, key: "A 0" }];
  const values = { rows: 1, periods: 3, values: new Float64Array(3).fill(16) };
  return {
    demand,
    model: { ...model, prices: { ...model.prices, rows, values } as PlanningModel["prices"] },
  };
}

describe("each lever wins where it should", () => {
  it.each(WINNERS)("[LEV11] $kind, when $when", async ({ kind, of, gains, expected }) => {
    const solver = await highs();
    const base = baseOf(of, solver)!;
    const idea = leverIdeas(base.model, base.solved).find(({ lever }) => lever.kind === kind);
    expect(idea?.estimate).toBeGreaterThan(0);
    const { outcome } = tryLever(base, idea!, solver)!;
    expect(gains(outcome)).toBeCloseTo(expected, 4);
    const { margin: earned, closingStock, cash } = outcome.effect;
    expect(cash).toBeCloseTo(earned - closingStock, 6);
    expect(outcome.latestDay).toBeLessThanOrEqual(of.model.calendar.horizon.at(-1)!.start);
  });

  it("[LEV11] proposes neither to lower a safety stock nor to pass a maximum that there is not", async () => {
    const solver = await highs();
    const base = baseOf(plant(SHORT), solver)!;
    const kinds = leverIdeas(base.model, base.solved).map(({ lever }) => lever.kind);
    expect(kinds).toContain("overtime");
    expect(kinds).not.toContain("lower safety stock");
    expect(kinds).not.toContain("build ahead");
  });

  it("[LEV11] there is a plant for every lever", () => {
    const every: { readonly [K in Lever["kind"]]: true } = {
      ...{ overtime: true, "extra shift": true, "build ahead": true, "alternate source": true },
      ...{ expedite: true, "allocate by class": true, "drop event": true, "move event": true },
      ...{ "lower safety stock": true, "accept backlog": true, "raise price": true, "cut family": true },
    };
    expect(new Set(WINNERS.map(({ kind }) => kind))).toEqual(new Set(Object.keys(every)));
  });

  it("[LEV12] in the background each lever also tells what it adds to the index", async () => {
    const { model, demand } = plant({ ...SHORT, items: [{ ...A!, demand: [[10.4]] }] });
    const solver = await highs();
    const { index } = measurePlan(model, reconcile(model, demand, solver).reconciled!).index;
    const { levers } = explore(model, demand, { solver, measured: { index, extras: {} } });
    const plain = explore(model, demand, { solver, most: 2 });
    expect(levers.length).toBeGreaterThan(2);
    expect(levers.every((lever) => Number.isFinite(lever.index))).toBe(true);
    expect(levers.find(({ lever }) => lever.kind === "overtime")!.index).toBeGreaterThan(0);
    expect(plain.levers.map((lever) => lever.index)).toEqual([null, null]);
  });
});
