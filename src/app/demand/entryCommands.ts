import type { PlanningModel } from "../../engine";
import { decisionEntry, type DecisionPart, type DecisionWish } from "../decisions/takeDecision";
import type { CommandTools, CommandWatch } from "../commands";
import type { ReadPlan } from "../ports";
import { checkStopped, Refusal } from "../refusal";
import { settingEntry, type SettingWish } from "../settings/changeSetting";
import { commandOf, type EntryCommandName, type EntryReport } from "./entryReport";
import type { EntryPreview, PlannerEntry } from "./plannerEntry";
import { refusalEntry, type CorrectionRefusal, type HistoryPart } from "./refuseCorrection";
import { resolutionEntry, type DemandPart, type Resolution } from "./resolveDisagreement";
import { signatureEntry, type SignatureWish } from "./signConsensus";

/** Rows are entered only when this is said; otherwise they are shown. */
export interface Acceptance {
  readonly accept?: boolean;
}

/** What can be entered on a planner's own sheets: always shown first, cell by cell. */
export interface EntryCommands {
  /** A locked number with its reason on Overrides, for a line on which the functions disagree. */
  resolveDisagreement(wish: Resolution & Acceptance): Promise<EntryReport>;
  /** A locked row on Overrides that lets a closed month count as History has it. */
  refuseCorrection(wish: CorrectionRefusal & Acceptance): Promise<EntryReport>;
  /** A signature on Submissions; refused while a conflict above the limit is open. */
  signOff(wish: SignatureWish & Acceptance): Promise<EntryReport>;
  /** A row on Actions for a decision of the last review. */
  takeDecision(wish: DecisionWish & Acceptance): Promise<EntryReport>;
  /** A value on Settings, for a setting with a choice of values. */
  changeSetting(wish: SettingWish & Acceptance): Promise<EntryReport>;
  /** Writes what a preview showed. */
  acceptEntry(preview: EntryPreview): Promise<EntryReport>;
}

/** What was last read and aligned; nothing in a new session, or once rows were entered. */
export interface KnownPlan {
  readonly read: ReadPlan | null;
  readonly alignment: (DemandPart & HistoryPart & DecisionPart) | null;
  /** Since the alignment. */
  readonly entered: readonly EntryPreview[];
}

type Watch = Pick<CommandWatch, "signal" | "onProgress">;

/** Runs one command at a time and words its failures. */
export type Perform = (
  name: EntryCommandName,
  work: (watch: Watch, known: KnownPlan) => Promise<EntryReport>,
) => Promise<EntryReport>;

export function entryCommands(tools: CommandTools, perform: Perform): EntryCommands {
  const offer = async (read: ReadPlan, entry: PlannerEntry, { accept = false }: Acceptance) => {
    const preview = await tools.workbook.previewEntry(read, entry);
    return accept ? write(tools, preview) : reportOn(preview, "preview");
  };
  return {
    resolveDisagreement: (wish) =>
      perform("resolveDisagreement", async (watch, known) => {
        const { read, model, alignment } = knownPlan(known) ?? (await freshPlan(tools, watch));
        return offer(read, resolutionEntry(model, alignment, wish), wish);
      }),
    // Refusing one correction leaves the others as the last alignment showed them.
    refuseCorrection: (wish) =>
      perform("refuseCorrection", async (watch, { read, alignment, entered }) => {
        const known =
          read?.model && alignment ? { read, model: read.model, alignment } : await freshPlan(tools, watch);
        const entry = refusalEntry(known.model, known.alignment, wish);
        return offer(withMadeSheets(known.read, entered), entry, wish);
      }),
    // What was resolved a minute ago counts: a signature looks at the workbook as it is now.
    signOff: (wish) =>
      perform("signOff", async (watch) => {
        const { read, model, alignment } = await freshPlan(tools, watch);
        const { currency } = model.settings;
        return offer(read, signatureEntry(alignment, wish, { today: tools.today(), currency }), wish);
      }),
    // Entering one decision leaves the options of the others as the review showed them.
    takeDecision: (wish) =>
      perform("takeDecision", async (_watch, { read, alignment, entered }) => {
        if (!read?.model || !alignment) throw new Refusal("nothing-reviewed", NOTHING_REVIEWED);
        const entry = decisionEntry(read.model, alignment, { ...wish, today: tools.today() });
        return offer(withMadeSheets(read, entered), entry, wish);
      }),
    changeSetting: (wish) =>
      perform("changeSetting", async ({ signal }, { read, entered }) => {
        const entry = settingEntry(wish);
        const known = read ? withMadeSheets(read, entered) : await tools.workbook.read(signal);
        return offer(known, entry, wish);
      }),
    acceptEntry: (preview) => perform(commandOf(preview), () => write(tools, preview)),
  };
}

interface Plan {
  readonly read: ReadPlan;
  readonly model: PlanningModel;
  readonly alignment: DemandPart & HistoryPart;
}

function knownPlan({ read, alignment, entered }: KnownPlan): Plan | null {
  return entered.length === 0 && read?.model && alignment ? { read, model: read.model, alignment } : null;
}

/** Sheets that entries have made since the workbook was read are there, too. */
function withMadeSheets(read: ReadPlan, entered: readonly EntryPreview[]): ReadPlan {
  const made = entered.filter(({ isNewSheet }) => isNewSheet);
  const found = made.map(({ sheetName, entry }) => ({ name: sheetName, kind: entry.sheet, note: "" }));
  return { ...read, found: [...read.found, ...found] };
}

/** Reads the workbook and looks at the plan as submitted. */
async function freshPlan({ workbook, runner }: CommandTools, watch: Watch): Promise<Plan> {
  watch.onProgress({ stage: "reading", share: 0 });
  const read = await workbook.read(watch.signal);
  checkStopped(watch.signal);
  if (!read.model) throw new Refusal("nothing-to-plan", NOTHING_TO_PLAN);
  const { alignment } = await runner.run(read, { reconcile: false }, watch);
  return { read, model: read.model, alignment };
}

async function write({ workbook, today }: CommandTools, preview: EntryPreview): Promise<EntryReport> {
  await workbook.writeEntry(preview, today());
  return reportOn(preview, "done");
}

const reportOn = (preview: EntryPreview, outcome: "preview" | "done"): EntryReport => ({
  version: 1,
  command: commandOf(preview),
  outcome,
  message: "",
  preview,
});

const NOTHING_REVIEWED = "No review has asked for decisions yet. Press Monthly review first, then take them.";
const NOTHING_TO_PLAN =
  "The workbook holds too little to plan with. Press Check data to see which sheet or column is missing.";
