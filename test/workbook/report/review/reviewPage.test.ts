import type { Alignment, PlanningModel } from "../../../../src/engine";
import { chartData, tightestResource } from "../../../../src/workbook/report/review/chartSeries";
import { decisionQuestion, proposal } from "../../../../src/workbook/report/review/decisions";
import { familyMoney } from "../../../../src/workbook/report/review/familyMoney";
import { headlineWords } from "../../../../src/workbook/report/review/headline";
import { nextSheet } from "../../../../src/workbook/report/review/nextSheet";
import { reviewPage } from "../../../../src/workbook/report/review/reviewPage";
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

  it("opens with the gap that has most money at risk, and with the money of the headline", () => {
    const words = headlineWords(input());
    expect(words).toContain("Filling");
    expect(words).toContain(Math.round(alignment.headline.atRisk.submitted).toLocaleString("en-US"));
  });

  it("says plainly that nothing needs a decision when there is no gap", () => {
    const calm = { ...alignment, submitted: { ...alignment.submitted, gaps: [] } };
    const words = reviewPage({ ...input(), alignment: calm }).blocks.flatMap((b) => b.cells.flat());
    expect(words.join(" ")).toContain("Nothing needs a decision");
  });

  it("draws its chart over cells that the page writes", () => {
    const page = reviewPage(input());
    const [chart] = page.charts!;
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

describe("a decision", () => {
  it("is a question that names subject, amount and months", () => {
    for (const gap of alignment.submitted.gaps) {
      expect(decisionQuestion(gap, model)).toMatch(/\?$/);
      expect(decisionQuestion(gap, model)).not.toMatch(/undefined|NaN/);
    }
  });

  const cases = [
    { after: 0, expect: "closes the gap" },
    { after: 40, expect: "takes away 60 % of the money" },
    { after: 100, expect: "No plan within the rules closes it" },
    { after: null, expect: "No reconciled plan" },
  ];
  for (const one of cases) {
    it(`proposes what was measured: ${one.expect}`, () => {
      const gap = alignment.submitted.gaps[0]!;
      expect(proposal({ gap, before: 100, after: one.after })).toContain(one.expect);
    });
  }
});

describe("the sheet that would add most", () => {
  it("is the first that a planner misses where no index is known", () => {
    expect(nextSheet(model, null)!.sheets).toEqual(["Objectives"]);
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
