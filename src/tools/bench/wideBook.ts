import type { CellValue, SheetCells, WorkbookCells } from "../../workbook/codec/sheetCells";

/** Columns of one tab: three labels, three blocks of twelve, fifteen and fifteen months with their totals. */
const BLOCKS = [12, 15, 15] as const;
const TITLES = ["VOLUME FORECAST (CASES)", "PRICE FORECAST", "SALES FORECAST ($)"] as const;
const SERIAL_JAN_2026 = 46_023;

/** A consensus book of the size that planners mail round: a tab for each customer, blocks side by side. */
export function wideBook(cells: number, tabs: number): WorkbookCells {
  const perRow = 3 + BLOCKS.reduce((sum, months) => sum + months + 1, 0);
  const rows = Math.max(1, Math.round(cells / tabs / perRow));
  return { sheets: Array.from({ length: tabs }, (_, tab) => customerTab(tab, rows)) };
}

function customerTab(tab: number, rows: number): SheetCells {
  const titles: CellValue[] = ["", "", ""];
  const headers: CellValue[] = ["ITEM\n CODE", "Description", "Group"];
  BLOCKS.forEach((months, block) => {
    titles.push(TITLES[block]!);
    for (let month = 0; month < months; month++) {
      headers.push(SERIAL_JAN_2026 + Math.round(month * 30.44));
      if (month > 0) titles.push("");
    }
    headers.push("TOTAL");
    titles.push("");
  });
  const body = Array.from({ length: rows }, (_, row) => itemRow(tab, row));
  return {
    name: `Customer ${tab + 1}`,
    id: `tab-${tab}`,
    ownId: null,
    visibility: "Visible",
    isProtected: false,
    top: 3,
    left: 1,
    values: [["S&OP forecast"], [], titles, headers, ...body],
  };
}

/** Numbers that follow from tab, row and month: no clock, no chance. */
function itemRow(tab: number, row: number): CellValue[] {
  const cells: CellValue[] = [
    `10${String(row).padStart(5, "0")}`,
    `Item ${row} of the range`,
    `Group ${row % 12} `,
  ];
  for (const [block, months] of BLOCKS.entries()) {
    let total = 0;
    for (let month = 0; month < months; month++) {
      const value = (row * 31 + tab * 17 + month * 7 + block) % 29 === 0 ? row + month : 0;
      total += value;
      cells.push(value);
    }
    cells.push(total);
  }
  return cells;
}
