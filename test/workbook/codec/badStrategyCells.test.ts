import { align, explain, type Alignment, type Problem } from "../../../src/engine";
import type { CellValue } from "../../../src/workbook/codec/sheetCells";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import { book, months, serial, sheet, smallBook } from "./cells";

type Rows = readonly (readonly CellValue[])[];

/** What stands on the strategy sheets; a sheet that is left out does not exist. */
interface Sheets {
  readonly goals?: Rows;
  readonly objectives?: Rows;
  readonly comparisons?: Rows;
  readonly positioning?: Rows;
  readonly kpis?: Rows;
}

const HEADERS = {
  goals: ["Goal", "Perspective", "Weight"],
  objectives: [
    "Objective",
    "Parent",
    "Goal",
    "KPI",
    "Scope",
    "Unit",
    "Direction",
    "Band low",
    "Band high",
    "Baseline",
    "Baseline month",
    "Target",
    "Due month",
    "Glide",
    "Weight",
  ],
  comparisons: ["Goal A", "Goal B", "Importance"],
  positioning: ["Family", "Role", "Competitive edge", "Service target"],
  kpis: ["KPI", "Row kind", ...months(2026, 1, 6)],
} as const;
const NAMES = {
  goals: "Goals",
  objectives: "Objectives",
  comparisons: "Comparisons",
  positioning: "Positioning",
  kpis: "KPIs",
} as const;

const solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};

interface Outcome {
  readonly alignment: Alignment;
  /** Each fault with its cell and the words that a planner reads. */
  readonly told: readonly { readonly code: string; readonly cell: string; readonly words: string }[];
}

/** Reads cells, aligns, and says every fault at its cell, as the pane and the Data check page do. */
function outcomeOf(sheets: Sheets): Outcome {
  const keys = Object.keys(HEADERS) as (keyof typeof HEADERS)[];
  const extra = keys.flatMap((key) => {
    const rows = sheets[key];
    return rows === undefined ? [] : [sheet(NAMES[key], [[...HEADERS[key]], ...rows])];
  });
  const read = readWorkbook(book(...smallBook(), ...extra));
  const found = read.problems.map(({ problem }) => problem);
  const alignment = align(
    read.model!,
    { reconcile: false, problems: found },
    { solver, onStage: () => undefined },
  );
  const cellOf = ({ place }: Problem): string => {
    const at = read.sources.locate(place);
    return at ? `${at.sheet}!${at.address}` : place.sheet;
  };
  const told = [
    ...read.problems.map(({ problem, sheet: of, address }) => ({
      problem,
      cell: `${of ?? ""}!${address ?? ""}`,
    })),
    ...alignment.problems.map((problem) => ({ problem, cell: cellOf(problem) })),
  ];
  return {
    alignment,
    told: told.map(({ problem, cell }) => ({ code: problem.code, cell, words: explain(problem) })),
  };
}

const JUNE = serial(2026, 6);
const o = (name: string, facts: Partial<Record<(typeof HEADERS.objectives)[number], CellValue>> = {}) => {
  const row: Record<string, CellValue> = {
    Objective: name,
    Goal: "Grow",
    KPI: "revenue",
    Unit: "EUR",
    Direction: "higher",
    Target: 99_999,
    "Due month": JUNE,
    ...facts,
  };
  return HEADERS.objectives.map((header) => row[header] ?? "");
};
const SOUND = o("Sound", { KPI: "gross margin", Target: 5000 });
const goals: Rows = [["Grow", "Financial", 100]];

const three: Rows = [["Grow"], ["Care"], ["Save"]];
const one = o("Care too", { Goal: "Care", KPI: "OTIF", Unit: "%", Target: 0.9 });
const two = o("Save too", { Goal: "Save", KPI: "inventory value", Direction: "lower", Target: 1 });
const all: Rows = [SOUND, one, two];
const withRow = (name: string, facts: Parameters<typeof o>[1]): Sheets => ({
  goals,
  objectives: [SOUND, o(name, facts)],
});
const compared = (...comparisons: Rows): Sheets => ({ goals: three, objectives: all, comparisons });

interface Case extends Sheets {
  readonly when: string;
  /** Code and cell of every fault, in order. */
  readonly told: readonly string[];
}

const CASES: readonly Case[] = [
  {
    when: "weights do not sum",
    goals: [["Grow", "", 50], ["Care", "", 20]], // prettier-ignore
    objectives: [SOUND, one],
    told: ["goal-weights-sum Goals!C1"],
  },
  {
    when: "a weight is negative and another is no number",
    goals: [["Grow", "", -50], ["Care", "", "a lot"]], // prettier-ignore
    objectives: [SOUND, one],
    told: ["number-unreadable Goals!C3", "value-out-of-range Goals!C2"],
  },
  { when: "a target is missing", ...withRow("O", { Target: "" }), told: ["value-needed Objectives!L3"] },
  {
    when: "a due month is missing",
    ...withRow("O", { "Due month": "" }),
    told: ["value-needed Objectives!M3"],
  },
  {
    when: "a due month is no date",
    ...withRow("O", { "Due month": "someday" }),
    told: ["date-unreadable Objectives!M3", "value-needed Objectives!M3"],
  },
  {
    when: "the due month is before the baseline month",
    ...withRow("O", { Baseline: 10, "Baseline month": serial(2026, 7) }),
    told: ["values-contradict Objectives!M3"],
  },
  {
    when: "parents stand in a circle",
    goals,
    objectives: [SOUND, o("O", { Parent: "P" }), o("P", { Parent: "O", KPI: "OTIF", Unit: "%" })],
    told: ["objective-parent-circle Objectives!B3"],
  },
  {
    when: "an objective is its own parent",
    ...withRow("O", { Parent: "O" }),
    told: ["objective-parent-circle Objectives!B3"],
  },
  {
    when: "a parent is unknown",
    ...withRow("O", { Parent: "Q" }),
    told: ["objective-parent-unknown Objectives!B3"],
  },
  {
    when: "a parent serves another goal",
    goals: [["Grow"], ["Care"]],
    objectives: [SOUND, o("O", { Parent: "Sound", Goal: "Care" })],
    told: ["objective-goal-differs Objectives!C3"],
  },
  {
    when: "two objectives aim at one KPI",
    goals,
    objectives: [SOUND, o("O"), o("P", { KPI: "sales" })],
    told: ["objective-twice-on-kpi Objectives!D4"],
  },
  {
    when: "two objectives have one name",
    goals,
    objectives: [SOUND, o("O"), o("O", { KPI: "OTIF", Unit: "%", Target: 0.9 })],
    told: ["objective-name-repeated Objectives!A4"],
  },
  {
    when: "nobody measures a KPI",
    ...withRow("O", { KPI: "safety walks", Unit: "" }),
    told: ["kpi-not-measured Objectives!D3"],
  },
  {
    when: "a target is in another currency",
    ...withRow("O", { Unit: "USD" }),
    told: ["objective-other-currency Objectives!F3"],
  },
  {
    when: "a band has low above high",
    ...withRow("O", { Direction: "band", "Band low": 9, "Band high": 5, Target: "" }),
    told: ["values-contradict Objectives!H3"],
  },
  {
    when: "a band has one end",
    ...withRow("O", { Direction: "band", "Band low": 9, Target: "" }),
    told: ["value-needed Objectives!A3"],
  },
  {
    when: "a goal is unknown",
    ...withRow("O", { Goal: "Fly" }),
    told: ["name-unknown Objectives!C3"],
  },
  { when: "a scope is unknown", ...withRow("O", { Scope: "Fish" }), told: ["name-unknown Objectives!E3"] },
  {
    when: "no row states an explicit path",
    ...withRow("O", { Glide: "explicit" }),
    told: ["objective-path-missing Objectives!N3"],
  },
  {
    when: "a season has no year of actuals",
    ...withRow("O", { Baseline: 10, Glide: "seasonal" }),
    told: ["objective-path-missing Objectives!N3"],
  },
  {
    when: "a stated path ends elsewhere",
    ...withRow("O", { KPI: "walks", Unit: "", Glide: "explicit", Target: 60 }),
    kpis: [
      ["walks", "actual", "", "", "", "", "", ""],
      ["walks", "outlook", 10, 20, 30, 40, 50, 55],
      ["walks", "explicit glide", 10, 20, 30, 40, 45, 50],
    ],
    told: ["objective-path-ends-elsewhere Objectives!L3"],
  },
  {
    when: "two comparisons are not reciprocal",
    ...compared(["Grow", "Care", 3], ["Care", "Grow", 3], ["Care", "Save", 2]),
    told: ["comparisons-not-reciprocal Comparisons!C3"],
  },
  {
    when: "comparisons contradict each other",
    ...compared(["Grow", "Care", 5], ["Care", "Save", 5], ["Save", "Grow", 5]),
    told: ["comparisons-inconsistent Comparisons!C2"],
  },
  {
    when: "a comparison is out of range, another without a number, and a goal compared with itself",
    ...compared(["Grow", "Care", 20], ["Grow", "Save", ""], ["Save", "Save", 5], ["Grow", "Care", "=1/3"]),
    told: [
      "number-unreadable Comparisons!C5",
      "value-out-of-range Comparisons!C2",
      "values-contradict Comparisons!B4",
    ],
  },
  {
    when: "a goal is in no comparison",
    ...compared(["Grow", "Care", 2]),
    told: ["comparisons-not-linked Goals!A4"],
  },
  {
    when: "goals have weights and comparisons",
    goals: [["Grow", "", 50], ["Care", "", 50]], // prettier-ignore
    objectives: [SOUND, one],
    comparisons: [["Grow", "Care", 2]],
    told: ["comparisons-before-weights Goals!C1"],
  },
  {
    when: "roles are unknown, repeated or of no family",
    positioning: [
      ["Drinks", "conquer", "", ""],
      ["Cereals", "grow", "", 0.98],
      ["Nothing", "grow", "", ""],
      ["Drinks", "exit", "", ""],
    ],
    goals,
    objectives: [SOUND],
    told: ["choice-unknown Positioning!B2", "name-unknown Positioning!A4", "row-repeated Positioning!A5"],
  },
];

describe("a strategy with a fault in its cells", () => {
  for (const { when, told: wanted, ...sheets } of CASES) {
    const { alignment, told } = outcomeOf(sheets);
    it(`[STR12] is told at its cell, in two sentences with what to do next, when ${when}`, () => {
      expect(told.map(({ code, cell }) => `${code} ${cell}`)).toEqual(wanted);
      for (const { words } of told) expect(words).toMatch(/^[^]*[.] [A-Z"][^]*[.]$/);
    });
    it(`[STR12] leaves the rest measured when ${when}`, () => {
      const { scorecard, index, gaps } = alignment.submitted;
      const sound = scorecard.rows.find(({ name }) => name === "Sound")!;
      expect(sound.due.value).toBeGreaterThan(0);
      expect(sound.due.status).not.toBe("no actual");
      expect(scorecard.rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length);
      const { aligned, lost, unknown } = index.headline;
      expect(aligned + lost + unknown).toBeCloseTo(100, 9);
    });
  }
  it("[STR12] is none without any strategy sheet, and the coverage says so", () => {
    const bare = outcomeOf({});
    expect(bare.told).toEqual([]);
    const { coverage } = outcomeOf({ goals, objectives: [SOUND] }).alignment.submitted.index;
    expect(bare.alignment.submitted.index.coverage).toBeLessThan(coverage);
  });
});
