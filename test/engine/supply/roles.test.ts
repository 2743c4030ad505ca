import type { Family } from "../../../src/engine/model/items";
import { explain } from "../../../src/engine/problem/explain";
import { rowOf } from "../../../src/engine/series/grid";
import { reconcile } from "../../../src/engine/supply/reconcile";
import { plant, type TestPlant } from "./plant";
import { highs, rounded, solvePlant } from "./solveWith";

const HARVEST: Partial<Family> = { name: "Old", role: "harvest", isPositioned: true, serviceTarget: 0 };
const LINE = { name: "Line", regular: [100], overtime: [50], overtimeCost: 1 };

/** A family to harvest and one to grow that share a line. */
const shared = (grow: number, rules: TestPlant["rules"] = {}): TestPlant => ({
  months: 1,
  rules: { "margin floors": "off", ...rules },
  families: [HARVEST, { name: "New", role: "grow", isPositioned: true, priority: 1.5, serviceTarget: 0 }],
  resources: [LINE],
  items: [
    { code: "A", family: 0, demand: [[60]], hours: { Line: 1 } },
    { code: "B", family: 1, demand: [[grow]], hours: { Line: 1 } },
  ],
});

describe("roles of families", () => {
  const cases = [
    { when: "the others leave regular hours", grow: 80, made: [20, 80] },
    { when: "the others fill the regular hours", grow: 120, made: [0, 120] },
    { when: "there is room for both", grow: 30, made: [60, 30] },
  ];
  for (const { when, grow, made } of cases) {
    it(`[SUP38] a family to harvest brings no overtime when ${when}`, async () => {
      const { supplyPlan } = await solvePlant(plant(shared(grow)));
      expect(rounded(supplyPlan.plan.production.values)).toEqual(made);
    });
  }

  it("[SUP38] without the rule the family is made in overtime", async () => {
    const { supplyPlan } = await solvePlant(plant(shared(80, { roles: "off" })));
    expect(rounded(supplyPlan.plan.production.values)).toEqual([60, 80]);
  });

  it("[SUP38] softly, an hour of overtime for the family must earn its cost twice", async () => {
    const soft = async (price: number) => {
      const of = shared(80, { roles: "soft" });
      const items = of.items.map((item) => ({ ...item, price }));
      const resources = [{ ...LINE, overtimeCost: 1.5 }];
      return rounded(
        (await solvePlant(plant({ ...of, items, resources }))).supplyPlan.plan.production.values,
      );
    };
    expect(await soft(10)).toEqual([60, 80]);
    expect(await soft(8.5)).toEqual([20, 80]);
  });

  it("[SUP38] an edge by cost allows no overtime either", async () => {
    const edge = { ...HARVEST, role: "maintain" as const, competitiveEdge: "lowest cost" };
    const { supplyPlan } = await solvePlant(plant({ ...shared(80), families: [edge, {}] }));
    expect(supplyPlan.plan.load.values[0]).toBeCloseTo(100, 6);
  });

  it("[SUP46] what is frozen beyond the regular hours keeps its overtime, and the family gives way", async () => {
    const { supplyPlan, roleCost } = await solvePlant(
      plant({
        ...shared(0),
        months: 2,
        settings: { frozenPeriods: 1 },
        items: [
          { code: "A", family: 0, demand: [[0, 20]], hours: { Line: [1, 1] } },
          { code: "B", family: 1, demand: [[130, 0]], planned: [130, 0], hours: { Line: 1 } },
        ],
      }),
    );
    const { production, overtime } = supplyPlan.plan;
    expect(rounded(production.values)).toEqual([0, 0, 130, 0]);
    expect(rounded(overtime.values)).toEqual([30, 0]);
    expect(roleCost).toBeGreaterThan(0);
  });

  it("[SUP46] the overtime gives way where the family is worth more than what the others lose", async () => {
    const of = shared(101);
    const [old, grown] = of.items;
    const dear = { ...old!, price: 1000, demand: [[30]] };
    const { supplyPlan } = await solvePlant(plant({ ...of, items: [dear, { ...grown!, price: 7 }] }));
    expect(rounded(supplyPlan.plan.production.values)).toEqual([30, 70]);
  });

  it("[SUP38] frozen production of the family keeps its overtime", async () => {
    const of = shared(80);
    const items = of.items.map((item, i) => ({ ...item, planned: [i === 0 ? 60 : 80] }));
    const { supplyPlan } = await solvePlant(plant({ ...of, items, settings: { frozenPeriods: 1 } }));
    expect(rounded(supplyPlan.plan.production.values)).toEqual([60, 80]);
  });

  it("[SUP35] nothing of a family to exit is made after its end, nor ahead of its month", async () => {
    const { model, demand } = plant({
      months: 4,
      families: [{ name: "Gone", role: "exit", isPositioned: true, serviceTarget: 0 }],
      resources: [{ name: "Line", regular: [10] }],
      items: [{ code: "A", planned: [10], demand: [[5, 5, 20, 20]], hours: { Line: 1 } }],
    });
    const endDay = Float64Array.of(model.calendar.horizon[3]!.start);
    const ending = { ...model, items: { ...model.items, endDay } };
    const { supplyPlan } = await solvePlant({ model: ending, demand });
    expect(rounded(rowOf(supplyPlan.plan.production, 0))).toEqual([5, 5, 10, 0]);
  });

  it("[SUP39] what a role changes is named at its row of Positioning", async () => {
    const { model, demand } = plant({
      ...shared(80),
      items: [
        ...shared(80).items,
        { code: "C", family: 0, planned: [7], demand: [[7]], sourcing: [{ option: "subcontract" }] },
      ],
    });
    const { problems, shortages } = reconcile(model, demand, await highs());
    const codes = ["role-cuts-plan", "role-moves-overtime"];
    const named = problems.filter(({ code }) => codes.includes(code));
    expect(named.map(({ code }) => code)).toEqual(codes);
    for (const problem of named) {
      expect(problem.place).toMatchObject({ sheet: "Positioning", row: "Old" });
      expect(explain(problem)).toMatch(/^[^.]+\. [^.]+\.$/);
    }
    expect(shortages.map(({ item, parts }) => [item, parts[0]!.cause])).toEqual([
      [0, "role"],
      [2, "role"],
    ]);
  });
});
