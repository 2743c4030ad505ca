import { refusalEntry, type CorrectionRefusal } from "../../../src/app/demand/refuseCorrection";
import { createSession } from "../../../src/app/session";
import { dayOf, type HistoryCorrection, type HistoryRecord } from "../../../src/engine";
import { smallModel } from "../../engine/measure/smallModel";
import { directRunner, fakeWorkbook } from "../fakes";

const model = smallModel({ items: [{ code: "A" }, { code: "B" }], historyMonths: 12, periods: 3 });
const correction = (facts: Partial<HistoryCorrection>): HistoryCorrection => ({
  item: 0,
  period: -2,
  was: 500,
  used: 100,
  why: "outlier",
  money: 400,
  refusal: null,
  ...facts,
});
const history: HistoryRecord = {
  corrections: [
    correction({}),
    correction({ item: 1, period: -3, was: -5, used: 0, why: "negative" }),
    correction({ item: 1, period: -4, refusal: { author: "Ben", reason: "A real order" } }),
  ],
  levelShifts: [],
};
const [second, newest] = [model.calendar.history.at(-2)!, model.calendar.history.at(-1)!];
const wish: CorrectionRefusal = { item: "A", month: second.label, reason: "A real order", author: "Ann" };
const entryOf = (changed: Partial<CorrectionRefusal> = {}) =>
  refusalEntry(model, { demand: { history } }, { ...wish, ...changed });

describe("refusing a correction of history", () => {
  it("[ENT6] is a locked row of the statistical function for the month, without a number", () => {
    expect(entryOf()).toEqual({
      sheet: "Overrides",
      row: null,
      cells: {
        item: "A",
        source: "statistical",
        fromMonth: second.start,
        toMonth: second.start,
        reasonCode: "HISTORY",
        assumption: "A real order",
        author: "Ann",
        isLocked: "yes",
      },
    });
  });

  it("[ENT6] knows the item in any case and the month by its number", () => {
    const { year, month } = { year: second.label.slice(-4), month: new Date(second.start * 86_400_000) };
    const code = `${year}-${String(month.getUTCMonth() + 1).padStart(2, "0")}`;
    expect(entryOf({ item: "a", month: code })).toEqual(entryOf());
  });

  const refusals: readonly (readonly [string, Partial<CorrectionRefusal>, string])[] = [
    ["an item that nobody knows", { item: "Z" }, "correction-unknown"],
    ["a month that nobody knows", { month: "Jan 1999" }, "correction-unknown"],
    ["a month that was not corrected", { month: newest.label }, "correction-unknown"],
    ["demand below zero", { item: "B", month: model.calendar.history.at(-3)!.label }, "correction-needed"],
    [
      "what is refused already",
      { item: "B", month: model.calendar.history.at(-4)!.label },
      "already-refused",
    ],
    ["no reason", { reason: " " }, "reason-missing"],
    ["no name", { author: "" }, "author-missing"],
  ];
  for (const [what, changed, code] of refusals) {
    it(`[ENT7] is refused for ${what}, in two sentences`, () => {
      let refused: unknown;
      try {
        entryOf(changed);
      } catch (error) {
        refused = error;
      }
      expect(refused).toMatchObject({ name: "Refusal", code });
      expect((refused as Error).message).toMatch(/^[^.]+(?:\.\s)[^.]+\.$/u);
    });
  }
});

describe("the command that refuses one", () => {
  function start() {
    const workbook = fakeWorkbook({ model });
    const tools = { workbook, runner: directRunner, now: () => 0, today: () => dayOf(2027, 1) };
    return { workbook, session: createSession(tools) };
  }

  it("[ENT4] says why it cannot, and writes nothing", async () => {
    const { workbook, session } = start();
    const report = await session.refuseCorrection({ ...wish, accept: true });
    expect(report).toMatchObject({ command: "refuseCorrection", outcome: "refused", preview: null });
    expect(report.message).toContain("No correction was made");
    expect(workbook.asked).toEqual(["read"]);
  });
});
