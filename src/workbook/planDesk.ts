import type { ReadPlan, WrittenPages } from "../app/ports";
import type { FoundBook, ReadArea } from "./office/assembleBook";
import type { PageStream } from "./office/pageStream";

/**
 * Where cells become a plan and an alignment becomes pages: away from the
 * thread that draws, which only fetches cells and hands pages to Excel.
 */
export interface PlanDesk {
  /** Forgets the areas of an earlier read. */
  clear(): void;
  /** Takes in a rectangle of cells, while others are still being fetched. */
  take(area: ReadArea): void;
  /** Reads the areas that were taken in as the sheets of a workbook. */
  read(book: FoundBook, signal: AbortSignal): Promise<ReadPlan>;
  /** Describes pages of what was read and aligned last. */
  describe(pages: WrittenPages, signal: AbortSignal): Promise<PageStream>;
}
