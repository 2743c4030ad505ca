import { isRefusal, isStop } from "./refusal";
import { endedWith, type CommandName, type ReviewReport } from "./reviewReport";

/** Said to whoever starts a command while another one runs. */
export const BUSY =
  "Another S&OP command is still running. Wait until it ends, or press Stop in the task pane.";

/** Every way in which a command can end without a result, in words. */
export function endOf(command: CommandName, error: unknown): ReviewReport {
  if (isStop(error)) return endedWith(command, "stopped", "Stopped. The workbook is as it was before.");
  if (isRefusal(error)) return endedWith(command, "refused", error.message);
  const detail =
    error !== null && typeof error === "object" && "message" in error ? String(error.message) : String(error);
  return endedWith(
    command,
    "failed",
    `S&OP Align met a fault of its own (${detail}). The workbook is as it was before; please send this message to support.`,
  );
}

/** The same for commands that plan nothing, and so cannot end for want of a plan. */
export function entryEndOf(
  command: CommandName,
  error: unknown,
): { readonly outcome: Exclude<ReviewReport["outcome"], "nothing to plan">; readonly message: string } {
  const { outcome, message } = endOf(command, error);
  return { outcome: outcome === "nothing to plan" ? "failed" : outcome, message };
}
