import { say, type Alignment, type PlanningModel } from "../../../../src/engine";
import { timingWords } from "../../../../src/workbook/report/decisions/timingWords";
import { chartData, tightestResource } from "../../../../src/workbook/report/review/chartSeries";
import { controlLine } from "../../../../src/workbook/report/review/controlLine";
import { familyMoney } from "../../../../src/workbook/report/review/familyMoney";
import { GRID_PAGE_POINTS } from "../../../../src/workbook/report/review/part";
import { headlineWords } from "../../../../src/workbook/report/review/storyPart";
import { nextSheet } from "../../../../src/workbook/report/review/nextSheet";
import { reviewPage } from "../../../../src/workbook/report/review/reviewPage";
import { viewsPart } from "../../../../src/workbook/report/review/viewsPart";
import { describePageRules } from "../pageRules";
import { readPlanOf } from "../readPlan";
import { alignCompany, companyModel } from "../smallCompany";

const model: PlanningModel = companyModel();
let alignment: Alignment;
const input = () => ({ read: readPlanOf(model), model, alignment });

beforeAll(async () => {
  alignment = await alignCompany(model);
});

describePageRules("The Review page", () => reviewPage(input()));
describePageRules("The Review page of a submitted view", () =>
  reviewPage({ ...input(), alignment: { ...alignment, reconciled: null } }),
);

const texts = () =>
  reviewPage(input()).blocks.flatMap((block) =>
    block.cells.flat().map((c) => (typeof c === "object" && c !== null ? c.value : c)),
  );

describe("The head of the Review page", () => {
  const line = (facts: Partial<PlanningModel["settings"]> = {}, signatures: number | null = null) => {
    const settings = { ...model.settings, ...facts };
    const signed = { ...alignment.demand.signOff, signed: 1 };
    const signOff =
      signatures === null ? signed : { ...signed, signatures: signed.signatures.slice(0, signatures) };
    const of = { ...alignment, demand: { ...alignment.demand, signOff } };
    return controlLine({ ...input(), model: { ...model, settings }, alignment: of });
  };
  it("[REV6] says cycle, horizon, data cut-off and how complete it is", () => {
    const complete = Math.round(100 * alignment.submitted.index.coverage);
    expect(line({ cutOffDay: 20_820 })).toMatch(
      new RegExp(
        `^Small Company  ·  Cycle Jan 2026  ·  .*  ·  data to 2 Jan 2027  ·  ${complete} % complete`,
      ),
    );
  });
  it("[REV6] says nothing of signatures where one function alone plans", () => {
    expect(line({}, 1)).not.toContain("signed");
  });
});

describe("What each function reads on the Review page", () => {
  const rows = () => {
    const part = viewsPart(input())!(10);
    return part.blocks.filter(({ look }) => look === "wrapped").flatMap(({ cells }) => cells);
  };
  it("[REV7] is a line each, with its name once and the way to its cell", () => {
    const lines = alignment.views.flatMap(({ know, act }) => [...know, ...act]);
    expect(rows().map((row) => row[2])).toEqual(lines.map(say));
    expect(rows().filter((row) => row[0] !== "")).toHaveLength(4);
    const linked = rows().filter((row) => typeof row[10] === "object" && row[10] !== null);
    const numbered = lines.filter(({ parts }) => parts.some((part) => typeof part !== "string"));
    expect(linked).toHaveLength(numbered.length);
  });
});

describe("The light of a decision", () => {
  const verdict = { id: "", chosen: "", day: 1, by: "", reopenAbove: 1 };
  const of = (state: "taken" | "deferred" | "proposed" | "reopened" | null, isTooLate = false) =>
    timingWords({ isTooLate, verdict: state === null ? null : { ...verdict, state } });
  const cases = [
    ["taken", "● Taken", of("taken", true)],
    ["put off in time", "▲ Deferred", of("deferred")],
    ["put off too long", "■ Too late", of("deferred", true)],
    ["past its last day", "■ Too late", of(null, true)],
    ["only proposed", "● In time", of("proposed")],
    ["open again", "● In time", of("reopened")],
  ] as const;
  for (const [what, words, said] of cases)
    it(`[REV8] of one that is ${what} is ${words}`, () => expect(said).toBe(words));
});

describe("The Review page", () => {
  it("asks for decisions before it shows any other table", () => {
    const headings = reviewPage(input())
      .blocks.filter((block) => block.look === "heading")
      .sort((a, b) => a.top - b.top)
      .map((block) => block.cells[0]![0]);
    expect(headings[0]).toBe("Decisions needed");
    expect(headings).toContain("Top gaps");
    expect(headings).toContain("Families");
  });

  it("opens with the engine's own summary, every sentence of it", () => {
    const shown = texts().join(" ");
    for (const sentence of alignment.story) expect(shown).toContain(say(sentence));
    expect(headlineWords(input())).toBe(say(alignment.story[0]!));
  });

  it("shows three numbers that add up to 100", () => {
    const kpis = reviewPage(input()).blocks.find((block) => block.look === "kpi")!.cells[0]!;
    expect(Number(kpis[0]) + Number(kpis[2]) + Number(kpis[4])).toBeCloseTo(100, 9);
  });

  it("says plainly that nothing needs a decision when there is no gap", () => {
    const calm = { ...alignment, decisions: { today: [], delegated: [], standing: [] } };
    const words = reviewPage({ ...input(), alignment: calm }).blocks.flatMap((b) => b.cells.flat());
    expect(words.join(" ")).toContain("Nothing needs a decision");
  });

  it("draws its chart over cells that the page writes", () => {
    const page = reviewPage(input());
    const chart = page.charts!.find(({ name }) => name === "SOP_Review_chart");
    const block = page.blocks.find((b) => b.top === chart!.categories.top && b.left === 0)!;
    expect(block.cells).toHaveLength(chart!.categories.rows);
    chart!.series.forEach((series, i) => {
      expect(series.values.left).toBe(i + 1);
      expect(series.values.top).toBe(block.top);
    });
  });

  it("adds the families' money up to the plan's", () => {
    const families = familyMoney(model, alignment.submitted.plan);
    const sum = families.reduce((total, { shipped }) => total + shipped, 0);
    expect(sum).toBeCloseTo(alignment.reconciliation!.submittedMoney.revenue, 6);
    expect(texts()).toContain("All families");
  });
});

describe("the chart of the review", () => {
  it("shows the resource with the highest month", () => {
    expect(tightestResource(model, alignment.submitted.plan)).toBe(0);
    expect(chartData(input()).title).toContain("Filling");
  });

  it("shows demand and supply of all items when no resource is known", () => {
    const bare = { ...model, resources: { ...model.resources, count: 0 } };
    expect(chartData({ ...input(), model: bare }).title).toBe("Demand, supply and stock");
  });
});

describe("the decisions of the review", () => {
  const rows = () => {
    const blocks = reviewPage(input()).blocks;
    const header = blocks.find(({ cells }) => cells[0]![0] === "Decision")!;
    return blocks.find(({ top }) => top === header.top + 1)!.cells;
  };

  it("[REV1] stand in one table, each with its money, its day and what is recommended", () => {
    const { today } = alignment.decisions;
    expect(rows()).toHaveLength(today.length);
    today.forEach((decision, r) => {
      expect(rows()[r]![0]).toBe(`${decision.number}. ${say(decision.question)}`);
      expect(rows()[r]![4]).toBe(decision.gap.moneyAtRisk);
      expect(rows()[r]![8]).toMatch(new RegExp(`^${decision.recommended}[.] `));
    });
  });

  it("[REV1] say what is recommended with its share of the gap and its margin, as on Decisions", () => {
    const { today } = alignment.decisions;
    const row = today.findIndex(({ recommended }) => recommended === "B");
    const option = today[row]!.options.find(({ letter }) => letter === "B")!;
    const closes = `closes ${Number((100 * option.closes).toFixed(1))} %`;
    const earns = `earns EUR ${Math.round(option.effects.margin).toLocaleString("en-US")}`;
    expect(rows()[row]![8]).toBe(`B. ${option.title}: ${closes}, ${earns}.`);
  });
});

describe("the first pages of the review", () => {
  const headings = () =>
    reviewPage(input())
      .blocks.filter(({ look }) => look === "heading")
      .map(({ top, cells }) => ({ top, words: String(cells[0]![0]) }));
  const topOf = (words: string): number => headings().find((one) => one.words.startsWith(words))!.top;

  it("[REV1] hold the numbers, the decisions and how the index came about on one page of A4", () => {
    const { print, rowHeights } = reviewPage(input());
    expect(Math.min(...print!.breaksBefore!)).toBeGreaterThan(topOf("In short"));
    const heights = new Map(rowHeights!.map(({ row, points }) => [row, points]));
    let points = 0;
    for (let row = 0; row < topOf("Top gaps") && row < Math.min(...print!.breaksBefore!); row++) {
      points += heights.get(row) ?? 15;
    }
    expect(points).toBeLessThanOrEqual(GRID_PAGE_POINTS);
  });

  it("[REV2] print no cell that only a chart reads", () => {
    const { print, charts } = reviewPage(input());
    const end = print!.area.top + print!.area.rows;
    for (const { place, categories, series } of charts!) {
      expect(place.top + place.rows).toBeLessThanOrEqual(end);
      for (const area of [categories, ...series.map(({ values }) => values)]) {
        expect(area.top).toBeGreaterThanOrEqual(end);
      }
    }
  });
});

describe("the sheet that would add most", () => {
  it("is the first that a planner misses where no index is known", () => {
    expect(nextSheet(model, null)!.sheets).toEqual(["Objectives"]);
  });

  it("is the one behind the component that hides most", () => {
    const { components } = alignment.submitted.index;
    const hidden = Math.max(...components.map(({ statedWeight, coverage }) => statedWeight * (1 - coverage)));
    const all = components.reduce((sum, { statedWeight }) => sum + statedWeight, 0);
    const next = nextSheet(model, alignment.submitted.index)!;
    expect(next.sheets).toEqual(["Goals", "Objectives"]);
    expect(next.points).toBeCloseTo((100 * hidden) / all, 9);
  });

  it("is none when all are there", () => {
    const all = [
      "Demand",
      "Supply",
      "Resources",
      "Routing",
      "Objectives",
      "Budget",
      "History",
      "Segments",
      "Positioning",
      "Events",
      "Actions",
    ] as const;
    expect(nextSheet({ ...model, sheets: [...all] }, null)).toBeNull();
  });
});
