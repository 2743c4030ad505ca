import { decisionsOf } from "../../../src/engine/decision/decisions";
import { NO_EFFECT } from "../../../src/engine/decision/leverResult";
import { pricedGaps, type PriceInput } from "../../../src/engine/decision/pricedGaps";
import type { Gap } from "../../../src/engine/gap/gap";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import type { BindingLimit } from "../../../src/engine/supply/limits";
import { lever, plantedStory } from "./story";

const { model, submitted, reconciled, plans } = plantedStory();
const before = measurePlan(model, submitted, { functionPlans: plans });
const after = measurePlan(model, reconciled, { functionPlans: plans });
const SHORT = "demand-supply/family:Tea/2";

const limit = (period: number, worth: number): BindingLimit => ({
  resource: 0,
  period,
  worth,
  amount: 200,
  validFrom: 190,
  validTo: 210,
  isCorner: false,
  hasRange: true,
});
const priced = (facts: Partial<PriceInput> = {}): ReadonlyMap<string, Gap> => {
  const gaps = pricedGaps({ model, submitted: before, reconciled: null, limits: [], levers: [], ...facts });
  return new Map(gaps.map((gap) => [gap.id, gap]));
};

describe("the price of a gap's limit", () => {
  const gaps = priced({ limits: [limit(2, 9), limit(1, 7), limit(5, 3)] });
  it("[DCN18] is that of the dearest limit until its last month", () => {
    expect(gaps.get(SHORT)).toMatchObject({ priceOfLimit: 9, limit: { resource: 0, period: 2 } });
  });
  it("[DCN18] a limit after the gap is none of its own", () => {
    expect(priced({ limits: [limit(5, 3)] }).get(SHORT)!.priceOfLimit).toBeUndefined();
  });
  it("[DCN18] of a resource only its own months count", () => {
    const taken = before.gaps.find(({ kind, resource }) => kind === "strategy" && resource === 0)!;
    expect(gaps.get(taken.id)!.priceOfLimit).toBe(9);
    expect(priced({ limits: [limit(1, 7)] }).get(taken.id)!.priceOfLimit).toBeUndefined();
  });
  it("[DCN18] too much stock and a family without routing have none", () => {
    for (const gap of gaps.values()) {
      if (gap.measure === "above maximum" || gap.family === 2) expect(gap.priceOfLimit).toBeUndefined();
    }
  });
});

describe("the limit behind a budget or a target", () => {
  const short = before.gaps.find(({ id }) => id === SHORT)!;
  const budget: Gap = { ...short, kind: "plan-budget", measure: "revenue" };
  const target: Gap = { ...short, kind: "plan-target", level: "objective", family: -1, objective: 0 };
  const limitOf = (gap: Gap, cause: string): number | undefined => {
    const drivers = [{ cause, subject: "", units: -1, money: -1 }];
    const gaps = [{ ...gap, lastPeriod: 5, drivers }];
    const limits = [limit(2, 9)];
    return priced({ limits, submitted: { ...before, gaps } }).get(gap.id)!.priceOfLimit;
  };
  it("[DCN18] is named where supply is what lacks, and not where demand does", () => {
    expect(limitOf(budget, "supply")).toBe(9);
    expect(limitOf(budget, "demand")).toBeUndefined();
    expect(limitOf(target, "supply")).toBe(9);
    expect(limitOf(target, "demand")).toBeUndefined();
  });
});

describe("the cheapest lever of a gap", () => {
  const tried = (id: string, margin: number, closes = 1) =>
    lever(id, { title: id, gapIds: [SHORT], closes, effects: { ...NO_EFFECT, margin } });
  it("[DCN19] earns most, or costs least, of those that close it", () => {
    const levers = [tried("dear", -50), tried("cheap", 20), tried("small", 900, 0.2)];
    expect(priced({ levers }).get(SHORT)!.cheapestLever).toBe("cheap");
  });
  it("[DCN19] is the reconciled plan where others cost margin", () => {
    const levers = [tried("dear", -50)];
    expect(priced({ levers, reconciled: after }).get(SHORT)!.cheapestLever).toBe("Take the reconciled plan");
    expect(priced({ levers }).get(SHORT)!.cheapestLever).toBe("dear");
  });
  it("[DCN19] a hoped-for demand is no cheap lever beside a sure one", () => {
    const hoped = { ...tried("hoped", 900), isConditional: true };
    expect(priced({ levers: [hoped, tried("sure", 5)] }).get(SHORT)!.cheapestLever).toBe("sure");
  });
  it("[DCN19] there is none before any was tried", () => {
    expect([...priced().values()].every(({ cheapestLever }) => cheapestLever === undefined)).toBe(true);
  });
});

describe("the confidence of a gap", () => {
  it("[DCN20] is not said without forecasts in History", () => {
    expect([...priced().values()].every(({ confidence }) => confidence === undefined)).toBe(true);
  });
  it("[DCN20] is certain where the gap is a fact of the sheets", () => {
    const gaps = [{ ...before.gaps[0]!, confidence: 1 }];
    expect([...priced({ submitted: { ...before, gaps } }).values()][0]!.confidence).toBe(1);
  });
  it("[DCN20] is that of the decision on it", () => {
    const figures = {
      ...before.figures,
      historyPeriods: 1,
      absoluteErrorValue: { rows: 4, periods: 1, values: Float64Array.of(20, 0, 0, 20) },
      actualValue: { rows: 4, periods: 1, values: Float64Array.of(100, 0, 0, 400) },
    };
    const known = { ...before, figures };
    expect(priced({ submitted: known }).get(SHORT)!.confidence).toBeCloseTo(0.8, 12);
    const { today } = decisionsOf({ model, submitted: known, levers: [] });
    expect(today.find(({ id }) => id === SHORT)!.confidence).toBeCloseTo(0.8, 12);
  });
});
