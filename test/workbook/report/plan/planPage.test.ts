import { at, type Alignment, type PlanningModel } from "../../../../src/engine";
import { byItem } from "../../../../src/workbook/report/itemGrids";
import { planDataPage } from "../../../../src/workbook/report/plan/planDataPage";
import { planPage, type PlanInput } from "../../../../src/workbook/report/plan/planPage";
import type { CellContent } from "../../../../src/workbook/report/sheetDescription";
import { PageCalculator } from "../evaluate";
import { describePageRules } from "../pageRules";
import { alignCompany, companyModel } from "../smallCompany";

const model: PlanningModel = companyModel();
let alignment: Alignment;
let input: PlanInput;

beforeAll(async () => {
  alignment = await alignCompany(model);
  input = {
    model,
    submitted: alignment.submitted.plan,
    reconciled: alignment.reconciled?.plan ?? null,
  };
});

describePageRules("The Plan page", () => planPage(input));
describePageRules("The Plan page of a submitted view", () => planPage({ ...input, reconciled: null }));
describePageRules("The Plan data page", () => planDataPage(input));

/** Three items over six months, of which one may be named. */
const large = (): PlanInput => ({ ...input, most: 11 });
describePageRules("The Plan page of a large plan", () => planPage(large()));
describePageRules("The Plan data page of a large plan", () => planDataPage(large()));

const FIRST_MONTH = 7;

/** Rows below the header, found by what their first cells say. */
function rowsOf(page = planPage(input)): { find(item: string, measure: string, plan: string): number[] } {
  const body = page.blocks.find((block) => block.top === 5)!;
  const calculator = new PageCalculator(page);
  const number = (content: CellContent): number =>
    Number(typeof content === "object" && content !== null ? calculator.formula(content.formula) : content);
  return {
    find(item, measure, plan) {
      const row = body.cells.find((r) => r[1] === item && r[4] === measure && r[5] === plan);
      if (!row) throw new Error(`no row ${item} ${measure} ${plan}`);
      return row.slice(FIRST_MONTH, FIRST_MONTH + 6).map(number);
    },
  };
}

describe("The Plan page", () => {
  it("shows a reconciled plan beside the submitted one", () => {
    expect(alignment.reconciled).not.toBeNull();
  });

  for (const view of ["submitted", "reconciled"] as const) {
    for (const [i, item] of ["D-100", "D-200", "=C-1"].entries()) {
      it(`balances ${item} as ${view} from its written cells alone`, () => {
        const rows = rowsOf();
        const produced = rows.find(item, "Production", view);
        const shipped = rows.find(item, "Shipped", view);
        const stock = rows.find(item, "Stock", view);
        const firm = item === "D-200" ? rows.find(item, "Firm receipts", "") : stock.map(() => 0);
        let before = model.items.openingStockUnits[i]!;
        stock.forEach((closing, t) => {
          expect(before + produced[t]! + firm[t]! - shipped[t]!).toBeCloseTo(closing, 6);
          before = closing;
        });
      });
    }
  }

  it("adds a family's items up, and shows the change as reconciled less submitted", () => {
    const page = planPage(input);
    const body = page.blocks.find((block) => block.top === 5)!;
    const calculator = new PageCalculator(page);
    const row = body.cells.findIndex(
      (r) => r[0] === "Drinks" && r[1] === "All" && r[4] === "Stock" && r[5] === "change",
    );
    const grid = (plan: "submitted" | "reconciled") => alignment[plan]!.plan.stock;
    for (let t = 0; t < 6; t++) {
      const wanted = [0, 1].reduce(
        (sum, i) => sum + at(grid("reconciled"), i, t) - at(grid("submitted"), i, t),
        0,
      );
      const content = body.cells[row]![FIRST_MONTH + t] as { formula: string };
      expect(calculator.formula(content.formula)).toBeCloseTo(wanted, 6);
    }
  });

  it("shows what is shipped less what is wanted as the gap, negative when short", () => {
    const rows = rowsOf();
    const shipped = byItem(alignment.submitted.plan.shipped, 3);
    const demand = byItem(alignment.submitted.plan.demand, 3);
    const gap = rows.find("D-200", "Gap", "submitted");
    gap.forEach((value, t) => expect(value).toBeCloseTo(at(shipped, 1, t) - at(demand, 1, t), 6));
    expect(Math.min(...gap)).toBeLessThan(0);
  });

  it("writes an item code that looks like a formula as text", () => {
    const codes = planPage(input).blocks.flatMap((block) => block.cells.map((row) => row[1]));
    expect(codes).toContain("=C-1");
  });

  it("leaves out rows of receipts where an item has none", () => {
    expect(() => rowsOf().find("D-100", "Firm receipts", "")).toThrow("no row");
    expect(rowsOf().find("All", "Firm receipts", "")[0]).toBe(25);
  });

  it("gives no sum to a family of several units, and says so", () => {
    const items = { ...model.items, unit: ["case", "litre", "case"] };
    const page = planPage({ ...input, model: { ...model, items } });
    const sums = page.blocks.flatMap((block) =>
      block.cells.filter((row) => row[1] === "All").map((row) => row[0]),
    );
    expect(new Set(sums)).toEqual(new Set(["Cereals"]));
    expect(page.blocks.flatMap((block) => block.cells.flat()).join(" ")).toContain("No sums for Drinks");
  });

  it("is the same page when it is made twice", () => {
    expect(planPage(input)).toEqual(planPage(input));
  });
});

describe("The table SOP_Plan", () => {
  it("has one row an item and month, with the engine's numbers", () => {
    const page = planDataPage(input);
    const [, , , header, body] = page.blocks;
    expect(body!.cells).toHaveLength(3 * 6);
    const column = header!.cells[0]!.indexOf("Stock reconciled");
    body!.cells.forEach((row, r) => {
      expect(row[column]).toBe(at(alignment.reconciled!.plan.stock, Math.floor(r / 6), r % 6));
    });
  });
});

describe("The pages of a large plan", () => {
  const text = (page: ReturnType<typeof planPage>): string =>
    page.blocks.flatMap((block) => block.cells.flat()).join(" ");

  it("[REP9] name the item with the most demand in money, and say how many they do not", () => {
    for (const page of [planPage(large()), planDataPage(large())]) {
      expect(text(page)).toContain("Named are the 1 items of 3 with the most demand in money");
      expect(text(page)).toContain("D-200");
      expect(text(page)).not.toMatch(/D-100|=C-1/);
      expect(text(page)).toContain("1 item not named");
    }
  });

  it("[REP9] keep the sums of families and company whole", () => {
    const [whole, part] = [rowsOf(), rowsOf(planPage(large()))];
    for (const measure of ["Production", "Shipped", "Stock"])
      expect(part.find("All", measure, "reconciled")).toEqual(whole.find("All", measure, "reconciled"));
  });

  it("[REP9] keep the sums of the table whole", () => {
    const sums = (of: PlanInput): number[] => {
      const [, , , header, body] = planDataPage(of).blocks;
      return header!.cells[0]!.slice(5).map((_, c) =>
        body!.cells.reduce((sum, row) => sum + Number(row[c + 5]), 0),
      );
    };
    sums(large()).forEach((sum, c) => expect(sum).toBeCloseTo(sums(input)[c]!, 6));
  });

  it("[REP9] put items of several units into several rows", () => {
    const items = { ...model.items, unit: ["litre", "case", "case"], family: Int32Array.from([0, 0, 0]) };
    const page = planDataPage({ ...large(), model: { ...model, items } });
    const others = page.blocks.flatMap((block) => block.cells.filter((row) => row[0] === "Others"));
    expect(others.map((row) => row[3])).toEqual([...Array(6).fill("litre"), ...Array(6).fill("case")]);
  });
});
