import type { Family, Role } from "../../../src/engine/model/items";
import { rowOf } from "../../../src/engine/series/grid";
import { familyRules } from "../../../src/engine/strategy/positioning";
import { ROLE_RULES } from "../../../src/engine/strategy/roles";
import { plant, type TestPlant } from "../supply/plant";
import { rounded, solvePlant } from "../supply/solveWith";

const positioned = (name: string, role: Role, facts: Partial<Family> = {}): Partial<Family> => {
  const { priority, serviceTarget } = ROLE_RULES[role];
  return { name, role, isPositioned: true, competitiveEdge: "", priority, serviceTarget, ...facts };
};

/** Two families that earn alike and want 100 hours each of a line that has 120. */
const contest = (families: readonly Partial<Family>[], more: Partial<TestPlant> = {}): TestPlant => ({
  months: 1,
  rules: { "margin floors": "off", "minimum service": "off" },
  families,
  resources: [{ name: "Line", regular: [120] }],
  items: [
    { code: "A", family: 0, demand: [[100]], hours: { Line: 1 } },
    { code: "B", family: 1, demand: [[100]], hours: { Line: 1 } },
  ],
  ...more,
});

const made = async (of: TestPlant): Promise<number[]> =>
  rounded((await solvePlant(plant(of))).supplyPlan.plan.production.values);

describe("the role of a family in the reconciled plan", () => {
  it.each<[Role, number[]]>([
    ["grow", [100, 20]],
    ["defend", [100, 20]],
    ["harvest", [20, 100]],
    ["exit", [20, 100]],
  ])("[STR34] %s is served before or after a family to maintain", async (role, wanted) => {
    expect(await made(contest([positioned("One", role), positioned("Two", "maintain")]))).toEqual(wanted);
  });
  it("[STR34] a priority that is stated goes before the one of the role", async () => {
    const families = [positioned("One", "grow", { priority: 0.5 }), positioned("Two", "maintain")];
    expect(await made(contest(families))).toEqual([20, 100]);
  });
  it.each<[string, number]>([
    ["", 95],
    ["service", 97.5],
    ["speed", 96.25],
    ["price", 95],
  ])("[STR34] winning by '%s' serves a family that earns less as far as %d of 100", async (edge, least) => {
    const families = [
      positioned("One", "maintain", { competitiveEdge: edge }),
      positioned("Two", "grow", { serviceTarget: 0 }),
    ];
    const rules = { "margin floors": "off", "minimum service": "strict" } as const;
    expect((await made(contest(families, { rules })))[0]).toBeCloseTo(least, 6);
  });
  it("[STR34] a service target that is stated goes before role and edge", async () => {
    const families = [
      positioned("One", "maintain", { competitiveEdge: "service", serviceTarget: 0.6 }),
      positioned("Two", "grow", { serviceTarget: 0 }),
    ];
    const rules = { "margin floors": "off", "minimum service": "strict" } as const;
    expect((await made(contest(families, { rules })))[0]).toBeCloseTo(60, 6);
  });
  it.each<[Role, number]>([
    ["maintain", 30],
    ["exit", 0],
  ])("[STR34] a family to %s keeps %d units of safety stock", async (role, kept) => {
    const { supplyPlan } = await solvePlant(
      plant({
        months: 2,
        rules: { "margin floors": "off" },
        families: [positioned("One", role)],
        resources: [{ name: "Line", regular: [200] }],
        items: [{ code: "A", demand: [[50]], safety: 30, hours: { Line: 1 } }],
      }),
    );
    expect(rounded(rowOf(supplyPlan.plan.stock, 0))[1]).toBe(kept);
  });
  it.each<[Role, string, number]>([
    ["maintain", "", 150],
    ["harvest", "", 120],
    ["grow", "lowest cost", 120],
    ["grow", "", 150],
  ])("[STR34] %s %s fills %d hours of a line with 120 and overtime", async (role, edge, hours) => {
    const family = positioned("One", role, { competitiveEdge: edge });
    const resources = [{ name: "Line", regular: [120], overtime: [30], overtimeCost: 1 }];
    const { supplyPlan } = await solvePlant(plant(contest([family, family], { resources })));
    expect(supplyPlan.plan.load.values[0]).toBeCloseTo(hours, 6);
  });
  it.each<[Role, number]>([
    ["maintain", 100],
    ["harvest", 0],
  ])("[STR34] of a family to %s %d units come from a subcontractor", async (role, bought) => {
    const items = [
      { code: "A", demand: [[100]], sourcing: [{ option: "subcontract" as const, supplier: "Sub" }] },
    ];
    const of = { ...contest([positioned("One", role)]), items, resources: [] };
    const { supplyPlan } = await solvePlant(plant(of));
    expect(rounded(supplyPlan.plan.purchased.values)[0]).toBe(bought);
  });
  it("[STR34] a margin floor that is stated takes the place of the company's in number and words", () => {
    const [rule] = familyRules([{ ...positioned("One", "harvest", { marginFloor: 0.27 }) } as Family], 0.4);
    expect(rule).toMatchObject({ marginFloor: 0.27, floorFrom: "stated" });
    expect(rule!.why).toBe("harvest: no overtime or subcontracting, margin at least as stated");
  });
  it("[STR34] a rule is said once, though role and edge both ask for it", () => {
    const facts = { competitiveEdge: "lowest cost", marginFloor: Number.NaN };
    const [rule] = familyRules([positioned("One", "harvest", facts) as Family], 0.4);
    expect(rule!.why).toBe(
      "harvest: no overtime or subcontracting, margin at least the company's average; wins by cost",
    );
  });
});
