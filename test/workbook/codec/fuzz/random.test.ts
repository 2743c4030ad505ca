import { explain } from "../../../../src/engine";
import { readWorkbook } from "../../../../src/workbook/codec/readWorkbook";
import { Random } from "../../../engine/model/random";
import { isFound } from "./found";
import { garbageSheet } from "./garbage";
import { CELL_PLANTERS, draftOfSmallBook, sheetsOf, type Planted } from "./plantFault";

const rowOf = ({ sheet, address }: Planted): string => `${sheet}!${(address ?? "").replace(/^[A-Z]+/, "")}`;

/** A small book with several faults, no two of them in one row. */
function faultyBook(random: Random) {
  const draft = draftOfSmallBook();
  const planted: Planted[] = [];
  for (let i = 0; i < 4; i++) {
    const before = new Map([...draft].map(([name, rows]) => [name, rows.map((row) => [...row])]));
    const fault = random.pick(CELL_PLANTERS)(draft, random);
    if (planted.some((other) => rowOf(other) === rowOf(fault) || touches(fault) || touches(other))) {
      draft.clear();
      for (const [name, rows] of before) draft.set(name, rows);
    } else planted.push(fault);
  }
  return { sheets: sheetsOf(draft), planted };
}

/** Faults that copy a row or change what other rows mean. */
const touches = ({ what }: Planted): boolean => /twice|drifting|order|soon/.test(what);

describe("random workbooks", () => {
  it("[READ6] every one of several faults is told with its cell, in 1,000 books", () => {
    const missed: string[] = [];
    for (let seed = 0; seed < 1000; seed++) {
      const { sheets, planted } = faultyBook(new Random(seed));
      const outcome = readWorkbook({ sheets });
      for (const fault of planted) {
        if (!isFound(outcome, fault))
          missed.push(`${seed}: ${fault.what} at ${fault.sheet}!${fault.address}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it("[READ7] nonsense is never an exception, in 1,000 books, and every problem has words", () => {
    for (let seed = 0; seed < 1000; seed++) {
      const random = new Random(seed);
      const sheets = Array.from({ length: random.whole(0, 6) }, (_, i) => garbageSheet(random, i));
      const outcome = readWorkbook({ sheets });
      expect(outcome.found.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
      for (const { problem } of outcome.problems) expect(explain(problem)).not.toMatch(/undefined|\[object/);
      for (const { note } of outcome.found) expect(note.length).toBeGreaterThan(0);
      const stock = outcome.model?.items.openingStockUnits ?? new Float64Array();
      expect(stock.every((units) => units >= 0)).toBe(true);
    }
  });
});
