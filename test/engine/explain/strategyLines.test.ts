import { align } from "../../../src/engine/align";
import type { Explained } from "../../../src/engine/explain/cellExplanation";
import { explainCell } from "../../../src/engine/explain/explainCell";
import { placeOfGoalCell } from "../../../src/engine/explain/strategyLines";
import { INDEX_COMPONENTS } from "../../../src/engine/model/settings";
import { grid } from "../measure/smallModel";
import { goal, objective, withKpis } from "../strategy/smallStrategy";
import { sharedLine } from "./sharedLine";

const NOTHING = { item: -1, family: -1, resource: -1, period: -1 };
const base = sharedLine();
const objectives = [
  objective("Serve", { kpi: "OTIF", aggregation: "ratio", target: 0.99, unit: "%", duePeriod: 3 }),
  objective("Grow", { goal: 1, kpi: "revenue", aggregation: "sum", target: 1e6, unit: "EUR", duePeriod: 3 }),
];
const model = withKpis({ ...base, goals: [goal("Promise", 60), goal("Growth", 40)], objectives }, []);
let of: Explained;
beforeAll(() => {
  const solver = { solve: () => Promise.reject(new Error("not asked")) } as never;
  of = { model, alignment: align(model, { reconcile: false }, { solver, onStage: () => undefined }) };
});
const explained = (subject: object) => explainCell(of, { ...NOTHING, ...subject });
const linesOf = (subject: object, heading: string): readonly string[] =>
  explained(subject)!.reasons.find((reason) => reason.heading === heading)?.lines ?? [];

describe("the explanation of an objective", () => {
  it("[EXP9] is where it stands, what it weighs and costs, and its lights", () => {
    const found = explained({ objective: 1 })!;
    expect(found.title).toBe("Grow, objective");
    expect(found.figures.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Projected when due", "Target", "Gap when due"]),
    );
    expect(found.figures.find(({ name }) => name === "Target")).toMatchObject({
      submitted: 1e6,
      unit: "EUR",
    });
    const [serves, loses, light] = linesOf({ objective: 1 }, "What it does to the strategy");
    expect(serves).toBe("It serves Growth with 40 % of the weight of all objectives.");
    expect(loses).toMatch(/^[0-9.]+ points of the index are lost for it[.]$/);
    expect(light).toMatch(/^Now it is [a-z ]+, and off track when due[.]$/);
  });
  it("[EXP9] says shares as percentages", () => {
    const target = explained({ objective: 0 })!.figures.find(({ name }) => name === "Target")!;
    expect(target.submitted).toBeCloseTo(99, 9);
  });
  it("[EXP7] one that is not there is explained by nothing", () =>
    expect(explained({ objective: 7 })).toBeNull());
});

describe("the explanation of a goal", () => {
  it("[EXP10] is its weight, what it loses, its objectives, and the places where it loses most", () => {
    const found = explained({ goal: 1 })!;
    expect(found.title).toBe("Growth, goal");
    expect(linesOf({ goal: 1 }, "What it does to the strategy")[0]).toMatch(
      /^It has 40 % of the weight of all goals[.] It loses [0-9.]+ points of the index[.]$/,
    );
    expect(linesOf({ goal: 1 }, "Its objectives")[0]).toMatch(
      /^Grow: off track when due, [0-9.]+ points lost for it[.]$/,
    );
    const most = found.reasons.find(({ heading }) => heading === "Where it loses most")!;
    expect(most.lines.length).toBeGreaterThan(0);
    expect(most.places).toHaveLength(most.lines.length);
    for (const line of most.lines) expect(line).toMatch(/: [0-9.]+ points between .+ and .+[.]$/);
  });
  it("[EXP7] one that is not there is explained by nothing", () => expect(explained({ goal: 7 })).toBeNull());
});

describe("where to go from a goal", () => {
  const cell = { family: 0, item: -1, resource: -1, period: 1, points: 1 };
  const sheets: Readonly<Record<string, string | null>> = {
    "goal-plan": "Objectives",
    "demand-supply": "Demand",
    "plan-capacity": null,
    "plan-stock policy": "Items",
    "plan-budget": "Budget",
    "events-forecast": "Demand",
    "forecast-actual": "History",
    "execution-plan": "History",
    "data integrity": "Positioning",
    "decisions on time": "Actions",
  };
  for (const component of INDEX_COMPONENTS)
    it(`[EXP10] ${component} leads to ${sheets[component] ?? "no sheet without a resource"}`, () => {
      const scoped = { ...model, objectives: [{ ...objectives[0]!, family: 0 }] };
      expect(placeOfGoalCell(scoped, { ...cell, component })?.sheet ?? null).toBe(sheets[component]);
    });
  it("[EXP10] a resource leads to its month", () =>
    expect(placeOfGoalCell(model, { ...cell, component: "plan-capacity", resource: 0 })).toEqual({
      sheet: "Resources",
      row: model.resources.name[0],
      period: 1,
    }));
  it("[EXP10] an objective of no such family leads nowhere", () =>
    expect(placeOfGoalCell({ ...model, objectives: [] }, { ...cell, component: "goal-plan" })).toBeNull());
  it("[EXP10] a budget leads to the row of its family", () => {
    const budget = {
      rows: [
        { item: -1, family: 1, measure: "revenue" as const, key: "Soup" },
        { item: -1, family: 0, measure: "revenue" as const, key: "Tea" },
      ],
      values: grid([[1], [1]]),
    };
    expect(placeOfGoalCell({ ...model, budget }, { ...cell, component: "plan-budget" })).toEqual({
      sheet: "Budget",
      row: "Tea",
      period: 1,
    });
  });
});
