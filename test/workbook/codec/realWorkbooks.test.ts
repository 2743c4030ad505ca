import { existsSync } from "node:fs";
import { join } from "node:path";
import { explain } from "../../../src/engine";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import { cellsOfFile } from "./xlsxCells";

const FOLDER = join(__dirname, "../../../../shared/data/workbooks");
const isThere = existsSync(FOLDER);

/** What a person would say of each book, and what must be said of its telling sheet. */
const BOOKS = [
  {
    file: "frepple-middle-out-forecast.xlsx",
    sheet: "sales order",
    says: /320 rows from 2019-01 to 2019-12/,
    items: null,
  },
  {
    file: "frepple-operation-dependency.xlsx",
    sheet: "item supplier",
    says: /Taken for Sourcing/,
    items: null,
  },
  {
    file: "ibp-combination-planning.xlsm",
    sheet: "Planning",
    says: /key figures in rows.*headers in row 4, 11 periods/,
    items: 2,
  },
  {
    file: "ibp-empty-columns.xlsm",
    sheet: "Planning view",
    says: /key figures in rows.*headers in row 4/,
    items: 4,
  },
  {
    file: "ibp-keyfigure-navigation.xlsm",
    sheet: "Main",
    says: /key figures in rows.*12 periods/,
    items: undefined,
  },
] as const;

const title = isThere
  ? "real workbooks"
  : "real workbooks (skipped: the folder shared/data/workbooks is not there)";

(isThere ? describe : describe.skip)(title, () => {
  for (const { file, sheet, says, items } of BOOKS) {
    it(`[READ20] ${file} is read without harm and described truthfully`, async () => {
      const outcome = readWorkbook(await cellsOfFile(join(FOLDER, file)));
      const found = outcome.found.find(({ name }) => name === sheet)!;
      expect(found.note).toMatch(says);
      if (items !== undefined) expect(outcome.model?.items.count ?? null).toBe(items);
      for (const { problem } of outcome.problems) expect(explain(problem)).not.toMatch(/undefined|NaN/);
    });
  }
});
