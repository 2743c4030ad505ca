import { readFileSync } from "node:fs";
import type { ReviewReport } from "../../src/app/session";
import type { SopAlignApi } from "../../src/entry/commands";
import type { Workbench } from "../../src/workbench/node";
import { openBuilt } from "../built/workbench";
import { allSheets, sheetRecords, tableRecords, type TableRecord } from "./sheets";

const number = (value: unknown): number => (typeof value === "number" ? value : 0);

describe("Monthly review of the starter workbook", () => {
  let workbench: Workbench;
  let before: ReadonlyMap<string, unknown[][]>;
  let after: ReadonlyMap<string, unknown[][]>;
  let plan: readonly TableRecord[];
  let traffic: ReturnType<Workbench["stats"]>;

  beforeAll(async () => {
    workbench = await openBuilt(readFileSync("assets/starter.xlsx"));
    before = await allSheets(workbench);
    await workbench.runAddin("dist");
    workbench.resetStats();
    await workbench.pressRibbon("SOP.MonthlyReview");
    traffic = workbench.stats();
    await workbench.settled();
    after = await allSheets(workbench);
    plan = await tableRecords(workbench, "SOP_Plan");
  }, 60_000);
  afterAll(() => workbench.close());

  it("leaves every sheet of the planner as it was", () => {
    for (const [name, values] of before) expect({ name, values: after.get(name) }).toEqual({ name, values });
  });

  it("writes a plan of every item and month", () => {
    const items = sheetRecords(before.get("Items")!).length;
    expect(plan).toHaveLength(items * 12);
  });

  it.each(["submitted", "reconciled"])(
    "writes a %s plan whose stock balances from the written cells alone",
    (view) => {
      const opening = new Map(
        sheetRecords(before.get("Items")!).map((row) => [row["Item"], number(row["Opening stock"])]),
      );
      const stock = new Map(opening);
      let checked = 0;
      for (const row of plan) {
        const item = row["Item"];
        const supplied =
          number(row[`Production ${view}`]) + number(row[`Purchased ${view}`]) + number(row["Firm receipts"]);
        const expected = stock.get(item)! + supplied - number(row[`Shipped ${view}`]);
        expect({ item, month: row["Month"], stock: row[`Stock ${view}`] }).toEqual({
          item,
          month: row["Month"],
          stock: expect.closeTo(expected, 6),
        });
        stock.set(item, number(row[`Stock ${view}`]));
        checked++;
      }
      expect(checked).toBeGreaterThan(100);
    },
  );

  it("never ships more than demand so far, in the reconciled plan", () => {
    const open = new Map<unknown, number>();
    for (const row of plan) {
      const left = (open.get(row["Item"]) ?? 0) + number(row["Demand"]) - number(row["Shipped reconciled"]);
      expect(left).toBeGreaterThanOrEqual(-1e-6);
      open.set(row["Item"], left);
    }
  });

  it("serves no less than the plan as submitted", () => {
    const total = (column: string): number => plan.reduce((sum, row) => sum + number(row[column]), 0);
    expect(total("Shipped reconciled")).toBeGreaterThanOrEqual(total("Shipped submitted") - 1e-6);
  });

  it("shows no error value on any sheet of ours", () => {
    const errors = [...after].flatMap(([name, values]) =>
      before.has(name)
        ? []
        : values
            .flat()
            .filter((value) => typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value))
            .map((value) => `${name}: ${String(value)}`),
    );
    expect(errors).toEqual([]);
  });

  it("asks nothing of Excel that the host does not serve", () => {
    expect(traffic.refused).toEqual([]);
  });

  it("sends no payload over a megabyte", () => {
    expect(traffic.maxPayloadBytes).toBeLessThanOrEqual(1_000_000);
  });

  it("makes at most fifteen round trips", () => {
    expect(traffic.roundTrips).toBeLessThanOrEqual(15);
  });

  it.each(["Demand", "Plan"])("explains a cell on %s by the numbers of the plan", async (name) => {
    const rows = after.get(name)!;
    const { item, period } = { item: String(plan[13]!["Item"]), period: 1 };
    const row = rows.findIndex((cells) => cells.some((cell) => cell === item));
    const heads = rows.find(
      (cells) => cells.filter((cell) => typeof cell === "number" && cell > 40_000).length > 5,
    )!;
    const column = heads.findIndex((cell) => typeof cell === "number" && cell > 40_000) + period;
    await workbench.select(`${name}!${String.fromCharCode(65 + column)}${row + 1}`);
    const api = (workbench.window as unknown as { SopAlign: SopAlignApi }).SopAlign;
    const { sheet, explanation } = await api.explainSelection();
    expect(sheet).toBe(name);
    expect(explanation?.title.startsWith(item)).toBe(true);
    const figure = (of: string) => explanation?.figures.find((each) => each.name === of);
    expect(figure("Demand")?.submitted).toBeCloseTo(number(plan[13]!["Demand"]), 6);
    expect(figure("Stock at the end")?.reconciled).toBeCloseTo(number(plan[13]!["Stock reconciled"]), 6);
  });

  it("answers SOP.GAP beside the plan, and anew when a cell changes", async () => {
    workbench.edit("Demand!Z2", "=SOP.GAP(100,D2)");
    await workbench.settled();
    const read = async () => sheetRecordsOf(await allSheets(workbench), "Demand");
    const first = (await read())[0]!;
    expect(first.at(-1)).toBeCloseTo(100 - number(first[3]), 9);
    workbench.edit("Demand!D2", 42);
    await workbench.settled();
    expect((await read())[0]!.at(-1)).toBeCloseTo(58, 9);
  });

  it("writes the same sheets again when it is pressed again", async () => {
    const api = (workbench.window as unknown as { SopAlign: { monthlyReview(): Promise<ReviewReport> } })
      .SopAlign;
    const again = await api.monthlyReview();
    expect(again.outcome).toBe("done");
    expect([...(await allSheets(workbench)).keys()].sort()).toEqual([...after.keys()].sort());
  }, 60_000);

  it("keeps each cycle and tells the next one what changed", async () => {
    const settings = sheetRecords(after.get("Settings")!);
    const row = 2 + settings.findIndex(({ Setting }) => Setting === "cycle month");
    workbench.edit(`Settings!B${row}`, number(settings[row - 2]!["Value"]) + 31);
    await workbench.settled();
    const api = (workbench.window as unknown as { SopAlign: { monthlyReview(): Promise<ReviewReport> } })
      .SopAlign;
    const next = await api.monthlyReview();
    expect(next.outcome).toBe("done");
    expect(next.summary!.story.join(" ")).toMatch(/Jan 2027/);
    const kept = (await allSheets(workbench)).get("SOP cycles")!;
    expect(kept.map(([, , label]) => label)).toEqual(["Jan 2027", "Feb 2027"]);
  }, 60_000);
});

describe("Stop during a monthly review", () => {
  it("leaves the workbook as it was, without a sheet of ours", async () => {
    const workbench = await openBuilt(readFileSync("assets/starter.xlsx"));
    const before = await allSheets(workbench);
    await workbench.runAddin("dist");
    const { SopAlign } = workbench.window as unknown as {
      SopAlign: { monthlyReview(): Promise<ReviewReport>; stop(): void };
    };
    const run = SopAlign.monthlyReview();
    await new Promise((resolve) => setTimeout(resolve, 150));
    SopAlign.stop();
    expect((await run).outcome).toBe("stopped");
    await workbench.settled();
    expect(await allSheets(workbench)).toEqual(before);
    await workbench.close();
  }, 60_000);
});

const sheetRecordsOf = (
  sheets: ReadonlyMap<string, unknown[][]>,
  name: string,
): readonly (readonly unknown[])[] => sheets.get(name)!.slice(1);
