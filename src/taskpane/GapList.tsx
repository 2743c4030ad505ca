import { Body1, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SessionState } from "../app/session";
import { topGaps } from "../engine";
import { gapKind, gapSubject } from "./gapWords";

const SHOWN = 20;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  entry: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalM },
  money: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
});

/** The gaps with most money at risk. */
export function GapList({ state: { alignment, read } }: { readonly state: SessionState }) {
  const styles = useStyles();
  if (!alignment || !read?.model) return <Body1>Press Align or Monthly review to see the gaps.</Body1>;
  const { model } = read;
  const gaps = topGaps(alignment.submitted.gaps, SHOWN);
  if (gaps.length === 0) return <Body1>No gap was found in the plan as submitted.</Body1>;
  return (
    <>
      <Caption1>Money at risk in the plan as submitted, {model.settings.currency}</Caption1>
      <ol className={styles.list}>
        {gaps.map((gap) => (
          <li key={gap.id} className={styles.entry}>
            <Text weight="semibold">{gapSubject(model, gap)}</Text>
            <Text className={styles.money}>{Math.round(gap.moneyAtRisk).toLocaleString()}</Text>
            <Caption1>{gapKind(gap)}</Caption1>
          </li>
        ))}
      </ol>
    </>
  );
}
