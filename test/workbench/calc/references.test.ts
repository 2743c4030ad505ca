import type { CalculatorTable } from "../../../src/workbench/book/calculator";
import { calculated } from "./calculation";

const items: CalculatorTable = {
  name: "Items",
  sheetId: "Data",
  startRow: 0,
  startColumn: 0,
  endRow: 3,
  endColumn: 2,
  columns: ["Qty", "Unit Price", "Amount"],
  hasHeaders: true,
  hasTotals: true,
};

const data = {
  A1: "Qty", B1: "Unit Price", C1: "Amount", A2: 4, B2: 2.5, A3: 6, B3: 1, C2: "=[@Qty]*[@[Unit Price]]",
  C3: "=Items[[#This Row],[Qty]]*Items[@[Unit Price]]", C4: "=SUBTOTAL(109,[Amount])",
}; // prettier-ignore

describe("a structured reference", () => {
  const cases = [
    ["=SUM(Items[Qty])", 10],
    ["=SUM(items[qty])", 10],
    ["=Items[[#Totals],[Amount]]", 16],
    ["=Items[[#Headers],[Unit Price]]", "Unit Price"],
    ["=COUNTA(Items[#All])", 10],
    ["=SUM(Items[[Qty]:[Unit Price]])", 13.5],
    ["=ROWS(Items)", 2],
    ['=SUM(INDIRECT("Items[Qty]"))', 10],
    ["=Items[Nothing]", "#REF!"],
  ] as const;
  it.each(cases)("%s is %s", async (formula, expected) => {
    const book = await calculated({ sheets: { Plan: { A1: formula }, Data: data }, tables: [items] });
    expect(book.value("A1")).toBe(expected);
  });

  it("means its own row inside the table", async () => {
    const book = await calculated({ sheets: { Plan: {}, Data: data }, tables: [items] });
    expect([book.value("C2", "Data"), book.value("C3", "Data"), book.value("C4", "Data")]).toEqual([
      10, 6, 16,
    ]);
  });
});

describe("a name", () => {
  const names = [
    { name: "TaxRate", formula: "0.21" },
    { name: "Demand", formula: "'My Data'!$A$1:$A$3" },
    { name: "Twice", formula: "LAMBDA(x,x*2)" },
    { name: "Local", formula: "7", sheetId: "Plan" },
    { name: "Nested", formula: "TaxRate*100" },
  ];
  const cases = [
    ["=TaxRate*2", 0.42],
    ["=taxrate", 0.21],
    ["=SUM(Demand)", 6],
    ["=INDEX(Demand,2)", 2],
    ["=Twice(4)", 8],
    ["=Local+Plan!Local", 14],
    ["=Nested", 21],
    ['=SUM(INDIRECT("Demand"))', 6],
    ["=LET(TaxRate,1,TaxRate+1)", 2],
  ] as const;
  it.each(cases)("%s is %s", async (formula, expected) => {
    const sheets = { Plan: { A1: formula }, "My Data": { A1: 1, A2: 2, A3: 3 } };
    const book = await calculated({ sheets, names });
    expect(book.value("A1")).toBeCloseTo(expected, 12);
  });
});

describe("a reference to other sheets", () => {
  const sheets = {
    Plan: {}, "Jan 26": { B2: 1, B3: 10 }, Feb: { B2: 2, B3: 20 }, Mar: { B2: 4, B3: 40 }, "It's": { A1: 5 },
  }; // prettier-ignore
  const cases = [
    ["=SUM('Jan 26:Mar'!B2)", 7],
    ["=SUM('Jan 26:Mar'!B2:B3)", 77],
    ["=SUM(Feb:Mar!B2)", 6],
    ["='It''s'!A1+1", 6],
    ["='JAN 26'!B2", 1],
    ["=SUM(Feb!B:B)", 22],
    ["=INDIRECT(\"'Jan 26'!B\"&2)", 1],
    ['=INDIRECT("Feb!R2C2",FALSE)', 2],
    ["=SUM(OFFSET(Feb!B1,1,0,2,1))", 22],
    ["=Nowhere!A1", "#REF!"],
  ] as const;
  it.each(cases)("%s is %s", async (formula, expected) => {
    const book = await calculated({ sheets: { ...sheets, Plan: { A1: formula } } });
    expect(book.value("A1")).toBe(expected);
  });

  it("follows what INDIRECT and OFFSET find, also when it is calculated later", async () => {
    const book = await calculated({
      A1: '=INDIRECT("C"&B1)',
      B1: 2,
      C1: "=C2+1",
      C2: "=B1*10",
      D1: "=SUM(OFFSET(C1,0,0,2,1))",
    });
    expect([book.value("A1"), book.value("D1")]).toEqual([20, 41]);
    await book.edit({ B1: 1 });
    expect([book.value("A1"), book.value("D1")]).toEqual([11, 21]);
  });

  it("counts the rows that are added to a whole column", async () => {
    const book = await calculated({ A1: 1, C1: "=SUM(A:A)" });
    await book.edit({ A400: 5 });
    expect(book.value("C1")).toBe(6);
  });
});
