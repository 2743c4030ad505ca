import { itemWords } from "../../../../src/workbook/report/supply/itemWords";
import { gridOf, type PlanningModel } from "../../../../src/engine";
import { buffersPart } from "../../../../src/workbook/report/inventory/buffersPart";
import type { CellContent } from "../../../../src/workbook/report/sheetDescription";
import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import { packCompany } from "../packCompany";

const base = packCompany();
const MEDIUM = { leadTime: "medium", variability: "medium" } as const;
const buffered: PlanningModel = {
  ...base,
  items: {
    ...base.items,
    leadTimeDays: new Float64Array(base.items.count).fill(20),
    bufferProfile: base.items.code.map((_, i) => (i === 0 ? MEDIUM : null)),
  },
};
const partOf = (model: PlanningModel) => buffersPart(model, { consensus: consensusDemand(model) });
const rowsOf = (model: PlanningModel): readonly (readonly CellContent[])[] =>
  partOf(model)!(0).blocks.find(({ look }) => look === "wrapped")!.cells;

describe("the buffers on the Inventory page", () => {
  it("are not shown where no item has a profile", () => {
    expect(partOf(base)).toBeNull();
  });

  it("show zones, net flow and what to order of the items that have one", () => {
    const rows = rowsOf(buffered);
    expect(rows).toHaveLength(1);
    const [item, , , stands, , , usage, red, yellow, green, onHand, onOrder, qualified, flow, share, order] =
      rows[0]!;
    expect(item).toBe(itemWords(base, 0));
    expect(["■ red", "▲ yellow", "● green", "○ above green"]).toContain(stands);
    expect(Number(yellow) - Number(red)).toBeCloseTo(20 * Number(usage), 9);
    expect(Number(flow)).toBeCloseTo(Number(onHand) + Number(onOrder) - Number(qualified), 9);
    expect(Number(share)).toBeCloseTo(Number(flow) / Number(green), 9);
    expect(Number(order)).toBeCloseTo(Number(flow) < Number(yellow) ? Number(green) - Number(flow) : 0, 9);
  });

  it("say in which zone the net flow stands", () => {
    const stocked = (units: number): CellContent =>
      rowsOf({
        ...buffered,
        supply: { rows: [], values: gridOf(0, base.calendar.horizon.length, () => 0) },
        orders: { rows: [], values: gridOf(0, base.calendar.horizon.length, () => 0) },
        items: { ...buffered.items, openingStockUnits: new Float64Array(base.items.count).fill(units) },
      })[0]![3]!;
    const [, , , , , , , red, yellow, green] = rowsOf(buffered)[0]!.map(Number);
    expect([0, (red! + yellow!) / 2, (yellow! + green!) / 2, green! + 1].map(stocked)).toEqual([
      "■ red",
      "▲ yellow",
      "● green",
      "○ above green",
    ]);
  });

  it("say how many items cannot be sized", () => {
    const unsized = {
      ...buffered,
      items: { ...buffered.items, leadTimeDays: new Float64Array(base.items.count) },
    };
    const note = partOf(unsized)!(0)
      .blocks.find(({ look }) => look === "note")!
      .cells.flat()
      .join(" ");
    expect(note).toContain("1 item without usage or lead time cannot be sized.");
  });
});
