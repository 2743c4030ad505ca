import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { EntryReport } from "../../app/demand/entryReport";
import type { EntryCell, EntryPreview } from "../../app/demand/plannerEntry";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: "left",
      overflowWrap: "anywhere",
    },
    "& th:first-child, & td:first-child": { whiteSpace: "nowrap", overflowWrap: "normal" },
    "& th:nth-child(2), & td:nth-child(2)": { overflowWrap: "break-word" },
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly label: string;
  /** What was asked for, as text: a change of it puts an older preview away. */
  readonly wish: string;
  readonly isReady: boolean;
  /** What stands on the sheets since the last alignment: what was taken back is said no longer. */
  readonly entered: readonly EntryPreview[];
  readonly show: () => Promise<EntryReport>;
  readonly accept: (preview: EntryPreview) => Promise<EntryReport>;
  /** What to do once it is entered. */
  readonly next?: string;
}

interface Shown {
  readonly wish: string;
  readonly report: EntryReport;
}

/** Shows the exact cells first; writes them when they are accepted, or says in words why not. */
export function EntryPanel({
  label,
  wish,
  isReady,
  entered,
  show,
  accept,
  next = "Press Align to count it",
}: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown | null>(null);
  const report = shown?.wish === wish && isCurrent(shown.report, entered) ? shown.report : null;
  const run = (work: Promise<EntryReport>): void =>
    void work.then((done) => setShown({ wish, report: done }));
  const preview = report?.outcome === "preview" ? report.preview : null;
  return (
    <div className={styles.box} aria-live="polite">
      {!preview && report?.outcome !== "done" && (
        <div>
          <Button disabled={!isReady} onClick={() => run(show())}>
            {label}
          </Button>
        </div>
      )}
      {preview && (
        <>
          <PreviewTable preview={preview} />
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={!isReady} onClick={() => run(accept(preview))}>
              Accept
            </Button>
            <Button onClick={() => setShown(null)}>Cancel</Button>
          </div>
        </>
      )}
      {report && <Ending report={report} next={next} />}
    </div>
  );
}

function isCurrent({ outcome, preview }: EntryReport, entered: readonly EntryPreview[]): boolean {
  return outcome !== "done" || (preview !== null && entered.includes(preview));
}

/** Every cell that will change: where, what stands there, what will. */
function PreviewTable({ preview }: { readonly preview: EntryPreview }) {
  const styles = useStyles();
  const { sheetName, isNewSheet, isNewRow, newColumns, cells } = preview;
  return (
    <>
      <Text weight="semibold">
        {isNewSheet ? `A new sheet ${sheetName}, ` : `On your sheet ${sheetName}, `}
        {isNewRow ? "a new row" : "in its row"}
        {newColumns.length > 0 && `, with a new column ${newColumns.join(", ")}`}
      </Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Cell</th>
            <th scope="col">Column</th>
            <th scope="col">Will say</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ address, header, before, after, words, beforeWords }) => (
            <tr key={address}>
              <td>{address}</td>
              <td>{header}</td>
              <td>{cellWords({ before, after, words, beforeWords })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What a cell will say, and what it says now where that is something else. */
function cellWords({
  before,
  after,
  words,
  beforeWords,
}: Pick<EntryCell, "before" | "after" | "words" | "beforeWords">): string {
  if (before === "") return words;
  return before === after ? `${words}, as now` : `${words}, instead of ${beforeWords}`;
}

function Ending({
  report: { outcome, message, preview },
  next,
}: {
  readonly report: EntryReport;
  readonly next: string;
}) {
  if (outcome === "preview") return <Caption1>Nothing is written until you accept.</Caption1>;
  const isDone = outcome === "done";
  const words = `Entered on ${preview?.sheetName ?? ""}. ${next}; Take back the last write undoes it.`;
  return (
    <MessageBar intent={isDone ? "success" : "warning"} layout="multiline">
      <MessageBarBody>{isDone ? words : message}</MessageBarBody>
    </MessageBar>
  );
}
