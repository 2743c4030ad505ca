import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Session } from "../app/session";
import { CommandBar } from "./CommandBar";
import { Outcome } from "./Outcome";
import { useExploring } from "./levers/useExploring";
import { RunProgress } from "./RunProgress";
import { Results } from "./Results";
import { useOfficeTheme } from "./useOfficeTheme";
import { useSession } from "./useSession";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The whole pane: what can be done, what is going on, what came of it. */
export function TaskPane({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSession(session);
  useExploring(session, state);
  return (
    <FluentProvider theme={useOfficeTheme()}>
      <main className={styles.page} aria-busy={state.running !== null}>
        <CommandBar session={session} state={state} />
        <RunProgress session={session} state={state} />
        <Outcome state={state} />
        <Results session={session} state={state} />
      </main>
    </FluentProvider>
  );
}
