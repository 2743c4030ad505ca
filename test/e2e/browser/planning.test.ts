import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openBuilt, valuesOf } from "../../built/workbench";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

describeInBrowser("Planning in the browser", () => {
  let bench: BrowserBench;
  let opened: OpenPage;
  const saved = path.join(tmpdir(), `workbench-saved-${process.pid}.xlsx`);

  beforeAll(async () => {
    bench = await BrowserBench.start();
    opened = await bench.open("starter.xlsx");
  }, 90_000);
  afterAll(() => bench?.close());

  it("tells what the note of a header says, beside the cell and to assistive technology", async () => {
    await opened.value("Demand!A1");
    const said = (await opened.page.locator("#active-cell").getAttribute("aria-description")) ?? "";
    expect(said.length).toBeGreaterThan(10);
    await opened.page.locator(".grid-scroller").hover({ position: { x: 60, y: 30 } });
    const box = opened.page.locator(".note-box");
    await box.waitFor();
    expect(said).toContain((await box.locator("p").first().textContent())?.slice(-10));
  }, 30_000);

  it("aligns and shows the headline", async () => {
    await opened.press("Align");
    await opened.outcome(/^Done\.$/);
    expect(
      await opened.pane
        .getByText(/of 100, /)
        .first()
        .isVisible(),
    ).toBe(true);
  }, 60_000);

  it("jumps from a gap to its first cell", async () => {
    await opened.pane.getByRole("tab", { name: "Gaps" }).click();
    await opened.goTo("About!A1");
    await opened.pane.locator("ol li button").first().click();
    await expect(opened.page.locator('[role=tab][aria-selected="true"]').textContent()).resolves.not.toBe("");
    await opened.page.waitForFunction(
      () => document.querySelector("#sheet-side [role=tab][aria-selected=true]")?.textContent !== "About",
    );
  }, 30_000);

  it("calculates =SOP.GAP() anew when a demand cell is edited", async () => {
    await opened.type("Demand!Q2", "=SOP.GAP(C2,C3)");
    const before = Number(await opened.value("Demand!C2")) - Number(await opened.value("Demand!C3"));
    await expect(poll(opened, "Demand!Q2", String(before))).resolves.toBe(String(before));
    await opened.type("Demand!C2", "9999");
    const after = String(9999 - Number(await opened.value("Demand!C3")));
    await expect(poll(opened, "Demand!Q2", after)).resolves.toBe(after);
  }, 30_000);

  it("takes an edit back and does it again", async () => {
    await opened.type("Items!B2", "Another jam");
    await opened.page.keyboard.press("Control+z");
    expect(await opened.value("Items!B2")).toBe("Strawberry jam 340 g");
    await opened.page.keyboard.press("Control+y");
    expect(await opened.value("Items!B2")).toBe("Another jam");
  });

  it("writes the monthly review from the ribbon and brings it to the front", async () => {
    await opened.page.getByRole("button", { name: "Monthly review" }).click();
    await opened.page
      .locator("#sheet-side [role=tab][aria-selected=true]", { hasText: "Review" })
      .waitFor({ timeout: 60_000 });
    await opened.page
      .locator("[data-control='SOP.MonthlyReview']:not([aria-busy])")
      .waitFor({ timeout: 60_000 });
    expect(await opened.value("Review!A1")).toBe("S&OP monthly review");
    expect(await opened.page.locator(".chart-box svg[role=img]").count()).toBeGreaterThan(0);
  }, 90_000);

  it("saves a workbook that holds the edit and the review", async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      opened.page.getByRole("button", { name: "Save" }).click(),
    ]);
    await download.saveAs(saved);
    const workbook = await openBuilt(readFileSync(saved));
    const [row] = await valuesOf(workbook, "Demand", "C2:C2");
    const [title] = await valuesOf(workbook, "Review", "A1:A1");
    await workbook.close();
    expect([row?.[0], title?.[0]]).toEqual([9999, "S&OP monthly review"]);
  }, 60_000);

  it("opens the saved workbook again by its file", async () => {
    await opened.page.setInputFiles("#file", saved);
    await opened.page.locator("#book-name", { hasText: path.basename(saved) }).waitFor();
    await opened.page.waitForFunction(() =>
      document.querySelector("#status-bar")?.textContent?.startsWith("Ready"),
    );
    expect(await opened.value("Demand!C2")).toBe("9999");
  }, 30_000);

  it("says what is wrong with a file that is no workbook, and keeps the open one", async () => {
    const broken = path.join(tmpdir(), `broken-${process.pid}.xlsx`);
    writeFileSync(broken, "This is no workbook.");
    await opened.page.setInputFiles("#file", broken);
    const notice = opened.page.getByRole("alert").filter({ hasText: "was not opened" });
    await notice.waitFor();
    expect(await opened.page.locator("#book-name").textContent()).toBe(path.basename(saved));
    expect(await opened.value("Demand!C2")).toBe("9999");
  }, 30_000);

  it("met no error that nobody caught, and asked for nothing outside of this machine", () => {
    expect({ faults: opened.faults, outside: opened.outside }).toEqual({ faults: [], outside: [] });
  });
});

/** A cell's value once it is the wanted one, or what it is after five seconds. */
async function poll(opened: OpenPage, address: string, wanted: string): Promise<string> {
  for (let i = 0; i < 50; i++) {
    if ((await opened.value(address)) === wanted) return wanted;
    await opened.page.waitForTimeout(100);
  }
  return opened.value(address);
}
