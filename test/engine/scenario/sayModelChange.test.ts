import type { ModelChange } from "../../../src/engine/scenario/modelChange";
import { sayModelChange } from "../../../src/engine/scenario/sayModelChange";
import { smallModel } from "../measure/smallModel";

const base = smallModel({ items: [{ code: "A" }], families: [{ name: "Tea" }], periods: 3 });
const model = { ...base, settings: { ...base.settings, currency: "EUR" } };

const cases: readonly (readonly [ModelChange, string])[] = [
  [{ kind: "demand", family: "Tea", factor: 1.1 }, "Demand of Tea +10 %"],
  [
    { kind: "demand", factor: 0.925, firstPeriod: 1, lastPeriod: 2, segment: "Retail" },
    "Demand of all items for Retail −7.5 %, Feb 2027 to Mar 2027",
  ],
  [{ kind: "demand", item: "A", source: "sales", add: -20 }, "The sales plan of A −20 cases a month"],
  [
    { kind: "price", family: "Tea", add: 1.5, firstPeriod: 1, lastPeriod: 1 },
    "Price of Tea +1.5 EUR, Feb 2027",
  ],
  [
    { kind: "capacity", resource: "Line 1", factor: 0.75, add: 40 },
    "Capacity of Line 1 −25 % and +40 h a month",
  ],
  [{ kind: "overtime cost", resource: "Line 1", add: 2 }, "Overtime cost of Line 1 +2 EUR an hour"],
  [{ kind: "overtime cost", factor: 1.1 }, "Overtime cost of all resources +10 %"],
  [{ kind: "lead time", family: "Tea", add: 30 }, "Lead time of Tea +30 days"],
  [{ kind: "opening stock", item: "A", add: 5 }, "Opening stock of A +5 cases"],
  [{ kind: "receipts", item: "A", add: 5, firstPeriod: 2 }, "Receipts of A +5 cases a month, Mar 2027"],
  [{ kind: "move event", event: "Fair", byPeriods: 1 }, "Fair comes 1 month later"],
  [{ kind: "move event", event: "Fair", byPeriods: -2 }, "Fair comes 2 months earlier"],
  [{ kind: "drop event", event: "Fair" }, "Fair is dropped"],
  [{ kind: "role", family: "Tea", role: "grow" }, "Tea takes the role grow"],
  [{ kind: "stance", stance: "best margin" }, "The plan aims at best margin"],
  [{ kind: "frozen months", periods: 2 }, "2 months are frozen"],
  [{ kind: "price", factor: 1 }, "Price of all items +0 %"],
];

describe("a change in words", () => {
  for (const [change, words] of cases) {
    it(`[SCN16] says "${words}"`, () => expect(sayModelChange(model, change)).toBe(words));
  }
});
