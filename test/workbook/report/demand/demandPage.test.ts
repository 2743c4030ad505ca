import type { Override, PlanningModel } from "../../../../src/engine";
import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import { demandReview } from "../../../../src/engine/demand/review/demandReview";
import { familyRanges } from "../../../../src/engine/demand/review/familyRanges";
import { gridOf, rowOf } from "../../../../src/engine/series/grid";
import { submittedPlan } from "../../../../src/engine/supply/submittedPlan";
import type { DemandInput } from "../../../../src/workbook/report/demand/demandInput";
import { demandPage } from "../../../../src/workbook/report/demand/demandPage";
import type { Block, CellContent, SheetDescription } from "../../../../src/workbook/report/sheetDescription";
import { sampleModel } from "../../../engine/demand/review/sampleModel";
import { excelDay } from "../../../../src/workbook/report/excelDay";
import { describePageRules } from "../pageRules";
import { companyModel } from "../smallCompany";

/** What the page is drawn from: the demand side of an alignment, without the rest of it. */
function inputOf(model: PlanningModel): DemandInput {
  const consensus = consensusDemand(model);
  const review = demandReview(model, consensus, submittedPlan(model, consensus.units));
  return { model, alignment: { consensus, demand: { ...review, indexEffects: [] } } };
}
const draw = (model: PlanningModel): SheetDescription => demandPage(inputOf(model));

/** The blocks of a section: its heading, its note, its headers and its rows. */
function blocksUnder(page: SheetDescription, heading: string): readonly Block[] {
  const found = page.blocks.findIndex((block) => block.look === "heading" && block.cells[0]![0] === heading);
  return page.blocks.slice(found, found + 4);
}
const rowsUnder = (page: SheetDescription, heading: string): readonly (readonly CellContent[])[] =>
  blocksUnder(page, heading)[3]!.cells;
const noteUnder = (page: SheetDescription, heading: string): string =>
  blocksUnder(page, heading)[1]!.cells.flat().join(" ");

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
let input: DemandInput;
let page: SheetDescription;
let backTested: SheetDescription;
beforeAll(() => {
  input = inputOf(model);
  page = demandPage(input);
  backTested = drawBackTest();
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
  const { consensus, demand } = input.alignment;
  const { accuracy } = demandReview(bare, consensus, submittedPlan(bare, consensus.units));
  return demandPage({ model: bare, alignment: { consensus, demand: { ...demand, accuracy } } });
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

  it("puts the disagreements first, conflicts before views, and says by when each is decided", () => {
    expect(headings(page)[0]).toBe("Where the functions disagree");
    const rows = rowsUnder(page, "Where the functions disagree");
    const isView = rows.map((row) => row[3] === "○ a view");
    expect(isView).toEqual([...isView].sort());
    expect(isView.filter((is) => is)).toHaveLength(12);
    const { disagreements } = input.alignment.demand;
    expect(rows.slice(0, 8).map((row) => row[4])).toEqual(
      disagreements.slice(0, 8).map(({ decideBy }) => excelDay(decideBy)),
    );
    expect(noteUnder(page, "Where the functions disagree")).toContain("more than a forecast may err (15 %");
  });

  it("breaks its small print into lines that fit on paper", () => {
    const notes = page.blocks.filter(({ look }) => look === "note").flatMap(({ cells }) => cells.flat());
    expect(notes.filter((line) => String(line).length > 165)).toEqual([]);
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
      "3 of 4 functions have signed. 2 disagreements above EUR 81,214 (1 % of an average month's demand) are open, " +
        "EUR 557,156 together: resolve before signing.",
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
    const heading = "What each step of forecasting adds (back-test)";
    expect(noteUnder(backTested, heading)).toContain(
      "Back-test: the workbook keeps no past forecasts, so the last 4 closed months",
    );
    const [naive, statistical, ...rest] = rowsUnder(backTested, heading);
    expect(rest).toEqual([]);
    expect([naive![0], naive![2]]).toEqual(["Naive", "48 families × periods"]);
    expect([statistical![0], statistical![3]]).toEqual(["Statistical", "● helped"]);
    expect(Number(naive![4]) - Number(statistical![4])).toBeCloseTo(Number(statistical![8]), 12);
  });

  it("shows no record of a stated statistical plan that the back-test did not make", () => {
    const rows = rowsUnder(backTested, "Demand by family");
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

  const SEEN = "History as the forecast sees it";

  it("lists each correction of history: what was found, the month, was and used, the most money first", () => {
    const rows = rowsUnder(page, SEEN);
    expect(rows[0]!.slice(0, 4)).toEqual([
      "GRI-130",
      "Far off the months around it: replaced by what they and the season say",
      "",
      "○ corrected",
    ]);
    expect(rows[0]![5]).toBe(2863);
    expect(Number(rows[0]![6])).toBeLessThan(700);
    const { corrections, levelShifts } = input.alignment.demand.history;
    expect(rows).toHaveLength(corrections.length + levelShifts.length);
    const money = rows.slice(0, corrections.length).map((row) => Number(row[7]));
    expect(money).toEqual([...money].sort((a, b) => b - a));
  });

  it("marks a level shift without correcting it", () => {
    const shifts = rowsUnder(page, SEEN).filter((row) => row[3] === "▲ level shift");
    expect(shifts).toHaveLength(input.alignment.demand.history.levelShifts.length);
    expect(shifts[0]![1]).toMatch(/^The level steps from about [\d,]+ to [\d,]+ a period: not corrected/u);
    expect(shifts[0]!.slice(5)).toEqual([null, null, null]);
  });

  it("shows who refused a correction, and that the month counts as History has it", () => {
    const { consensus, demand } = input.alignment;
    const [first, ...rest] = demand.history.corrections;
    const refused = { ...first!, refusal: { author: "L. Brandt", reason: "A real order" } };
    const history = { ...demand.history, corrections: [refused, ...rest] };
    const drawn = demandPage({ model, alignment: { consensus, demand: { ...demand, history } } });
    const [row] = rowsUnder(drawn, SEEN);
    expect(row!.slice(2, 4)).toEqual(["L. Brandt: A real order", "● refused"]);
    expect(row!.slice(5)).toEqual([2863, 2863, 0]);
  });

  it("says that corrections do not move a statistical plan that Demand states", () => {
    expect(noteUnder(page, SEEN)).toContain("corrections move only the ranges above");
  });

  it("shows what the index gains on either side, where it is known", () => {
    const { consensus, demand } = input.alignment;
    const [line] = demand.disagreements;
    const effect = { family: line!.family, period: line!.period, source: line!.highest, points: -1.25 };
    const drawn = demandPage({
      model,
      alignment: { consensus, demand: { ...demand, indexEffects: [effect] } },
    });
    expect(rowsUnder(drawn, "Where the functions disagree")[0]!.slice(-2)).toEqual([-1.25, null]);
  });

  it("leaves out what a small workbook cannot tell", () => {
    expect(headings(draw(companyModel()))).toEqual(["Demand by family"]);
  });
});

describe("the charts of the Demand page", () => {
  const chartNamed = (name: string) => page.charts!.find((chart) => chart.name === name)!;
  const cellAt = (row: number, column: number): CellContent =>
    page.blocks
      .filter(({ top, cells }) => row >= top && row < top + cells.length)
      .map(({ top, left, cells }) => cells[row - top]![column - left])
      .find((cell) => cell !== undefined) ?? null;

  it("draws what was sold, what every function plans and what was agreed, each from its own row", () => {
    const { series } = chartNamed("SOP_Demand_functions");
    expect(series.map(({ values, name }) => cellAt(values.top, 0) === name)).not.toContain(false);
    expect(series.map(({ name }) => name)).toEqual(["Sold", ...stepNames(), "Consensus"]);
  });

  it("tells lines apart by their shapes and not by colour alone", () => {
    const { series } = chartNamed("SOP_Demand_functions");
    const shapes = series.filter(({ kind }) => kind === "markedLine").map(({ marker }) => marker);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it("says which function is furthest from what was agreed, by the sums of its table", () => {
    const rows = rowsUnder(page, "What each function plans");
    const sums = new Map(rows.map((row) => [row[0], row[2] as number]));
    const agreed = sums.get("Consensus")!;
    const far = stepNames().map((name) => [name, sums.get(name)! / agreed - 1] as const);
    const [name, share] = far.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))[0]!;
    const percent = Math.abs(100 * share).toLocaleString("en-US", { maximumFractionDigits: 1 });
    const { title } = chartNamed("SOP_Demand_functions");
    expect(title).toBe(`${name} plans ${percent} % ${share > 0 ? "more" : "less"} than was agreed`);
  });

  it("shows the family with the dearest conflict", () => {
    const { series, title } = chartNamed("SOP_Demand_family");
    const family = rowsUnder(page, "Where the functions disagree")[0]![0];
    expect(title).toBe(`${String(family)}: what each function plans`);
    expect(series.map(({ values }) => cellAt(values.top, 0))).toEqual(series.map(() => family));
  });

  it("names a function that speaks of a part of the family, and draws it not", () => {
    const { series, altText } = chartNamed("SOP_Demand_family");
    expect(altText).toContain("not drawn, for it speaks of a part only: Customer.");
    expect(series.map(({ name }) => name)).not.toContain("Customer");
  });

  it("shows the error after each step, and names the step that helps and the one that harms", () => {
    const { title, categories } = chartNamed("SOP_Demand_steps");
    expect(title).toMatch(/^Statistical saves [0-9.]+ points of error, Sales adds [0-9.]+ points$/);
    expect(cellAt(categories.top, 0)).toBe("Naive");
  });

  const stepNames = (): string[] =>
    rowsUnder(page, "What each function plans")
      .map((row) => String(row[0]))
      .filter((name) => name !== "Sold" && name !== "Consensus");
});
