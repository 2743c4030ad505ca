import { align, kpiSettingsOf, type PlanningModel } from "../../../../src/engine";
import { scorecardPart } from "../../../../src/workbook/report/review/scorecardPart";
import type { CellContent } from "../../../../src/workbook/report/sheetDescription";
import { objective, withKpis, type StatedKpi } from "../../../engine/strategy/smallStrategy";
import { packCompany } from "../packCompany";

const solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};
const TOP = 4;

/** The part of the company with these objectives: the words of its rows, and its small print by row. */
function partWith(
  kpis: readonly string[],
  stated: readonly StatedKpi[] = [],
  more: Partial<PlanningModel> = {},
) {
  const objectives = kpis.map((kpi) => objective(`Aim at ${kpi}`, { kpi, goal: -1, aggregation: "ratio" }));
  const model = withKpis({ ...packCompany(), ...more, objectives }, stated);
  const alignment = align(model, { reconcile: false }, { solver, onStage: () => undefined });
  const read = { lastCycle: null, problems: [] } as never;
  const part = scorecardPart({ model, alignment, read })!(TOP);
  const notes = part.blocks.filter(({ look }) => look === "note");
  const cells = part.blocks.filter(({ look }) => look === "wrapped").flatMap(({ cells: rows }) => rows);
  return { part, cells, notes: notes.map(({ top, cells: rows }) => ({ top, text: String(rows[0]![0]) })) };
}
const nowOf = (row: readonly CellContent[]): CellContent => row.find((cell) => /^[●▲■○]/.test(String(cell)))!;

describe("the small print of the scorecard", () => {
  it("[REV4] says under the table how each KPI is measured for which Settings choose, once", () => {
    const { notes, part } = partWith(["OTIF", "on time in full", "revenue", "perfect order"]);
    expect(notes.slice(1).map(({ text }) => text)).toEqual([
      "OTIF: Quantity on time over demand, at price, to the commit date, from any day early to 0 days late.",
      "Perfect order: As KPIs states it, else the product of its parts, an estimate.",
    ]);
    expect(notes.at(-1)!.top).toBe(TOP + part.rows - 2);
  });
  it("[REV4] follows Settings", () => {
    const { settings } = packCompany();
    const kpis = kpiSettingsOf(settings);
    const otif = { ...kpis.otif, level: "lines", lateDays: 3 } as const;
    const { notes } = partWith(["OTIF"], [], { settings: { ...settings, kpis: { ...kpis, otif } } });
    expect(notes[1]!.text).toMatch(/^OTIF: Lines on time and in full .* to 3 days late[.]$/);
  });
  it("[REV4] is left out where nothing was chosen, and the part ends with one blank row", () => {
    const { notes, part, cells } = partWith(["revenue"]);
    expect(notes).toHaveLength(1);
    expect(part.rows).toBe(3 + cells.length + 1);
  });
});

describe("the light of the latest actual", () => {
  it("[REV5] names its month where that is not the last closed one", () => {
    const { cells } = partWith(["csat"], [{ kpi: "csat", at: { [-3]: 99 } }]);
    const { history } = packCompany().calendar;
    expect(nowOf(cells[0]!)).toBe(`● On track, ${history.at(-3)!.label}`);
  });
  it("[REV5] needs no month where it is the last one", () => {
    const { cells } = partWith(["csat"], [{ kpi: "csat", at: { [-1]: 0 } }]);
    expect(nowOf(cells[0]!)).toBe("■ Off track");
  });
  it("[REV5] of what nobody measured is grey", () => {
    expect(nowOf(partWith(["csat"]).cells[0]!)).toBe("○ No data");
  });
});
