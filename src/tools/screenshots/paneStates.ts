import type { Stage, ThemeName } from "./stage";

const WIDTHS = [320, 360, 480];
const THEMES: readonly ThemeName[] = ["light", "dark", "contrast"];

/** The pane before, while and after commands run, in its widths and themes. Ends with a finished review. */
export async function paneStates(stage: Stage): Promise<void> {
  await inWidths(stage, "pane-1-idle");
  await stage.press("Align");
  await stage.pane.getByText("Reconciling").waitFor();
  await stage.takePane("pane-2-aligning");
  await stage.press("Stop");
  await stage.idle();
  await inWidths(stage, "pane-3-stopped");
  await stage.press("Check data");
  await stage.idle();
  await inWidths(stage, "pane-4-checked");
  await stage.review();
  for (const tab of await stage.pane.getByRole("tab").all()) {
    const name = (await tab.innerText()).replace(/\W.*$/, "");
    await tab.click();
    await inWidths(stage, `pane-5-done-${name}`);
  }
  await inThemes(stage, "pane-6-done");
}

async function inWidths(stage: Stage, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await stage.page.evaluate((pixels) => {
      const pane = document.getElementById("pane");
      if (pane) pane.style.width = `${pixels}px`;
    }, width);
    await stage.takePane(`${name}-${width}`);
  }
}

async function inThemes(stage: Stage, name: string): Promise<void> {
  for (const theme of THEMES) {
    await stage.setTheme(theme);
    await stage.takePane(`${name}-${theme}`);
  }
  await stage.setTheme("light");
}
