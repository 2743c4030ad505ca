import { explain } from "../../../src/engine";
import { buildModel } from "../../../src/engine/model/build/buildModel";
import { draftOf } from "../../../src/engine/model/draft/draftOf";
import type { ScenarioDraft } from "../../../src/engine/model/draft/scenarioDrafts";
import type { PlanDraft } from "../../../src/engine/model/draft/planDraft";
import { smallModel } from "../measure/smallModel";

const blank = Number.NaN;
const base = draftOf(
  smallModel(
    {
      items: [{ code: "A" }, { code: "B", family: 1 }],
      families: [{ name: "Tea" }, { name: "Soup" }],
      segments: [{ name: "Retail" }],
      resources: [{ name: "Line 1", regular: [100, 100, 100] }],
      periods: 3,
      sheets: ["Items", "Segments", "Resources", "Events"],
    },
    {
      events: [
        {
          name: "Promotion",
          item: 0,
          family: 0,
          firstPeriod: 1,
          lastPeriod: 1,
          uplift: 0.2,
          upliftUnit: "percent",
          confidence: 1,
          owner: "",
          isInBaseline: false,
        },
      ],
    },
  ),
);
const start = (t: number): number => base.calendar.horizon[t]!.start;

const row = (cells: Partial<ScenarioDraft>): ScenarioDraft => ({
  key: "a row",
  scenario: "Case",
  assumption: "",
  what: "demand",
  item: "",
  family: "",
  segment: "",
  source: null,
  resource: "",
  event: "",
  fromMonth: blank,
  toMonth: blank,
  percent: 0.1,
  amount: blank,
  ...cells,
});

function built(...cells: readonly Partial<ScenarioDraft>[]) {
  const draft: PlanDraft = { ...base, sheets: { ...base.sheets, Scenarios: cells.map(row) } };
  const { model, problems } = buildModel(draft);
  const mine = problems.filter(({ place }) => place.sheet === "Scenarios");
  return { model, scenarios: model.scenarios, codes: mine.map(({ code }) => code), words: mine.map(explain) };
}

describe("the scenarios of the sheet", () => {
  it("[SCN8] rows of one name, however written, are one scenario with all its assumptions", () => {
    const { scenarios, codes } = built(
      { scenario: "Dry summer", assumption: "No rain.", family: "tea" },
      { scenario: "Strike", what: "capacity", resource: "line 1", percent: -0.5 },
      { scenario: "dry  Summer", assumption: "Ice sells.", item: "b", percent: blank, amount: 30 },
    );
    expect(codes).toEqual([]);
    expect(scenarios).toEqual([
      {
        name: "Dry summer",
        assumption: "No rain. Ice sells.",
        changes: [
          { kind: "demand", family: "Tea", factor: 1.1 },
          { kind: "demand", item: "B", add: 30 },
        ],
        rowsLeftOut: 0,
      },
      {
        name: "Strike",
        assumption: "",
        changes: [{ kind: "capacity", resource: "Line 1", factor: 0.5 }],
        rowsLeftOut: 0,
      },
    ]);
  });

  const read: readonly (readonly [string, Partial<ScenarioDraft>, object])[] = [
    ["months of the horizon", { fromMonth: start(1), toMonth: start(2) }, { firstPeriod: 1, lastPeriod: 2 }],
    [
      "months that begin before it",
      { fromMonth: start(0) - 40, toMonth: start(0) },
      { firstPeriod: 0, lastPeriod: 0 },
    ],
    [
      "a segment and a source",
      { segment: "retail", source: "sales" },
      { segment: "Retail", source: "sales" },
    ],
    ["a family in the item's column", { item: "Soup" }, { family: "Soup" }],
    [
      "an event that moves",
      { what: "move event", event: "promotion", amount: 2 },
      { event: "Promotion", byPeriods: 2 },
    ],
    ["an event that is dropped", { what: "drop event", event: "Promotion" }, { kind: "drop event" }],
    ["the overtime cost of all", { what: "overtime cost", amount: 2 }, { kind: "overtime cost", add: 2 }],
    [
      "receipts of an item",
      { what: "receipts", item: "A", amount: 5 },
      { kind: "receipts", item: "A", add: 5 },
    ],
    ["a percent and an amount", { amount: 5 }, { factor: 1.1, add: 5 }],
  ];
  for (const [what, cells, change] of read) {
    it(`[SCN8] reads ${what}`, () => {
      const { scenarios, codes } = built(cells);
      expect(codes).toEqual([]);
      expect(scenarios[0]!.changes).toEqual([expect.objectContaining(change)]);
    });
  }

  const refused: readonly (readonly [string, Partial<ScenarioDraft>, string])[] = [
    ["an unknown item", { item: "Z" }, "item-unknown"],
    ["an unknown family", { family: "Cake" }, "name-unknown"],
    ["an unknown segment", { segment: "Export" }, "name-unknown"],
    ["an unknown resource", { what: "capacity", resource: "Line 9" }, "name-unknown"],
    ["no resource", { what: "overtime limit" }, "scenario-name-needed"],
    ["an unknown event", { what: "drop event", event: "Fair" }, "name-unknown"],
    ["no event", { what: "drop event" }, "scenario-name-needed"],
    ["an event that moves by nothing", { what: "move event", event: "Promotion" }, "value-needed"],
    ["receipts of no item", { what: "receipts", family: "Tea" }, "scenario-name-needed"],
    ["nothing that changes", { what: null }, "value-needed"],
    ["neither percent nor amount", { percent: blank }, "value-needed"],
    ["months after the horizon", { fromMonth: start(2) + 40 }, "scenario-months-outside"],
    ["months before the horizon", { toMonth: start(0) - 40 }, "scenario-months-outside"],
    ["a last month before the first", { fromMonth: start(2), toMonth: start(1) }, "values-contradict"],
  ];
  for (const [what, cells, code] of refused) {
    it(`[SCN9] tells ${what}, leaves the row out and says that the scenario is empty`, () => {
      const { scenarios, codes, words } = built(cells);
      expect(codes.slice(-2)).toEqual([code, "scenario-empty"]);
      expect(scenarios).toEqual([{ name: "Case", assumption: "", changes: [], rowsLeftOut: 1 }]);
      for (const said of words) expect(said).toMatch(/^[^.]+(\.[^.]+)*\. .+\.$|: /);
    });
  }

  it("[SCN19] a sheet that is missing altogether is told once, as a warning, for all rows that name its things", () => {
    const { Resources: _resources, Events: _events, ...sheets } = base.sheets;
    const rows = [
      row({ what: "capacity", resource: "Line 1" }),
      row({ scenario: "Second", what: "overtime limit", resource: "Line 1" }),
      row({ scenario: "Third", what: "drop event", event: "Promotion" }),
      row({ scenario: "Third", item: "A" }),
    ];
    const { model, problems } = buildModel({ ...base, sheets: { ...sheets, Scenarios: rows } });
    expect(problems.map(({ code, severity, count }) => [code, severity, count])).toEqual([
      ["scenario-sheet-missing", "warning", 2],
      ["scenario-sheet-missing", "warning", 1],
    ]);
    expect(problems.map(explain)).toEqual([
      expect.stringContaining('names "Line 1", but the workbook has no Resources with rows, so 2 rows'),
      expect.stringContaining('names "Promotion", but the workbook has no Events with rows, so 1 row of'),
    ]);
    expect(model.scenarios.map(({ changes }) => changes.length)).toEqual([0, 0, 1]);
    expect(model.scenarios.map(({ rowsLeftOut }) => rowsLeftOut)).toEqual([1, 1, 1]);
  });
  it("[SCN9] a row without a scenario's name is left out", () => {
    const { scenarios, codes } = built({ scenario: "" });
    expect(codes).toEqual(["row-unnamed"]);
    expect(scenarios).toEqual([]);
  });
  it("[SCN9] a fall of more than all counts as all of it", () => {
    const { scenarios, codes } = built({ percent: -1.2 });
    expect(codes).toEqual(["value-out-of-range"]);
    expect(scenarios[0]!.changes).toEqual([{ kind: "demand", factor: 0 }]);
  });
  it("[SCN9] cells that mean nothing for the change are told, the change holds", () => {
    const { scenarios, codes } = built({
      what: "lead time",
      resource: "Line 1",
      fromMonth: start(1),
      amount: 7,
    });
    expect(codes).toEqual(["values-contradict", "values-contradict"]);
    expect(scenarios[0]).toMatchObject({ changes: [{ kind: "lead time", add: 7 }], rowsLeftOut: 0 });
  });
  it("[SCN9] the good rows of a scenario hold beside a bad one, which is counted and survives a round trip", () => {
    const { model, scenarios } = built({ family: "Tea" }, { item: "Z" });
    expect(scenarios[0]).toMatchObject({ rowsLeftOut: 1, changes: [{ family: "Tea" }] });
    expect(buildModel(draftOf(model)).model.scenarios).toEqual(scenarios);
  });
});
