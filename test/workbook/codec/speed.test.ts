import { measureRead } from "../../../src/tools/bench/read";
import { slowness } from "../../pace";

describe("reading a large book", () => {
  // Processor time, so that other work on the machine does not count.
  const small = measureRead(300_000, 33, 4);

  it("[READ8] takes at most 1.5 s and 300 MB for 300,000 cells on 33 tabs", () => {
    expect(small.cells).toBeGreaterThan(290_000);
    expect(small.rows).toBeGreaterThan(6_000);
    expect(small.processorSeconds).toBeLessThanOrEqual(1.5 * slowness());
    expect(small.heapMegabytes).toBeLessThanOrEqual(300);
  });

  it("[READ8] takes no more than its share for a million cells", () => {
    const large = measureRead(1_000_000, 33, 2);
    const growth = large.cells / small.cells;
    expect(large.processorSeconds / small.processorSeconds).toBeLessThanOrEqual(1.5 * growth);
    expect(large.heapMegabytes).toBeLessThanOrEqual(600);
  });
});
