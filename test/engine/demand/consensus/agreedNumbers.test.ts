import fc from "fast-check";
import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import type { Override } from "../../../../src/engine/model/collaboration";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { demandModel, override, type Stated } from "../review/demandModel";

/** Two items of a family and one of another, two segments, two months. */
const STATED: readonly Stated[] = [0, 1, 2].flatMap((item): Stated[] => [
  { source: "sales", item, segment: 0, units: [60, 60] },
  { source: "sales", item, segment: 1, units: [20 + 20 * item, 40] },
  { source: "marketing", item, units: [100, 100] },
]);
const modelWith = (...overrides: Partial<Override>[]): PlanningModel =>
  demandModel(
    STATED,
    {
      items: [{ code: "A" }, { code: "B" }, { code: "C", family: 1 }],
      families: [{}, {}],
      segments: [{}, {}],
    },
    { overrides: overrides.map((facts) => override({ source: null, ...facts })) },
  );
/** Units of the first month by item and segment. */
const first = (model: PlanningModel): number[] =>
  [0, 1, 2, 3, 4, 5].map((cell) => consensusDemand(model).units.values[cell * 2]!);
const total = (units: readonly number[]): number => units.reduce((sum, value) => sum + value, 0);
const FAMILY = { item: -1, family: 0 };

describe("a number that was agreed on", () => {
  it("[CON18] stands in place of the mean", () => {
    expect(first(modelWith({ item: 0, segment: 1, units: 7 }))[1]).toBe(7);
  });
  it("[CON18] may be zero", () => {
    expect(first(modelWith({ item: 0, segment: 1, units: 0 }))[1]).toBe(0);
  });
  it("[CON18] changes nothing while it is not locked", () => {
    expect(first(modelWith({ item: 0, units: 7, isLocked: false }))).toEqual(first(modelWith()));
  });
  it("[CON18] changes nothing where it is blank", () => {
    expect(first(modelWith({ item: 0 }))).toEqual(first(modelWith()));
  });
  it("[CON18] holds in its own months only", () => {
    const { units } = consensusDemand(modelWith({ item: 0, units: 7 }));
    const before = consensusDemand(modelWith()).units;
    expect(units.values[1]).toBe(before.values[1]);
  });
  it("[CON19] of a family is split as the consensus is", () => {
    const before = first(modelWith());
    const after = first(modelWith({ ...FAMILY, units: 2 * total(before.slice(0, 4)) }));
    after.slice(0, 4).forEach((units, cell) => expect(units).toBeCloseTo(2 * before[cell]!, 9));
    expect(after.slice(4)).toEqual(before.slice(4));
  });
  it("[CON19] of a named function is that function's plan", () => {
    const after = first(modelWith({ ...FAMILY, source: "sales", units: 60 + 20 + 60 + 40 }));
    expect(after.slice(0, 4)).toEqual([60, 20, 60, 40]);
  });
  it("[CON20] leaves narrower ones as they are", () => {
    const after = first(modelWith({ ...FAMILY, units: 300 }, { item: 1, segment: 0, units: 30 }));
    expect(after[2]).toBe(30);
    expect(total(after.slice(0, 4))).toBeCloseTo(300, 9);
  });
  it("[CON20] never goes below zero where narrower ones are more already", () => {
    const after = first(modelWith({ ...FAMILY, units: 10 }, { item: 1, units: 30 }));
    expect(after.slice(0, 2)).toEqual([0, 0]);
  });
  it("[CON20] of the later row counts", () => {
    expect(total(first(modelWith({ item: 0, units: 30 }, { item: 0, units: 50 })).slice(0, 2))).toBeCloseTo(
      50,
      9,
    );
  });
  it("[CON19] adds up whatever is agreed", () => {
    const units = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(units, fc.constantFrom(null, "sales" as const, "finance" as const), (agreed, source) => {
        const after = first(modelWith({ ...FAMILY, source, units: agreed }));
        expect(total(after.slice(0, 4))).toBeCloseTo(agreed, 6);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
