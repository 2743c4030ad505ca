import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where Chrome and Edge install themselves. */
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Two sites in two processes, as in a browser on a desk; a machine without graphics draws in software. */
const ARGS = ["--no-sandbox", "--disable-gpu", "--site-per-process", "--font-render-hinting=none"];

const installedBrowser = (): string | undefined =>
  process.env["CHROME_PATH"] ?? INSTALLED.find((place) => existsSync(place));

/** A browser that is there without unpacking anything: an installed one, or the package's, unpacked before. */
export function browserAtHand(): string | undefined {
  const unpacked = path.join(tmpdir(), "chromium");
  return installedBrowser() ?? (existsSync(unpacked) ? unpacked : undefined);
}

/** Starts an installed Chrome or Edge, else the one that an npm package ships. Throws when neither starts. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installedBrowser() ?? (await packagedBrowser());
  return chromium.launch({
    executablePath,
    headless: true,
    args: ARGS,
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
}

async function packagedBrowser(): Promise<string> {
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
