import { packText, unpackText } from "../../../src/workbook/office/packText";

/** Long, and cut so that some cells begin as a formula would. */
const TEXT = Array.from({ length: 40_000 }, (_, i) => `=SUM(A${i}),`).join("");

describe("a text kept in cells", () => {
  const withoutStreams = async <T>(work: () => Promise<T>): Promise<T> => {
    const { CompressionStream: kept } = globalThis;
    Object.assign(globalThis, { CompressionStream: undefined });
    try {
      return await work();
    } finally {
      Object.assign(globalThis, { CompressionStream: kept });
    }
  };

  it("comes back whole, compressed", async () => {
    const cells = await packText(TEXT);
    expect(cells.join("").length).toBeLessThan(TEXT.length / 3);
    expect(await unpackText(cells)).toBe(TEXT);
  });

  it("comes back whole where the runtime cannot compress", async () => {
    const cells = await withoutStreams(() => packText(TEXT));
    expect(cells.length).toBeGreaterThan(10);
    expect(await unpackText(cells)).toBe(TEXT);
  });

  it("[OFF7] never begins a cell in a way that Excel would read as a formula or a number", async () => {
    for (const cell of [...(await packText(TEXT)), ...(await withoutStreams(() => packText(TEXT)))]) {
      expect(cell.startsWith("~")).toBe(true);
      expect(cell.length).toBeLessThanOrEqual(32_767);
    }
  });

  it("is nothing where the cells hold something else", async () => {
    expect(await unpackText(["~something"])).toBeNull();
    expect(await unpackText(["~deflate:!!!"])).toBeNull();
  });
});
