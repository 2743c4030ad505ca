import { align, type Alignment, type PlanningModel } from "../../src/engine";
import { packText } from "../../src/workbook/office/packText";
import { readKeptPlan, type KeptPlan } from "../../src/workbook/planPages";
import { CYCLES_PAGE, cyclesPage } from "../../src/workbook/report/cyclesPage";
import { refusingSolver } from "../app/refusingSolver";
import { book, months, sheet, smallBook } from "./codec/cells";

const history = sheet("History", [
  ["Item", "Measure", ...months(2025, 10, 3)],
  ["A-100", "demand", 300, 310, 320],
]);
const aligned = (model: PlanningModel, lastCycle: KeptPlan["lastCycle"]): Alignment =>
  align(
    model,
    { reconcile: false, ...(lastCycle ? { lastCycle } : {}) },
    { solver: refusingSolver, onStage: () => undefined },
  );

describe("a workbook that keeps an earlier cycle", () => {
  let read: KeptPlan;
  beforeAll(async () => {
    const { model } = await readKeptPlan(book(...smallBook(), history));
    const { snapshot } = aligned(model!, null);
    const before = { ...snapshot, cycleStart: snapshot.cycleStart - 31, cycle: "Dec 2025" };
    const supply = before.supply.map((row, item) =>
      item === 0 ? row.map((units) => (units ?? 0) + 100) : row,
    );
    const packed = await packText(JSON.stringify({ ...before, supply }));
    const { blocks } = cyclesPage([{ cycleStart: before.cycleStart, label: "Dec 2025", packed }]);
    const values = blocks[0]!.cells as never;
    const store = sheet(CYCLES_PAGE.name, values, { ownId: CYCLES_PAGE.ownId, visibility: "VeryHidden" });
    read = await readKeptPlan(book(...smallBook(), history, store));
  });

  it("[KPI27] reads what it planned into the model", () => {
    expect(read.lastCycle!.cycle).toBe("Dec 2025");
    expect([...read.model!.kept!.supply.values.slice(0, 2)]).toEqual([400, 400]);
  });
  it("[KPI27] tells how stable the plan is, as the comparison of cycles does", () => {
    const { submitted, change } = aligned(read.model!, read.lastCycle);
    const line = submitted.kpis.find(({ kpi, family }) => kpi === "plan stability" && family === -1)!;
    expect(change!.planStability).toBeCloseTo(1 - 600 / 3000, 12);
    expect(line.values[read.model!.calendar.history.length - 1]).toBeCloseTo(change!.planStability, 12);
  });
  it("[KPI27] an alignment knows the last cycle even where the reader did not say it in the model", () => {
    const { kept: _, ...bare } = read.model!;
    const { submitted } = aligned(bare, read.lastCycle);
    expect(submitted.kpis.some(({ kpi }) => kpi === "plan stability")).toBe(true);
  });
});
