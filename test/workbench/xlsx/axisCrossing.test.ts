import { strFromU8, unzipSync } from "fflate";
import type { ChartAxis } from "../../../src/workbench/book/snapshotChart";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { everything } from "./everything";

const AXIS: ChartAxis = { isVisible: true, hasMajorGridlines: false, hasMinorGridlines: false };

/** The combination chart of the book, with its own axes, as a file. */
async function fileOf(axes: {
  readonly categoryAxis?: ChartAxis;
  readonly valueAxis?: ChartAxis;
}): Promise<Uint8Array> {
  const book = everything();
  const charts = book.sheets[3]!.charts;
  const combo = charts.find(({ name }) => name === "Combo")!;
  charts.splice(0, charts.length, { ...combo, ...axes });
  return (await writeXlsx(book)).bytes;
}

/** What each axis element of the only chart part says of its crossing, in the order of the file. */
function crossings(file: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /charts\/chart\d+\.xml$/.test(path));
  const text = strFromU8(parts[0]![1]);
  return [...text.matchAll(/<c:(catAx|valAx)>.*?<c:(crosses|crossesAt) val="([^"]+)"/gs)].map(
    ([, axis, kind, value]) => `${axis} ${kind} ${value}`,
  );
}

describe("where axes cross, in a file", () => {
  it("a category axis that is crossed at its maximum moves the value axis, as the file says at the value axis", async () => {
    const file = await fileOf({ categoryAxis: { ...AXIS, crossesAt: "Maximum" }, valueAxis: AXIS });
    expect(crossings(file).slice(0, 2)).toEqual(["catAx crosses autoZero", "valAx crosses max"]);
  });

  it("a value axis that is crossed at a number moves the category axis", async () => {
    const file = await fileOf({ categoryAxis: AXIS, valueAxis: { ...AXIS, crossesAt: 12 } });
    expect(crossings(file).slice(0, 2)).toEqual(["catAx crossesAt 12", "valAx crosses autoZero"]);
  });

  it("a second value axis stands at the far end without being told", async () => {
    const file = await fileOf({ categoryAxis: AXIS, valueAxis: AXIS });
    expect(crossings(file).slice(2)).toEqual(["catAx crosses autoZero", "valAx crosses max"]);
  });

  it("comes back at the axis at which Excel's API has it", async () => {
    const file = await fileOf({
      categoryAxis: { ...AXIS, crossesAt: "Maximum" },
      valueAxis: { ...AXIS, crossesAt: 7 },
    });
    const [chart] = (await readXlsx(file)).sheets[3]!.charts;
    expect(chart!.categoryAxis!.crossesAt).toBe("Maximum");
    expect(chart!.valueAxis!.crossesAt).toBe(7);
  });
});
