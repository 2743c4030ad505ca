import { addressOf } from "../report/area";
import type { FoundSheet } from "./assembleBook";
import { hasExcelApi } from "./excelRun";

/** Rows and columns that are asked one by one along with the first values, at twenty bytes each. */
const MOST_ASKED = 6_000;

const indices = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i);

/**
 * Asks which rows and columns are hidden or filtered away, on sheets where some are; they are read all the same, and a
 * planner should know that.
 *
 * Costs no round trip of its own: it goes with the next request. Call the answer after that request. Where a sheet has
 * more rows than are worth asking for, nothing is told of it.
 */
export function askHidden(
  context: Excel.RequestContext,
  sheets: readonly FoundSheet[],
): () => readonly FoundSheet[] {
  let left = hasRowProperties() ? MOST_ASKED : 0;
  const asked = sheets.map((sheet) => {
    const { used, hides } = sheet;
    if (!used || !hides) return { sheet };
    const range = context.workbook.worksheets.getItem(sheet.name).getRange(addressOf(used));
    const isWorthIt = (count: number): boolean => count <= left && (left -= count) >= 0;
    return {
      sheet,
      rows:
        hides.rows === null && isWorthIt(used.rows)
          ? range.getRowProperties({ rowHidden: true })
          : hides.rows === true,
      columns:
        hides.columns === null && isWorthIt(used.columns)
          ? range.getColumnProperties({ columnHidden: true })
          : hides.columns === true,
    };
  });
  return () =>
    asked.map(({ sheet, rows = false, columns = false }) => {
      const { used } = sheet;
      if (!used) return sheet;
      return {
        ...sheet,
        hiddenRows: hiddenAmong(indices(used.top, used.rows), rows, (one) => one.rowHidden),
        hiddenColumns: hiddenAmong(indices(used.left, used.columns), columns, (one) => one.columnHidden),
      };
    });
}

const hasRowProperties = (): boolean => hasExcelApi("1.9");

/** Those that are hidden: all or none, or by Excel's answer one by one. */
function hiddenAmong<P>(
  all: readonly number[],
  answer: boolean | OfficeExtension.ClientResult<P[]>,
  isHidden: (one: P) => boolean | undefined,
): readonly number[] {
  if (typeof answer === "boolean") return answer ? all : [];
  const known = valueOf(answer);
  return all.filter((_, i) => known[i] !== undefined && isHidden(known[i]));
}

/** What Excel answered; nothing where it refused the request that this went with. */
function valueOf<P>(answer: OfficeExtension.ClientResult<P[]>): readonly P[] {
  try {
    return answer.value;
  } catch {
    return [];
  }
}
