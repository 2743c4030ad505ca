import { createSession } from "../../../src/app/session";
import { settingEntry } from "../../../src/app/settings/changeSetting";
import { switchesOf } from "../../../src/app/settings/switches";
import { dayOf, RULES, SETTING_LINES } from "../../../src/engine";
import { smallModel } from "../../engine/measure/smallModel";
import { directRunner, fakeWorkbook } from "../fakes";

const { settings } = smallModel({ items: [{ code: "A" }] });

function start() {
  const workbook = fakeWorkbook();
  const today = () => dayOf(2027, 1, 9);
  return { workbook, session: createSession({ workbook, runner: directRunner, now: () => 0, today }) };
}

describe("changing a setting", () => {
  it("[SWT1] is the line of Settings that names it", () => {
    expect(settingEntry({ name: " Stance", value: "Best margin" })).toEqual({
      sheet: "Settings",
      row: { field: "setting", value: "stance" },
      cells: { setting: "stance", text: "best margin" },
    });
  });
  it("[SWT2] refuses a setting that has no choice of values", () => {
    expect(() => settingEntry({ name: "company", value: "soft" })).toThrow(
      '"company" is no setting with a choice of values. Choose one of those, or type the value on Settings.',
    );
  });
  it("[SWT2] refuses a value that the setting does not have", () => {
    expect(() => settingEntry({ name: "rule: storage", value: "loose" })).toThrow(
      'The setting "rule: storage" cannot be "loose". Choose one of strict, soft, off.',
    );
  });
  it("[SWT1] is shown first and entered when it is accepted", async () => {
    const { workbook, session } = start();
    await session.align();
    workbook.asked.length = 0;
    const { preview, command } = await session.changeSetting({ name: "stance", value: "best margin" });
    expect([command, workbook.asked]).toEqual(["changeSetting", ["preview Settings"]]);
    expect((await session.acceptEntry(preview!)).command).toBe("changeSetting");
    expect(workbook.asked).toEqual(["preview Settings", "enter on Settings"]);
  });
  it("[SWT1] reads the workbook first in a new session", async () => {
    const { workbook, session } = start();
    await session.changeSetting({ name: "stance", value: "best margin" });
    expect(workbook.asked).toEqual(["read", "preview Settings"]);
  });
  it("[SWT2] says why nothing is shown", async () => {
    const report = await start().session.changeSetting({ name: "stance", value: "worst" });
    expect(report).toMatchObject({ outcome: "refused", preview: null });
    expect(report.message).toContain("Choose one of best margin, least change.");
  });
});

describe("the switches", () => {
  it("[SWT3] are the stance and every rule with what holds now", () => {
    const rules = { ...settings.rules, storage: "off" as const };
    const switches = switchesOf({ ...settings, stance: "best margin", rules });
    expect(switches.map(({ name }) => name)).toEqual(["stance", ...RULES.map((rule) => `rule: ${rule}`)]);
    expect(switches.find(({ name }) => name === "rule: storage")).toMatchObject({
      title: "Storage",
      value: "off",
      usual: "soft",
      options: ["strict", "soft", "off"],
    });
  });
  it("[SWT3] say what they do in the words of the Settings sheet", () => {
    const [stance] = switchesOf(settings);
    expect(stance?.meaning).toBe(SETTING_LINES.find(({ name }) => name === "stance")?.meaning);
  });
});

describe("a sheet that an entry made", () => {
  it("[SWT1] is there for the next entry", async () => {
    const found: (readonly string[])[] = [];
    const workbook = fakeWorkbook(
      {},
      {
        previewEntry: async (read, entry) => {
          found.push(read.found.map(({ name }) => name));
          return {
            entry,
            sheetName: "Settings",
            isNewSheet: true,
            isNewRow: true,
            newColumns: [],
            cells: [],
          };
        },
      },
    );
    const session = createSession({
      workbook,
      runner: directRunner,
      now: () => 0,
      today: () => dayOf(2027, 1, 9),
    });
    await session.align();
    await session.changeSetting({ name: "stance", value: "best margin", accept: true });
    await session.changeSetting({ name: "stance", value: "least change" });
    expect(found).toEqual([[], ["Settings"]]);
  });
});
