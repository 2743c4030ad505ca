import type { Acceptance } from "../app/demand/entryCommands";
import type { ChangeReport, ChangeWish } from "../app/changes/acceptChanges";
import type { EntryReport } from "../app/demand/entryReport";
import type { CorrectionRefusal } from "../app/demand/refuseCorrection";
import type { Resolution } from "../app/demand/resolveDisagreement";
import type { DecisionWish } from "../app/decisions/takeDecision";
import type { SignatureWish } from "../app/demand/signConsensus";
import type { ExplainedSelection } from "../app/explainSelection";
import type { ReviewReport } from "../app/session";
import type { SettingWish } from "../app/settings/changeSetting";
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
  /** Shows the row of Overrides that resolves a disagreement; with `accept: true` enters it. */
  resolveDisagreement(wish: Resolution & Acceptance): Promise<EntryReport>;
  /** Shows the row of Overrides that refuses a correction of history; with `accept: true` enters it. */
  refuseCorrection(wish: CorrectionRefusal & Acceptance): Promise<EntryReport>;
  /** Shows the signature on Submissions; with `accept: true` enters it. Refused while conflicts are open. */
  signOff(wish: SignatureWish & Acceptance): Promise<EntryReport>;
  /** Shows the row of Actions for a decision of the last review; with `accept: true` enters it. */
  takeDecision(wish: DecisionWish & Acceptance): Promise<EntryReport>;
  /** Shows the line of Settings that changes; with `accept: true` enters it. The next alignment plans with it. */
  changeSetting(wish: SettingWish & Acceptance): Promise<EntryReport>;
  /** Shows the numbers on Supply that proposed changes would replace; with `accept: true` writes them. */
  acceptChanges(wish: ChangeWish): Promise<ChangeReport>;
  /** Explains the cell that is selected, by the last alignment. */
  explainSelection(): Promise<ExplainedSelection>;
  stop(): void;
}

declare global {
  // A property of globalThis can only be declared with var.
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
  resolveDisagreement: (wish) => session.resolveDisagreement(wish),
  refuseCorrection: (wish) => session.refuseCorrection(wish),
  signOff: (wish) => session.signOff(wish),
  takeDecision: (wish) => session.takeDecision(wish),
  changeSetting: (wish) => session.changeSetting(wish),
  acceptChanges: (wish) => session.acceptChanges(wish),
  explainSelection: () => session.explainSelection(),
  stop: () => session.stop(),
};

registerCommands(session);
