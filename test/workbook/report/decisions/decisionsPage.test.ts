import type { Alignment } from "../../../../src/engine";
import { aboutOf, type ActionRecord, type Decision } from "../../../../src/engine";
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

/** The same decision again, with the number 2. */
const sameAs = ({ options, recommended }: Decision) => ({ number: 2, options, recommended });

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
  it("[REP26] has boxes for what is decided, and shows what was", () => {
    const [first, second] = alignment.decisions.today;
    const verdict = {
      id: "2027-01-D1",
      chosen: "B: Run overtime",
      day: today,
      by: "COO",
      state: "taken" as const,
      reopenAbove: 1,
    };
    const decided = {
      ...alignment,
      decisions: {
        ...alignment.decisions,
        today: [
          { ...first!, verdict },
          { ...second!, verdict: { ...verdict, state: "deferred" as const } },
        ],
      },
    };
    const shown = decisionsPage({ read: readPlanOf(model), model, alignment: decided })!;
    const at = shown.blocks.findIndex(({ cells }) => cells[0]![0] === "For the minutes");
    const rows = shown.blocks.slice(at).find(({ look }) => look === "wrapped")!.cells;
    expect(rows.map((row) => [row[8], row[11]])).toEqual([
      ["B: Run overtime", "COO"],
      ["Deferred", "COO"],
    ]);
    expect(shown.looks!.find(({ look }) => look === "input")).toMatchObject({ left: 8, rows: 2, columns: 4 });
    const message = shown.blocks.find(({ top }) => top === 2)!.cells[0]![0];
    expect(message).toContain("1 of them is taken.");
  });
  it("[REP26] names cells that change, with links, and counts the rest", () => {
    const rows = tableOf("Cells that will change");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const [name, cell] = row;
      expect(String(name)).toMatch(/^[1-5][ABC]$/);
      if (typeof cell === "object")
        expect(cell).toMatchObject({ formula: expect.stringMatching(/^=HYPERLINK/) });
      else expect(String(cell)).toMatch(/^and [0-9,]+ more cells?$/);
    }
  });
  it("[REP26] says which recommended options change the same cells", () => {
    const [one, other] = alignment.decisions.today.filter(({ options, recommended }) =>
      options.some(({ letter, changes }) => letter === recommended && changes.length > 0),
    );
    const twice = { ...(other ?? one!), ...sameAs(one!) };
    const decisions = { ...alignment.decisions, today: [{ ...one!, number: 1 }, twice] };
    const shown = decisionsPage({ read: readPlanOf(model), model, alignment: { ...alignment, decisions } })!;
    const words = shown.blocks.flatMap(({ cells }) => cells.flat()).join(" ");
    expect(words).toMatch(/1[BC] and 2[BC] change .+ same cells?, so take one of them[.]/);
  });
  it("[REP26] tells the ages of earlier decisions and what is left of their gaps", () => {
    const gap = alignment.submitted.gaps.find(({ level }) => level === "family")!;
    const about = aboutOf(model, gap);
    const old = action("2026-01-D1", { about, gapSize: 2 * Math.abs(gap.amount), reopenAbove: 1e9 });
    const shown = decisionsPage({ read: readPlanOf(model), model: { ...model, actions: [old] }, alignment })!;
    const at = shown.blocks.findIndex(({ cells }) => cells[0]![0] === "Earlier decisions");
    const note = shown.blocks[at + 1]!.cells[0]![0];
    expect(note).toContain("1 action; 0 done, late: 1 by up to 30 days.");
    const row = shown.blocks.slice(at).find(({ look }) => look === "wrapped")!.cells[0]!;
    expect(row[11]).toBeGreaterThanOrEqual(0.5);
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
