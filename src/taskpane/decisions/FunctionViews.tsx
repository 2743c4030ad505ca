import { Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../../app/session";
import { gapOfSentence, gapPlace, say, type FunctionView, type Sentence } from "../../engine";

const useStyles = makeStyles({
  views: { marginTop: tokens.spacingVerticalL },
  name: {
    marginBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  lines: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** What each function must know and do, in its own terms, each line with the way to its cell. */
export function FunctionViews({ session, state }: Props) {
  const styles = useStyles();
  const { alignment } = state;
  if (!alignment) return null;
  return (
    <section className={styles.views} aria-label="For each function">
      <Subtitle2 as="h2">For each function</Subtitle2>
      {alignment.views.map((view) => (
        <section key={view.function} aria-label={view.function}>
          <h3 className={styles.name}>{view.function.charAt(0).toUpperCase() + view.function.slice(1)}</h3>
          <Lines session={session} state={state} title="To know" lines={view.know} />
          <Lines session={session} state={state} title="To do" lines={view.act} />
        </section>
      ))}
    </section>
  );
}

interface LinesProps extends Props {
  readonly title: string;
  readonly lines: FunctionView["know"];
}

function Lines({ session, state, title, lines }: LinesProps) {
  const styles = useStyles();
  return (
    <>
      <Caption1>{title}</Caption1>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={say(line)} session={session} state={state} line={line} />
        ))}
      </ul>
    </>
  );
}

function Line({ session, state: { alignment, read }, line }: Props & { readonly line: Sentence }) {
  const gap = alignment && gapOfSentence(line, alignment.submitted.gaps);
  const cell = gap && read?.model ? read.locate({ place: gapPlace(gap, read.model) }) : null;
  return (
    <li>
      <Caption1>{say(line)}</Caption1>{" "}
      {cell && (
        <Link as="button" onClick={() => void session.goTo(cell.sheet, cell.address)}>
          {cell.sheet}!{cell.address}
        </Link>
      )}
    </li>
  );
}
