import { align, explain, dayOf, type Alignment, type DraftRows, type Problem } from "../../../src/engine";
import { build, demand, item } from "../model/drafts";

type Objective = DraftRows["Objectives"];
type Goal = DraftRows["Goals"];

const goal = (name: string, weight = Number.NaN): Goal => {
  return { key: name, goal: name, perspective: "", statement: "", weight, owner: "" };
};

const objective = (name: string, more: Partial<Objective> = {}): Objective => ({
  key: name,
  objective: name,
  parent: "",
  goal: "Grow",
  kpi: "revenue",
  scope: "all",
  unit: "EUR",
  direction: "higher",
  bandLow: Number.NaN,
  bandHigh: Number.NaN,
  aggregation: "sum",
  numerator: "",
  denominator: "",
  baseline: Number.NaN,
  baselineMonth: Number.NaN,
  target: 1000,
  dueMonth: dayOf(2026, 3),
  dueBasis: "month",
  glide: "linear",
  tolerance: Number.NaN,
  limit: Number.NaN,
  weight: Number.NaN,
  owner: "",
  ...more,
});

const compare = (goalA: string, goalB: string, importance: number): DraftRows["Comparisons"] => {
  return { key: `${goalA} · ${goalB}`, goalA, goalB, importance };
};

interface Strategy {
  readonly goals?: readonly Goal[];
  readonly objectives?: readonly Objective[];
  readonly comparisons?: readonly DraftRows["Comparisons"][];
}

const solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};

/** A small plan under a strategy, read from its sheets and measured as submitted. */
function aligned(strategy: Strategy): { alignment: Alignment; problems: readonly Problem[] } {
  const sheets = {
    Items: [item("A", { openingStockUnits: 500 })],
    Demand: [demand("A", [50, 60, 70])],
    ...(strategy.goals ? { Goals: strategy.goals } : {}),
    ...(strategy.objectives ? { Objectives: strategy.objectives } : {}),
    ...(strategy.comparisons ? { Comparisons: strategy.comparisons } : {}),
  };
  const { model, problems } = build(sheets, { currency: "EUR" });
  const alignment = align(model, { reconcile: false, problems }, { solver, onStage: () => undefined });
  return { alignment, problems: [...problems, ...alignment.problems] };
}

const SOUND = objective("Sound", { kpi: "gross margin", target: 200 });
const goals = [goal("Grow", 100)];
const three = [goal("Grow"), goal("Care"), goal("Save")];
const each = three.map(({ goal: name }) =>
  objective(`For ${name}`, { goal: name, scope: "all", kpi: `own ${name}` }),
);

interface Case extends Strategy {
  readonly when: string;
  readonly code: string;
  readonly sheet: string;
}

const CASES: readonly Case[] = [
  {
    when: "weights do not sum",
    code: "goal-weights-sum",
    sheet: "Goals",
    goals: [goal("Grow", 50), goal("Care", 20)],
    objectives: [SOUND, objective("Care", { goal: "Care", kpi: "OTIF", unit: "%", aggregation: "ratio" })],
  },
  {
    when: "an objective has no target",
    code: "value-needed",
    sheet: "Objectives",
    goals,
    objectives: [SOUND, objective("O", { target: Number.NaN })],
  },
  {
    when: "an objective has no due month",
    code: "value-needed",
    sheet: "Objectives",
    goals,
    objectives: [SOUND, objective("O", { dueMonth: Number.NaN })],
  },
  {
    when: "parents stand in a circle",
    code: "objective-parent-circle",
    sheet: "Objectives",
    goals,
    objectives: [
      SOUND,
      objective("O", { parent: "P" }),
      objective("P", { parent: "O", kpi: "OTIF", unit: "%" }),
    ],
  },
  {
    when: "two objectives aim at one KPI",
    code: "objective-twice-on-kpi",
    sheet: "Objectives",
    goals,
    objectives: [SOUND, objective("O"), objective("P", { kpi: "sales" })],
  },
  {
    when: "nobody measures a KPI",
    code: "kpi-not-measured",
    sheet: "Objectives",
    goals,
    objectives: [SOUND, objective("O", { kpi: "safety walks", unit: "" })],
  },
  {
    when: "a target is in another currency",
    code: "objective-other-currency",
    sheet: "Objectives",
    goals,
    objectives: [SOUND, objective("O", { unit: "USD" })],
  },
  {
    when: "a band has low above high",
    code: "values-contradict",
    sheet: "Objectives",
    goals,
    objectives: [SOUND, objective("O", { direction: "band", bandLow: 9, bandHigh: 5 })],
  },
  {
    when: "two comparisons are not reciprocal",
    code: "comparisons-not-reciprocal",
    sheet: "Comparisons",
    goals: three,
    objectives: [SOUND, ...each],
    comparisons: [compare("Grow", "Care", 3), compare("Care", "Grow", 3), compare("Care", "Save", 2)],
  },
  {
    when: "comparisons contradict each other",
    code: "comparisons-inconsistent",
    sheet: "Comparisons",
    goals: three,
    objectives: [SOUND, ...each],
    comparisons: [compare("Grow", "Care", 5), compare("Care", "Save", 5), compare("Save", "Grow", 5)],
  },
];

describe("a strategy with a fault", () => {
  for (const { when, code, sheet, ...strategy } of CASES) {
    const { alignment, problems } = aligned(strategy);
    const found = problems.filter((problem) => problem.code === code);
    it(`[STR12] is told once at its place, with what to do next, when ${when}`, () => {
      expect(found.map(({ place }) => place.sheet)).toEqual([sheet]);
      expect(explain(found[0]!)).toMatch(/[.] [A-Z][^.]+.*[.]$/);
    });
    it(`[STR12] is measured all the same where it can be, when ${when}`, () => {
      const { scorecard, index } = alignment.submitted;
      const sound = scorecard.rows.find(({ name }) => name === "Sound")!;
      expect(sound.due.value).toBeGreaterThan(0);
      expect(sound.due.status).not.toBe("no actual");
      const { aligned: good, lost, unknown } = index.headline;
      expect(good + lost + unknown).toBeCloseTo(100, 9);
    });
  }
  it("[STR12] is none without any strategy sheet: the plan still aligns, and the coverage says so", () => {
    const bare = aligned({});
    const full = aligned({ goals, objectives: [SOUND] });
    expect(bare.alignment.submitted.scorecard.rows).toEqual([]);
    expect(bare.alignment.submitted.index.coverage).toBeLessThan(full.alignment.submitted.index.coverage);
    expect(bare.alignment.story.length).toBeGreaterThan(2);
    expect(bare.alignment.headline.submitted.unknown).toBeGreaterThan(50);
    expect(bare.alignment.headline.submitted.index).toBeNull();
  });
});
