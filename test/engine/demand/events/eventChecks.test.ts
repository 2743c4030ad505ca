import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import { eventChecks } from "../../../../src/engine/demand/events/eventChecks";
import type { PlanEvent } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { grid, planOf, type PlanParts } from "../../measure/smallModel";
import { demandModel, eventOf, type Stated } from "../review/demandModel";

const FLAT = [100, 100, 100, 100, 100, 100];
const PEAK = [100, 100, 150, 100, 100, 100];

function modelWith(
  plans: { readonly statistical?: readonly number[]; readonly sales?: readonly number[] },
  events: readonly PlanEvent[] = [],
  more: Partial<PlanningModel> = {},
): PlanningModel {
  const stated = (["statistical", "sales"] as const).flatMap((source): Stated[] =>
    plans[source] ? [{ source, units: plans[source] }] : [],
  );
  const shape = { resources: [{ name: "Line", regular: FLAT.map(() => 100) }] };
  return demandModel(stated, shape, { events, ...more });
}

/** The checks against a plan that serves all demand, unless said otherwise. */
function checksOf(model: PlanningModel, parts: PlanParts = {}) {
  const consensus = consensusDemand(model);
  return eventChecks(model, consensus, planOf(model, { demand: consensus.units, ...parts }));
}

describe("an event", () => {
  it("[EVC1] is double where the statistical plan has its peak", () => {
    const [check] = checksOf(modelWith({ statistical: PEAK, sales: PEAK }, [eventOf({ uplift: 0.4 })]));
    expect(check).toMatchObject({ kind: "double", event: 0, firstPeriod: 2, lastPeriod: 2, limit: "" });
    expect([check!.units, check!.money]).toEqual([60, 600]);
  });
  it("[EVC1] is not double because demand grows through its month", () => {
    const growing = [100, 120, 140, 160, 180, 200];
    const kinds = checksOf(modelWith({ statistical: growing, sales: growing }, [eventOf({})]));
    expect(kinds.map(({ kind }) => kind)).toEqual(["orphan"]);
  });
  it("[EVC1] is not double because an item is launched in its month", () => {
    const launched = [0, 0, 100, 100, 100, 100];
    const kinds = checksOf(modelWith({ statistical: launched, sales: launched }, [eventOf({})]));
    expect(kinds.map(({ kind }) => kind)).toEqual(["orphan"]);
  });
  it("[EVC2] is an orphan where nobody plans it", () => {
    const [check] = checksOf(modelWith({ statistical: FLAT, sales: FLAT }, [eventOf({})]));
    expect(check).toMatchObject({ kind: "orphan", units: 50, money: 500 });
  });
  it("[EVC2] may promise units", () => {
    const event = eventOf({ uplift: 30, upliftUnit: "units" });
    const [check] = checksOf(modelWith({ statistical: FLAT, sales: FLAT }, [event]));
    expect(check).toMatchObject({ kind: "orphan", units: 30, money: 300 });
  });
  it("[EVC2] is no orphan where sales plan it", () => {
    expect(checksOf(modelWith({ statistical: FLAT, sales: PEAK }, [eventOf({})]))).toEqual([]);
  });
  it("[EVC2] is no orphan because sales plan more in every month", () => {
    const more = FLAT.map((units) => 1.3 * units);
    const kinds = checksOf(modelWith({ statistical: FLAT, sales: more }, [eventOf({})]));
    expect(kinds.map(({ kind }) => kind)).toEqual(["orphan"]);
  });
  it("[EVC5] is not checked where it says that the baseline has it", () => {
    expect(
      checksOf(modelWith({ statistical: PEAK, sales: PEAK }, [eventOf({ isInBaseline: true })])),
    ).toEqual([]);
  });
  it("[EVC5] is not checked before the cycle", () => {
    const past = eventOf({ firstPeriod: -3, lastPeriod: -2 });
    expect(checksOf(modelWith({ statistical: FLAT, sales: FLAT }, [past]))).toEqual([]);
  });
});

describe("a peak of sales", () => {
  const wide = [100, 100, 150, 130, 100, 100];
  it("[EVC3] is a missing event, neighbouring months as one", () => {
    const checks = checksOf(modelWith({ statistical: FLAT, sales: wide }));
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({ kind: "missing", event: -1, firstPeriod: 2, lastPeriod: 3 });
    expect([checks[0]!.units, checks[0]!.money]).toEqual([80, 800]);
  });
  it("[EVC3] is none where an event explains it", () => {
    expect(checksOf(modelWith({ statistical: FLAT, sales: PEAK }, [eventOf({})]))).toEqual([]);
  });
  it("[EVC3] is none below a tenth", () => {
    const low = [100, 100, 110, 100, 100, 100];
    expect(checksOf(modelWith({ statistical: FLAT, sales: low }))).toEqual([]);
  });
  it("[EVC5] is not looked for without Events", () => {
    const model = { ...modelWith({ statistical: FLAT, sales: PEAK }), sheets: ["Demand" as const] };
    expect(checksOf(model)).toEqual([]);
  });
  it("[EVC5] is not looked for without a statistical plan", () => {
    expect(checksOf(modelWith({ sales: PEAK }))).toEqual([]);
  });
});

describe("feasibility", () => {
  const plans = { statistical: FLAT, sales: PEAK };
  const routing = [{ item: 0, resource: 0, hoursAUnit: 1, offsetPeriods: 1, key: "A" }];
  const short = { shipped: grid([[100, 100, 105, 100, 100, 100]]) };
  const loadIn = (month: number) => ({ load: grid([FLAT.map((_, t) => (t === month ? 100 : 60))]) });
  const kindsOf = (model: PlanningModel, parts: PlanParts) => checksOf(model, parts).map(({ kind }) => kind);

  it("[EVC4] is missing where the plan is short and the line is full in the month of the load", () => {
    const model = modelWith(plans, [eventOf({})], { routing });
    const [check] = checksOf(model, { ...short, ...loadIn(1) });
    expect(check).toMatchObject({ kind: "infeasible", event: 0, units: 45, money: 450, limit: "Line" });
  });
  it("[EVC4] is there where the line is full in another month", () => {
    expect(kindsOf(modelWith(plans, [eventOf({})], { routing }), { ...short, ...loadIn(2) })).toEqual([]);
  });
  it("[EVC4] is there where all is served", () => {
    expect(kindsOf(modelWith(plans, [eventOf({})], { routing }), loadIn(1))).toEqual([]);
  });
  it("[EVC4] is missing in frozen months that leave it short", () => {
    const model = modelWith(plans, [eventOf({})]);
    const frozen = { ...model, settings: { ...model.settings, frozenPeriods: 3 } };
    expect(checksOf(frozen, short)[0]).toMatchObject({ kind: "infeasible", limit: "frozen months" });
  });
  it("[EVC4] is judged for a peak without an event, too, the most money first", () => {
    const model = modelWith(plans, [], { routing });
    expect(kindsOf(model, { ...short, ...loadIn(1) })).toEqual(["missing", "infeasible"]);
  });
  it("[EVC6] puts the most money first", () => {
    const events = [eventOf({ uplift: 0.2 }), eventOf({ uplift: 0.3, firstPeriod: 4, lastPeriod: 4 })];
    const checks = checksOf(modelWith({ statistical: FLAT, sales: FLAT }, events));
    expect(checks.map(({ event }) => event)).toEqual([1, 0]);
  });
});
