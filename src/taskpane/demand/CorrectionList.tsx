import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Session, SessionState } from "../../app/session";
import { PlainList } from "../PlainList";
import { CorrectionLine } from "./CorrectionLine";

/** More would not be looked at one by one here; the page Demand review has the rest. */
const MOST_LINES = 20;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  toggle: { justifyContent: "flex-start", textAlign: "left", paddingLeft: 0 },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** The closed months that the forecast sees otherwise than History has them, each to be refused with a reason. */
export function CorrectionList({ session, state }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [opened, open] = useState<string | null>(null);
  const model = state.read?.model;
  const corrections = state.alignment?.demand.history.corrections ?? [];
  if (!model || corrections.length === 0) return null;
  const count = corrections.filter(({ refusal }) => refusal === null).length;
  return (
    <section aria-label="Corrections of history" className={styles.section}>
      <Button
        appearance="transparent"
        className={styles.toggle}
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setOpen(!isOpen)}
      >
        <Text weight="semibold">
          History: {count === 1 ? "1 month corrected" : `${count} months corrected`}
        </Text>
      </Button>
      {isOpen && (
        <>
          <Caption1>
            What the forecast makes of closed months, the most money first
            {corrections.length > MOST_LINES ? ` (${MOST_LINES} of ${corrections.length})` : ""}. Refuse what
            was real demand: the month then counts as it stands on History.
          </Caption1>
          <PlainList label="Corrected months" spacing="wide" isRanked>
            {corrections.slice(0, MOST_LINES).map((correction) => {
              const key = `${correction.item}/${correction.period}`;
              return (
                <CorrectionLine
                  key={key}
                  session={session}
                  state={state}
                  correction={correction}
                  isOpen={opened === key}
                  onToggle={() => open(opened === key ? null : key)}
                />
              );
            })}
          </PlainList>
        </>
      )}
    </section>
  );
}
