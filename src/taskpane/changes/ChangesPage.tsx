import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ChangeReport } from "../../app/changes/acceptChanges";
import type { Session, SessionState } from "../../app/session";
import { ChangeChoice } from "./ChangeChoice";
import { ChangePreview } from "./ChangePreview";
import { dearestChanges } from "./dearestChanges";

const SHOWN = 30;

const useStyles = makeStyles({
  // Stays in sight under a long list.
  actions: {
    position: "sticky",
    bottom: 0,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** The changes that reconciling proposes, to be accepted one by one: shown cell by cell before anything is written. */
export function ChangesPage({ session, state: { alignment, read, running } }: Props) {
  const styles = useStyles();
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const [report, show] = useState<ChangeReport | null>(null);
  const [of, setOf] = useState(alignment);
  const preview = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (report) preview.current?.scrollIntoView({ block: "nearest" });
  }, [report]);
  if (of !== alignment) {
    setOf(alignment);
    choose(new Set());
    show(null);
  }
  if (!alignment?.reconciliation || !read?.model) {
    return <Body1>Press Align or Monthly review to see what reconciling would change.</Body1>;
  }
  const { changes } = alignment.reconciliation;
  if (changes.length === 0) return <Body1>Nothing has to change: the plan as submitted is kept.</Body1>;
  const ask = async (accept: boolean): Promise<void> =>
    show(await session.acceptChanges({ changes: [...chosen], accept }));
  const toggle = (position: number): void => {
    show(null);
    choose((before) => toggled(before, position));
  };
  return (
    <section className={styles.page} aria-label="Proposed changes">
      <Caption1>{countWords(changes.length)}</Caption1>
      <ChangeChoice
        model={read.model}
        changes={changes}
        shown={dearestChanges(changes, SHOWN)}
        chosen={chosen}
        onToggle={toggle}
      />
      <div className={styles.actions}>
        <Button disabled={chosen.size === 0 || running !== null} onClick={() => void ask(false)}>
          Show what would be written
        </Button>
      </div>
      <div aria-live="polite" ref={preview}>
        {report && (
          <ChangePreview report={report} isBusy={running !== null} onAccept={() => void ask(true)} />
        )}
      </div>
    </section>
  );
}

/** How many changes there are, and where those stand that are not shown. */
function countWords(count: number): string {
  const all = `${count.toLocaleString()} ${count === 1 ? "change is" : "changes are"} proposed, worth most first`;
  return count > SHOWN
    ? `${all}; the first ${SHOWN} are shown, all stand on the Supply review page.`
    : `${all}.`;
}

function toggled(chosen: ReadonlySet<number>, position: number): ReadonlySet<number> {
  const after = new Set(chosen);
  if (!after.delete(position)) after.add(position);
  return after;
}
