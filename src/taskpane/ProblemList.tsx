import { Badge, Body1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewReport, Session } from "../app/session";
import { PlainList } from "./PlainList";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

type Problem = ReviewReport["problems"][number];

const WORDS: Readonly<Record<Problem["severity"], string>> = {
  error: "Error",
  warning: "Assumed",
  note: "Note",
};
const COLOURS = { error: "danger", warning: "warning", note: "informative" } as const;
const SHOWN_AT_ONCE = 50;

interface Props {
  readonly session: Session;
  readonly problems: readonly Problem[];
  readonly isKnown: boolean;
}

/** Every problem with its cell, worst first; a long list grows on demand. */
export function ProblemList({ session, problems, isKnown }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  if (problems.length === 0)
    return (
      <Body1>
        {isKnown ? "Nothing to put right." : "What the data check finds is listed here once a run has ended."}
      </Body1>
    );
  return (
    <>
      <PlainList label="Problems" spacing="wide">
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>
            <div className={styles.line}>
              <Badge appearance="tint" color={COLOURS[problem.severity]}>
                {WORDS[problem.severity]}
              </Badge>
              <ProblemPlace session={session} problem={problem} />
            </div>
            <Body1>{problem.words}</Body1>
          </li>
        ))}
      </PlainList>
      {problems.length > shown && (
        <Link as="button" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          Show {Math.min(SHOWN_AT_ONCE, problems.length - shown)} more of {problems.length}
        </Link>
      )}
    </>
  );
}

function ProblemPlace({ session, problem }: { readonly session: Session; readonly problem: Problem }) {
  const { sheet, address, count } = problem;
  const more = count > 1 ? ` and ${count - 1} more` : "";
  if (sheet === null) return null;
  if (address === null) return <span>{sheet + more}</span>;
  return (
    <span>
      <Link as="button" onClick={() => void session.goTo(sheet, address)}>
        {sheet}!{address}
      </Link>
      {more}
    </span>
  );
}
