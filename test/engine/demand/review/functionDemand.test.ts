import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import { functionDemand, type FunctionDemand } from "../../../../src/engine/demand/review/functionDemand";
import { planValues } from "../../../../src/engine/measure/planValues";
import type { PlanningModel } from "../../../../src/engine";
import { sampleModel } from "./sampleModel";

const model = sampleModel();
const consensus = consensusDemand(model);
const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
const told = functionDemand(model, consensus);
const lineOf = ({ lines }: FunctionDemand, source: string) => lines.find((line) => line.source === source)!;

describe("[FVA12] demand of the business by function", () => {
  it("prices the consensus at the selling price of each period", () => {
    const { price } = planValues(model);
    const worth = consensus.units.values.map((units, n) => units * price.values[n]!);
    expect(sum(lineOf(told, "consensus").money)).toBeCloseTo(sum(worth), 3);
  });

  it("says that the consensus speaks of everything", () => {
    expect(lineOf(told, "consensus").stated).toBe(1);
  });

  it("puts the consensus last, after the functions in their order", () => {
    const functions = consensus.plansByCell.map(({ source }) => source);
    expect(told.lines.map(({ source }) => source)).toEqual([...functions, "consensus"]);
  });

  it("takes the agreed number where a function is silent", () => {
    const silent = {
      ...consensus,
      plansByCell: consensus.plansByCell.map(({ source, units }) => ({
        source,
        units: { ...units, values: units.values.map(() => Number.NaN) },
      })),
    };
    const { lines } = functionDemand(model, silent);
    for (const line of lines) expect(line.money).toEqual(lineOf(told, "consensus").money);
    expect(lines[0]!.stated).toBe(0);
  });

  it("moves with the one number that a function changes", () => {
    const { periods } = consensus.units;
    const cell = consensus.plansByCell[0]!.units.values.findIndex((units) => units > 0);
    const raised = consensus.plansByCell.map(({ source, units }, k) => ({
      source,
      units: {
        ...units,
        values: units.values.map((value, n) => (k === 0 && n === cell ? value + 10 : value)),
      },
    }));
    const after = functionDemand(model, { ...consensus, plansByCell: raised }).lines[0]!.money;
    const before = told.lines[0]!.money;
    const price = planValues(model).price.values[cell]!;
    expect(after[cell % periods]! - before[cell % periods]!).toBeCloseTo(10 * price, 6);
    expect(sum(after) - sum(before)).toBeCloseTo(10 * price, 4);
  });

  it("adds what was sold at the prices of Items", () => {
    const { rows, values } = model.history;
    const last = values.periods - 1;
    const sold = rows.map(({ measure, item }, r) =>
      measure === "demand" ? (values.values[r * values.periods + last] || 0) * model.items.price[item]! : 0,
    );
    expect(told.sold.at(-1)).toBeCloseTo(sum(Float64Array.from(sold)), 2);
  });

  it("takes shipments of items without demand, and is blank in months of which nothing is told", () => {
    const { rows, values } = model.history;
    const isOne = (item: number): boolean => item === rows[0]!.item;
    const one = rows.flatMap((row, r) => (isOne(row.item) && row.measure === "shipments" ? [r] : []));
    const shipped = values.values.slice(one[0]! * values.periods, (one[0]! + 1) * values.periods);
    shipped[0] = Number.NaN;
    const history = { rows: [rows[one[0]!]!], values: { rows: 1, periods: values.periods, values: shipped } };
    const { sold } = functionDemand({ ...model, history }, consensus);
    expect(sold[0]).toBeNaN();
    expect(sold.at(-1)).toBeCloseTo(shipped.at(-1)! * model.items.price[rows[0]!.item]!, 6);
  });

  it("leaves an item without a price out of every line", () => {
    const free: PlanningModel = {
      ...model,
      prices: { ...model.prices, rows: [] },
      items: { ...model.items, price: model.items.price.map(() => Number.NaN) },
    };
    const { lines } = functionDemand(free, consensus);
    expect(lines.map(({ money, stated }) => [sum(money), stated])).toEqual(lines.map(() => [0, 0]));
  });
});
