import { execFileSync } from "node:child_process";
import type { Workbench } from "../../../src/workbench/node";
import { openBuilt, valuesOf } from "../../built/workbench";

const ADD_IN = "test/workbench/fixtures/addin";

interface AskedWorker {
  readonly doubled: Float64Array;
  readonly hasProcess: boolean;
  readonly count: number;
}

describe("an add-in in the workbench", () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openBuilt();
    await bench.runAddin(ADD_IN);
  });
  afterEach(async () => bench.close());

  async function formula(address: string, text: string): Promise<unknown> {
    bench.edit(`Sheet1!${address}`, text);
    await bench.settled();
    return (await valuesOf(bench, "Sheet1", address))[0]?.[0];
  }

  it("runs its scripts, and the pane's only where they are asked for", async () => {
    expect(bench.window["paneRan"]).toBeUndefined();
    const other = await openBuilt();
    await other.runAddin(ADD_IN, { pane: true });
    expect(other.window["paneRan"]).toBe(true);
    await other.close();
  });

  it("a ribbon button runs its function until completed()", async () => {
    await bench.pressRibbon("Stamp.Button");
    expect(await valuesOf(bench, "Stamp", "A1:B1")).toEqual([["pressed", "Stamp.Button"]]);
  });

  it("a button that nobody serves is refused in words", async () => {
    await expect(bench.pressRibbon("No.Button")).rejects.toThrow("No add-in function is associated");
  });

  it("a custom function answers through the real runtime", async () => {
    expect(await formula("A1", "=SOP.GAP(7,3)")).toBe(4);
  });

  it("a changed input changes what the function answers", async () => {
    bench.edit("Sheet1!B1", [[10]]);
    expect(await formula("A1", "=SOP.GAP(B1,3)")).toBe(7);
    bench.edit("Sheet1!B1", [[5]]);
    await bench.settled();
    expect(await valuesOf(bench, "Sheet1", "A1")).toEqual([[2]]);
  });

  it("a promise is #BUSY! until it settles", async () => {
    bench.edit("Sheet1!A1", "=SOP.LATER(4)");
    const early = await valuesOf(bench, "Sheet1", "A1");
    await bench.settled();
    expect([early, await valuesOf(bench, "Sheet1", "A1")]).toEqual([[["#BUSY!"]], [[8]]]);
  });

  it("a matrix spills", async () => {
    bench.edit("Sheet1!A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    expect(await formula("D1", "=SOP.ROWSUM(A1:B2)")).toBe(3);
    expect(await valuesOf(bench, "Sheet1", "D1:D2")).toEqual([[3], [7]]);
  });

  for (const [text, error] of [
    ["=SOP.GAP(1,0)", "#DIV/0!"],
    ["=SOP.FAIL()", "#N/A"],
    ['=SOP.GAP("x",1)', "#VALUE!"],
    ["=SOP.NONE()", "#NAME?"],
  ] as const)
    it(`${text} shows ${error}`, async () => {
      expect(await formula("A1", text)).toBe(error);
    });

  it("a worker loads files by fetch and sees no Node", async () => {
    const ask = bench.window["askWorker"] as (values: readonly number[]) => Promise<AskedWorker>;
    const { doubled, hasProcess, count } = await ask([1, 2.5]);
    expect([Array.from(doubled), hasProcess, count]).toEqual([[2, 5], false, 4]);
  });

  it("ribbon updates and the pane's state are noted", async () => {
    await bench.Office.ribbon.requestUpdate({
      tabs: [{ id: "Tab", controls: [{ id: "Stamp.Button", enabled: false }] }],
    });
    expect(bench.stats().ribbonUpdates).toEqual([{ id: "Stamp.Button", enabled: false }]);
  });

  it("document settings are the workbook's settings", async () => {
    const { settings } = bench.Office.context.document;
    settings.set("cycle", { month: 3 });
    await new Promise((resolve) => settings.saveAsync(resolve));
    const held = await bench.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("cycle");
      setting.load({ value: true });
      await context.sync();
      return setting.value as unknown;
    });
    expect(held).toEqual({ month: 3 });
  });
});

describe("a workbook in the workbench", () => {
  it("is the same after it was saved and opened", async () => {
    const bench = await openBuilt();
    bench.edit("A1:B2", [
      ["Item", "=1+1"],
      ["A", 3],
    ]);
    const bytes = await bench.save();
    await bench.close();
    const again = await openBuilt(bytes);
    expect(await valuesOf(again, "Sheet1", "A1:B2")).toEqual([
      ["Item", 2],
      ["A", 3],
    ]);
    await again.close();
  });

  it("takes an edit back and does it again", async () => {
    const bench = await openBuilt();
    bench.edit("A1", [[1]]);
    bench.edit("A1", [[2]]);
    bench.undo();
    const back = await valuesOf(bench, "Sheet1", "A1");
    bench.redo();
    expect([back, await valuesOf(bench, "Sheet1", "A1")]).toEqual([[[1]], [[2]]]);
    await bench.close();
  });

  it("a process that opens, edits, saves and closes ends by itself", () => {
    const script = `const { openWorkbook } = await import(process.argv[1]);
      const bench = await openWorkbook(); await bench.runAddin("${ADD_IN}");
      bench.edit("A1", "=SOP.GAP(5,2)"); const bytes = await bench.save(); await bench.close();
      process.stdout.write(String(bytes.length > 1000));`;
    const url = new URL(`file://${process.cwd()}/dist/workbench/node.mjs`).href;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", script, url], {
      timeout: 20_000,
    });
    expect(out.toString()).toBe("true");
  });
});
