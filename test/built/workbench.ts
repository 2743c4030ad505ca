import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import type { Workbench } from "../../src/workbench/node";

interface NodeWorkbench {
  openWorkbook(bytes?: Uint8Array): Promise<Workbench>;
}

declare global {
  /** From test/environment.cjs: loads a built module as Node does. */
  function importBuilt(url: string): Promise<unknown>;
}

/** Opens a workbook in the built workbench, with Microsoft's client library in front of it. */
export async function openBuilt(bytes?: Uint8Array): Promise<Workbench> {
  const { openWorkbook } = (await importBuilt(
    pathToFileURL(resolve("dist/workbench/node.mjs")).href,
  )) as NodeWorkbench;
  return openWorkbook(bytes);
}

/** The values of a range, read through the real client. */
export async function valuesOf(workbench: Workbench, sheet: string, address: string): Promise<unknown[][]> {
  return workbench.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ values: true });
    await context.sync();
    return range.values as unknown[][];
  });
}
