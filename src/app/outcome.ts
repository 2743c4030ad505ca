/** How a command ended. */
export type Outcome =
  | "done"
  /** The workbook holds too little to plan with; the problems say what is missing. */
  | "nothing to plan"
  | "stopped"
  /** Excel or the workbook refused; `message` says why. Nothing was changed. */
  | "refused"
  /** Another command is still running. */
  | "busy"
  /** A fault of the add-in itself. Nothing was changed. */
  | "failed";
