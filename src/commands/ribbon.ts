import type { ReviewReport, Session } from "../app/session";

/** What Excel gives to a ribbon function. */
interface CommandEvent {
  completed(): void;
}

/** Joins a ribbon button or shortcut to a command; Excel always hears that it ended. */
function associate(name: string, command: () => Promise<ReviewReport>): void {
  Office.actions.associate(name, (event: CommandEvent) => {
    void command().finally(() => event.completed());
  });
}

/** Joins every action that manifest.xml and shortcuts.json name. Called once, at the top of the commands entry. */
export function registerCommands(session: Session): void {
  associate("monthlyReview", () => session.monthlyReview());
  associate("align", () => session.align());
  associate("checkData", () => session.checkData());
}
