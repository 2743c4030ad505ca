import { Caption1, makeStyles, Text } from "@fluentui/react-components";
import type { ReadPlan } from "../app/ports";
import { PlainList } from "./PlainList";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column" },
});

/** Each sheet of the workbook and what it was taken for. */
export function FoundList({ found }: { readonly found: ReadPlan["found"] }) {
  const styles = useStyles();
  return (
    <PlainList label="Sheets" spacing="close">
      {found.map(({ name, kind, note }) => (
        <li key={name} className={styles.entry}>
          <Text weight="semibold">{kind === null || kind === name ? name : `${name} (read as ${kind})`}</Text>
          <Caption1>{note}</Caption1>
        </li>
      ))}
    </PlainList>
  );
}
