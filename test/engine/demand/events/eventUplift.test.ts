import fc from "fast-check";
import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import type { PlanEvent } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { demandModel, eventOf, override, type Stated } from "../review/demandModel";

const FLAT = [100, 100, 100, 100, 100, 100];
const PEAK = [100, 100, 150, 100, 100, 100];

type Plans = { readonly [S in "statistical" | "sales" | "marketing"]?: readonly number[] };

const modelOf = (plans: Plans, events: readonly PlanEvent[], more: Partial<PlanningModel> = {}) =>
  demandModel(
    (["statistical", "sales", "marketing"] as const).flatMap((source): Stated[] =>
      plans[source] ? [{ source, units: plans[source] }] : [],
    ),
    {},
    { events, ...more },
  );
const unitsOf = (model: PlanningModel): number[] => [...consensusDemand(model).units.values];
const outcomes = (model: PlanningModel) => consensusDemand(model).events.map(({ outcome }) => outcome);

describe("an event in the consensus", () => {
  it("[EVU1] is added whole where no plan holds it", () => {
    expect(unitsOf(modelOf({ statistical: FLAT, sales: FLAT }, [eventOf({})]))).toEqual(PEAK);
  });
  it("[EVU2] is there once where one of two plans holds it", () => {
    const model = modelOf({ statistical: FLAT, sales: PEAK }, [eventOf({})]);
    expect(unitsOf(model)[2]).toBeCloseTo(150, 9);
    expect(consensusDemand(model).events[0]).toMatchObject({
      outcome: "added",
      promisedUnits: 50,
      addedUnits: 25,
    });
  });
  it("[EVU2] is there once where all functions hold it", () => {
    expect(
      unitsOf(modelOf({ statistical: FLAT, sales: PEAK, marketing: PEAK }, [eventOf({})]))[2],
    ).toBeCloseTo(150, 9);
  });
  it("[EVU2] is not added where every plan that counts holds it", () => {
    const weights = { function: "statistical" as const, weight: 0 };
    const model = modelOf({ statistical: FLAT, sales: PEAK }, [eventOf({})]);
    const submissions = [{ ...blankSubmission, ...weights }];
    expect(outcomes({ ...model, submissions })).toEqual(["planned"]);
  });
  it("[EVU2] shares the lift of a plan among events of the same month", () => {
    const model = modelOf({ statistical: FLAT, sales: PEAK }, [eventOf({}), eventOf({ name: "Second" })]);
    expect(unitsOf(model)[2]).toBeCloseTo(100 + 25 + 25 + 50, 9);
  });
  it("[EVU3] is not added where it is ticked as in the baseline", () => {
    const model = modelOf({ statistical: FLAT, sales: FLAT }, [eventOf({ isInBaseline: true })]);
    expect([unitsOf(model), outcomes(model)]).toEqual([FLAT, ["in baseline"]]);
  });
  it("[EVU3] is not added where the baseline has its peak", () => {
    const model = modelOf({ statistical: PEAK, sales: PEAK }, [eventOf({ uplift: 0.4 })]);
    expect([unitsOf(model), outcomes(model)]).toEqual([PEAK, ["double"]]);
  });
  it("[EVU3] counts once where it is listed twice", () => {
    const model = modelOf({ statistical: FLAT, sales: FLAT }, [eventOf({}), eventOf({})]);
    expect([unitsOf(model), outcomes(model)]).toEqual([PEAK, ["added", "repeated"]]);
  });
  it("[EVU5] is not added without a statistical plan", () => {
    expect(unitsOf(modelOf({ sales: FLAT, marketing: FLAT }, [eventOf({})]))).toEqual(FLAT);
  });
  it("[EVU6] may promise units, split as the baseline is", () => {
    const plans = [0, 1].map((item): Stated => ({
      source: "statistical",
      item,
      units: FLAT.map((u) => (3 - 2 * item) * u).slice(0, 3),
    }));
    const event = eventOf({ uplift: 40, upliftUnit: "units" });
    const model = demandModel(plans, { items: [{ code: "A" }, { code: "B" }] }, { events: [event] });
    expect(unitsOf(model)).toEqual([300, 300, 330, 100, 100, 110]);
  });
  it("[EVU6] does not lift a number that was agreed on", () => {
    const agreed = override({ firstPeriod: 2, lastPeriod: 2, units: 120 });
    const model = modelOf({ statistical: FLAT, sales: FLAT }, [eventOf({})], { overrides: [agreed] });
    expect(unitsOf(model)[2]).toBe(120);
  });
});

const blankSubmission = {
  owner: "",
  dueDay: Number.NaN,
  receivedDay: Number.NaN,
  version: "",
  signedOffBy: "",
  signedDay: Number.NaN,
};

describe("whatever the plans say", () => {
  const units = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 6, maxLength: 6 });
  const uplift = fc.double({ min: 0.01, max: 2, noNaN: true });
  it("[EVU4] an event adds between nothing and its promise, in its own month", () => {
    fc.assert(
      fc.property(units, units, units, uplift, (statistical, sales, marketing, share) => {
        const plans = { statistical, sales, marketing };
        const before = unitsOf(modelOf(plans, []));
        const after = unitsOf(modelOf(plans, [eventOf({ uplift: share })]));
        after.forEach((value, t) => {
          const added = value - before[t]!;
          expect(added).toBeGreaterThanOrEqual(-1e-9);
          expect(added).toBeLessThanOrEqual((t === 2 ? share * statistical[2]! : 0) + 1e-9);
        });
      }),
      { seed: 5, numRuns: 200 },
    );
  });
  it("[EVU2] an event that the plans hold already changes nothing when it is written down", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), uplift, (level, share) => {
        const flat = FLAT.map(() => level);
        const lifted = flat.map((value, t) => (t === 2 ? value * (1 + share) : value));
        const model = modelOf({ statistical: flat, sales: lifted }, [eventOf({ uplift: share })]);
        const submissions = [{ ...blankSubmission, function: "statistical" as const, weight: 0 }];
        expect(unitsOf({ ...model, submissions })[2]).toBeCloseTo(level * (1 + share), 6);
      }),
      { seed: 6, numRuns: 100 },
    );
  });
  it("[EVU4] the same event never counts twice, however often it is listed", () => {
    fc.assert(
      fc.property(
        units,
        units,
        uplift,
        fc.integer({ min: 2, max: 5 }),
        (statistical, sales, share, times) => {
          const once = unitsOf(modelOf({ statistical, sales }, [eventOf({ uplift: share })]));
          const often = Array.from({ length: times }, () => eventOf({ uplift: share }));
          expect(unitsOf(modelOf({ statistical, sales }, often))).toEqual(once);
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });
});
