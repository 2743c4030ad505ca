import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../app/session";
import { SetUpOffer } from "./SetUpOffer";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** The first open: what to press with a plan in the workbook, and without one. */
export function Welcome({ session, state }: Props) {
  const styles = useStyles();
  const isSetUp = state.report?.command === "setUp" && state.report.outcome === "done";
  return (
    <section className={styles.page} aria-label="How to begin">
      <div className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {isSetUp ? "Your sheets are ready" : "Your plan is in this workbook"}
        </Subtitle2>
        <Body1>
          {isSetUp && "Replace the two example items with yours. Then press "}
          {!isSetUp && "Press "}
          <b>Monthly review</b>. The add-in reads your items, demand and supply, reconciles them, and writes
          its own pages. Your sheets stay as they are, and nothing leaves this workbook.
        </Body1>
        <Body1>
          <b>Check data</b> only says what was read, and what to put right.
        </Body1>
      </div>
      {!isSetUp && (
        <div className={styles.part}>
          <Subtitle2 as="h2" className={styles.title}>
            You begin from nothing
          </Subtitle2>
          <SetUpOffer
            session={session}
            state={state}
            words="Sheets for items, demand, supply and objectives are added, with two example items to write over."
          />
        </div>
      )}
    </section>
  );
}
