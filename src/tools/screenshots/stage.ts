import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";

const VIEW = { width: 1440, height: 900 };
/** Until fonts, themes and moving parts have come to rest. */
const REST_MILLISECONDS = 600;
const COMMAND_MILLISECONDS = 240_000;

export type ThemeName = "light" | "dark" | "contrast";

/** The opened workbench, and what the pictures need done in it. */
export interface Stage {
  readonly page: Page;
  readonly pane: FrameLocator;
  goTo(address: string): Promise<void>;
  setTheme(theme: ThemeName): Promise<void>;
  press(button: string): Promise<void>;
  /** Waits until no command runs. */
  idle(): Promise<void>;
  review(): Promise<void>;
  takePage(name: string): Promise<void>;
  takePane(name: string): Promise<void>;
}

/** Opens the workbench with the sample workbook and waits until the add-in runs. */
export async function openStage(
  browser: Browser,
  { url, folder }: { readonly url: string; readonly folder: string },
): Promise<Stage> {
  const page = await browser.newPage({ viewport: VIEW, colorScheme: null });
  await page.goto(url);
  await page.waitForSelector("body[data-state=ready]", { timeout: COMMAND_MILLISECONDS });
  const pane = page.frameLocator("iframe.pane-frame");
  const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();
  const idle = (): Promise<void> =>
    pane
      .getByRole("button", { name: "Align", exact: true })
      .and(pane.locator(":enabled"))
      .waitFor({ timeout: COMMAND_MILLISECONDS });
  const take = async (name: string, shoot: (file: string) => Promise<unknown>): Promise<void> => {
    const file = path.join(folder, `${name}.png`);
    await page.waitForTimeout(REST_MILLISECONDS);
    await shoot(file);
    process.stdout.write(`${file}\n`);
  };
  return {
    page,
    pane,
    press,
    idle,
    goTo: async (address) => {
      await page.fill("#name-box", address);
      await page.press("#name-box", "Enter");
    },
    setTheme: async (theme) => void (await page.selectOption("#theme", theme)),
    review: async () => {
      await press("Monthly review");
      await idle();
    },
    takePage: (name) => take(name, (file) => page.screenshot({ path: file })),
    takePane: (name) => take(name, (file) => page.locator("#pane").screenshot({ path: file })),
  };
}
