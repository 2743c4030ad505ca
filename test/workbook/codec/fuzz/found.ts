import type { ReadOutcome } from "../../../../src/workbook/codec/readWorkbook";
import type { Planted } from "./plantFault";

/** Whether the outcome names a planted fault with its cell. */
export function isFound({ problems }: ReadOutcome, { sheet, address, codes }: Planted): boolean {
  return problems.some(
    (located) =>
      codes.includes(located.problem.code) &&
      located.sheet === sheet &&
      (address === null || located.address === address || located.also?.includes(address)),
  );
}
