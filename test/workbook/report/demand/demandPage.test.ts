import {
  align,
  type Alignment,
  type Override,
  type PlanningModel,
  type Solver,
} from "../../../../src/engine";
import { demandReview } from "../../../../src/engine/demand/review/demandReview";
import { familyRanges } from "../../../../src/engine/demand/review/familyRanges";
import { gridOf, rowOf } from "../../../../src/engine/series/grid";
import { demandPage } from "../../../../src/workbook/report/demand/demandPage";
import type { CellContent, SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { sampleModel } from "../../../engine/demand/review/sampleModel";
import { describePageRules } from "../pageRules";
import { companyModel } from "../smallCompany";

/** The submitted view needs no solver. */
const noSolver: Solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};
const alignmentOf = (model: PlanningModel): Alignment =>
  align(model, { reconcile: false }, { solver: noSolver, onStage: () => undefined });
const draw = (model: PlanningModel): SheetDescription => demandPage({ model, alignment: alignmentOf(model) });

/** The rows beneath a heading, as far as its block goes. */
function rowsUnder(page: SheetDescription, heading: string): readonly (readonly CellContent[])[] {
  const { top } = page.blocks.find((block) => block.look === "heading" && block.cells[0]![0] === heading)!;
  return page.blocks.find((block) => block.top === top + 3)!.cells;
}

function noteUnder(page: SheetDescription, heading: string): CellContent {
  const { top } = page.blocks.find((block) => block.look === "heading" && block.cells[0]![0] === heading)!;
  return page.blocks.find((block) => block.top === top + 1)!.cells[0]![0]!;
}

/** Burr grinders as marketing plans them, in one month. */
const agreedOn = (period: number): Override => ({
  item: -1,
  family: model.families.findIndex(({ name }) => name === "Burr grinders"),
  segment: -1,
  source: "marketing",
  firstPeriod: period,
  lastPeriod: period,
  units: [11_615, 11_914][period - 3]!,
  reasonCode: "NO PROMO",
  assumption: "Nobody pays for it",
  author: "C. Vance",
  isLocked: true,
});

const headings = (page: SheetDescription): CellContent[] =>
  page.blocks.filter(({ look }) => look === "heading").map(({ cells }) => cells[0]![0]!);

const model = sampleModel();
let alignment: Alignment;
let page: SheetDescription;
beforeAll(() => {
  alignment = alignmentOf(model);
  page = demandPage({ model, alignment });
});

/** The page of the sample without kept forecasts. */
function drawBackTest(): SheetDescription {
  const kept = model.history.rows.flatMap(({ measure }, r) => (measure === "forecast" ? [] : [r]));
  const values = gridOf(
    kept.length,
    model.history.values.periods,
    (n, t) => rowOf(model.history.values, kept[n]!)[t]!,
  );
  const bare = { ...model, history: { rows: kept.map((r) => model.history.rows[r]!), values } };
  const { accuracy } = demandReview(bare, alignment.consensus, alignment.submitted.plan);
  return demandPage({ model: bare, alignment: { ...alignment, demand: { ...alignment.demand, accuracy } } });
}

describePageRules("The Demand page", () => page);
describePageRules("The Demand page of one function without history", () => draw(companyModel()));

describe("The Demand page", () => {
  it("begins with the promotion that only sales knows", () => {
    const [first] = rowsUnder(page, "Where the functions disagree");
    expect(first!.slice(0, 4)).toEqual([
      "Burr grinders",
      expect.stringContaining("Sales over marketing; reason PROMO"),
      "L. Brandt, Sales; J. Ferreira, Marketing",
      "▲ open",
    ]);
  });

  it("says who has signed, and what keeps the others from it", () => {
    const rows = rowsUnder(page, "Sign-off of the consensus");
    expect(rows.map((row) => [row[0], row[2], row[3]])).toEqual([
      ["Statistical", "A. Rossi", "● signed"],
      ["Sales", "L. Brandt", "● signed"],
      ["Marketing", "J. Ferreira", "● signed"],
      ["Finance", "", "■ lines open"],
    ]);
    expect(noteUnder(page, "Sign-off of the consensus")).toBe(
      "3 of 4 functions have signed. 2 disagreements above EUR 81,624 (1 % of an average month's demand) are open, " +
        "EUR 557,868 together: resolve before signing.",
    );
  });

  it("shows a resolved line with its reason, and no longer among the open ones", () => {
    const overrides = [...model.overrides, ...[3, 4].map((period) => agreedOn(period))];
    const resolved = draw({ ...model, overrides });
    const [april, may] = rowsUnder(resolved, "Resolved, with the reason");
    expect(april!.slice(0, 4)).toEqual([
      "Burr grinders",
      "The plan of marketing: NO PROMO, Nobody pays for it",
      "C. Vance",
      "● resolved",
    ]);
    expect([april![10], may![10]].map((units) => Math.round(Number(units)))).toEqual([11615, 11914]);
    expect(rowsUnder(resolved, "Where the functions disagree")[0]![0]).toBe("Milk frothers");
    expect(noteUnder(resolved, "Sign-off of the consensus")).toContain("is open: the others can sign.");
  });

  it("says how each event came into the consensus once", () => {
    const rows = rowsUnder(page, "Events in the consensus");
    expect(rows.map((row) => [row[0], row[3], Math.round(Number(row[8]))])).toEqual([
      ["Mother's Day kettles 2027 (Kettles)", "▲ once", 0],
      ["Alba 450 launch (Bean-to-cup machines)", "● once", 140],
      ["Back to office frothers (Milk frothers)", "● once", 0],
      ["Coffee Week tasting tour (Portafilters and baskets)", "● once", 1208],
      ["Filter month at DomoMarkt (Water filters)", "● once", 635],
    ]);
  });

  it("says what is wrong with each event", () => {
    const checks = rowsUnder(page, "Event checks");
    expect(checks[0]!.slice(0, 4)).toEqual([
      "Peak without event (Burr grinders)",
      expect.stringContaining("no event explains"),
      "L. Brandt, Sales",
      "■ missing",
    ]);
    expect(checks.map((row) => row[3])).toEqual(expect.arrayContaining(["■ double", "▲ orphan"]));
  });

  it("shows that sales harm and consensus helps", () => {
    const steps = rowsUnder(page, "What each step of forecasting adds");
    const light = (step: string) => steps.find((row) => row[0] === step)![3];
    expect(light("Statistical")).toBe("● helped");
    expect(light("Sales")).toBe("■ harmed");
    expect(light("Consensus")).toBe("● helped");
  });

  it("makes the naive and the statistical step again where no forecasts are kept, and says so", () => {
    const again = drawBackTest();
    const heading = "What each step of forecasting adds (back-test)";
    expect(noteUnder(again, heading)).toContain(
      "Back-test: the workbook keeps no past forecasts, so the last 4 closed months",
    );
    const [naive, statistical, ...rest] = rowsUnder(again, heading);
    expect(rest).toEqual([]);
    expect([naive![0], naive![2]]).toEqual(["Naive", "48 families × periods"]);
    expect([statistical![0], statistical![3]]).toEqual(["Statistical", "● helped"]);
    expect(Number(naive![4]) - Number(statistical![4])).toBeCloseTo(Number(statistical![8]), 12);
  });

  it("shows no record of a stated statistical plan that the back-test did not make", () => {
    const rows = rowsUnder(drawBackTest(), "Demand by family");
    expect(rows.every((row) => row[3] === null)).toBe(true);
  });

  it("shows six closed months and the whole horizon of each family and plan", () => {
    const rows = rowsUnder(page, "Demand by family");
    const grinders = rows.filter((row) => row[0] === "Burr grinders");
    expect(grinders.map((row) => row[1])).toEqual([
      "Sold",
      "Statistical",
      "Sales",
      "Marketing",
      "Finance",
      "Customer",
      "Consensus",
    ]);
    const figures = 6;
    expect(grinders[0]!.slice(figures, figures + 6).every((units) => Number(units) > 0)).toBe(true);
    expect(grinders[2]![figures + 6 + 3]).toBeCloseTo(16606, 6);
    expect(grinders[2]).toHaveLength(figures + 6 + model.calendar.horizon.length);
  });

  it("shows the range of each family's demand, and where the statistical plan leaves it", () => {
    const grinders = rowsUnder(page, "Range of demand by family").filter((row) => row[0] === "Burr grinders");
    expect(grinders.map((row) => row[1])).toEqual(["95 % high", "80 % high", "80 % low", "95 % low"]);
    const figures = grinders.map((row) => row.slice(4).map(Number));
    expect(figures[0]).toHaveLength(model.calendar.horizon.length);
    figures[0]!.forEach((highest, t) => {
      const down = [highest, figures[1]![t]!, figures[2]![t]!, figures[3]![t]!];
      expect(down).toEqual([...down].sort((a, b) => b - a));
    });
    const family = model.families.findIndex(({ name }) => name === "Burr grinders");
    const range = familyRanges(model).find((one) => one.family === family)!;
    expect(figures[1]).toEqual([...range.interval80.upper]);
  });

  it("counts the months in which the statistical plan is outside", () => {
    const rows = rowsUnder(page, "Range of demand by family");
    const plan = rowsUnder(page, "Demand by family").filter((row) => row[1] === "Statistical");
    for (const [family, limit, , words, ...units] of rows) {
      const planned = plan.find((row) => row[0] === family)!.slice(-units.length);
      const side = String(limit).endsWith("high") ? 1 : -1;
      const outside = units.filter(
        (edge, t) => side * (Number(planned[t]) - Number(edge)) > 1e-6 * Number(edge),
      );
      expect(/\d+/.exec(String(words))?.[0] ?? "0").toBe(String(outside.length));
    }
  });

  it("leaves out what a small workbook cannot tell", () => {
    expect(headings(draw(companyModel()))).toEqual(["Demand by family"]);
  });
});
