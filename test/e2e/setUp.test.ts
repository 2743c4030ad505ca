import type { SopAlignApi } from "../../src/entry/commands";
import type { Workbench } from "../../src/workbench/node";
import { openBuilt } from "../built/workbench";
import { allSheets } from "./sheets";

const apiOf = (workbench: Workbench): SopAlignApi =>
  (workbench.window as unknown as { SopAlign: SopAlignApi }).SopAlign;

describe.each([
  ["starter", ["Items", "Demand", "Supply"]],
  ["full", ["Items", "Resources", "Routing", "Objectives", "Settings"]],
] as const)("Set up planning sheets: %s", (extent, expected) => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openBuilt();
    await workbench.runAddin("dist");
  });
  afterAll(() => workbench.close());

  it("adds the sheets to an empty workbook and says which", async () => {
    const report = await apiOf(workbench).setUp(extent);
    expect(report).toMatchObject({ outcome: "done", sheets: expect.arrayContaining([...expected]) });
    expect([...(await allSheets(workbench)).keys()]).toEqual(expect.arrayContaining([...expected]));
  }, 60_000);

  it("plans with the example rows that stand in them", async () => {
    const report = await apiOf(workbench).monthlyReview();
    expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report.outcome).toBe("done");
  }, 60_000);

  it("marks gaps on the sheets without touching a value, and takes the marks off", async () => {
    const before = await allSheets(workbench);
    expect((await apiOf(workbench).showGaps()).outcome).toBe("done");
    expect((await apiOf(workbench).hideGaps()).outcome).toBe("done");
    expect(await allSheets(workbench)).toEqual(before);
  }, 60_000);

  it("takes our pages out again and leaves the planning sheets", async () => {
    expect((await apiOf(workbench).removeOwnSheets()).outcome).toBe("done");
    const names = [...(await allSheets(workbench)).keys()];
    expect(names).toEqual(expect.arrayContaining([...expected]));
    expect(names).not.toEqual(expect.arrayContaining(["Review"]));
  }, 60_000);
});
