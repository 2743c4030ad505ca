import { unzipSync } from "fflate";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { openBuilt } from "../../built/workbench";
import { plain } from "./books";
import { everything } from "./everything";

/** The whole way: a file, the host, one edit through the host, a file. */
describe("a file that is opened, edited and saved by the host", () => {
  it("differs from the original in the edited sheet and nothing else", async () => {
    const source = everything();
    source.calculation.calculatesOnLoad = false;
    const { bytes: before } = await writeXlsx(source);
    const workbench = await openBuilt(before);
    workbench.edit("Items!B2", 7);
    const after = await workbench.save();
    expect(workbench.stats().lost).toEqual([]);
    await workbench.close();
    const [was, is] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(is).sort()).toEqual(Object.keys(was).sort());
    const changed = Object.keys(was).filter((path) => Buffer.compare(was[path]!, is[path]!) !== 0);
    expect(changed).toEqual(["xl/worksheets/sheet2.xml"]);
    const [a, b] = [await readXlsx(before), await readXlsx(after)];
    expect(plain({ ...b, sheets: [b.sheets[0], ...b.sheets.slice(2)] })).toEqual(
      plain({ ...a, sheets: [a.sheets[0], ...a.sheets.slice(2)] }),
    );
    expect(b.sheets[1]!.cells.find((c) => c.row === 1 && c.column === 1)!.value).toBe(7);
  }, 60_000);
});
