import type { Workbench } from "../../../src/workbench/node";
import { openBuilt } from "../../built/workbench";

/** What a contract test works with: the real client's context, a fresh sheet in front, and the workbook around them. */
export interface Case {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly bench: Workbench;
}

export interface Contract {
  /** One rule of one member, run through Microsoft's client against the host. */
  rule(member: string, rule: string, run: (given: Case) => Promise<void>): void;
}

/** Classes of the common API, whose pages stand beside Excel's. */
const OFFICE_CLASSES = ["Actions", "Context", "Document", "File"];

function page(member: string): string {
  const owner = member.split(".")[0] ?? "";
  const library = OFFICE_CLASSES.includes(owner) ? "office" : "excel";
  return `https://learn.microsoft.com/javascript/api/${library}/${library}.${owner.toLowerCase()}`;
}

/** A describe block over one workbook; each rule gets a sheet of its own. */
export function contract(title: string, rules: (contract: Contract) => void): void {
  describe(title, () => {
    let bench: Workbench;
    beforeAll(async () => {
      bench = await openBuilt();
    });
    afterAll(async () => bench.close());
    rules({
      rule: (member, text, run) =>
        it(`${member}: ${text} (${page(member)})`, async () => {
          await bench.Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.add();
            sheet.activate();
            await context.sync();
            await run({ context, sheet, bench });
          });
        }),
    });
  });
}

/** The code of the error that some work ends with, or "no error". */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "no error";
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}

/** Loads an address; without the sheet's name. */
export async function addressOf(
  context: Excel.RequestContext,
  range: Excel.Range | Excel.RangeAreas,
): Promise<string> {
  range.load("address");
  await context.sync();
  return range.address.replaceAll(/(?:'[^']*'|[^,!\s]+)!/g, "");
}

/** The values of an address after everything queued. */
export async function valuesAt({ context, sheet }: Case, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address);
  range.load({ values: true });
  await context.sync();
  return range.values as unknown[][];
}

/** Waits until events that a batch caused have reached their handlers. */
export const eventsArrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));
