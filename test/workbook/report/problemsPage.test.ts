import type { LocatedProblem } from "../../../src/app/ports";
import type { Severity } from "../../../src/engine";
import { problemsPage } from "../../../src/workbook/report/problemsPage";
import { describePageRules } from "./pageRules";
import { readPlanOf } from "./readPlan";
import { companyModel } from "./smallCompany";

const model = companyModel();

const problem = (severity: Severity, sheet: string): LocatedProblem => ({
  problem: {
    code: "sheet-missing",
    severity,
    place: { sheet: "Supply" },
    facts: { sheet, needed: "the balance" },
  },
  sheet: "Bob's plan",
  address: "C5",
});
const PROBLEMS = [problem("note", "Risks"), problem("error", "Supply"), problem("warning", "Budget")];

describePageRules("The Data check page", () => problemsPage(readPlanOf(model, PROBLEMS)));
describePageRules("The Data check page without a problem", () => problemsPage(readPlanOf(model)));
describePageRules("The Data check page of a workbook that cannot be planned", () =>
  problemsPage(readPlanOf(null, PROBLEMS)),
);

describe("The Data check page", () => {
  const page = () => problemsPage(readPlanOf(model, PROBLEMS));
  const kinds = () =>
    page()
      .blocks.find((block) => block.top === 5 && block.left === 0)!
      .cells.map((row) => row[0]);

  it("lists the worst first, each with a sign and a word", () => {
    expect(kinds()).toEqual(["■ Error", "▲ Warning", "○ Note"]);
  });

  it("links a problem to its cell, on a sheet with a quote in its name too", () => {
    const [link] = page().blocks.find((block) => block.look === "link" && block.top === 5)!.cells[0]!;
    expect(link).toEqual({
      formula: `=HYPERLINK("#'Bob''s plan'!C5","Bob's plan!C5")`,
      value: "Bob's plan!C5",
    });
  });

  it("says what every sheet was read as", () => {
    const texts = page().blocks.flatMap((block) => block.cells.flat());
    expect(texts).toContain("Left alone: it has no header that is known.");
  });

  it("says how many problems are not listed", () => {
    const many = Array.from({ length: 620 }, () => problem("note", "Risks"));
    const texts = problemsPage(readPlanOf(model, many)).blocks.flatMap((block) => block.cells.flat());
    expect(texts.join(" ")).toContain("120 more problems");
  });
});
