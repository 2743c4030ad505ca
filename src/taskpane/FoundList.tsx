import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReadPlan } from "../app/ports";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  entry: { display: "flex", flexDirection: "column" },
});

/** Each sheet of the workbook and what it was taken for. */
export function FoundList({ found }: { readonly found: ReadPlan["found"] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {found.map(({ name, kind, note }) => (
        <li key={name} className={styles.entry}>
          <Text weight="semibold">{kind === null || kind === name ? name : `${name} (read as ${kind})`}</Text>
          <Caption1>{note}</Caption1>
        </li>
      ))}
    </ul>
  );
}
