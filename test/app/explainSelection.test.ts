import { createSession, type Session } from "../../src/app/session";
import { Refusal } from "../../src/app/refusal";
import type { PlanningWorkbook } from "../../src/app/ports";
import { directRunner, fakeWorkbook } from "./fakes";

function sessionOn(failing: Partial<PlanningWorkbook> = {}): Session {
  const workbook = fakeWorkbook({}, failing);
  return createSession({ workbook, runner: directRunner, now: () => 0, today: () => 20_000 });
}

describe("explaining the selected cell", () => {
  it("needs an alignment, and says so", async () => {
    const explained = await sessionOn().explainSelection();
    expect(explained).toMatchObject({ explanation: null, message: expect.stringContaining("Press Align") });
  });

  it("explains the item and month of the cell, as plain JSON", async () => {
    const session = sessionOn();
    await session.align();
    const explained = await session.explainSelection();
    expect(explained).toMatchObject({ sheet: "Plan", address: "C4", message: "" });
    expect(explained.explanation?.title).toBe("A, Jan 2027");
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
  });

  it("says what to select where the cell is about nothing that is planned", async () => {
    const nothing = { item: -1, family: -1, resource: -1, period: 2 };
    const session = sessionOn({
      selection: async () => ({ sheet: "Notes", address: "A1", subject: nothing }),
    });
    await session.align();
    expect(await session.explainSelection()).toMatchObject({
      sheet: "Notes",
      explanation: null,
      message: expect.stringMatching(/names no item.*Select a number/),
    });
  });

  it("passes on in words what Excel refuses, such as a chart that is selected", async () => {
    const words = "The selection cannot be used here. Click one cell in this workbook, then try again.";
    const session = sessionOn({
      selection: () => Promise.reject(new Refusal("InvalidSelection", words)),
    });
    await session.align();
    expect(await session.explainSelection()).toMatchObject({ explanation: null, message: words });
  });
});
