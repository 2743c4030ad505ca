import fc from "fast-check";
import { axisFrom } from "../../../../src/workbook/report/charts/axisFrom";
import {
  canFall,
  levelsOf,
  waterfallChart,
  waterfallRows,
  type WaterfallBar,
} from "../../../../src/workbook/report/charts/waterfall";
import { PageCalculator } from "../evaluate";

const bar = (name: string, amount: number, isLevel = false): WaterfallBar => ({ name, amount, isLevel });
const BARS = [bar("Budget", 100, true), bar("Volume", -30), bar("Price", 12), bar("Outlook", 82, true)];
const AT = { top: 4, left: 2, words: { decimals: 1, divisor: 1 } };

describe("a waterfall", () => {
  const value = (cell: unknown): unknown =>
    typeof cell === "object" && cell !== null ? (cell as { value: unknown }).value : cell;
  const numbers = (bars: readonly WaterfallBar[]): number[][] =>
    waterfallRows(bars, AT).map((row) => row.slice(1).map((cell) => Number(value(cell))));

  it("[CHART1] stands each step on a base without fill, between the levels before and after it", () => {
    expect(numbers(BARS)).toEqual([
      [100, 100, 0, 100, 0, 0],
      [-30, 70, 70, 0, 0, 30],
      [12, 82, 70, 0, 12, 0],
      [82, 82, 0, 82, 0, 0],
    ]);
  });

  it("[CHART1] is made of formulas that give the same numbers", () => {
    const cells = waterfallRows(BARS, AT);
    const page = { ownId: "x", name: "X", blocks: [{ top: AT.top, left: AT.left, cells }] };
    const calculator = new PageCalculator(page);
    for (const cell of cells.flat()) {
      if (typeof cell !== "object" || cell === null || typeof cell.value !== "number") continue;
      expect(calculator.formula(cell.formula)).toBeCloseTo(cell.value, 9);
    }
  });

  it("[CHART1] draws as much as it moves, whatever the steps", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { maxLength: 8 }), (steps) => {
        const bars = [bar("Start", 100, true), ...steps.map((step, k) => bar(`Step ${k}`, step))];
        numbers(bars).forEach(([amount, level, base, stands, rises, falls], r) => {
          const before = r === 0 ? 0 : levelsOf(bars)[r - 1]!;
          expect(rises! - falls! + stands!).toBeCloseTo(amount!, 9);
          expect(base! + stands! + rises! + falls!).toBeCloseTo(
            Math.max(before * (r === 0 ? 0 : 1), level!),
            9,
          );
        });
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("[CHART2] says each amount with its sign below the bar, so that colour only repeats it", () => {
    expect(waterfallRows(BARS, AT).map(([name]) => value(name))).toEqual([
      "Budget\n100.0",
      "Volume\n-30.0",
      "Price\n+12.0",
      "Outlook\n82.0",
    ]);
  });

  it("[CHART2] never says -0.0", () => {
    const [, row] = waterfallRows([bar("Start", 9, true), bar("Step", -0.01)], AT);
    expect(value(row![0])).toBe("Step\n0.0");
  });

  it("doubles the quotes of a name inside its formula", () => {
    const [[name]] = waterfallRows([bar('The "A" line', 1, true)], AT) as unknown as [[{ formula: string }]];
    expect(name.formula.startsWith('="The ""A"" line"&CHAR(10)&')).toBe(true);
  });

  it("is not drawn where a level falls below zero", () => {
    expect(canFall(BARS)).toBe(true);
    expect(canFall([bar("Start", 5, true), bar("Step", -6)])).toBe(false);
  });

  it("[CHART3] says where its axis starts when that is not zero", () => {
    const chart = (bars: readonly WaterfallBar[]) =>
      waterfallChart({
        ...AT,
        name: "W",
        title: "T",
        altText: "A.",
        bars,
        unit: "points",
        valueFormat: "0",
        place: { top: 0, left: 0, rows: 9, columns: 5 },
      });
    expect(chart(BARS)).toMatchObject({ valueTitle: "points, axis from 50", valueAxis: { minimum: 50 } });
    const fromZero = [bar("Start", 100, true), bar("Step", -80)];
    expect(chart(fromZero)).toMatchObject({ valueTitle: "points", valueAxis: { minimum: 0 } });
  });
});

describe("the start of an axis", () => {
  const cases = [
    { levels: [100, 86.7, 88.5], from: 80 },
    { levels: [106_524, 100_294], from: 97_000 },
    { levels: [10, 1], from: 0 },
    { levels: [5, 5], from: 0 },
  ];
  for (const { levels, from } of cases)
    it(`is ${from} for ${levels.join(", ")}`, () => expect(axisFrom(levels)).toBe(from));

  it("never lies above a level, nor below zero", () => {
    const level = fc.double({ min: 0.1, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 9 }), (levels) => {
        const from = axisFrom(levels);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(Math.min(...levels));
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
