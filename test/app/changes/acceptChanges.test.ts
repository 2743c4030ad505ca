import { acceptChanges } from "../../../src/app/changes/acceptChanges";
import type { CellState, PlanningWorkbook, ReadPlan } from "../../../src/app/ports";
import { createSession } from "../../../src/app/session";
import { align } from "../../../src/engine/align";
import type { Alignment } from "../../../src/engine";
import { loadHighsSolver } from "../../../src/solver/highsSolver";
import { sharedLine } from "../../engine/explain/sharedLine";
import { directRunner, fakeWorkbook, type FakeWorkbook } from "../fakes";

const model = sharedLine();
let alignment: Alignment;
beforeAll(async () => {
  const tools = { solver: await loadHighsSolver(), onStage: () => undefined };
  alignment = align(model, { reconcile: true }, tools);
});

/** The workbook has a cell for every month of Supply, in the row and column of item and month. */
const locate: ReadPlan["locate"] = ({ place }) => ({
  sheet: "Supply",
  address: `${"BCDE"[place.period!]}${2 + Number(place.row)}`,
});

function at(failing: Partial<PlanningWorkbook> = {}): { workbook: FakeWorkbook; read: ReadPlan } {
  const read: ReadPlan = { model, problems: [], found: [], lastCycle: null, locate };
  return { workbook: fakeWorkbook({}, failing), read };
}

describe("accepting proposed changes", () => {
  it("[CHG1] shows the cell, what stands there, what will, and why", async () => {
    const { workbook, read } = at();
    const report = await acceptChanges(workbook, { read, alignment }, { changes: [0] });
    const { item, period, fromUnits, toUnits } = alignment.reconciliation!.changes[0]!;
    expect(report).toMatchObject({ outcome: "preview", message: "", leftOut: [] });
    expect(report.cells).toEqual([
      {
        sheet: "Supply",
        address: `${"BCDE"[period]}${2 + item}`,
        before: fromUnits,
        after: toUnits,
        words: expect.stringContaining(
          `Make ${toUnits} of ${model.items.code[item]} instead of ${fromUnits}`,
        ),
      },
    ]);
  });

  it("[CHG3] writes nothing without acceptance, and exactly what was shown with it", async () => {
    const { workbook, read } = at();
    const shown = await acceptChanges(workbook, { read, alignment }, { changes: [0, 0, 999] });
    expect(workbook.asked).toEqual(["look at cells"]);
    const done = await acceptChanges(workbook, { read, alignment }, { changes: [0], accept: true });
    expect(done.outcome).toBe("done");
    expect(workbook.asked.at(-1)).toBe(`write ${shown.cells[0]!.address}`);
    expect(shown.cells).toHaveLength(1);
  });

  it.each([
    ["formula", /holds a formula/],
    ["different", /press Align again/],
  ] as const)("[CHG2] leaves out a cell that is %s, and says why", async (state: CellState, why) => {
    const { workbook, read } = at({ cellStates: async (cells) => cells.map(() => state) });
    const report = await acceptChanges(workbook, { read, alignment }, { changes: [0], accept: true });
    expect(report.outcome).toBe("refused");
    expect(report.leftOut[0]!.why).toMatch(why);
    expect(workbook.asked).toEqual([]);
  });

  it("[CHG2] leaves out what Supply has no row or more than one row for", async () => {
    const { workbook, read } = at();
    const without = { ...model, supply: { ...model.supply, rows: [] } };
    const none = await acceptChanges(
      workbook,
      { read: { ...read, model: without }, alignment },
      { changes: [0] },
    );
    expect(none.leftOut[0]!.why).toMatch(/no row/);
    const twice = {
      ...model,
      supply: { ...model.supply, rows: [...model.supply.rows, ...model.supply.rows] },
    };
    const two = await acceptChanges(
      workbook,
      { read: { ...read, model: twice }, alignment },
      { changes: [0] },
    );
    expect(two.leftOut[0]!.why).toMatch(/more than one/);
  });

  it("[CHG3] needs an alignment, and says so", async () => {
    const session = createSession({
      workbook: at().workbook,
      runner: directRunner,
      now: () => 0,
      today: () => 20_000,
    });
    expect(await session.acceptChanges({ changes: [0] })).toMatchObject({
      outcome: "refused",
      message: expect.stringMatching(/Press Align/),
    });
    expect(session.state().running).toBeNull();
  });
});
