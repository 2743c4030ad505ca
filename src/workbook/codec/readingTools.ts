import type { Calendar } from "../../engine";
import type { ProblemLog } from "./problemLog";
import type { KeyMaker } from "./rows/rowKey";
import type { Culture } from "./sheetCells";

/** What every step of reading shares. */
export interface ReadingTools {
  readonly culture: Culture;
  readonly calendar: Calendar;
  readonly log: ProblemLog;
  readonly keys: KeyMaker;
}
