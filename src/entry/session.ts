import { createSession } from "../app/session";
import { dayOf } from "../engine";
import { workerLine } from "../planner/workerLine";
import { excelWorkbook } from "../workbook/excelWorkbook";

const line = workerLine();

/** The one session of the shared runtime: ribbon, shortcuts and pane all work through it. */
export const session = createSession({
  workbook: excelWorkbook(line),
  runner: line,
  now: () => performance.now() / 1000,
  today: () => {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
});
