import { resolutionEntry, type Resolution } from "../../../src/app/demand/resolveDisagreement";
import { demandReview } from "../../../src/engine/demand/review/demandReview";
import { consensusDemand } from "../../../src/engine/demand/consensus/consensus";
import { demandModel } from "../../engine/demand/review/demandModel";
import { planOf } from "../../engine/measure/smallModel";

const model = demandModel(
  [
    { source: "sales", units: [200, 100.456] },
    { source: "marketing", units: [100, 80] },
    { source: "customer", segment: 0, units: [10, 10] },
  ],
  { families: [{ name: "Tea" }], segments: [{}, {}] },
);
const demand = demandReview(model, consensusDemand(model), planOf(model, {}));
const wish: Resolution = {
  line: { family: "Tea", month: "Jan 2027" },
  choice: "marketing",
  reason: { code: "NO PROMO", text: "Nobody pays for it" },
  author: "Ann",
};
const entryOf = (changed: Partial<Resolution> = {}) =>
  resolutionEntry(model, { demand }, { ...wish, ...changed });
const january = model.calendar.horizon[0]!.start;

describe("resolving a disagreement", () => {
  it("[ENT1] by a function locks its number and its split", () => {
    expect(entryOf()).toEqual({
      sheet: "Overrides",
      row: null,
      cells: {
        family: "Tea",
        source: "marketing",
        fromMonth: january,
        toMonth: january,
        units: 100,
        reasonCode: "NO PROMO",
        assumption: "Nobody pays for it",
        author: "Ann",
        isLocked: "yes",
      },
    });
  });
  it("[ENT1] by a number names no function", () => {
    const { cells } = entryOf({ choice: 140 });
    expect([cells["units"], "source" in cells]).toEqual([140, false]);
  });
  it("[ENT1] may agree on nothing at all", () => {
    expect(entryOf({ choice: 0 }).cells["units"]).toBe(0);
  });
  it("[ENT1] writes hundredths of a unit", () => {
    expect(entryOf({ line: { family: "tea", month: "2027-02" }, choice: "sales" }).cells["units"]).toBe(
      100.46,
    );
  });

  const refusals: readonly (readonly [string, Partial<Resolution>, string])[] = [
    ["a family that nobody knows", { line: { family: "Soup", month: "Jan 2027" } }, "line-unknown"],
    ["a month beyond the horizon", { line: { family: "Tea", month: "2031-01" } }, "line-unknown"],
    ["a number below zero", { choice: -1 }, "number-impossible"],
    ["no number", { choice: Number.NaN }, "number-impossible"],
    ["a function that is silent", { choice: "finance" }, "function-silent"],
    ["a function that speaks of a part", { choice: "customer" }, "function-silent"],
    ["no reason", { reason: { code: " ", text: "because" } }, "reason-missing"],
    ["no author", { author: "" }, "author-missing"],
  ];
  it.each(refusals)("[ENT2] refuses %s in two sentences", (_, changed, code) => {
    let told: unknown = null;
    try {
      entryOf(changed);
    } catch (error) {
      told = error;
    }
    expect(told).toMatchObject({ name: "Refusal", code });
    expect((told as Error).message).toMatch(/^[^.]+(?:\.\d[^.]*)?\. [^.]+\.$/u);
  });
});
