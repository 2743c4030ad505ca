import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

describeInBrowser("The demand review in the pane", () => {
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
    await opened.pane.getByRole("tab", { name: "Demand" }).click();
  }, 180_000);
  afterAll(() => bench?.close());

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

  it("met no error that nobody caught", () => expect(opened.faults).toEqual([]));
});
