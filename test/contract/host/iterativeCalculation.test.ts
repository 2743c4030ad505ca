import { codeOf, contract, valuesAt, type Case } from "./contract";

/** Lets circles iterate while the work runs; the workbook's settings are put back after it. */
async function iterating(
  { context }: Case,
  limits: { readonly maxIteration: number; readonly maxChange: number },
  work: () => Promise<void>,
): Promise<void> {
  const iteration = context.workbook.application.iterativeCalculation;
  iteration.set({ ...limits });
  iteration.enabled = true;
  await context.sync();
  try {
    await work();
  } finally {
    iteration.set({ enabled: false, maxIteration: 100, maxChange: 0.001 });
    await context.sync();
  }
}

contract("iterative calculation", ({ rule }) => {
  rule("IterativeCalculation.enabled", "without it a circle stays at zero", async (given) => {
    given.sheet.getRange("A1").formulas = [["=A1+1"]];
    given.sheet.getRange("B1").formulas = [["=A1*10"]];
    expect(await valuesAt(given, "A1:B1")).toEqual([[0, 0]]);
  });
  rule("IterativeCalculation.maxIteration", "says how often a circle is calculated", async (given) => {
    await iterating(given, { maxIteration: 100, maxChange: 0.001 }, async () => {
      given.sheet.getRange("A1").formulas = [["=A1+1"]];
      given.sheet.getRange("B1").formulas = [["=A1*10"]];
      expect(await valuesAt(given, "A1:B1")).toEqual([[100, 1000]]);
    });
    await iterating(given, { maxIteration: 7, maxChange: 0.001 }, async () => {
      given.sheet.getRange("A3").formulas = [["=A3+1"]];
      expect(await valuesAt(given, "A3")).toEqual([[7]]);
    });
  });
  rule("IterativeCalculation.maxChange", "ends it when no cell changes by as much", async (given) => {
    await iterating(given, { maxIteration: 1000, maxChange: 1e-9 }, async () => {
      // Profit pays a bonus of 10 %, which lowers the profit.
      given.sheet.getRange("A1:A3").formulas = [["=1000-A2"], ["=A1*10%"], ["=SUM(A1:A2)"]];
      const [[profit], [bonus], [sum]] = (await valuesAt(given, "A1:A3")) as [[number], [number], [number]];
      expect(profit).toBeCloseTo(1000 / 1.1, 8);
      expect(bonus).toBeCloseTo(100 / 1.1, 8);
      expect(sum).toBeCloseTo(1000, 6);
    });
    await iterating(given, { maxIteration: 1000, maxChange: 2 }, async () => {
      given.sheet.getRange("C1").formulas = [["=C1+1"]];
      expect(await valuesAt(given, "C1")).toEqual([[1]]);
    });
  });
  rule("IterativeCalculation.enabled", "circles that share cells converge together", async (given) => {
    await iterating(given, { maxIteration: 1000, maxChange: 1e-9 }, async () => {
      const { sheet } = given;
      sheet.getRange("A1:D1").formulas = [["=(B1+C1)/4+10", "=C1/2+1", "=A1/2", "=A1+B1+C1"]];
      const [a, b, c, d] = (await valuesAt(given, "A1:D1"))[0] as [number, number, number, number];
      expect(a).toBeCloseTo((b + c) / 4 + 10, 7);
      expect(b).toBeCloseTo(c / 2 + 1, 7);
      expect(c).toBeCloseTo(a / 2, 7);
      expect(d).toBeCloseTo(a + b + c, 7);
    });
  });
  rule(
    "IterativeCalculation.enabled",
    "a changed input moves the circle on from where it is",
    async (given) => {
      await iterating(given, { maxIteration: 10, maxChange: 0.001 }, async () => {
        given.sheet.getRange("A1:B1").formulas = [[1, "=B1+A1"]];
        expect(await valuesAt(given, "B1")).toEqual([[10]]);
        given.sheet.getRange("A1").values = [[5]];
        expect(await valuesAt(given, "B1")).toEqual([[60]]);
      });
    },
  );
  rule("IterativeCalculation.enabled", "switched on, it calculates circles that are there", async (given) => {
    given.sheet.getRange("A1").formulas = [["=A1+1"]];
    expect(await valuesAt(given, "A1")).toEqual([[0]]);
    await iterating(given, { maxIteration: 3, maxChange: 0.001 }, async () => {
      expect(Number((await valuesAt(given, "A1"))[0]?.[0]) % 3).toBe(0);
      expect(Number((await valuesAt(given, "A1"))[0]?.[0])).toBeGreaterThan(0);
    });
  });
  rule("IterativeCalculation.maxIteration", "is from 1 to 32767", async ({ context }) => {
    const code = await codeOf(async () => {
      context.workbook.application.iterativeCalculation.maxIteration = 0;
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });
});
