import { explain } from "../../../src/engine";
import { buildModel } from "../../../src/engine/model/build/buildModel";
import type { AssumptionDraft } from "../../../src/engine/model/draft/collaborationDrafts";
import { draftOf } from "../../../src/engine/model/draft/draftOf";
import type { PlanDraft } from "../../../src/engine/model/draft/planDraft";
import { smallModel } from "../measure/smallModel";

const blank = Number.NaN;
const base = draftOf(
  smallModel({
    items: [{ code: "A" }, { code: "B", family: 1 }],
    families: [{ name: "Tea" }, { name: "Soup" }],
    segments: [{ name: "Retail" }],
    resources: [{ name: "Line 1", regular: [100, 100, 100] }],
    periods: 3,
    sheets: ["Items", "Segments", "Resources"],
  }),
);
const start = (t: number): number => base.calendar.horizon[t]!.start;

const row = (cells: Partial<AssumptionDraft>, k: number): AssumptionDraft => ({
  key: `A${k + 1}`,
  id: `A${k + 1}`,
  text: "Market growth",
  value: 0.04,
  low: 0.01,
  high: 0.05,
  owner: "",
  drives: "Tea",
  lastChangeDay: blank,
  what: "demand",
  item: "",
  family: "",
  segment: "",
  resource: "",
  fromMonth: blank,
  toMonth: blank,
  following: null,
  passThrough: blank,
  ...cells,
});

function builtOn(sheets: PlanDraft["sheets"], ...cells: readonly Partial<AssumptionDraft>[]) {
  const { model, problems } = buildModel({ ...base, sheets: { ...sheets, Assumptions: cells.map(row) } });
  const mine = problems.filter(({ place }) => place.sheet === "Assumptions");
  return {
    model,
    assumptions: model.assumptions,
    problems: mine,
    codes: mine.map(({ code }) => code),
    words: mine.map(explain),
  };
}

const built = (...cells: readonly Partial<AssumptionDraft>[]) => builtOn(base.sheets, ...cells);

describe("what an assumption changes in the plan", () => {
  const read: readonly (readonly [string, Partial<AssumptionDraft>, object])[] = [
    [
      "a family and a way to follow",
      { family: "tea", following: "growth rate" },
      { change: { kind: "demand", family: "Tea" }, following: "growth rate", passThrough: 1 },
    ],
    [
      "an item in its months, by a part of its move, in proportion where nothing is said",
      { what: "unit cost", item: "b", fromMonth: start(1), toMonth: start(2), passThrough: -0.35 },
      {
        change: { kind: "unit cost", item: "B", firstPeriod: 1, lastPeriod: 2 },
        following: "proportion",
        passThrough: -0.35,
      },
    ],
    [
      "a segment's demand",
      { segment: "retail" },
      { change: { kind: "demand", segment: "Retail" }, following: "proportion", passThrough: 1 },
    ],
    [
      "the exchange rate of a segment",
      { what: "exchange rate", segment: "retail", toMonth: start(1) },
      {
        change: { kind: "exchange rate", segment: "Retail", lastPeriod: 1 },
        following: "proportion",
        passThrough: 1,
      },
    ],
    [
      "the hours of a resource",
      { what: "capacity", resource: "line 1", following: "amount" },
      { change: { kind: "capacity", resource: "Line 1" }, following: "amount", passThrough: 1 },
    ],
    [
      "the overtime cost of every resource",
      { what: "overtime cost" },
      { change: { kind: "overtime cost" }, following: "proportion", passThrough: 1 },
    ],
  ];
  for (const [what, cells, link] of read) {
    it(`[ASM8] reads ${what}`, () => {
      const { model, assumptions, codes } = built(cells);
      expect(codes).toEqual([]);
      expect(assumptions[0]!.link).toEqual(link);
      expect(buildModel(draftOf(model)).model.assumptions).toEqual(assumptions);
    });
  }
  it("[ASM8] without a word of what changes nothing is inferred from what it drives", () => {
    const { assumptions, codes } = built({ what: null, drives: "Tea" });
    expect(codes).toEqual([]);
    expect(assumptions[0]).toMatchObject({ drives: "Tea", link: null });
  });

  const refused: readonly (readonly [string, Partial<AssumptionDraft>, string, string])[] = [
    ["an unknown item", { item: "Z" }, "item-unknown", "item"],
    ["an unknown family", { family: "Cake" }, "name-unknown", "family"],
    ["an unknown segment", { segment: "Export" }, "name-unknown", "segment"],
    ["an unknown resource", { what: "overtime limit", resource: "Line 9" }, "name-unknown", "resource"],
    [
      "an unknown resource of a cost",
      { what: "overtime cost", resource: "Line 9" },
      "name-unknown",
      "resource",
    ],
    ["no resource", { what: "capacity" }, "scenario-name-needed", "resource"],
    ["receipts of no item", { what: "receipts" }, "scenario-name-needed", "item"],
    ["months outside the plan", { toMonth: start(0) - 40 }, "scenario-months-outside", "last month"],
    [
      "a last month before the first",
      { fromMonth: start(2), toMonth: start(1) },
      "values-contradict",
      "last month",
    ],
    ["a place without a word of what changes", { what: null, family: "Tea" }, "value-needed", "what changes"],
    ["no value", { value: blank }, "value-needed", "value"],
    ["no low end", { low: blank }, "value-needed", "low"],
    ["no high end", { high: blank }, "value-needed", "high"],
    ["a value of 0 in proportion", { value: 0, low: -1, high: 1 }, "assumption-value-unusable", "value"],
    [
      "a growth rate that loses all",
      { value: -1, low: -1, high: 1, following: "growth rate" },
      "assumption-value-unusable",
      "value",
    ],
  ];
  for (const [what, cells, code, column] of refused) {
    it(`[ASM9] tells ${what}; the assumption stays in the register`, () => {
      const { assumptions, codes, problems, words } = built(cells);
      expect(codes).toEqual([code]);
      expect(problems[0]!.place).toMatchObject({ sheet: "Assumptions", row: "A1", column });
      expect(assumptions[0]).toMatchObject({ id: "A1", text: "Market growth", link: null });
      for (const said of words) expect(said).toMatch(/Assumptions|^"A1"/);
      for (const said of words) expect(said).toMatch(/: (enter|correct|add) /);
    });
  }
  it("[ASM8] a value of 0 may move by an amount", () => {
    const { assumptions, codes } = built({ value: 0, low: 0, high: 30, following: "amount" });
    expect(codes).toEqual([]);
    expect(assumptions[0]!.link).toMatchObject({ following: "amount" });
  });
  it("[ASM9] a cell that means nothing for the change is told, the link holds", () => {
    const { assumptions, codes } = built({ what: "lead time", family: "Tea", resource: "Line 1" });
    expect(codes).toEqual(["values-contradict"]);
    expect(assumptions[0]!.link).not.toBeNull();
  });
  it("[ASM9] [SCN19] without Resources one warning speaks for all rows that name some", () => {
    const { Resources: _gone, ...sheets } = base.sheets;
    const named = { what: "capacity", resource: "Line 1" } as const;
    const { assumptions, problems, words } = builtOn(sheets, named, { ...named, resource: "Line 2" });
    expect(problems).toMatchObject([
      { code: "scenario-sheet-missing", severity: "warning", count: 2, place: { row: "A1" } },
    ]);
    expect(words[0]).toContain("has no Resources with rows, so 2 rows of Assumptions cannot be measured");
    expect(assumptions.map(({ link }) => link)).toEqual([null, null]);
  });
});

describe("the range of an assumption", () => {
  it("[ASM10] a low end above the high end counts the other way round", () => {
    const { assumptions, codes } = built({ low: 0.05, high: 0.01 });
    expect(codes).toEqual(["assumption-ends-swapped"]);
    expect(assumptions[0]).toMatchObject({ low: 0.01, high: 0.05 });
  });
  it("[ASM10] a value outside its range is told and measured as it stands", () => {
    const { assumptions, codes } = built({ value: 0.2 });
    expect(codes).toEqual(["assumption-value-outside"]);
    expect(assumptions[0]!.link).not.toBeNull();
  });
  it("[ASM10] the first of two rows with one id counts, in any spelling", () => {
    const { assumptions, codes } = built({ id: "X1", value: 0.02 }, { id: "x1", value: 0.03 }, { id: "X2" });
    expect(codes).toEqual(["row-repeated"]);
    expect(assumptions.map(({ id, value }) => [id, value])).toEqual([
      ["X1", 0.02],
      ["X2", 0.04],
    ]);
  });
});
