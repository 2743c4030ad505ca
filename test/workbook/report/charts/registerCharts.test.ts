import { assumptionRangePart } from "../../../../src/workbook/report/charts/assumptionRangePart";
import { riskMapPart } from "../../../../src/workbook/report/charts/riskMapPart";
import { widestFirst } from "../../../../src/workbook/report/charts/tornado";
import type { Part } from "../../../../src/workbook/report/review/part";
import { CHART_COLORS } from "../../../../src/workbook/report/theme";
import { packCompany } from "../packCompany";

const model = packCompany();
const TOP = 10;

const cellAt = ({ blocks }: Part, row: number, column: number): unknown => {
  const block = blocks.find(
    ({ top, left, cells }) =>
      row >= top && row < top + cells.length && column >= left && column < left + cells[0]!.length,
  );
  const cell = block?.cells[row - block.top]![column - block.left];
  return typeof cell === "object" && cell !== null ? cell.value : cell;
};

describe("the map of risks", () => {
  const part = (): Part => riskMapPart({ model })!(TOP);
  const bubble = (name: string) => part().charts![0]!.series.find((series) => series.name === name)!;

  it("[CHART4] places each risk by chance and impact, as large as the two together", () => {
    const { across, values, sizes } = bubble("1");
    expect(cellAt(part(), across!.top, across!.left)).toBe(0.25);
    expect(cellAt(part(), values.top, values.left)).toBe(-8000);
    expect(cellAt(part(), sizes!.top, sizes!.left)).toBe(2000);
  });

  it("[CHART4] numbers bubbles as the register does and names them beside the chart", () => {
    const names = part().charts![0]!.series.map(({ name }) => name);
    expect(names).toEqual(["1", "2", "3"]);
    const { values } = bubble("2");
    const row = Array.from({ length: 21 }, (_, column) => cellAt(part(), values.top, column));
    expect(row).toContain("2. A second export customer");
  });

  it("[CHART4] tells risk from opportunity by the side of zero and by colour, and what is planned for by an outline", () => {
    expect(bubble("1")).toMatchObject({ color: CHART_COLORS.fall });
    expect(bubble("2")).toMatchObject({ color: CHART_COLORS.rise });
    expect(bubble("1").fill).toBeUndefined();
    expect(bubble("3")).toMatchObject({ color: CHART_COLORS.fall, fill: "hollow" });
  });

  it("is left out without a risk that has a chance and an impact", () => {
    const [first] = model.risks;
    expect(riskMapPart({ model: { ...model, risks: [] } })).toBeNull();
    expect(riskMapPart({ model: { ...model, risks: [{ ...first!, impact: Number.NaN }] } })).toBeNull();
  });
});

describe("the tornado of assumptions", () => {
  const part = (): Part => assumptionRangePart({ model })!(TOP);

  it("[CHART5] shows both ends against the value in the plan, the widest first", () => {
    const [chart] = part().charts!;
    const { top, left } = chart!.categories;
    expect(cellAt(part(), top, left)).toBe("Market growth");
    const [low, high] = chart!.series;
    expect(cellAt(part(), top, low!.values.left)).toBeCloseTo(-0.75, 9);
    expect(cellAt(part(), top, high!.values.left)).toBeCloseTo(0.25, 9);
    expect(cellAt(part(), top + 1, left)).toBe("Oat price");
  });

  it("[CHART5] lays bars over one another and never stacks them", () => {
    expect(part().charts![0]).toMatchObject({ series: [{ kind: "bar" }, { kind: "bar" }] });
    expect(part().charts![0]!.isStacked).toBeUndefined();
  });

  it("is left out where no assumption has a range", () => {
    const assumptions = model.assumptions.map((one) => ({ ...one, low: Number.NaN }));
    expect(assumptionRangePart({ model: { ...model, assumptions } })).toBeNull();
    const noValue = model.assumptions.map((one) => ({ ...one, value: 0 }));
    expect(assumptionRangePart({ model: { ...model, assumptions: noValue } })).toBeNull();
  });

  it("measures width from zero, so that two ends on one side count once", () => {
    const rows = [
      { name: "both above", low: 0.1, high: 0.3 },
      { name: "around", low: -0.2, high: 0.2 },
    ];
    expect(widestFirst(rows, ({ low, high }) => [low, high]).map(({ name }) => name)).toEqual([
      "around",
      "both above",
    ]);
  });
});
