import { decisionsOf } from "../../../src/engine/decision/decisions";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { functionViews } from "../../../src/engine/narrative/functionViews";
import { say } from "../../../src/engine/narrative/sentence";
import type { SheetKind } from "../../../src/engine/problem/place";
import { planOf, smallModel } from "../measure/smallModel";

function quiet(sheets: readonly SheetKind[]): Readonly<Record<string, readonly string[]>> {
  const model = smallModel({ items: [{ code: "A" }], sheets: [...sheets] });
  const submitted = { ...measurePlan(model, planOf(model, {})), gaps: [] };
  const decisions = decisionsOf({ model, submitted, levers: [] });
  return Object.fromEntries(
    functionViews(model, { submitted, decisions }).map((view) => [view.function, view.know.map(say)]),
  );
}

describe("a function that no gap concerns", () => {
  const all = quiet(["Items", "Demand", "Supply", "Resources", "Budget", "Objectives", "Events"]);
  const means = {
    sales: "Every customer can be promised what the plan expects, and no budget is missed.",
    operations:
      "Supply serves demand in every month, stock keeps to its limits, and no resource has too much load.",
    finance: "The outlook meets its budget and its targets, and stock keeps to its limits.",
    marketing: "Every event can be supplied, and no function plans otherwise than marketing.",
  };
  for (const [name, words] of Object.entries(means))
    it(`[NAR7] says what that means to ${name}`, () => expect(all[name]).toEqual([words]));
  const none = quiet(["Items", "Demand"]);
  const untold = {
    sales: "No gap was found, but Budget is not in the workbook, so nobody can tell whether sales meet it.",
    operations:
      "No gap was found, but Supply and Resources are not in the workbook, so nobody can tell what is planned to be made and what can be made.",
    finance:
      "No gap was found, but Budget and Objectives are not in the workbook, so nobody can tell what was promised and what is aimed at.",
    marketing: "No gap was found, but Events is not in the workbook, so nobody can tell what is promoted.",
  };
  for (const [name, words] of Object.entries(untold))
    it(`[NAR7] tells ${name} which sheet is missing`, () => expect(none[name]).toEqual([words]));
});
