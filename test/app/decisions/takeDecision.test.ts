import { decisionEntry } from "../../../src/app/decisions/takeDecision";
import { createSession } from "../../../src/app/session";
import { dayOf, type ActionRecord } from "../../../src/engine";
import { actionOf } from "../../../src/engine/decision/actions";
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
const today = dayOf(2027, 1, 9);
const { number, decideBy } = decisions.today.find(({ id }) => id === SHORT)!;

const plainAction: ActionRecord = actionOf(decisions.today[0]!, {
  choice: "A",
  id: "",
  by: "Ann",
  day: today,
});

describe("taking a decision", () => {
  it("[TKD1] is a row of Actions with what is expected of it", () => {
    expect(decisionEntry(model, { decisions }, { number, option: "B", today })).toEqual({
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
        decidedDay: today,
        decidedBy: "Operations",
        about: "demand-supply, short: Tea (2027-03 to 2027-04)",
        gapSize: 80,
        reopenAbove: 96,
      },
    });
  });
  it("[TKD1] names who does it where the meeting says so", () => {
    const { cells } = decisionEntry(model, { decisions }, { number, option: "A", owner: " Ann ", today });
    expect(cells).toMatchObject({ owner: "Ann", decidedBy: "Ann", chosen: "A: Do nothing" });
  });
  it("[TKD1] says who decided and when, where that is another", () => {
    const wish = { number, option: "B", by: " The board ", date: "2027-01-07", today } as const;
    const { cells } = decisionEntry(model, { decisions }, wish);
    expect(cells).toMatchObject({
      owner: "Operations",
      decidedBy: "The board",
      decidedDay: dayOf(2027, 1, 7),
    });
  });
  it("[TKD2] refuses a date that is none", () => {
    const wish = { number, option: "B", date: "2027-02-30", today } as const;
    expect(() => decisionEntry(model, { decisions }, wish)).toThrow(
      '"2027-02-30" is no date. Write it as 2027-01-31.',
    );
  });
  it("[TKD4] putting it off is a row, too, that expects nothing yet", () => {
    const { cells } = decisionEntry(model, { decisions }, { number, option: "defer", today });
    expect(cells).toMatchObject({
      chosen: "Defer",
      status: "deferred",
      effectKpi: "",
      effectAmount: "",
      effectMonth: "",
    });
  });
  it("[TKD2] refuses a decision that was not asked", () => {
    expect(() => decisionEntry(model, { decisions }, { number: 9, option: "A", today })).toThrow(
      "The last review has decisions 1 to 5 only. Choose one of them.",
    );
  });
  it("[TKD2] refuses an option that was not offered", () => {
    expect(() => decisionEntry(model, { decisions }, { number, option: "C", today })).toThrow(
      `Decision ${number} has no option C. Choose one of A, B, or defer.`,
    );
  });
});

describe("the row of a decision", () => {
  const taken = decisionEntry(model, { decisions }, { number, option: "B", today }).cells;
  const actionNamed = (id: string, about: string) => ({ ...plainAction, id, about });
  const idAfter = (...actions: ActionRecord[]) =>
    decisionEntry({ ...model, actions }, { decisions }, { number, option: "A", today }).row!.value;
  it("[TKD1] stays its own when its number has changed since", () => {
    expect(idAfter(actionNamed("2027-01-D5", String(taken["about"])))).toBe("2027-01-D5");
  });
  it("[TKD1] is never that of another decision of the cycle", () => {
    expect(
      idAfter(actionNamed(`2027-01-D${number}`, "plan-budget, revenue: Juice (2027-01 to 2027-06)")),
    ).toBe("2027-01-D6");
  });
  it("[TKD1] of another cycle is left alone", () => {
    expect(idAfter(actionNamed("2026-12-D1", String(taken["about"])))).toBe(`2027-01-D${number}`);
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
