import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { cascadeTable } from "../../../src/engine/strategy/cascade";
import { plantedStory } from "../decision/story";
import { planOf, smallModel } from "../measure/smallModel";
import { goal, objective, scored } from "./smallStrategy";

const { model, submitted, plans } = plantedStory();
const measures = measurePlan(model, submitted, { functionPlans: plans });
const rows = cascadeTable(model, measures.scorecard, measures.index);

describe("the cascade", () => {
  it("[STR23] stands from goals to objectives to families", () => {
    const tea = rows.find(
      ({ level, name, kpi }) => level === "family" && name === "Tea" && kpi === "revenue",
    )!;
    const above = rows[tea.parent]!;
    expect([above.level, above.name, above.kpi]).toEqual(["objective", "Grow revenue", "revenue"]);
    expect(rows[above.parent]).toMatchObject({
      level: "goal",
      name: "Grow",
      parent: -1,
      weight: 0.6,
      due: "off track",
    });
  });
  it("[STR23] goals hold what lossesByGoal says, and with none all that is lost", () => {
    for (const { subject, points } of measures.lost.byGoal) {
      const name = model.goals[subject]?.name;
      if (name !== undefined) {
        const row = rows.find((one) => one.level === "goal" && one.name === name)!;
        expect(row.lostPoints).toBeCloseTo(points, 9);
      }
    }
    const total = measures.lost.byGoal.reduce((sum, { points }) => sum + points, 0);
    expect(total).toBeCloseTo(100 - measures.index.index, 9);
  });
  it("[STR23] a goal holds what its objectives lose", () => {
    rows.forEach((row, at) => {
      if (row.level !== "goal") return;
      const own = rows.filter(({ level, parent }) => level === "objective" && parent === at);
      expect(own.reduce((sum, { lostPoints }) => sum + lostPoints, 0)).toBeCloseTo(row.lostPoints, 9);
      expect(own.length).toBeGreaterThan(0);
    });
  });
  it("[STR23] an objective holds what its families and resources lose", () => {
    const at = rows.findIndex(({ level, name }) => level === "objective" && name === "Serve");
    const families = rows.filter(({ parent, level }) => parent === at && level === "family");
    const sum = families.reduce((total, { lostPoints }) => total + lostPoints, 0);
    expect(rows[at]!.lostPoints).toBeGreaterThanOrEqual(sum - 1e-9);
    expect(sum).toBeGreaterThan(0);
  });
  it("[STR23] objectives without a goal stand under no goal", () => {
    const loose = { ...model, objectives: [objective("Alone", { goal: -1, kpi: "revenue" })] };
    const found = measurePlan(loose, submitted);
    const table = cascadeTable(loose, found.scorecard, found.index);
    const alone = table.find(({ name }) => name === "Alone")!;
    expect(table[alone.parent]).toMatchObject({ name: "No goal" });
  });
});

describe("objectives under objectives", () => {
  const [revenue, serve] = model.objectives;
  const nested = {
    ...model,
    goals: [goal("Grow", 70), goal("Care", 30)],
    objectives: [
      objective("Top", { goal: 0, kpi: "service walks" }),
      { ...revenue!, name: "Sell", parent: "Top", goal: -1, weight: 1 },
      { ...serve!, name: "Serve", parent: "Sell too", goal: -1 },
      objective("Sell too", { goal: -1, parent: "Top", kpi: "walks", weight: 3 }),
      objective("Care", { goal: 1, kpi: "csat" }),
    ],
  };
  const found = measurePlan(nested, submitted, { functionPlans: plans });
  const table = cascadeTable(nested, found.scorecard, found.index);
  const lines = table.filter(({ level }) => level !== "family");
  const row = (name: string) => table.find((one) => one.name === name)!;

  it("[STR30] stand under their parents, in the order of the sheet, deeper and deeper", () => {
    expect(lines.map(({ name, depth }) => [name, depth])).toEqual([
      ["Grow", 0],
      ["Top", 1],
      ["Sell", 2],
      ["Sell too", 2],
      ["Serve", 3],
      ["Care", 0],
      ["Care", 1],
    ]);
    expect(table[row("Serve").parent]!.name).toBe("Sell too");
    expect(lines.map(({ objective: at }) => at)).toEqual([-1, 0, 1, 3, 2, -1, 4]);
  });
  it("[STR30] hold the weight of what stands under them", () => {
    const weights = ["Top", "Sell", "Sell too", "Serve"].map((name) => row(name).weight);
    expect(weights).toEqual([0.7, 0.175, 0.525, 0.525].map((weight) => expect.closeTo(weight, 12)));
  });
  it("[STR30] have their families one step further in, the dearest first", () => {
    let seen = 0;
    table.forEach((above, at) => {
      const own = table.filter(({ level, parent }) => level === "family" && parent === at);
      for (const family of own) {
        expect([family.depth, family.objective]).toEqual([above.depth + 1, above.objective]);
      }
      const points = own.map(({ lostPoints }) => lostPoints);
      expect(points).toEqual([...points].sort((a, b) => b - a));
      seen += own.length;
    });
    expect(seen).toBeGreaterThan(2);
  });
  it.each([
    [0, 0.5],
    [0.01, 0],
  ])("[STR23] lose by their own tolerance %d and limit %d", (tolerance, limit) => {
    const strict = nested.objectives.map((one) => ({ ...one, tolerance, limit }));
    const own = measurePlan({ ...nested, objectives: strict }, submitted, { functionPlans: plans });
    const lines = cascadeTable({ ...nested, objectives: strict }, own.scorecard, own.index);
    const lost = (level: string): number =>
      lines
        .filter((line) => line.level === level && line.depth < 2)
        .reduce((sum, line) => sum + line.lostPoints, 0);
    expect(lost("objective")).toBeCloseTo(lost("goal"), 9);
    expect(lost("goal")).toBeGreaterThan(1);
  });
  it("[STR30] hold the points of what stands under them, at every level", () => {
    table.forEach((above, at) => {
      const below = table.filter(({ level, parent }) => level === "objective" && parent === at);
      if (below.length === 0) return;
      const sum = below.reduce((total, { lostPoints }) => total + lostPoints, 0);
      expect(sum).toBeCloseTo(above.lostPoints, 9);
    });
    expect(row("Top").lostPoints).toBeGreaterThan(1);
  });
});

describe("on-time decisions", () => {
  it("[STR24] two of three due are taken", () => {
    const base = smallModel({ items: [{ code: "A" }], historyMonths: 3 }, { goals: [goal("G")] });
    const today = base.calendar.horizon[0]!.start;
    const action = (id: string, status: string, dueDay: number) => ({
      id,
      decision: "",
      options: "",
      chosen: "",
      owner: "",
      dueDay,
      status,
      effectKpi: "",
      effectAmount: 0,
      effectPeriod: 0,
      measuredEffect: Number.NaN,
      decidedDay: Number.NaN,
      decidedBy: "",
      about: "",
      gapSize: Number.NaN,
      reopenAbove: Number.NaN,
    });
    const actions = [
      action("1", "done", today - 9),
      action("2", "Closed", today - 2),
      action("3", "open", today - 1),
      action("4", "open", today + 1),
    ];
    const objectives = [objective("O", { kpi: "decisions on time", target: 0.9 })];
    const decided = { ...base, actions, objectives };
    expect(scored(decided, planOf(decided, {})).rows[0]!.now.value).toBeCloseTo(2 / 3, 12);
  });
});
