import { explain } from "../../../../src/engine";
import { readWorkbook } from "../../../../src/workbook/codec/readWorkbook";
import { Random } from "../../../engine/model/random";
import { isFound } from "./found";
import { draftOfSmallBook, PLANTERS, sheetsOf } from "./plantFault";

/** Nine seeds for each kind of fault. */
const SEEDS = 9;

describe("a broken workbook", () => {
  for (const [index, plant] of PLANTERS.entries()) {
    for (let seed = 0; seed < SEEDS; seed++) {
      const draft = draftOfSmallBook();
      const planted = plant(draft, new Random(1000 * index + seed));
      it(`[READ6] tells ${planted.what} on ${planted.sheet} at ${planted.address ?? "some cell"} (${index}.${seed})`, () => {
        const outcome = readWorkbook({ sheets: sheetsOf(draft) });
        const said = outcome.problems.map((p) => `${p.sheet}!${p.address} ${p.problem.code}`);
        expect({ found: isFound(outcome, planted), said }).toEqual({ found: true, said });
        for (const { problem } of outcome.problems) expect(explain(problem).length).toBeLessThan(700);
      });
    }
  }
});
