import type { ReviewReport } from "../app/session";
import { registerCommands } from "../commands/ribbon";
import { session } from "./session";

/** What the add-in offers to whoever runs its page: plain JSON in and out. */
export interface SopAlignApi {
  readonly version: 1;
  checkData(): Promise<ReviewReport>;
  align(): Promise<ReviewReport>;
  monthlyReview(): Promise<ReviewReport>;
  setUp(extent: "starter" | "full"): Promise<ReviewReport>;
  clearExamples(): Promise<ReviewReport>;
  showGaps(): Promise<ReviewReport>;
  hideGaps(): Promise<ReviewReport>;
  repairFormulas(): Promise<ReviewReport>;
  takeBack(): Promise<ReviewReport>;
  removeOwnSheets(): Promise<ReviewReport>;
  stop(): void;
}

declare global {
  // eslint-disable-next-line no-var -- a property of globalThis can only be declared with var.
  var SopAlign: SopAlignApi;
}

globalThis.SopAlign = {
  version: 1,
  checkData: () => session.checkData(),
  align: () => session.align(),
  monthlyReview: () => session.monthlyReview(),
  setUp: (extent) => session.setUp(extent),
  clearExamples: () => session.clearExamples(),
  showGaps: () => session.showGaps(),
  hideGaps: () => session.hideGaps(),
  repairFormulas: () => session.repairFormulas(),
  takeBack: () => session.takeBack(),
  removeOwnSheets: () => session.removeOwnSheets(),
  stop: () => session.stop(),
};

registerCommands(session);
