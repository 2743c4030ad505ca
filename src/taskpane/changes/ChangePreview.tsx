import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ChangeReport } from "../../app/changes/acceptChanges";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    marginBlock: tokens.spacingVerticalS,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { textAlign: "right", fontWeight: "normal", padding: `${tokens.spacingVerticalXXS} 0` },
    "& th:first-child, & td:first-child": { textAlign: "left" },
    "& th": {
      color: tokens.colorNeutralForeground2,
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
});

interface Props {
  readonly report: ChangeReport;
  readonly isBusy: boolean;
  readonly onAccept: () => void;
}

/** Exactly which cells would be written, what is left out and why, and the way to accept. */
export function ChangePreview({ report: { outcome, message, cells, leftOut }, isBusy, onAccept }: Props) {
  const styles = useStyles();
  const isDone = outcome === "done";
  return (
    <>
      {message !== "" && <Body1>{message}</Body1>}
      {isDone && (
        <Body1>Written. Press Align to plan with the new numbers, or take it back from the menu.</Body1>
      )}
      {cells.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Cell</th>
              <th scope="col">{isDone ? "Was" : "Is"}</th>
              <th scope="col">{isDone ? "Is now" : "Will be"}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ sheet, address, before, after }) => (
              <tr key={`${sheet}!${address}`}>
                <td>
                  {sheet}, {address}
                </td>
                <td>{before.toLocaleString()}</td>
                <td>{after.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leftOut.map(({ words, why }) => (
        <Body1 key={words} block>
          Left out: {words} {why}
        </Body1>
      ))}
      {outcome === "preview" && (
        <Button appearance="primary" disabled={isBusy} onClick={onAccept}>
          Write {cells.length === 1 ? "this number" : `these ${cells.length} numbers`}
        </Button>
      )}
    </>
  );
}
