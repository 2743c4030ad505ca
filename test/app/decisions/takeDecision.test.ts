import { decisionEntry } from "../../../src/app/decisions/takeDecision";
import { createSession } from "../../../src/app/session";
import { dayOf } from "../../../src/engine";
import { decisionsOf } from "../../../src/engine/decision/decisions";
import { NO_EFFECT } from "../../../src/engine/decision/leverResult";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { demandModel } from "../../engine/demand/review/demandModel";
import { lever, plantedStory } from "../../engine/decision/story";
import { directRunner, fakeWorkbook } from "../fakes";

const { model, submitted, plans } = plantedStory();
const SHORT = "demand-supply/family:Tea/2";
const effects = { ...NO_EFFECT, margin: 500.126 };
const levers = [lever("overtime", { title: "Run overtime", gapIds: [SHORT], effects })];
const measures = measurePlan(model, submitted, { functionPlans: plans });
const decisions = decisionsOf({ model, submitted: measures, levers });
const { number, decideBy } = decisions.today.find(({ id }) => id === SHORT)!;

describe("taking a decision", () => {
  it("[TKD1] is a row of Actions with what is expected of it", () => {
    expect(decisionEntry(model, { decisions }, { number, option: "B" })).toEqual({
      sheet: "Actions",
      row: { field: "id", value: `2027-01-D${number}` },
      cells: {
        id: `2027-01-D${number}`,
        decision: "How do we serve the 80 cases of Tea that the plan leaves short from Mar 2027 to Apr 2027?",
        options: "A: Do nothing; B: Run overtime",
        chosen: "B: Run overtime",
        owner: "Operations",
        dueDay: decideBy,
        status: "open",
        effectKpi: "gross margin",
        effectAmount: 500.13,
        effectMonth: dayOf(2027, 4, 1),
      },
    });
  });
  it("[TKD1] names who does it where the meeting says so", () => {
    const { cells } = decisionEntry(model, { decisions }, { number, option: "A", owner: " Ann " });
    expect(cells).toMatchObject({ owner: "Ann", chosen: "A: Do nothing" });
  });
  it("[TKD2] refuses a decision that was not asked", () => {
    expect(() => decisionEntry(model, { decisions }, { number: 9, option: "A" })).toThrow(
      "The last review has decisions 1 to 5 only. Choose one of them.",
    );
  });
  it("[TKD2] refuses an option that was not offered", () => {
    expect(() => decisionEntry(model, { decisions }, { number, option: "C" })).toThrow(
      `Decision ${number} has no option C. Choose one of A, B.`,
    );
  });
});

describe("taking a decision in the workbook", () => {
  const open = demandModel(
    [
      { source: "sales", units: [200] },
      { source: "marketing", units: [100] },
    ],
    { families: [{ name: "Tea" }] },
  );
  const start = () => {
    const workbook = fakeWorkbook({ model: open });
    const tools = { workbook, runner: directRunner, now: () => 0, today: () => dayOf(2027, 1, 9) };
    return { workbook, session: createSession(tools) };
  };
  it("[TKD2] is refused before a review asked", async () => {
    const report = await start().session.takeDecision({ number: 1, option: "A" });
    expect(report).toMatchObject({ command: "takeDecision", outcome: "refused", preview: null });
    expect(report.message).toMatch(/^No review .+[.] Press /);
  });
  it("[TKD3] is shown first and entered when it is accepted", async () => {
    const { workbook, session } = start();
    await session.align();
    workbook.asked.length = 0;
    const report = await session.takeDecision({ number: 1, option: "A" });
    expect(report).toMatchObject({ command: "takeDecision", outcome: "preview" });
    expect(workbook.asked).toEqual(["preview Actions"]);
    expect((await session.acceptEntry(report.preview!)).outcome).toBe("done");
    expect(workbook.asked).toEqual(["preview Actions", "enter on Actions"]);
  });
});
