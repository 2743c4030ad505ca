import { keptFor } from "../../../src/engine/measure/keptFor";
import { historyFigures } from "../../../src/engine/measure/kpi/historyFigures";
import { planValues } from "../../../src/engine/measure/planValues";
import { unservedGrid, unservedUnits } from "../../../src/engine/measure/unservedUnits";
import { randomPlan } from "./randomPlan";

const shape = { seed: 5, items: 6, periods: 6, families: 2, segments: 2, resources: 1 };

describe("what is kept", () => {
  it("[ONCE1] is made once for a key and its parts", () => {
    let made = 0;
    const answer = keptFor((key: { readonly n: number }, { more }: { readonly more: number }) => {
      made += 1;
      return key.n + more;
    });
    const key = { n: 1 };
    expect([answer(key, { more: 2 }), answer(key, { more: 2 }), made]).toEqual([3, 3, 1]);
  });
  it("[ONCE1] is made anew for another part, and for another key", () => {
    const answer = keptFor(
      (key: { readonly n: number }, { more }: { readonly more: number }) => key.n + more,
    );
    const key = { n: 1 };
    expect([answer(key, { more: 2 }), answer(key, { more: 5 }), answer({ n: 4 }, { more: 5 })]).toEqual([
      3, 6, 9,
    ]);
  });
  it("[ONCE1] serves the prices and the past of a what-if that changes neither", () => {
    const { model } = randomPlan(shape);
    const changed = { ...model, supply: { ...model.supply } };
    expect(planValues(changed)).toBe(planValues(model));
    expect(historyFigures(changed)).toBe(historyFigures(model));
  });
  it("[ONCE1] notices that items have other prices", () => {
    const { model } = randomPlan(shape);
    const before = planValues(model).price.values[0]!;
    const items = { ...model.items, price: model.items.price.map((price) => price + 1) };
    expect(planValues({ ...model, items }).price.values[0]).toBeCloseTo(before + 1, 9);
  });
  it("[ONCE1] is, for what is not served, the same as cell by cell", () => {
    const { plan } = randomPlan(shape);
    const cells = Array.from(unservedGrid(plan).values, (_, index) => unservedUnits(plan, index));
    expect([...unservedGrid(plan).values]).toEqual(cells);
  });
});
