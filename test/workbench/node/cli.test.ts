import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

describe("the review command", () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "review-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const review = (...args: string[]): { code: number | null; lines: string[] } => {
    const { status, stderr } = spawnSync(process.execPath, ["dist/workbench/cli.mjs", ...args], {
      encoding: "utf8",
      timeout: 25_000,
    });
    return { code: status, lines: stderr.trim().split("\n") };
  };

  const expectRefusal = (found: ReturnType<typeof review>, words: RegExp): void => {
    expect(found.code).toBe(1);
    expect(found.lines).toHaveLength(1);
    expect(found.lines[0]).toMatch(words);
    expect(found.lines[0]).not.toMatch(/\bat .*:\d+/);
  };

  it("says how it is used", () => {
    expectRefusal(review(), /^Usage: /);
  });
  it("refuses a file that is missing", () => {
    expectRefusal(
      review("review", path.join(folder, "none.xlsx"), "--out", path.join(folder, "o.xlsx")),
      /cannot be read/,
    );
  });
  it("refuses a folder", () => {
    expectRefusal(
      review("review", folder, "--out", path.join(folder, "o.xlsx")),
      /cannot be read: it is a folder/,
    );
  });
  it("refuses a file that is no workbook", () => {
    const file = path.join(folder, "text.xlsx");
    writeFileSync(file, "no workbook");
    expectRefusal(review("review", file, "--out", path.join(folder, "o.xlsx")), /cannot be opened/);
  });
  it("refuses an empty file", () => {
    const file = path.join(folder, "empty.xlsx");
    writeFileSync(file, "");
    expectRefusal(review("review", file, "--out", path.join(folder, "o.xlsx")), /cannot be opened/);
  });
  it("refuses a workbook that a password protects", () => {
    const file = path.join(folder, "locked.xlsx");
    writeFileSync(file, Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]));
    expectRefusal(review("review", file, "--out", path.join(folder, "o.xlsx")), /cannot be opened/);
  });
  it("refuses an output in a folder that does not exist", () => {
    const file = path.join(folder, "text.xlsx");
    writeFileSync(file, "x");
    expectRefusal(review("review", file, "--out", path.join(folder, "none", "o.xlsx")), /cannot be written/);
  });
  it("refuses an option that it does not know", () => {
    expectRefusal(review("review", "a.xlsx", "--fast"), /--fast is not known/);
  });
});
