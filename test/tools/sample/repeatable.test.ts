import { sampleDress, starterDress } from "../../../src/tools/sample/book/dress";
import { repeatable } from "../../../src/tools/sample/book/repeatable";
import { writeBook } from "../../../src/tools/sample/book/writeBook";
import { drawsFor } from "../../../src/tools/sample/company/seeded";
import { sampleBook } from "../../../src/tools/sample/sampleBook";
import { starterBook } from "../../../src/tools/sample/starter/starterBook";
import { zipSync } from "fflate";
import { asset } from "./records";
import { readWritten } from "./writtenBook";

/** Names the parts that differ, so that a failure says where to look. */
function differing(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [readWritten(one).parts, readWritten(other).parts];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (path) => Buffer.compare(Buffer.from(a[path] ?? []), Buffer.from(b[path] ?? [])) !== 0,
  );
}

describe("npm run sample", () => {
  it("writes the sample workbook of the assets folder again, part for part", async () => {
    expect(differing(await writeBook(sampleBook(), sampleDress), asset("sample-plan.xlsx").bytes)).toEqual(
      [],
    );
  }, 180_000);

  it("writes the starter workbook of the assets folder again, part for part", async () => {
    expect(differing(await writeBook(starterBook(), starterDress), asset("starter.xlsx").bytes)).toEqual([]);
  });

  it("writes equal bytes twice in one run", async () => {
    const [one, two] = [
      await writeBook(starterBook(), starterDress),
      await writeBook(starterBook(), starterDress),
    ];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });

  it("does not depend on when an archive was packed", () => {
    const part = { "a.xml": new Uint8Array([1, 2, 3]) };
    const [old, young] = [zipSync(part, { mtime: "2001-02-03" }), zipSync(part, { mtime: "2031-02-03" })];
    expect(Buffer.compare(Buffer.from(old), Buffer.from(young))).not.toBe(0);
    expect([...repeatable(old)]).toEqual([...repeatable(young)]);
  });
});

describe("drawsFor", () => {
  it("draws the same under one name and something else under another", () => {
    const [a, b, c] = ["ESP-100/demand", "ESP-100/demand", "ESP-101/demand"].map((name) =>
      drawsFor(name).uniform(),
    );
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  it("draws evenly between 0 and 1", () => {
    const draws = drawsFor("even");
    const values = Array.from({ length: 20_000 }, () => draws.uniform());
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
      expect(share).toBeGreaterThan(0.09);
      expect(share).toBeLessThan(0.11);
    }
  });

  it("draws a standard normal", () => {
    const draws = drawsFor("bell");
    const values = Array.from({ length: 20_000 }, () => draws.normal());
    const mean = values.reduce((s, v) => s + v, 0) / values.length;
    const variance = values.reduce((s, v) => s + (v - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  });
});
