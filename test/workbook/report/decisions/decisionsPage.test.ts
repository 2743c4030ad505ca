import type { Alignment } from "../../../../src/engine";
import type { ActionRecord } from "../../../../src/engine";
import { decisionsOf } from "../../../../src/engine/decision/decisions";
import { gapOptions } from "../../../../src/engine/decision/options/gapOptions";
import { decisionsPage } from "../../../../src/workbook/report/decisions/decisionsPage";
import type { CellContent, SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { describePageRules } from "../pageRules";
import { readPlanOf } from "../readPlan";
import { alignCompany, companyModel } from "../smallCompany";

const today = companyModel().calendar.horizon[0]!.start;
const action = (id: string, facts: Partial<ActionRecord>): ActionRecord => ({
  id,
  decision: `Decision ${id}`,
  options: "",
  chosen: "B: Run overtime",
  owner: "Operations",
  dueDay: today - 30,
  status: "open",
  effectKpi: "gross margin",
  effectAmount: 500,
  effectPeriod: 1,
  measuredEffect: Number.NaN,
  decidedDay: Number.NaN,
  decidedBy: "",
  about: "",
  gapSize: Number.NaN,
  reopenAbove: Number.NaN,
  ...facts,
});
const plain = companyModel();
const model = {
  ...plain,
  actions: [
    action("D1", { status: "done", measuredEffect: 400 }),
    action("D2", {}),
    action("D3", { dueDay: today + 5 }),
  ],
};
let alignment: Alignment;
let page: SheetDescription;
beforeAll(async () => {
  const found = await alignCompany(model);
  const { submitted, reconciled, consensus } = found;
  const functionPlans = consensus.plansByCell;
  const of = { model, demand: consensus.units, submitted, functionPlans, problems: [] };
  const levers = gapOptions(of, submitted.topGaps);
  const both = { submitted, ...(reconciled ? { reconciled } : {}) };
  alignment = { ...found, decisions: decisionsOf({ model, ...both, levers, functionPlans }) };
  page = decisionsPage({ read: readPlanOf(model), model, alignment })!;
});

function tableOf(heading: string): CellContent[][] {
  const at = page.blocks.findIndex(({ look, cells }) => look === "heading" && cells[0]![0] === heading);
  const next = page.blocks.findIndex(({ look }, n) => n > at && look === "heading");
  return page.blocks
    .slice(at + 1, next < 0 ? undefined : next)
    .filter(({ look }) => look === "wrapped")
    .flatMap(({ cells }) => cells.map((row) => row.filter((cell) => cell !== null)));
}

describePageRules("The Decisions page", () => page);

describe("The Decisions page", () => {
  it("[REP22] asks every decision with its day, its owner and what is recommended", () => {
    const rows = tableOf("Decisions required today");
    expect(rows).toHaveLength(alignment.decisions.today.length);
    for (const row of rows)
      expect(String(row[3])).toMatch(/^[ABC][.] .+By S&OP Align, on the effects below[.]$/);
  });
  it("[REP22] gives every option with its effects, the recommended one marked", () => {
    const rows = tableOf("Options");
    const all = alignment.decisions.today.flatMap(({ options }) => options);
    expect(rows).toHaveLength(all.length);
    expect(rows.map((row) => row[3])).toEqual(all.map(({ effects }) => effects.margin));
    expect(rows.filter((row) => String(row[0]).includes("►"))).toHaveLength(alignment.decisions.today.length);
    expect(rows.filter((row) => /changes?[)]/.test(String(row[0]))).length).toBeGreaterThan(0);
  });
  it("[REP22] says of earlier decisions whether they are done or late, and what they brought", () => {
    const rows = tableOf("Earlier decisions");
    expect(rows.map((row) => row[5])).toEqual(["● Done", "■ 30 days late", "▲ Open"]);
    expect(rows[0]!.slice(6)).toEqual([500, 400, 0.8]);
  });
  it("[REP22] shows effects in the unit of their KPI: money, or percent of a share", () => {
    const format = (effectKpi: string, effectAmount: number) => {
      const action = { ...model.actions[0]!, effectKpi, effectAmount };
      const shown = decisionsPage({
        read: readPlanOf(model),
        model: { ...model, actions: [action] },
        alignment,
      })!;
      const rows = shown.blocks.filter(({ look, formats }) => look === "wrapped" && formats !== undefined);
      return rows
        .find(({ cells }) => cells[0]![0] === action.id)!
        .formats!.find((one) => one?.startsWith("signed") || one === "factor");
    };
    expect([format("OTIF", 0.012), format("revenue", 5000), format("inventory turns", 0.4)]).toEqual([
      "signedPercent",
      "signedMoney",
      "factor",
    ]);
  });
  it("[REP22] leaves the rest to lower levels, each with its owner", () => {
    for (const row of tableOf("Decided at lower levels")) expect(String(row[6])).not.toBe("");
  });
  it("[REP23] is left out where there is nothing to decide and nothing was decided", () => {
    const nothing = { ...alignment, decisions: { today: [], delegated: [], standing: [] } };
    expect(decisionsPage({ read: readPlanOf(plain), model: plain, alignment: nothing })).toBeNull();
  });
});
