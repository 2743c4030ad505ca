import { axeFindings } from "./axeFindings";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

describeInBrowser("Decisions and settings in the pane", () => {
  let bench: BrowserBench;
  let opened: OpenPage;

  beforeAll(async () => {
    bench = await BrowserBench.start();
    opened = await bench.open("sample-plan.xlsx");
    await opened.press("Align");
    await opened.pane
      .getByText(/of 100 aligned/)
      .first()
      .waitFor({ timeout: 120_000 });
  }, 180_000);
  afterAll(() => bench?.close());

  const said = (words: string | RegExp) => opened.pane.getByText(words).first().waitFor({ timeout: 60_000 });
  const tab = (name: string) => opened.pane.getByRole("tab", { name }).click();

  /** The cells that the preview names, with what each will say. */
  async function preview(): Promise<ReadonlyMap<string, string>> {
    await opened.press("Show what will be written");
    await said("Nothing is written until you accept.");
    const rows = await opened.pane.locator("table tbody tr").all();
    const cells = rows.map(
      async (row) => (await row.locator("td").allInnerTexts()) as [string, string, string],
    );
    return new Map((await Promise.all(cells)).map(([address, , words]) => [address, words]));
  }

  /** Rewinds the newest entry, by the menu. */
  async function takeBack(): Promise<void> {
    await opened.press("More commands");
    await opened.pane.getByRole("menuitem", { name: "Take back the last write" }).click();
  }

  let actionCell = "";

  it("enters a decision on Actions as it was shown, with an owner of its own", async () => {
    await opened.pane.getByRole("button", { name: "Take decision 1" }).click();
    await opened.pane.getByRole("radio", { name: /^A: Do nothing/ }).check();
    await opened.pane.getByLabel("Owner", { exact: true }).fill("P. Novak");
    const cells = await preview();
    expect(await axeFindings(opened.pane)).toEqual([]);
    const [address] = [...cells].find(([, words]) => words.startsWith("A: "))!;
    actionCell = `Actions!${address}`;
    expect(await opened.value(actionCell)).not.toMatch(/^A: Do nothing/);
    await opened.press("Accept");
    await said(/Entered on Actions/);
    expect(await opened.value(actionCell)).toBe(cells.get(address));
    expect([...cells.values()]).toContain("P. Novak");
  }, 120_000);

  let stanceCell = "";

  it("changes the stance on the Settings sheet, and says that Align plans with it", async () => {
    await tab("Settings");
    await opened.pane.getByRole("button", { name: "Stance" }).click();
    await opened.pane.getByRole("radio", { name: "least change" }).check();
    const cells = await preview();
    expect(await axeFindings(opened.pane)).toEqual([]);
    const [address] = [...cells].find(([, words]) => words.startsWith("least change"))!;
    stanceCell = `Settings!${address}`;
    expect(await opened.value(stanceCell)).not.toBe("least change");
    await opened.press("Accept");
    await said(/Entered on Settings\. Press Align to plan with it/);
    expect(await opened.value(stanceCell)).toBe("least change");
  }, 120_000);

  it("takes both back, the newest first", async () => {
    await takeBack();
    await said(/As before the last write again: Settings/);
    expect(await opened.value(stanceCell)).not.toBe("least change");
    await takeBack();
    await said(/As before the last write again: Actions/);
    expect(await opened.value(actionCell)).not.toMatch(/^A: Do nothing/);
    await tab("Decisions");
    expect(await opened.pane.getByRole("button", { name: "Take decision 1" }).isVisible()).toBe(true);
  }, 60_000);

  it.each(["Changes", "Cell", "Demand", "Levers", "Settings"])(
    "has no serious finding on the tab %s",
    async (name) => {
      await tab(name);
      expect(await axeFindings(opened.pane)).toEqual([]);
    },
    30_000,
  );

  it("met no error that nobody caught", () => expect(opened.faults).toEqual([]));
});
