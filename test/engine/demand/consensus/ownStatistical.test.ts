import { consensusDemand, planOf } from "../../../../src/engine/demand/consensus/consensus";
import { statisticalPlan } from "../../../../src/engine/demand/statistical/statisticalPlan";
import type { DemandRow } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { explain } from "../../../../src/engine/problem/explain";
import { grid, smallModel } from "../../measure/smallModel";

const MONTHS = 36;
const steady = Array.from({ length: MONTHS }, (_, t) => 100 + (t % 3));

const demandRow = (facts: Partial<DemandRow>): DemandRow => ({
  source: "sales",
  item: 0,
  family: 0,
  segment: -1,
  unit: "units",
  basis: "total",
  key: "A · sales",
  ...facts,
});

/** Item A with three years of history, item B with none. */
function modelWith(rows: readonly DemandRow[], units: readonly (readonly number[])[]): PlanningModel {
  return smallModel(
    { items: [{ code: "A" }, { code: "B" }], periods: 4, historyMonths: MONTHS },
    {
      demand: { rows, values: grid(units, 4) },
      history: {
        rows: [{ item: 0, measure: "demand", source: null, lagPeriods: null, key: "A" }],
        values: grid([steady]),
      },
    },
  );
}

describe("a workbook without statistical rows", () => {
  const model = modelWith([demandRow({})], [[200, 200, 200, 200]]);
  const consensus = consensusDemand(model);

  it("[CON17] is forecast from its history", () => {
    const wanted = [...statisticalPlan(model).units.values.subarray(0, 4)];
    expect([...planOf(consensus, "statistical")!.units.values.subarray(0, 4)]).toEqual(wanted);
    for (const units of wanted) expect(Math.abs(units - 101)).toBeLessThan(3);
  });

  it("[CON17] takes the mean of that forecast and the plan of sales", () => {
    const forecast = planOf(consensus, "statistical")!.units.values[0]!;
    expect(consensus.units.values[0]).toBeCloseTo((forecast + 200) / 2, 9);
  });

  it("[CON17] says nothing of an item without history", () => {
    expect(planOf(consensus, "statistical")!.units.values[4]).toBeNaN();
    expect(consensus.units.values[4]).toBe(0);
  });

  it("[CON17] says so in a note", () => {
    const [note] = consensus.problems;
    expect(note).toMatchObject({ severity: "note", facts: { forecast: 1, items: 2 } });
    expect(explain(note!)).toContain("1 of 2 items were forecast from their history");
  });

  it("[CON17] adds a change of sales to that forecast", () => {
    const changed = consensusDemand(modelWith([demandRow({ basis: "change" })], [[50, 0, 0, 0]]));
    const forecast = planOf(changed, "statistical")!.units.values[0]!;
    expect(planOf(changed, "sales")!.units.values[0]).toBeCloseTo(forecast + 50, 9);
  });
});

describe("a workbook with statistical rows", () => {
  it("[CON17] keeps them as they stand", () => {
    const { plans, problems } = consensusDemand(
      modelWith([demandRow({ source: "statistical" })], [[7, 7, 7, 7]]),
    );
    expect(plans.map(({ source }) => source)).toEqual(["statistical"]);
    expect([...plans[0]!.units.values.subarray(0, 4)]).toEqual([7, 7, 7, 7]);
    expect(problems).toEqual([]);
  });
});

describe("a workbook without history", () => {
  it("[CON17] has the plans that are stated and no other", () => {
    const model = modelWith([demandRow({})], [[5, 5, 5, 5]]);
    const blank = { ...model, history: { rows: [], values: grid([], MONTHS) } };
    expect(consensusDemand(blank).plans.map(({ source }) => source)).toEqual(["sales"]);
  });
});
