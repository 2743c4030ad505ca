import { calculated } from "./calculation";

describe("an array formula", () => {
  it("spills over the cells below and tells their origin", async () => {
    const plan = await calculated({ A1: 1, A2: 2, A3: 3, C1: "=A1:A3*10" });
    expect(plan.cell("C1")).toMatchObject({ value: 10, spillSize: { rows: 3, columns: 1 } });
    expect(plan.cell("C3")).toMatchObject({ value: 30, spillOrigin: { row: 0, column: 2 } });
  });

  it("is read through its spilled cells and as a whole by #", async () => {
    const plan = await calculated({
      A1: 1,
      A2: 2,
      C1: "=A1:A2*10",
      E1: "=C2+1",
      E2: "=SUM(C1#)",
      E3: "=ROWS(C1#)",
    });
    expect([plan.value("E1"), plan.value("E2"), plan.value("E3")]).toEqual([21, 30, 2]);
  });

  it("is #SPILL! when a cell is in its way, and comes back when the cell is cleared", async () => {
    const plan = await calculated({ A1: 1, A2: 2, C1: "=A1:A2*10", E1: "=SUM(C1#)" });
    await plan.edit({ C2: "mine" });
    expect(plan.cell("C1")).toMatchObject({ value: "#SPILL!", isError: true });
    expect(plan.value("E1")).toBe("#REF!");
    await plan.edit({ C2: null });
    expect([plan.value("C1"), plan.value("C2"), plan.value("E1")]).toEqual([10, 20, 30]);
  });

  it("clears what it no longer covers when it shrinks", async () => {
    const plan = await calculated({ A1: 3, C1: "=SEQUENCE(A1)", E1: "=COUNT(C1:C9)" });
    expect(plan.value("E1")).toBe(3);
    await plan.edit({ A1: 1 });
    expect(plan.value("C3")).toBeNull();
    expect(plan.value("E1")).toBe(1);
  });

  it("grows into cells that another formula already read", async () => {
    const plan = await calculated({ A1: 1, C1: "=SEQUENCE(A1)", E1: "=SUM(C1:C9)" });
    await plan.edit({ A1: 4 });
    expect(plan.value("E1")).toBe(10);
  });

  it("leaves nothing behind when it is deleted", async () => {
    const plan = await calculated({ C1: "=SEQUENCE(3)", E1: "=C2" });
    await plan.edit({ C1: null });
    expect([plan.value("C2"), plan.value("C3"), plan.value("E1")]).toEqual([null, null, 0]);
  });

  it("may not spill inside a table", async () => {
    const plan = await calculated({
      sheets: { Plan: { A1: "Qty", A2: "=SEQUENCE(2)" } },
      tables: [
        {
          name: "Items", sheetId: "Plan", startRow: 0, startColumn: 0, endRow: 3, endColumn: 0, columns: ["Qty"],
          hasHeaders: true, hasTotals: false,
        },
      ], // prettier-ignore
    });
    expect(plan.value("A2")).toBe("#SPILL!");
  });

  it("is cut to one cell by @", async () => {
    const plan = await calculated({ A1: 1, A2: 2, A3: 3, C2: "=@A1:A3", C9: "=@A1:A3" });
    expect([plan.value("C2"), plan.value("C9")]).toEqual([2, "#VALUE!"]);
  });
});
