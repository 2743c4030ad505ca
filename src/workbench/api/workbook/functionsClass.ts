import type { ClassSpec } from "../../host/classSpec";
import type { Args } from "../../host/args";
import { invalidArgument } from "../../host/apiError";
import { isHostObject, ref, type HostObject } from "../../host/hostObject";
import type { Host } from "../../host/host";
import { absoluteFormula } from "../areas";

/** A cell that nobody uses: the last of the sheet in front. */
const SCRATCH = { row: 1_048_575, column: 16_383 };

/** An argument as a formula spells it. */
function spelled(host: Host, value: unknown): string {
  if (isHostObject(value)) {
    if (value.type === "FunctionResult") return value.self.formula;
    if (value.type === "Range")
      return absoluteFormula(host.sheet(value.self.sheetId), value.self.area).slice(1);
    throw invalidArgument();
  }
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  if (Array.isArray(value)) return value.map((item) => spelled(host, item)).join(",");
  throw invalidArgument();
}

/** Excel's name of a function that the client spells "Beta_Dist" or "VLookup". */
const excelName = (name: string): string => name.toUpperCase().replaceAll("_", ".");

/** `Workbook.functions`: the worksheet function is calculated like a cell's formula. */
async function evaluate(host: Host, name: string, args: Args): Promise<HostObject> {
  const parts = Array.from({ length: args.count }, (_, i) => spelled(host, args.raw(i)));
  while (parts.at(-1) === "") parts.pop();
  const formula = `${excelName(name)}(${parts.join(",")})`;
  const sheet = host.book.activeSheet;
  host.book.setInput(sheet, SCRATCH, { value: null, formula: `=${formula}` });
  await host.calculation.calculated();
  const cell = sheet.cells.get(SCRATCH.row, SCRATCH.column);
  host.book.setInput(sheet, SCRATCH, { value: null });
  return ref("FunctionResult", {
    formula,
    value: cell?.isError ? null : (cell?.value ?? null),
    error: cell?.isError ? String(cell.value) : undefined,
  });
}

/** `Excel.Functions`: every function that the calculation engine knows. */
export const functionsClass: ClassSpec<"Functions"> = {
  otherMethods: (name, args, host) => evaluate(host, name, args),
};

/** `Excel.FunctionResult`. */
export const functionResultClass: ClassSpec<"FunctionResult"> = {
  keepsReference: true,
  properties: {
    Value: { get: (self) => self.value },
    Error: { get: (self) => self.error ?? null },
  },
};
