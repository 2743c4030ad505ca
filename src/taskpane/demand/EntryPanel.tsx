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
import type { EntryPreview } from "../../app/demand/plannerEntry";

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
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly label: string;
  /** What was asked for, as text: a change of it puts an older preview away. */
  readonly wish: string;
  readonly isReady: boolean;
  readonly show: () => Promise<EntryReport>;
  readonly accept: (preview: EntryPreview) => Promise<EntryReport>;
}

interface Shown {
  readonly wish: string;
  readonly report: EntryReport;
}

/** Shows the exact cells first; writes them when they are accepted, or says in words why not. */
export function EntryPanel({ label, wish, isReady, show, accept }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown | null>(null);
  const report = shown?.wish === wish ? shown.report : null;
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
      {report && <Ending report={report} />}
    </div>
  );
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
            <th scope="col">{isNewRow ? "Will say" : "From, to"}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ address, header, before, words }) => (
            <tr key={address}>
              <td>{address}</td>
              <td>{header}</td>
              <td>{isNewRow || before === "" ? words : `${String(before)}, ${words}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Ending({ report: { outcome, message, preview } }: { readonly report: EntryReport }) {
  if (outcome === "preview") return <Caption1>Nothing is written until you accept.</Caption1>;
  const isDone = outcome === "done";
  const words = `Entered on ${preview?.sheetName ?? ""}. Press Align to count it; Take back the last write undoes it.`;
  return (
    <MessageBar intent={isDone ? "success" : "warning"} layout="multiline">
      <MessageBarBody>{isDone ? words : message}</MessageBarBody>
    </MessageBar>
  );
}
