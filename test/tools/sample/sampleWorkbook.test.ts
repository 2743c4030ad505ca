import { SHEETS } from "../../../src/workbook/schema/allSheets";
import { inputRangeName, inputSheetName, inputTableName } from "../../../src/workbook/schema/sheetIds";
import type { SheetSchema } from "../../../src/workbook/schema/sheetSchema";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import { explain } from "../../../src/engine";
import { book, bytes } from "./sampleFacts";
import { asset, monthName, monthsOf } from "./records";
import { asWorkbookCells } from "./writtenBook";

const schemas = Object.values(SHEETS) as SheetSchema[];

describe("the sample workbook", () => {
  it("is smaller than 3 MB and holds 60,000 to 150,000 cells", () => {
    const cells = [...book.sheets.values()]
      .flatMap(({ values }) => values.flat())
      .filter((value) => value !== "");
    expect(bytes.length).toBeLessThan(3_000_000);
    expect(cells.length).toBeGreaterThan(60_000);
    expect(cells.length).toBeLessThan(150_000);
  });

  it("holds no error, no NaN and no blank text", () => {
    const odd = [...book.sheets.values()]
      .flatMap(({ values }) => values.flat())
      .filter((value) =>
        typeof value === "number" ? !Number.isFinite(value) : /^#|^\s+$|undefined|NaN/.test(String(value)),
      );
    expect(odd).toEqual([]);
  });

  it("is not read with any problem", () => {
    const { model, problems } = readWorkbook(asWorkbookCells(book));
    expect(problems.map(({ problem }) => explain(problem))).toEqual([]);
    expect(model!.items.count).toBe(220);
    expect(model!.families).toHaveLength(12);
    expect(model!.calendar.horizon).toHaveLength(18);
    expect(model!.calendar.history).toHaveLength(36);
    expect(model!.resources.count).toBe(10);
    expect(model!.segments).toHaveLength(4);
    expect(model!.sheets).toHaveLength(26);
  });

  describe.each(schemas.map((schema) => [schema.kind, schema] as const))("%s", (kind, schema) => {
    const sheet = book.sheets.get(inputSheetName(kind))!;
    const headers = schema.columns.map(({ header }) => header);

    it("stands there with every column in the order of the schema", () => {
      expect(sheet.values[0]!.slice(0, headers.length)).toEqual(headers);
      expect(sheet.values.length).toBeGreaterThan(1);
    });

    it("fills every column that a row needs", () => {
      const needed = schema.columns.flatMap(({ need }, c) =>
        need === "required" && kind !== "Settings" ? [c] : [],
      );
      const blank = sheet.values.slice(1).filter((row) => needed.some((c) => row[c] === ""));
      // A family's row of Demand has no item: that is how finance speaks.
      expect(blank.filter((row) => !(kind === "Demand" && row[3] === "finance"))).toEqual([]);
    });

    it("is frozen below its headers", () => {
      expect(sheet.xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    });

    if (schema.periods === "none") {
      it("is an Excel table under its own name", () => {
        const [table] = sheet.tables;
        expect(table).toEqual({
          ...{ name: inputTableName(kind), top: 0, left: 0 },
          ...{ rows: sheet.values.length, columns: headers.length },
        });
      });
    } else {
      it("is a plain range with a filter and a name over all of it", () => {
        const area = /<autoFilter ref="([^"]+)"/.exec(sheet.xml)![1]!;
        const target = book.names.get(inputRangeName(kind))!.replaceAll("$", "").replaceAll("'", "");
        expect(sheet.tables).toEqual([]);
        expect(target).toBe(`${inputSheetName(kind)}!${area}`);
        expect(area).toMatch(new RegExp(`^A1:[A-Z]+${sheet.values.length}$`));
      });

      it("has real, unbroken months across", () => {
        const serials = sheet.values[0]!.slice(headers.length) as number[];
        const start =
          Number(monthName(serials[0]!).slice(0, 4)) * 12 + Number(monthName(serials[0]!).slice(5));
        serials.forEach((serial, m) => {
          const n = start + m - 1;
          expect(monthName(serial)).toBe(`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`);
        });
      });
    }
  });
});

describe("the starter workbook", () => {
  const starter = asset("starter.xlsx").book;

  it("has the five sheets of Starter beside its cover", () => {
    expect([...starter.sheets.keys()]).toEqual([
      "About",
      "Items",
      "Demand",
      "Supply",
      "Objectives",
      "Settings",
    ]);
  });

  it("has twenty items and twelve months", () => {
    expect(starter.sheets.get("Items")!.values).toHaveLength(21);
    expect(monthsOf(starter, "Demand")).toHaveLength(12);
    expect(monthsOf(starter, "Supply")).toHaveLength(12);
  });

  it("is not read with any problem", () => {
    const { model, problems } = readWorkbook(asWorkbookCells(starter));
    expect(problems.map(({ problem }) => explain(problem))).toEqual([]);
    expect(model!.objectives.length).toBeLessThanOrEqual(5);
  });
});
