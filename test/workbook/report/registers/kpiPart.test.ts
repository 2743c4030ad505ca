import { align, definitionIn, kpiNamed } from "../../../../src/engine";
import { registersPage } from "../../../../src/workbook/report/registers/registersPage";
import { objective } from "../../../engine/strategy/smallStrategy";
import { packCompany } from "../packCompany";
import { headingsOf, wordsUnder } from "../pageTables";

const solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};
const HEADING = "How each KPI is measured";

function pageWith(objectives: ReturnType<typeof objective>[]) {
  const model = { ...packCompany(), objectives };
  const alignment = align(model, { reconcile: false }, { solver, onStage: () => undefined });
  return registersPage({ model, alignment, read: { lastCycle: null, problems: [] } })!;
}

describe("how each KPI is measured", () => {
  const page = pageWith([
    objective("Serve", { kpi: "otif", aggregation: "ratio", goal: -1 }),
    objective("Serve all", { kpi: "on time in full", aggregation: "ratio", goal: -1, family: 0 }),
    objective("Walk", { kpi: "safety walks", goal: -1, direction: "lower" }),
  ]);
  const rows = wordsUnder(page, HEADING).slice(1);

  it("[REG3] states definition, edge cases and direction of a KPI once", () => {
    const otif = kpiNamed("OTIF")!;
    expect(rows[0]!.slice(0, 4)).toEqual([
      "OTIF",
      "higher",
      definitionIn(otif, packCompany().settings),
      otif.edges,
    ]);
    expect(rows).toHaveLength(2);
  });
  it("[REG3] says where its numbers are from", () => {
    expect(rows[0]!.at(-1)).toMatch(/; the plan$/);
    expect(rows[1]!.at(-1)).toBe("nobody; nobody");
  });
  it("[REG3] tells a KPI of the planner's own", () => {
    expect(rows[1]!.slice(0, 3)).toEqual([
      "safety walks",
      "lower",
      "As stated on the KPIs sheet: a KPI of your own.",
    ]);
  });
  it("[REG3] is left out without objectives", () => {
    expect(headingsOf(pageWith([]))).not.toContain(HEADING);
  });
});
