import { slowness } from "../../pace";
import { codeOf, contract, valuesAt } from "./contract";

contract("batches", ({ rule }) => {
  rule(
    "Worksheet.shapes",
    "a member that the host lacks is an ApiNotFound that names it",
    async ({ context, sheet, bench }) => {
      const use = async (): Promise<void> => {
        sheet.shapes.addLine(1, 2, 3, 4);
        await context.sync();
      };
      let error: OfficeExtension.Error | undefined;
      await use().catch((caught: OfficeExtension.Error) => (error = caught));
      expect([error?.code, error?.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Worksheet.shapes"]);
      expect(bench.stats().refused).toContain("Worksheet.shapes");
    },
  );
  rule("RequestContext.sync", "what was done before the failing action stays done", async (given) => {
    const batch = async (): Promise<void> => {
      given.sheet.getRange("A1").values = [["kept"]];
      given.context.workbook.worksheets.getItem("no such sheet").activate();
      given.sheet.getRange("A2").values = [["never"]];
      await given.context.sync();
    };
    expect(await codeOf(batch)).toBe("ItemNotFound");
    expect(await valuesAt(given, "A1:A2")).toEqual([["kept"], [""]]);
  });
  rule(
    "RequestContext.sync",
    "a request over 5 MB is refused as Excel on the web refuses it",
    async (given) => {
      const big = async (): Promise<void> => {
        given.sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
        await given.context.sync();
      };
      expect(await codeOf(big)).toBe("RequestPayloadSizeLimitExceeded");
      expect(await valuesAt(given, "A1")).toEqual([[""]]);
    },
  );
  rule("RequestContext.sync", "a response over 5 MB is refused", async (given) => {
    for (let i = 0; i < 3; i++) {
      given.sheet.getRange(`A${i * 100 + 1}:A${i * 100 + 100}`).values = Array.from({ length: 100 }, () => [
        "x".repeat(20_000),
      ]);
      await given.context.sync();
    }
    expect(await codeOf(() => valuesAt(given, "A1:A300"))).toBe("ResponsePayloadSizeLimitExceeded");
  });
  rule(
    "Range.values",
    "a property that was not loaded is the client's own error",
    async ({ context, sheet }) => {
      const range = sheet.getRange("A1");
      await context.sync();
      expect(await codeOf(() => Promise.resolve().then(() => range.values))).toBe("PropertyNotLoaded");
    },
  );
  rule(
    "RequestContext.sync",
    "round trips, actions and bytes are counted",
    async ({ context, sheet, bench }) => {
      bench.resetStats();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A1").load({ values: true });
      await context.sync();
      const { roundTrips, actions, maxPayloadBytes } = bench.stats();
      expect(roundTrips).toBe(2);
      expect(actions).toBeGreaterThan(3);
      expect(maxPayloadBytes).toBeGreaterThan(100);
    },
  );
  rule("RequestContext.sync", "100,000 cells are set and read in 1.5 seconds", async ({ context, sheet }) => {
    const values = Array.from({ length: 10_000 }, (_, r) =>
      Array.from({ length: 10 }, (__, c) => r * 10 + c),
    );
    const started = performance.now();
    sheet.getRange("A1:J10000").values = values;
    await context.sync();
    const range = sheet.getRange("A1:J10000");
    range.load({ values: true });
    await context.sync();
    const milliseconds = performance.now() - started;
    expect(milliseconds).toBeLessThan(1500 * slowness());
    expect(range.values[9999]?.[9]).toBe(99_999);
  });
  rule("Range.track", "a tracked range is used after later syncs", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B2");
    range.track();
    await context.sync();
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.load({ values: true });
    await context.sync();
    expect(range.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
    range.untrack();
    await context.sync();
  });
});
