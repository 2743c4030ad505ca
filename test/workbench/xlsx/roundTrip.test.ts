import type { BookSnapshot } from "../../../src/workbench/book/snapshot";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { plain } from "./books";
import { everything } from "./everything";

describe("a book that is saved as a new file and opened again", () => {
  const wanted = plain(everything());
  let found: BookSnapshot;
  beforeAll(async () => {
    const { bytes, lost } = await writeXlsx(everything());
    expect(lost).toEqual([]);
    found = plain(await readXlsx(bytes));
  });

  const bookKeys = Object.keys(wanted).filter((key) => key !== "sheets") as (keyof BookSnapshot)[];
  it.each(bookKeys)("has the same %s", (key) => {
    expect(found[key]).toEqual(wanted[key]);
  });

  const sheetKeys = wanted.sheets.flatMap((sheet, i) =>
    Object.keys(sheet)
      .filter((key) => key !== "charts")
      .map((key) => ({ i, name: sheet.name, key: key as keyof typeof sheet })),
  );
  it.each(sheetKeys)("has the same $key in $name", ({ i, key }) => {
    expect(found.sheets[i]![key]).toEqual(wanted.sheets[i]![key]);
  });

  const charts = wanted.sheets[3]!.charts.map((chart, i) => ({ i, chart, name: chart.name }));
  it.each(charts)("has the same chart $name", ({ i, chart }) => {
    const { series, categoryAxis, valueAxis, secondaryValueAxis, ...rest } = chart;
    const read = found.sheets[3]!.charts[i]!;
    expect({ ...read, id: chart.id }).toMatchObject(rest);
    read.series.forEach((s, n) => expect(s).toMatchObject(series[n]!));
    expect(read.series).toHaveLength(series.length);
    if (categoryAxis) expect(read.categoryAxis).toMatchObject(categoryAxis);
    if (valueAxis) expect(read.valueAxis).toMatchObject(valueAxis);
    if (secondaryValueAxis) expect(read.secondaryValueAxis).toMatchObject(secondaryValueAxis);
  });
});
