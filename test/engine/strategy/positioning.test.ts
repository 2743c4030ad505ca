import { familyRules, withRole } from "../../../src/engine/strategy/positioning";
import { ROLE_RULES } from "../../../src/engine/strategy/roles";
import { family } from "../measure/smallModel";

describe("positioning", () => {
  const defaults = [
    { role: "grow" as const, priority: 1.5, service: 0.98 },
    { role: "defend" as const, priority: 1.3, service: 0.97 },
    { role: "maintain" as const, priority: 1, service: 0.95 },
    { role: "harvest" as const, priority: 0.7, service: 0.9 },
    { role: "exit" as const, priority: 0.4, service: 0.8 },
  ];
  for (const { role, priority, service } of defaults) {
    it(`[STR13] ${role} has priority ${priority} and service ${service}`, () => {
      const [rule] = familyRules([family("F", { role })], 0.3);
      expect(rule).toMatchObject({
        priority,
        serviceTarget: service,
        priorityFrom: "role",
        serviceFrom: "role",
      });
    });
  }
  it("[STR13] what the sheet states goes before the role", () => {
    const stated = family("F", {
      role: "grow",
      isPositioned: true,
      priority: 2,
      serviceTarget: 0.99,
      marginFloor: 0.2,
    });
    expect(familyRules([stated], 0.3)[0]).toMatchObject({
      priority: 2,
      priorityFrom: "stated",
      serviceTarget: 0.99,
      serviceFrom: "stated",
      marginFloor: 0.2,
      floorFrom: "stated",
    });
  });
  it("[STR13] a harvest family uses no overtime and earns the company's average margin", () => {
    const [rule] = familyRules([family("F", { role: "harvest" })], 0.31);
    expect(rule).toMatchObject({ allowsOvertime: false, allowsSubcontract: false, marginFloor: 0.31 });
  });
  it("[STR13] a family that exits keeps no safety stock", () => {
    expect(familyRules([family("F", { role: "exit" })], 0.3)[0]).toMatchObject({ keepsSafetyStock: false });
  });
  it("[STR13] winning by service halves what the target leaves open", () => {
    const [rule] = familyRules([family("F", { role: "maintain", competitiveEdge: "Service" })], 0.3);
    expect(rule!.serviceTarget).toBeCloseTo(0.975, 12);
    expect(rule).toMatchObject({ serviceFrom: "edge", why: "maintain: no rule of its own; wins by service" });
  });
  it("[STR13] winning by cost rules out overtime", () => {
    expect(
      familyRules([family("F", { role: "grow", competitiveEdge: "lowest cost" })], 0.3)[0]!.allowsOvertime,
    ).toBe(false);
  });
  it("[STR13] a family can be put into another role to price the role", () => {
    const [one, other] = withRole([family("F", { role: "grow", priority: 2 }), family("G")], 0, "maintain");
    expect(one).toMatchObject({ role: "maintain", priority: ROLE_RULES.maintain.priority });
    expect(other).toMatchObject({ name: "G" });
  });
});
