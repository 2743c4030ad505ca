import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

const STARTER = "assets/starter.xlsx";
const MEGABYTE = 1024 * 1024;

describeInBrowser("What the page and the pane say to bad input", () => {
  let bench: BrowserBench;
  let opened: OpenPage;
  const made: string[] = [];

  const file = (name: string, bytes: Uint8Array | string): string => {
    const place = path.join(tmpdir(), `${process.pid}-${name}`);
    writeFileSync(place, bytes);
    made.push(place);
    return place;
  };
  const alert = (text: string | RegExp) => opened.page.getByRole("alert").filter({ hasText: text }).first();
  const bookName = (): Promise<string | null> => opened.page.locator("#book-name").textContent();
  const idle = (): Promise<void> =>
    opened.pane
      .getByRole("button", { name: "Align", exact: true })
      .and(opened.pane.locator(":enabled"))
      .waitFor({ timeout: 60_000 });

  beforeAll(async () => {
    bench = await BrowserBench.start();
    opened = await bench.open("starter.xlsx");
  }, 90_000);
  afterAll(async () => {
    await bench?.close();
    for (const place of made) rmSync(place, { force: true });
  });

  it("opens a workbook of 40 MB, most of it a picture", async () => {
    const place = file("picture.xlsx", withPart("xl/media/image1.png", noise(40 * MEGABYTE)));
    await opened.page.setInputFiles("#file", place);
    await opened.page.locator("#book-name", { hasText: "picture.xlsx" }).waitFor();
    await opened.ready();
    expect(await opened.value("Items!A1")).toBe("Item");
  }, 60_000);

  it("refuses a workbook whose sheets unpack to more than a page can hold, and says what to do", async () => {
    const place = file("long.xlsx", saidToUnpackTo(251 * MEGABYTE, readFileSync(STARTER)));
    await opened.page.setInputFiles("#file", place);
    await alert(/long\.xlsx was not opened\. Its sheets unpack to \d+ MB.*Delete the sheets/).waitFor();
    expect(await bookName()).toMatch(/picture\.xlsx$/);
  }, 60_000);

  it("shows where to drop a file, opens it there, and says what is wrong with one that is no workbook", async () => {
    await drop(opened, "dragenter", "hint.xlsx", new Uint8Array());
    expect(await opened.page.locator("#drop-hint").isVisible()).toBe(true);
    await drop(opened, "drop", "notes.txt", strToU8("Not a workbook."));
    await alert("notes.txt was not opened.").waitFor();
    expect(await opened.page.locator("#drop-hint").isVisible()).toBe(false);
    await drop(opened, "drop", "dropped.xlsx", readFileSync(STARTER));
    await opened.page.locator("#book-name", { hasText: "dropped.xlsx" }).waitFor();
  }, 60_000);

  it("ends in words when a planning sheet is deleted between reading and writing, and goes on", async () => {
    await opened.ready();
    await idle();
    await opened.press("Align");
    await opened.pane.getByRole("button", { name: "Stop" }).waitFor();
    await opened.pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Demand").delete();
        await context.sync();
      });
    });
    await idle();
    await opened.press("Check data");
    await opened.outcome(/^(Done|Not possible now)\.$/);
    expect(await opened.page.locator("#sheet-side [role=tab]", { hasText: /^Demand$/ }).count()).toBe(0);
    expect(opened.faults).toEqual([]);
  }, 90_000);

  it("lists 100,000 bad cells in groups with their number, and stays quick", async () => {
    await opened.page.setInputFiles("#file", path.resolve(STARTER));
    await opened.page.locator("#book-name", { hasText: /^starter\.xlsx$/ }).waitFor();
    await opened.page.waitForFunction(() =>
      document.querySelector("#status-bar")?.textContent?.startsWith("Ready"),
    );
    await opened.pane.getByRole("button", { name: "Check data" }).waitFor();
    await opened.pane.evaluate(spoilDemand, { rows: 8_400, columns: 12 });
    await opened.press("Check data");
    await idle();
    await opened.pane.getByRole("tab", { name: /^Problems/ }).click();
    await opened.pane
      .getByText(/and [\d,.]{6,} more/)
      .first()
      .waitFor();
    expect(await opened.pane.locator("main li").count()).toBeLessThanOrEqual(50);
    await opened.pane.getByRole("tab", { name: "Read" }).click();
    await opened.pane.getByText(/Read as Demand/).waitFor();
  }, 120_000);

  it("met no error that nobody caught", () => {
    expect(opened.faults).toEqual([]);
  });
});

/** The starter workbook with one more part. */
function withPart(name: string, content: Uint8Array): Uint8Array {
  const parts: Zippable = unzipSync(readFileSync(STARTER));
  const level = name.endsWith(".png") ? 0 : 1;
  return zipSync({ ...parts, [name]: [content, { level }] });
}

/** A workbook whose container says of its first sheet that it unpacks to so many bytes. */
function saidToUnpackTo(size: number, workbook: Uint8Array): Uint8Array {
  const bytes = Buffer.from(workbook);
  const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml");
  // A central directory entry: signature, then the unpacked size at 24 and the name at 46 (APPNOTE.TXT, 4.3.12).
  if (bytes.readUInt32LE(entry - 46) !== 0x02014b50)
    throw new Error("no table of contents where it should be");
  bytes.writeUInt32LE(size, entry - 46 + 24);
  return bytes;
}

/** Bytes that do not compress. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = 1;
  for (let i = 0; i < size; i++) bytes[i] = state = (state * 69_069 + 1) & 0xff;
  return bytes;
}

/** A file dragged over or dropped on the grid. */
async function drop(
  opened: OpenPage,
  kind: "dragenter" | "drop",
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  await opened.page.evaluate(
    ([type, fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], fileName));
      document
        .querySelector(".grid")
        ?.dispatchEvent(new DragEvent(type, { bubbles: true, dataTransfer: data }));
    },
    [kind, name, Buffer.from(bytes).toString("base64")] as const,
  );
}

/** Fills demand rows below the planner's with text where numbers should be, through Microsoft's client. */
async function spoilDemand({ rows, columns }: { rows: number; columns: number }): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Demand");
    const used = sheet.getUsedRange(true).load("rowCount,values");
    await context.sync();
    const [header = [], row = []] = used.values as unknown[][];
    const first = header.length - columns;
    const spoilt = row.map((value, i) => (i < first ? value : "many"));
    for (let at = 0; at < rows; at += 2_100) {
      const block = Array.from({ length: 2_100 }, () => spoilt);
      sheet.getRangeByIndexes(used.rowCount + at, 0, 2_100, header.length).values = block;
      await context.sync();
    }
  });
}
