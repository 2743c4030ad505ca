import { createSession } from "../../../src/app/session";
import { dayOf } from "../../../src/engine";
import { demandModel, override } from "../../engine/demand/review/demandModel";
import { directRunner, fakeWorkbook } from "../fakes";

const STATED = [
  { source: "sales" as const, units: [200] },
  { source: "marketing" as const, units: [100] },
];
const open = demandModel(STATED, { families: [{ name: "Tea" }] });
const resolved = { ...open, overrides: [override({ units: 150, item: -1 })] };
const wish = {
  line: { family: "Tea", month: "Jan 2027" },
  choice: "sales" as const,
  reason: { code: "PROMO", text: "" },
  author: "Ann",
};

function start(model = open) {
  const workbook = fakeWorkbook({ model });
  const today = () => dayOf(2027, 1, 9);
  const session = createSession({ workbook, runner: directRunner, now: () => 0, today });
  return { workbook, session };
}

describe("entering on a planner's sheet", () => {
  it("[ENT4] shows a resolution first and writes nothing", async () => {
    const { workbook, session } = start();
    const report = await session.resolveDisagreement(wish);
    expect(report).toMatchObject({ command: "resolveDisagreement", outcome: "preview", message: "" });
    expect(workbook.asked).toEqual(["read", "preview Overrides"]);
    expect(session.state()).toMatchObject({ running: null, entered: [] });
  });
  it("[ENT4] writes what was shown when it is accepted", async () => {
    const { workbook, session } = start();
    const { preview } = await session.resolveDisagreement(wish);
    expect((await session.acceptEntry(preview!)).outcome).toBe("done");
    expect(workbook.asked.at(-1)).toBe("enter on Overrides");
    expect(session.state().entered).toEqual([preview]);
  });
  it("[ENT4] writes at once only where accepting is said", async () => {
    const { workbook, session } = start();
    expect((await session.resolveDisagreement({ ...wish, accept: true })).outcome).toBe("done");
    expect(workbook.asked).toEqual(["read", "preview Overrides", "enter on Overrides"]);
  });
  it("[ENT5] looks at the last alignment for a resolution", async () => {
    const { workbook, session } = start();
    await session.align();
    workbook.asked.length = 0;
    await session.resolveDisagreement(wish);
    expect(workbook.asked).toEqual(["preview Overrides"]);
  });
  it("[ENT5] reads again once something was entered", async () => {
    const { workbook, session } = start();
    await session.align();
    await session.resolveDisagreement({ ...wish, accept: true });
    workbook.asked.length = 0;
    await session.resolveDisagreement(wish);
    expect(workbook.asked).toEqual(["read", "preview Overrides"]);
  });
  it("[ENT5] reads the workbook for a signature", async () => {
    const { workbook, session } = start(resolved);
    await session.align();
    workbook.asked.length = 0;
    expect((await session.signOff({ function: "sales", name: "Ann" })).outcome).toBe("preview");
    expect(workbook.asked).toEqual(["read", "preview Submissions"]);
  });
  it("[ENT3] refuses a signature while a conflict is open", async () => {
    const { workbook, session } = start();
    const report = await session.signOff({ function: "sales", name: "Ann", accept: true });
    expect(report).toMatchObject({ outcome: "refused", preview: null });
    expect(report.message).toContain("cannot be signed while 1 disagreement");
    expect(workbook.asked).toEqual(["read"]);
  });
  it("forgets what was entered once it is aligned", async () => {
    const { session } = start();
    await session.resolveDisagreement({ ...wish, accept: true });
    await session.align();
    expect(session.state().entered).toEqual([]);
  });
  it("forgets what was taken back", async () => {
    const workbook = fakeWorkbook(
      { model: open },
      { takeBack: () => Promise.resolve({ sheets: ["Overrides"] }) },
    );
    const session = createSession({
      workbook,
      runner: directRunner,
      now: () => 0,
      today: () => dayOf(2027, 1),
    });
    await session.resolveDisagreement({ ...wish, accept: true });
    await session.takeBack();
    expect(session.state().entered).toEqual([]);
  });
  it("is busy while another command runs", async () => {
    const { session } = start();
    const running = session.align();
    expect((await session.resolveDisagreement(wish)).outcome).toBe("busy");
    await running;
  });
  it("words what Excel refuses", async () => {
    const refusing = {
      previewEntry: () => Promise.reject(Object.assign(new Error("No. Do."), { name: "Refusal" })),
    };
    const workbook = fakeWorkbook({ model: open }, refusing);
    const session = createSession({
      workbook,
      runner: directRunner,
      now: () => 0,
      today: () => dayOf(2027, 1),
    });
    expect(await session.resolveDisagreement(wish)).toMatchObject({ outcome: "refused", message: "No. Do." });
  });
});
