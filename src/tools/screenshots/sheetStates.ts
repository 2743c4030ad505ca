import type { Stage } from "./stage";

/** Parts of long pages that do not show at their top. */
const FURTHER_DOWN = ["Review!A40", "Review!A75", "Review!A110", "'Demand review'!A60", "Capacity!A60"];

/** Every visible sheet of the reviewed workbook, and the grid's own parts: selection, editing, menus. */
export async function sheetStates(stage: Stage): Promise<void> {
  const names = await stage.page.locator("#sheet-side [role=tab]").allTextContents();
  for (const name of names) {
    await stage.goTo(`'${name}'!A1`);
    await stage.takePage(`sheet-${name.replaceAll(" ", "-")}`);
  }
  for (const place of FURTHER_DOWN) {
    await stage.goTo(place);
    await stage.takePage(`sheet-${place.replace(/\W+/g, "-")}`);
  }
  await gridParts(stage);
  await pageParts(stage);
}

const WINDOWS = [
  { width: 1100, height: 700 },
  { width: 800, height: 600 },
] as const;

/** What stands around the grid, and smaller windows. */
async function pageParts(stage: Stage): Promise<void> {
  const { page } = stage;
  await stage.setTheme("light");
  await page.getByRole("button", { name: "Help" }).click();
  await stage.takePage("page-help");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "All sheets" }).click();
  await stage.takePage("page-sheets");
  await page.keyboard.press("Escape");
  for (const window of WINDOWS) {
    await page.setViewportSize(window);
    await stage.takePage(`page-${window.width}x${window.height}`);
  }
}

async function gridParts(stage: Stage): Promise<void> {
  const { page } = stage;
  await stage.goTo("Demand!H2:L9");
  await stage.takePage("grid-selection");
  await stage.goTo("Demand!H2");
  await page.keyboard.press("F2");
  await stage.takePage("grid-editing");
  await page.keyboard.press("Escape");
  await stage.goTo("Gaps!B5");
  await page.locator(".grid-scroller").click({ position: { x: 241, y: 143 } });
  await stage.takePage("grid-filter");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Batches" }).click();
  await stage.takePage("page-batches");
  for (const theme of ["dark", "contrast"] as const) {
    await stage.setTheme(theme);
    await stage.goTo("Review!A40");
    await stage.takePage(`page-${theme}`);
  }
}
