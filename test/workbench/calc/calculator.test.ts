import { slowness } from "../../pace";
import { calculated, input } from "./calculation";

describe("a change", () => {
  it("recalculates what reads it, directly or not, and nothing else", async () => {
    const plan = await calculated({ A1: 1, A2: "=A1+1", A3: "=A2+1", B1: 5, B2: "=B1+1" });
    await plan.edit({ A1: 10 });
    expect([plan.value("A2"), plan.value("A3")]).toEqual([11, 12]);
    expect(plan.cell("B2")).toBeUndefined();
  });

  it("is settled at once when nothing is dirty", async () => {
    const plan = await calculated({ A1: 1, A2: "=A1+1" });
    const before = performance.now();
    for (let i = 0; i < 100; i++) await plan.calculator.settled();
    const milliseconds = performance.now() - before;
    expect(milliseconds).toBeLessThan(50 * slowness());
  });

  it("reaches a formula through every one of a long chain", async () => {
    const cells: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 3000; row++) cells[`A${row}`] = `=A${row - 1}+1`;
    const plan = await calculated(cells);
    expect(plan.value("A3000")).toBe(3000);
    await plan.edit({ A1: 11 });
    expect(plan.value("A3000")).toBe(3010);
  });

  it("of an error goes on as that error, and IFERROR takes it", async () => {
    const plan = await calculated({
      A1: "=1/0",
      A2: "=A1+1",
      A3: "=IFERROR(A2,7)",
      A4: "=NA()",
      A5: "=SUM(A4,1)",
    });
    expect(["A1", "A2", "A3", "A5"].map((a) => plan.value(a))).toEqual(["#DIV/0!", "#DIV/0!", 7, "#N/A"]);
  });

  it("of an error typed as a constant is an error for its readers", async () => {
    const plan = await calculated({ B1: "=ISNA(A1)", B2: "=A1+1" });
    plan.calculator.setCells([{ ...input("Plan", "A1", "#N/A"), isError: true }]);
    await plan.calculator.settled();
    expect([plan.value("B1"), plan.value("B2")]).toEqual([true, "#N/A"]);
  });
});

describe("cached values", () => {
  const sheets = {
    Plan: { A1: 2, B1: "=A1*10", B2: '=EPMOlapMember("x")', B3: "=B2+1", B4: "=_xll.EPM(A1)" },
  };
  const cached = { "Plan!B1": 999, "Plan!B2": 50, "Plan!B3": 51, "Plan!B4": "SKU" };

  it("stay when a book is opened", async () => {
    const plan = await calculated({ sheets, cached, recalculate: false });
    expect(plan.told.size).toBe(0);
  });

  it("stay for functions that only another program knows, and are read by others", async () => {
    const plan = await calculated({ sheets, cached });
    expect([plan.value("B1"), plan.value("B2"), plan.value("B3")]).toEqual([20, undefined, undefined]);
    await plan.edit({ A1: 3 });
    expect(plan.cell("B4")).toBeUndefined();
    expect(plan.value("B1")).toBe(30);
  });

  it("stay for a formula that cannot be parsed, and the rest goes on", async () => {
    const plan = await calculated({
      sheets: { Plan: { A1: 1, B1: "=LAMBDA(,1)", B2: "=B1+1", B3: "=A1+1" } },
      cached: { "Plan!B1": 5 },
    });
    expect([plan.value("B2"), plan.value("B3")]).toEqual([6, 2]);
  });

  it("are #NAME? where there is none", async () => {
    const plan = await calculated({ A1: "=NOSUCH(1)", A2: "=A1+1" });
    expect([plan.value("A1"), plan.value("A2")]).toEqual(["#NAME?", "#NAME?"]);
  });

  it("stay for formulas that a change of structure does not touch", async () => {
    const plan = await calculated({
      sheets: { Plan: { A1: 2, B1: "=A1*10" } },
      cached: { "Plan!B1": 999 },
      recalculate: false,
    });
    const cells = [input("Plan", "A1", 2), input("Plan", "B1", "=A1*10", 999)];
    const more = { id: "New", name: "New", cells: [input("New", "A1", "=Plan!B1+1")] };
    plan.calculator.load(
      { sheets: [{ id: "Plan", name: "Plan", cells }, more], tables: [], names: [] },
      { recalculate: true },
    );
    await plan.calculator.settled();
    expect(plan.cell("B1")).toBeUndefined();
    expect(plan.value("A1", "New")).toBe(1000);
  });
});

describe("a circle of references", () => {
  it("is 0 and does not hold up the rest", async () => {
    const plan = await calculated({ A1: "=A2+1", A2: "=A1+1", B1: "=1+1" });
    expect([plan.value("A1"), plan.value("A2"), plan.value("B1")]).toEqual([0, 0, 2]);
  });

  it("is none where a formula only asks for its place", async () => {
    const plan = await calculated({ A2: "=ROWS(A$2:A2)", A3: "=ROW(A3)", B1: "=COLUMN(B1)" });
    expect([plan.value("A2"), plan.value("A3"), plan.value("B1")]).toEqual([1, 3, 2]);
  });

  it("ends when one of its cells is given a value", async () => {
    const plan = await calculated({ A1: "=A2+1", A2: "=A1+1" });
    await plan.edit({ A2: 5 });
    expect(plan.value("A1")).toBe(6);
  });
});

describe("a calculation that does not end", () => {
  it("is abandoned after its limit, says where, and leaves the calculator usable", async () => {
    let time = 0;
    const cells: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 400; row++) cells[`A${row}`] = `=A${row - 1}+1`;
    const plan = await calculated({
      sheets: { Plan: cells },
      options: { limitSeconds: 1, now: () => (time += 20) },
    });
    expect(plan.stalls).toHaveLength(1);
    expect(plan.stalls[0]).toMatch(/^The calculation at Plan!A\d+ takes too long\. /);
    expect(plan.value("A400")).toBeUndefined();
  });
});

describe("volatile functions", () => {
  it("are calculated with every change, others are not", async () => {
    const plan = await calculated({ A1: 1, B1: "=RAND()", B2: "=SUM(5)", C1: "=A1" });
    const first = plan.value("B1");
    await plan.edit({ A1: 2 });
    expect(plan.value("B1")).not.toBe(first);
    expect(plan.cell("B2")).toBeUndefined();
  });
});

describe("many changes at once", () => {
  const many = (value: number): Record<string, number | string> =>
    Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [
        [`A${i + 1}`, value + i],
        [`B${i + 1}`, `=A${i + 1}*2`],
      ]).flat(),
    );

  it("are entered a slice at a time, so that other work of the thread goes first", async () => {
    let clock = 0;
    const plan = await calculated({
      sheets: { Plan: { C1: "=SUM(B1:B500)" } },
      options: { sliceMilliseconds: 1, now: () => clock++ },
    });
    const order: string[] = [];
    setTimeout(() => order.push("other work"));
    await plan.edit(many(1)).then(() => order.push("calculated"));
    expect(order).toEqual(["other work", "calculated"]);
    expect(plan.value("C1")).toBe(250_500);
  });

  it("are all there when a value is asked for at once", async () => {
    const plan = await calculated({ A1: 1 });
    void plan.edit(many(1));
    expect(plan.calculator.evaluate("=SUM(A1:A500)", { sheetId: "Plan", row: 0, column: 5 })).toBe(125_250);
  });
});
