import { cellChanges } from "../../../src/engine/decision/cellChanges";
import type { ModelChange } from "../../../src/engine/scenario/modelChange";
import { grid, smallModel } from "../measure/smallModel";

const model = smallModel(
  { items: [{ code: "T1" }, { code: "S1" }], families: [{ name: "Tea" }], periods: 3 },
  {
    supply: {
      rows: [
        { item: 0, measure: "planned production", key: "row T1" },
        { item: 1, measure: "firm receipts", key: "row S1" },
      ],
      values: grid([
        [10, 20, 30],
        [1, 1, 1],
      ]),
    },
  },
);
const plan = (item: string, period: number, add: number): ModelChange => ({
  kind: "planned supply",
  item,
  firstPeriod: period,
  lastPeriod: period,
  add,
});

describe("the cells that an option changes", () => {
  it("[DCN32] say what stands there and what will", () => {
    expect(cellChanges(model, [plan("T1", 1, 5)])).toEqual([
      {
        place: { sheet: "Supply", row: "row T1", period: 1 },
        subject: expect.stringMatching(/^T1/),
        period: 1,
        from: 20,
        to: 25,
        unit: expect.any(String),
      },
    ]);
  });
  it("[DCN32] put changes of one cell together, the largest cell first", () => {
    const cells = cellChanges(model, [plan("T1", 1, 5), plan("T1", 0, -7), plan("T1", 1, 5)]);
    expect(cells.map(({ period, from, to }) => [period, from, to])).toEqual([
      [1, 20, 30],
      [0, 10, 3],
    ]);
  });
  it("[DCN32] leave out what cancels out", () => {
    expect(cellChanges(model, [plan("T1", 1, 5), plan("T1", 1, -5)])).toEqual([]);
  });
  const worded: readonly [string, ModelChange, object][] = [
    ["production that has no row", plan("S1", 1, 5), { sheet: "Supply", period: 1 }],
    [
      "production over many months",
      { ...plan("T1", 1, 5), lastPeriod: 2 } as ModelChange,
      { sheet: "Supply", period: 1 },
    ],
    [
      "receipts",
      { kind: "receipts", item: "S1", firstPeriod: 2, lastPeriod: 2, add: 1 },
      { sheet: "Supply", period: 2 },
    ],
    ["demand", { kind: "demand", family: "Tea", factor: 1.1 }, { sheet: "Demand" }],
    [
      "capacity",
      { kind: "capacity", resource: "Line 1", firstPeriod: 1, add: 8 },
      { sheet: "Resources", row: "Line 1", period: 1 },
    ],
    [
      "an overtime limit",
      { kind: "overtime limit", resource: "Line 1", add: 8 },
      { sheet: "Resources", row: "Line 1", column: "overtime limit" },
    ],
    [
      "an overtime cost",
      { kind: "overtime cost", add: 8 },
      { sheet: "Resources", row: "", column: "overtime cost" },
    ],
    [
      "an event",
      { kind: "move event", event: "Fair", byPeriods: 1 },
      { sheet: "Events", row: "Fair", column: "start" },
    ],
    [
      "a role",
      { kind: "role", family: "Tea", role: "exit" },
      { sheet: "Positioning", row: "Tea", column: "role" },
    ],
    ["a fence", { kind: "frozen months", periods: 2 }, { sheet: "Settings", row: "frozen months" }],
    [
      "a safety stock of a family",
      { kind: "safety stock", family: "Tea", factor: 0.5 },
      { sheet: "Items", row: "T1", column: "safety stock" },
    ],
    [
      "a price of an item",
      { kind: "price", item: "S1", factor: 0.9 },
      { sheet: "Items", row: "S1", column: "price" },
    ],
  ];
  for (const [name, change, place] of worded) {
    it(`[DCN32] ${name} is said in words, at the first cell to write`, () => {
      const [cell] = cellChanges(model, [change]);
      expect(cell!.place).toEqual(place);
      expect(cell!.subject).not.toBe("");
      expect([cell!.from, cell!.to]).toEqual([Number.NaN, Number.NaN]);
    });
  }
  it("[DCN32] what is not one number comes last", () => {
    const cells = cellChanges(model, [{ kind: "drop event", event: "Fair" }, plan("T1", 2, 1)]);
    expect(cells.map(({ place }) => place.sheet)).toEqual(["Supply", "Events"]);
  });
});
