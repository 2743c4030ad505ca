import { axeFindings } from "./axeFindings";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

describeInBrowser("What a planner enters in the pane", () => {
  let bench: BrowserBench;
  let opened: OpenPage;

  beforeAll(async () => {
    bench = await BrowserBench.start();
    opened = await bench.open("sample-plan.xlsx");
    await opened.press("Align");
    await opened.pane
      .getByText(/of 100, /)
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
    await opened.pane.getByRole("radio", { name: "best margin" }).check();
    const cells = await preview();
    expect(await axeFindings(opened.pane)).toEqual([]);
    const [address] = [...cells].find(([, words]) => words.startsWith("best margin"))!;
    stanceCell = `Settings!${address}`;
    expect(await opened.value(stanceCell)).not.toBe("best margin");
    await opened.press("Accept");
    await said(/Entered on Settings\. Press Align to plan with it/);
    expect(await opened.value(stanceCell)).toBe("best margin");
  }, 120_000);

  it("takes both back, the newest first", async () => {
    await takeBack();
    await said(/As before the last write again: Settings/);
    expect(await opened.value(stanceCell)).not.toBe("best margin");
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

  describe("The demand review", () => {
    beforeAll(() => tab("Demand"));

    const lines = () => opened.pane.getByRole("list", { name: "Disagreements" });
    const field = (label: string) => opened.pane.getByLabel(label, { exact: true });

    /** Resolves a line by the plan of marketing, as far as the preview. */
    async function show(line: string): Promise<void> {
      await opened.pane.getByRole("button", { name: line }).click();
      await opened.pane.getByRole("radio", { name: /^Marketing/ }).check();
      await field("Reason").selectOption("NO PROMO");
      await field("In words").fill("Marketing has no budget for it");
      await field("Resolved by").fill("C. Vance");
      await opened.press("Show what will be written");
      await opened.pane.getByText("Nothing is written until you accept.").waitFor({ timeout: 60_000 });
    }

    it("ranks the promotion that only sales knows first, and keeps signatures off", async () => {
      expect(await lines().locator("li").first().innerText()).toMatch(
        /Burr grinders, Apr 2027[^]*Open, blocks signing/,
      );
      await opened.press("Sign for a function");
      await field("Signed by").fill("P. Novak");
      await opened.press("Show what will be signed");
      await opened.pane.getByText(/cannot be signed while 2 disagreements/).waitFor({ timeout: 60_000 });
    }, 120_000);

    it("writes nothing before the row is accepted, and then that row", async () => {
      await show("Burr grinders, Apr 2027");
      expect(await opened.value("Overrides!B13")).not.toContain("Burr");
      await opened.press("Accept");
      await opened.pane.getByText(/Entered on Overrides/).waitFor({ timeout: 60_000 });
      expect(await opened.value("Overrides!B13")).toBe("Burr grinders");
    }, 120_000);

    it("lets the fourth function sign once the lines are resolved", async () => {
      await show("Burr grinders, May 2027");
      await opened.press("Accept");
      await opened.pane.getByText("Entered, counts at the next Align").nth(1).waitFor({ timeout: 60_000 });
      await opened.press("Show what will be signed");
      await opened.pane.getByText("Nothing is written until you accept.").waitFor({ timeout: 60_000 });
      await opened.press("Accept");
      await opened.pane.getByText(/Entered on Submissions/).waitFor({ timeout: 60_000 });
      await opened.press("Align");
      await opened.pane.getByText("Consensus: 4 of 4 signed").waitFor({ timeout: 120_000 });
      expect(await lines().getByText("Resolved: NO PROMO").count()).toBe(2);
    }, 240_000);

    it("refuses a correction of history with a row of its own", async () => {
      await opened.pane.getByRole("button", { name: /^History: \d+ months corrected/ }).click();
      await opened.pane.getByRole("button", { name: "Refuse the correction of GRI-130 in Nov 2024" }).click();
      await field("Why History is right").fill("A real order");
      await field("Refused by").fill("L. Brandt");
      const months = opened.pane.getByRole("list", { name: "Corrected months" });
      await months.getByRole("button", { name: "Show what will be written" }).click();
      await opened.pane.getByText("Nothing is written until you accept.").waitFor({ timeout: 60_000 });
      await opened.press("Accept");
      await months.getByText(/Entered on Overrides/).waitFor({ timeout: 60_000 });
      expect(await opened.value("Overrides!A15")).toBe("GRI-130");
    }, 120_000);
  });

  it("met no error that nobody caught", () => expect(opened.faults).toEqual([]));
});
